import { formatRange, formatValue } from '../i18n/format.js';
import type { Indicator } from '../model/dataset.js';
import { detailOf } from '../model/detail.js';
import type { ReportEntry } from '../model/report.js';
import { isEmptyStatus, type Status } from '../model/status.js';
import { allWords, type BundledLanguage, composedText, type LocalizedText, textIn } from '../model/text.js';
import { mayAddUp } from './adds-up.js';
import { finding } from './findings.js';
import { numberAt } from './observation-table.js';
import { without, type ReadObservations } from './read-observation.js';
import { repeatedIn } from './repeated.js';
import { codeAt, termAt, TermCoder } from './terms.js';
import { exactSum, greatestOf, leastOf } from '../stats/summary.js';

/** What the observations of one place become together; those without a value say by their status why. */
interface Gathered {
  readonly value: number | null;
  readonly status: Status;
  readonly note: LocalizedText | null;
}

const joined = (texts: readonly (LocalizedText | null)[]): LocalizedText | null => {
  const said = texts.filter((text) => text !== null);
  return said.length === 0 ? null : composedText(said, (texts) => texts.join('; '));
};

/** So many notes of a region's items are shown, before the rest are only counted. */
const MOST_NOTES = 5;

/** What is noted of some items, each text once. */
function notesOf(notes: readonly (LocalizedText | null)[]): readonly LocalizedText[] {
  const all = [...new Map(notes.flatMap((note) => (note === null ? [] : [[allWords(note), note] as const]))).values()];
  const more = all.length - MOST_NOTES;
  return more <= 0 ? all : [...all.slice(0, MOST_NOTES), { id: `dan ${more} lainnya`, en: `and ${more} more` }];
}

/** Items without a figure, in words. */
const withoutFigure = (count: number): LocalizedText => ({ id: `${count} tanpa angka`, en: `${count} without a figure` });

/** From the least to the greatest of what is never added up. */
function rangeText(values: readonly number[], items: number, indicator: Indicator): LocalizedText {
  const [least, greatest] = [leastOf(values), greatestOf(values)];
  const range = (language: BundledLanguage) =>
    least === greatest ? formatValue(least, indicator, language) : formatRange(least, greatest, indicator, language);
  return { id: `${items} baris, ${range('id')}; tidak dijumlahkan`, en: `${items} rows, ${range('en')}; not added up` };
}

/** Whether what is said of single items may be shown: of persons and families, or of nobody knows whom, it is not. */
export function mayShowItems(indicator: Indicator, indicators: readonly Indicator[]): boolean {
  const subject = indicators.find(({ id }) => id === indicator.itemCount)?.subject;
  return subject != null && subject !== 'person' && subject !== 'family';
}

/**
 * Gathers the items of lists: several observations of one indicator, region, period and source become one. Counts and
 * amounts are added up; of anything else it is said how many there are, from the least to the greatest. Observations
 * that differ in their status stay as they are: which of them holds cannot be told.
 */
export function gatherItems(
  read: ReadObservations,
  indicators: readonly Indicator[],
  report: (entry: ReportEntry) => void,
): ReadObservations {
  const lists = new Map(indicators.flatMap((indicator) => (indicator.itemCount === undefined ? [] : [[indicator.id, indicator] as const])));
  if (lists.size === 0) return read;
  const { table, sources, columns, indexes } = read;
  const groups = repeatedIn([table.region, table.indicator, table.period, sources], table.count).filter(([first = -1]) =>
    lists.has(termAt(table.indicator, first) ?? ''),
  );
  const isAdded = (indicator: Indicator) => {
    // That it is of all years makes no year of it.
    const { title, id } = lists.get(indicator.allPeriodsOf ?? '') ?? indicator;
    return indicator.kind !== 'rate' && mayAddUp(`${id} ${textIn(title, 'id')}`);
  };
  /** Those that are not added up, each with the first observation of several. */
  const unadded = new Map<string, { readonly indicator: Indicator; readonly first: number }>();
  for (const [first = -1] of groups) {
    const indicator = lists.get(termAt(table.indicator, first) ?? '');
    if (indicator && !unadded.has(indicator.id) && !isAdded(indicator)) unadded.set(indicator.id, { indicator, first });
  }
  const inGroups = new Set(groups.flat());
  const lone = Array.from({ length: table.count }, (_, index) => index).filter(
    (index) => !inGroups.has(index) && unadded.has(termAt(table.indicator, index) ?? ''),
  );
  const gathered = new Map<number, Gathered>();
  const left = new Set<number>();
  for (const group of [...groups, ...lone.map((index) => [index])]) {
    const [first = -1, ...others] = group;
    const indicator = lists.get(termAt(table.indicator, first) ?? '');
    if (!indicator) continue;
    const values = group.flatMap((index) => numberAt(table.value, index) ?? []);
    const statuses = new Set(group.flatMap((index) => termAt(table.status, index) ?? []).filter((status) => !isEmptyStatus(status)));
    const [status = 'O', ...differing] = statuses;
    if (differing.length > 0) continue;
    const notes = notesOf(group.map((index) => termAt(table.note, index)));
    const missing = group.length - values.length;
    const isSum = !unadded.has(indicator.id);
    const said = isSum
      ? missing > 0
        ? withoutFigure(missing)
        : null
      : values.length > 0
        ? rangeText(values, group.length, indicator)
        : null;
    gathered.set(first, {
      value: isSum && values.length > 0 ? exactSum(values) : null,
      status: isSum ? status : 'M',
      // What is said of single persons, or how many of them, may tell who they are.
      note: mayShowItems(indicator, indicators) ? joined([said, ...(isSum ? notes : [])]) : null,
    });
    for (const index of others) left.add(index);
  }
  for (const { indicator, first } of unadded.values())
    report(
      finding('assumed', detailOf('items-not-added'), {
        column: termAt(columns.column, indexes[first] ?? -1),
        indicator: indicator.id,
        received: textIn(indicator.title, 'id'),
      }),
    );
  // What is noted of the only item of a region may tell who it is as well.
  const isSilent = (table.indicator?.distinct ?? []).map((id) => {
    const indicator = lists.get(id);
    return indicator !== undefined && !mayShowItems(indicator, indicators);
  });
  if (gathered.size === 0 && !(table.note !== null && isSilent.includes(true))) return read;
  const [statuses, notes] = [new TermCoder<Status>(table.count), new TermCoder<LocalizedText>(table.count)];
  const [value, lower, upper] = [table.value, table.lower, table.upper].map((numbers) => numbers?.slice() ?? null);
  for (let index = 0; index < table.count; index += 1) {
    const one = gathered.get(index);
    statuses.put(index, one ? one.status : termAt(table.status, index));
    notes.put(index, one ? one.note : isSilent[codeAt(table.indicator, index)] === true ? null : termAt(table.note, index));
    if (!one) continue;
    if (value) value[index] = one.value ?? NaN;
    for (const bounds of [lower, upper]) if (bounds) bounds[index] = NaN;
  }
  const made = { ...table, value: value ?? null, lower: lower ?? null, upper: upper ?? null, status: statuses.terms, note: notes.terms };
  return without({ ...read, table: made }, left);
}
