import type { Period } from '../../model/period.js';
import { mayNameOtherYear } from './other-year.js';
import { MONTHLY, writtenPeriod } from './written-period.js';
import { markedText } from '../footnote-mark.js';
import { scaledRupiah } from '../scaled-rupiah.js';

const HEADERS = {
  indicator: ['indicator', 'indikator', 'variable', 'variabel'],
  title: ['title', 'judul'],
  unit: ['unit', 'satuan'],
  period: ['period', 'periode', 'time_period', 'tahun', 'thn', 'th', 'year', 'waktu', 'tanggal'],
  value: ['value', 'nilai', 'obs_value'],
  status: ['status', 'obs_status'],
  lower: ['lower', 'batas_bawah'],
  upper: ['upper', 'batas_atas'],
  note: ['note', 'catatan', 'keterangan'],
  method: ['method', 'metode'],
  source: ['source', 'sumber'],
  longitude: ['longitude', 'long', 'lng', 'lon', 'bujur', 'garis_bujur', 'koordinat_bujur', 'koordinat_x', 'titik_x'],
  latitude: ['latitude', 'lat', 'lintang', 'garis_lintang', 'koordinat_lintang', 'koordinat_y', 'titik_y'],
} as const;

/** What a column may be by its header. */
export type Role = keyof typeof HEADERS;

/** Columns by their role, each by its index. */
export type Roles = Readonly<Partial<Record<Role, number>>>;

/** Headers of a column that only counts the rows. */
const COUNTING: ReadonlySet<string> = new Set(['', 'no', 'nr', 'nomor', '#']);

/** Headers, as `normal` gives them, of a column that ranks, counts or codes its rows: its numbers measure nothing. */
const LABEL = /^(?:peringkat|rangking|ranking|rank|no|nr|nomor|#|(?:no\.?|nomor)_urut|id|(?:kode|code)(?:_.*)?)$/;

/** Headers, as `normal` gives them, of a column that tells what each row counts: `Jenis PPKS`. */
const CATEGORY = /^(?:jenis|kategori|uraian|category|type)(?:_|$)/;
/** Headers that say of a number only that it is one. */
const PLAIN_VALUE = /^(?:jumlah|jml|banyak(?:nya)?|total|nilai|angka|number|count|amount)$/;

/** Headers, as `normal` gives them, of the names of groups and places. Those of persons are withheld, whatever they are called here. */
const POINT_NAME =
  /^(?:name|nama|(?:nama_)?(?:kelompok|kube|usaha|lembaga|lksa?|panti|yayasan|organisasi|koperasi|posko|fasilitas|tempat|lokasi|titik)|(?:group|place|site|organisation)(?:_name)?)$/;

/** Words for money that is given, and those of a header that counts or describes those who get it. */
const MONEY = /(?:^|_)(?:bantuan|hibah|dana|modal|nominal|amount|grant|rupiah|rp)(?=_|$)/;
const NO_MONEY =
  /(?:^|_)(?:penerima|anggota|orang|jiwa|kk|keluarga|kelompok|paket|unit|persen|jenis|sumber|tahun|tanggal|tahap|bentuk|nomor|no|kode)(?=_|$)/;

/** Columns that the map writes beside others when it exports, and that follow from those. */
const DERIVED: ReadonlySet<string> = new Set(['name', 'class', 'status_text', 'longitude', 'latitude']);

const YEAR_WORD = /^(?:tahun|thn|th|year)[\s._-]*(?=\d)/i;

const normal = (header: string) =>
  header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
    .replace(/\.$/, '');

/** Whether a header only says that those below it are periods. */
export function headsPeriods(header: string): boolean {
  return /^(?:tahun|thn|year|periode|period|tahun\s*\/\s*year)\.?$/i.test(header);
}

/** Headers that date a row as often as its figures: any other of a period goes before them. */
const DATING: ReadonlySet<string> = new Set(['tanggal', 'waktu']);

/** Which column has the header of a role; of two the first. */
export function rolesOf(head: readonly string[], region: number): Roles {
  const roles: Partial<Record<Role, number>> = {};
  for (const role of Object.keys(HEADERS) as Role[]) {
    const names: readonly string[] = HEADERS[role];
    const found = head.flatMap((header, at) => (at !== region && names.includes(normal(header)) ? [at] : []));
    const index = found.find((at) => !DATING.has(normal(head[at] ?? ''))) ?? found[0] ?? -1;
    if (index >= 0) roles[role] = index;
  }
  // Of letters one alone may be headed so for another reason.
  const [x = -1, y = -1] = ['x', 'y'].map((letter) => head.findIndex((header, at) => at !== region && normal(header) === letter));
  return x < 0 || y < 0 ? roles : { longitude: x, latitude: y, ...roles };
}

/** Whether a header is that of a role. */
export function isRole(header: string): boolean {
  return Object.values<readonly string[]>(HEADERS).some((names) => names.includes(normal(header)));
}

/** Whether a column with this header may be one that only counts the rows. */
export function mayCount(header: string): boolean {
  return COUNTING.has(normal(header));
}

/** Whether a column with this header ranks, counts or codes its rows, so that its numbers are no figures. */
export function isLabel(header: string): boolean {
  return LABEL.test(normal(header));
}

/** Whether a column with this header tells what each row counts or measures. */
export function isCategory(header: string): boolean {
  return CATEGORY.test(normal(header));
}

/** Whether a header says of its numbers nothing but, perhaps, their year: `Jumlah 2024`. */
export function isPlainValue(header: string): boolean {
  return PLAIN_VALUE.test(normal(datedName(header)?.name ?? header));
}

/** Whether a column with this header names groups or places, as points are called. */
export function namesPoints(header: string): boolean {
  return POINT_NAME.test(normal(header));
}

/** Whether a column with this header holds amounts of money in rupiah: `Jumlah bantuan (Rp)`, but not those in millions. */
export function isMoney(header: string): boolean {
  const words = normal(header).replace(/[^a-z]+/g, '_');
  return MONEY.test(words) && !NO_MONEY.test(words) && scaledRupiah(`${header} rupiah`) === null;
}

/** The period that a header names, a word for year in front of it or not: `2024`, `Tahun 2024`, `Maret 2024`; else `null`. */
export function periodOf(header: string): Period | null {
  return writtenPeriod(header.trim().replace(YEAR_WORD, ''));
}

/** A header that names a period, and the footnote mark that a provisional year has: `2024*`. */
export interface DatedHeader {
  readonly period: Period;
  readonly mark: string | null;
}

/** The period that a header names, a footnote mark behind it or not; else `null`. */
export function datedHeader(header: string): DatedHeader | null {
  const period = periodOf(header);
  if (period !== null) return { period, mark: null };
  const marked = markedText(header.trim());
  const bare = marked && periodOf(marked.bare);
  return marked && bare !== null ? { period: bare, mark: marked.mark } : null;
}

/** A name, and the period that it is of: `Penduduk 2024`. */
export interface DatedName extends DatedHeader {
  readonly name: string;
}

/** No header is longer: of a longer text, such as a line of prose that stands in its place, no year is sought. */
const LONGEST_HEADER = 300;

const NAME_AND_YEAR = new RegExp(
  `^(.*?[^\\s,–-])(?:\\s*[,–-]\\s*|\\s+)\\(?((?:${MONTHLY}|(?:(?:tahun|thn|th|year)[\\s.]*)?(?:19|20)\\d\\d)[^\\d\\s()]{0,2})\\)?(\\s*\\((?:(?!(?:19|20)\\d\\d)[^()])*\\))?$`,
  'i',
);

/** The name and the year, month or day that a header ends with, a unit behind it or not; `null` where it has none or may mean another. */
export function datedName(header: string): DatedName | null {
  const [, name = '', year = '', unit = ''] = (header.length > LONGEST_HEADER ? null : NAME_AND_YEAR.exec(header.trim())) ?? [];
  const dated = datedHeader(year);
  return dated === null || mayNameOtherYear(name) ? null : { ...dated, name: name + unit };
}

/** Whether the map itself wrote a table: no other is likely to have these headers. */
export function isOwnExport(head: readonly string[]): boolean {
  return ['region', 'indicator', 'title', 'value', 'unit', 'status', 'status_text', 'class'].every((header) => head.includes(header));
}

/** Whether a column of the map's own export follows from the others. */
export function isDerived(header: string): boolean {
  return DERIVED.has(header);
}
