import type { IndicatorInput } from '../../model/dataset.schema.js';
import { detailOf } from '../../model/detail.js';
import { LANGUAGES, type LocalizedText, textIn } from '../../model/text.js';
import { partedColumns } from './breakdown.js';
import type { Wording } from './captions.js';
import type { CsvColumns, ListItems } from './columns.js';
import { withAddedColumns, type CsvFinding, type CsvTable } from './csv-table.js';
import { isCategory, isMoney } from './headers.js';
import { sumInList } from './list-sums.js';
import { regionCell } from './region-cell.js';
import { cellIn, textsOf, type Rows } from './rows.js';
import { isNumberOfOne } from './parting-columns.js';
import { withoutEqual, type RowsApart } from './rows-apart.js';
import { isMean, isTotal } from './total-words.js';
import type { ValueColumn } from './value-columns.js';
import { isBareYear, isDay } from './written-period.js';
import { mayAddUp } from '../adds-up.js';
import { guessSubject } from '../guess-subject.js';
import type { PersonalKind } from '../privacy/personal-text.js';
import { isMissing } from '../parse-number.js';
import { TermCoder, type Terms } from '../terms.js';

const PERSON: LocalizedText = { id: 'orang', en: 'people' };
const FAMILY: LocalizedText = { id: 'keluarga', en: 'families' };
const HAPPENING: LocalizedText = { id: 'kejadian', en: 'events' };
const ROW: LocalizedText = { id: 'baris', en: 'rows' };

/** Words for groups and things that lists are of, in headers and titles. */
const GROUP =
  /\b(KUBE|UMKM|IKM|LKSA?|LPM|PKBM|TPQ|koperasi|kelompok|lembaga|yayasan|panti|organisasi|komunitas|usaha|toko|warung|perusahaan|industri|sekolah|madrasah|puskesmas|posyandu|klinik|apotek|masjid|mushalla|musala|gereja|pasar|hotel|restoran|jembatan|jalan|bangunan|gedung|proyek|kegiatan|paket|taman|bank sampah|rumah ibadah|rumah makan)\b/i;

/** What happens once, in lists of it: how many there were. */
const EVENT =
  /\b(?:kejadian|peristiwa|bencana|insiden|kecelakaan|kebakaran|banjir|longsor|puting beliung|events?|incidents?|fires|floods|landslides|disasters?)\b/i;

/** Of these none is one person alone, as an accident may be. */
const DISASTER = /\b(?:bencana|kebakaran|banjir|longsor|puting beliung|fires|floods|landslides|disasters?)\b/i;

/** What is given to somebody: each row of such a list is one who got it, whatever happened or was given. */
const AID = /\b(?:bantuan|santunan|hibah|bansos|ganti rugi|aid|relief|grants?)\b/i;

/** Headers of what a person is, and nothing that happens. */
const OF_PERSON = /^(?:umur|usia|jk|jenis kelamin|gender|sex|age|pekerjaan|pendidikan|agama|status kawin)$/i;

/** A noun as it stands in a sentence: abbreviations as they are written, other words small. */
const withinText = (noun: string) => (/^[A-Z]{2,5}$/.test(noun) ? noun : noun.toLowerCase());

/** What the items are, in both languages, and whether they are persons; a subject of `null` says that nobody knows. */
type Noun = Pick<ListItems, 'noun' | 'subject'>;

/** What tells what the items of a list are. */
interface ItemFacts {
  /** The header of the column by which they are told apart. */
  readonly header: string;
  /** What that column tells of persons. */
  readonly personal: PersonalKind | undefined;
  /** Whether any column has numbers that persons are known by, or their days of birth. */
  readonly holdsIdentities: boolean;
  /** The title of the table and the file's. */
  readonly title: string;
  /** Of a list of days that tells nothing of persons, the other headers. */
  readonly beside: readonly string[];
}

/** What the items are called, by the column of their names, else by the title of the table. */
function nounOf({ header, personal, holdsIdentities, title, beside }: ItemFacts): Noun {
  const subject = guessSubject(title);
  // Of a list with numbers of persons the title may name the group that they are of: `Hibah KUBE 2024`.
  const isOfPersons = subject === 'person' || subject === 'family' || holdsIdentities;
  const own = guessSubject(header);
  const inHeader =
    personal !== undefined && (own === 'person' || own === 'family') ? undefined : GROUP.exec(header.replace(/_/g, ' '))?.[1];
  // Of a group's members each row is one: `Daftar anggota koperasi`.
  const named = inHeader ?? (isOfPersons ? undefined : GROUP.exec(title)?.[1]);
  if (named !== undefined) {
    const noun = /^(?:kube|umkm|ikm|lksa?|lpm|pkbm|tpq)$/i.test(named) ? named.toUpperCase() : withinText(named);
    return { noun: { id: noun, en: noun }, subject: guessSubject(noun) };
  }
  const about = [header, title, ...beside].join(' ').replace(/_/g, ' ');
  const isOfAid = AID.test(title);
  const isEvent = EVENT.test(about) && !isOfAid;
  // An address is where something happened as well as where someone lives.
  if ((personal !== undefined && !(isEvent && personal === 'address')) || subject === 'person' || holdsIdentities)
    return { noun: PERSON, subject: 'person' };
  if (subject === 'family') return { noun: FAMILY, subject };
  if (isOfAid) return { noun: ROW, subject: null };
  return { noun: isEvent ? HAPPENING : ROW, subject: subject ?? (DISASTER.test(about) ? 'thing' : null) };
}

const textOf = (wording: Wording | null) => (wording === null ? '' : typeof wording === 'string' ? wording : wording.id);

/**
 * A column that counts the items: of those of one name at one place, told by some columns, one; sums of items are none.
 * @param called the columns by which items are called
 * @param name the one of these in which the same text is the same item; `null` for none
 */
function counted(
  rows: Rows,
  region: number,
  places: readonly (number | undefined)[],
  { called, name }: { readonly called: readonly number[]; readonly name: number | null },
): Terms<string> {
  const cells = new TermCoder<string>(rows.count);
  const known = new Set<string>();
  for (let at = 0; at < rows.count; at += 1) {
    const { text } = regionCell(cellIn(rows, at, region) ?? '');
    if (text === '' || isTotal(text) || isMean(text) || sumInList(rows, at, called) !== null) continue;
    const own = name === null ? null : cellIn(rows, at, name);
    const key = own === null ? null : JSON.stringify(places.map((index) => cellIn(rows, at, index)).concat(own.toLowerCase()));
    cells.put(at, key !== null && known.has(key) ? '0' : '1');
    if (key !== null) known.add(key);
  }
  return cells.terms ?? { codes: new Int32Array(rows.count).fill(-1), distinct: [] };
}

/** A table whose rows are items of a list, with a column that counts them; rows that are equal in all cells stand in it once. */
export function asList(
  table: CsvTable,
  all: CsvColumns,
  { name, columns: parting, neighbourhood }: Extract<RowsApart, { readonly kind: 'items' }>,
  fileTitle: string | null,
): { readonly table: CsvTable; readonly columns: CsvColumns; readonly findings: readonly CsvFinding[] } {
  const { head } = table;
  const { value, indicator, status, ...others } = all;
  const telling = neighbourhood?.columns ?? [name];
  const isNumber = (index: number) => isNumberOfOne(table, index);
  // What kind an item is of parts no figure, and a status that is no code is a column like others.
  const isDescribing = indicator !== undefined && isCategory(head[indicator] ?? '');
  const kept: CsvColumns = {
    ...others,
    ...(indicator !== undefined && !isDescribing && { indicator }),
    ...(status !== undefined && !parting.includes(status) && { status }),
    values: [...(value === undefined ? [] : [value]), ...all.values.filter((index) => !isNumber(index))].filter(
      (index) => !telling.includes(index),
    ),
    unread: [...all.unread, ...(isDescribing ? [indicator] : []), ...all.values.filter(isNumber)].filter(
      (index) => !telling.includes(index),
    ),
    words: all.words.filter((index) => !telling.includes(index)),
  };
  const columns = parting.length === 0 ? kept : partedColumns(kept, parting);
  const { rows, equal } = withoutEqual(table, all);
  const personal = all.personal.get(name);
  const areDays = textsOf(rows, name).every((text) => isMissing(text.trim()) || isDay(text.trim()));
  // A list of victims by day has what they are in its columns.
  const happened =
    (areDays || EVENT.test(head[name] ?? '')) &&
    personal === undefined &&
    !head.some((header) => OF_PERSON.test(header.replace(/_/g, ' ').trim()));
  const title = [textOf(table.remarks.title), fileTitle ?? ''].join(' ');
  const kinds = [...all.personal.values()];
  const facts: ItemFacts = {
    header: head[name] ?? '',
    personal,
    holdsIdentities: kinds.includes('identity') || kinds.includes('birth'),
    title,
    beside: happened ? head : [],
  };
  const { noun, subject } = neighbourhood
    ? { noun: { id: neighbourhood.noun, en: neighbourhood.noun }, subject: 'area' as const }
    : nounOf(facts);
  const count = head.length;
  const taken = new Set(head.map((header) => header.toLowerCase()));
  const header = [`Jumlah ${noun.id}`, `Banyak ${noun.id}`].find((each) => !taken.has(each.toLowerCase())) ?? `Jumlah ${noun.id} (daftar)`;
  const about = telling.map((index) => head[index] ?? '');
  const { region, witnesses, period, source } = all;
  const years = textsOf(rows, period ?? -1).filter((text) => !isMissing(text.trim()));
  const areYears = years.length > 1 && years.every((text) => isBareYear(text.trim()));
  // Two things of one name are one thing; two that happened on one day are two.
  const areNames = personal === undefined && !neighbourhood && !areDays;
  const countBy = (places: readonly (number | undefined)[]) =>
    counted(rows, region, places, { called: telling, name: areNames ? name : null });
  const made = [countBy([region, ...witnesses, period, source]), ...(areYears ? [countBy([region, ...witnesses, source])] : [])];
  return {
    table: withAddedColumns({ ...table, rows }, header, made),
    columns: {
      ...columns,
      values: [...columns.values, count],
      items: { count, countOfAll: areYears ? count + 1 : null, names: telling, noun, subject },
    },
    findings: [
      {
        kind: 'assumed',
        row: null,
        column: about.join(', '),
        received: textIn(noun, 'id'),
        detail: detailOf('rows-items', { columns: about.map((header) => `"${header}"`).join(', ') }),
      },
      ...equal.map(({ row, first }): CsvFinding => ({
        kind: 'duplicate',
        row,
        column: null,
        received: '',
        detail: detailOf('row-equal', { first }),
      })),
    ],
  };
}

/** Whether a header is that of money, and of no share of it. */
const isAmount = (header: string) => isMoney(header) && mayAddUp(header) && !/persen|percent|%/i.test(header);

/** Figures of a list over all years, with what is said of them. */
interface OfAllYears {
  readonly described: readonly IndicatorInput[];
  readonly values: readonly ValueColumn[];
}

/**
 * What may be added up over the years of a list, once more as one figure of all of them: payments, what happened, and how
 * many items these are. Stocks are not: who is a member in two years is one.
 */
export function ofAllYears(
  described: readonly IndicatorInput[],
  values: readonly ValueColumn[],
  { count, countOfAll, noun }: ListItems,
): OfAllYears {
  if (countOfAll === null) return { described: [], values: [] };
  const idOf = (id: string) => `${id}-semua-tahun`;
  const isAdded = ({ header }: ValueColumn) => isAmount(header) || (noun === HAPPENING && mayAddUp(header));
  const added = values.filter((each) => each.period === null && isAdded(each));
  if (added.length === 0 && noun !== HAPPENING) return { described: [], values: [] };
  const over = [...added.filter(({ index }) => index !== count), ...values.filter(({ index }) => index === count)];
  const ids = new Set(over.flatMap(({ indicator, parts }) => [indicator ?? [], [...(parts?.values() ?? [])].map(({ id }) => id)].flat()));
  return {
    described: described.flatMap((each): readonly IndicatorInput[] => {
      if (!ids.has(each.id) || each.itemCount == null) return [];
      const title = each.title ?? each.id;
      const [id = '', en = ''] = LANGUAGES.map((language) => (typeof title === 'string' ? title : textIn(title, language)));
      const itemCount = idOf(each.itemCount);
      const { computedFrom } = each;
      return [
        {
          ...each,
          id: idOf(each.id),
          title: { id: `${id} – semua tahun`, en: `${en} – all years` },
          itemCount,
          allPeriodsOf: each.id,
          ...(computedFrom != null && { computedFrom: { ...computedFrom, numerator: itemCount } }),
        },
      ];
    }),
    values: over.map((each) => ({
      ...each,
      index: each.index === count ? countOfAll : each.index,
      indicator: each.indicator === null ? null : idOf(each.indicator),
      isOfAllPeriods: true,
      ...(each.parts && { parts: new Map([...each.parts].map(([label, part]) => [label, { ...part, id: idOf(part.id) }])) }),
    })),
  };
}

/** The indicators of a list: its count, and what is added up of it. */
export function listIndicators(
  described: readonly IndicatorInput[],
  values: readonly ValueColumn[],
  { count, noun, subject }: ListItems,
): readonly IndicatorInput[] {
  const counting = values.find(({ index }) => index === count);
  const countOf = new Map<string, string>();
  const headerOf = new Map(
    values.flatMap(({ header, indicator, parts }) =>
      [indicator ?? '', ...[...(parts?.values() ?? [])].map(({ id }) => id)].map((id) => [id, header] as const),
    ),
  );
  for (const { indicator, parts } of values) {
    if (indicator !== null && counting?.indicator != null) countOf.set(indicator, counting.indicator);
    for (const [label, { id }] of parts ?? []) countOf.set(id, counting?.parts?.get(label)?.id ?? id);
  }
  return described.map((each): IndicatorInput => {
    const itemCount = countOf.get(each.id);
    if (itemCount === undefined) return each;
    if (itemCount === each.id) return { ...each, itemCount, kind: 'count', unit: noun, subject: subject ?? null, decimals: 0 };
    const money =
      each.unit == null && each.kind == null && isAmount(headerOf.get(each.id) ?? '') ? ({ unit: 'rupiah', kind: 'amount' } as const) : {};
    return { ...each, ...money, itemCount, computedFrom: each.computedFrom ?? { numerator: itemCount, denominator: null } };
  });
}
