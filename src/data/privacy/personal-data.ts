import { areBirths } from './announced-persons.js';
import { areAmounts } from './identity-number.js';
import { namesMoney, personalHeader } from './personal-headers.js';
import { personalText, personalWrittenNumber, type PersonalKind } from './personal-text.js';
import { detailOf, type Detail } from '../../model/detail.js';

/** Texts of a column looked at to tell what it holds. */
const SAMPLE = 200;

const WORDS: Readonly<Record<PersonalKind, string>> = {
  identity: 'identity numbers (NIK or KK)',
  phone: 'phone numbers',
  email: 'e-mail addresses',
  address: 'street addresses',
  account: 'bank accounts',
  birth: 'dates of birth',
  name: 'names of persons',
};

/** What the report says of a line beside a table that was withheld, in English, for the developer; never what stood in it. */
export function withheldLine(kind: PersonalKind): Detail {
  return detailOf('personal-line', { what: WORDS[kind] });
}

/** What the report says of a column that was withheld, in English, for the developer; never what stood in it. */
export function withheldDetail(kinds: Iterable<PersonalKind>, rows: number): Detail {
  const what = [...new Set(kinds)].map((kind) => WORDS[kind]).join(', ');
  return rows === 1 ? detailOf('personal-cell', { what }) : detailOf('personal-column', { what, rows });
}

/**
 * What a column holds of persons, by its header or by what at least half of its texts look like; `null` where it may be
 * shown. A bare `nama` is no such header: whether it names a region or a point is for the reader to tell.
 * @param cells as they are written, those that are missing left out
 * @example personalColumn('NIK', ['1371015708850001']) // 'identity'
 */
export function personalColumn(header: string, cells: readonly string[]): PersonalKind | null {
  const texts = [...new Set(cells.length > SAMPLE * 10 ? cells.slice(0, SAMPLE * 10) : cells)].slice(0, SAMPLE);
  const said = personalHeader(header, texts);
  if (said !== null) return said;
  if (areBirths(header, texts)) return 'birth';
  const kinds = texts.flatMap((text) => personalText(text) ?? []);
  const found = kinds.includes('identity') && areAmounts(texts, namesMoney(header)) ? kinds.filter((kind) => kind !== 'identity') : kinds;
  const [first] = found;
  if (first === undefined || found.length * 2 < texts.length) return null;
  // A column of bare numbers that begin with 62 may hold amounts as well, unless all of them do.
  const sure = texts.some((text) => personalWrittenNumber(text) !== null) || found.length === texts.length;
  return sure ? first : null;
}

/** The same for one cell with what it stands under, as of a point's properties. */
export function personalCell(header: string, cell: unknown): PersonalKind | null {
  const text = typeof cell === 'number' || typeof cell === 'string' ? String(cell) : '';
  return personalHeader(header, text === '' ? [] : [text]) ?? (text === '' ? null : personalText(text));
}
