import type { CsvTable } from './csv-table.js';
import { textsOf, type Rows } from './rows.js';
import { isBothSexes, isTotal } from './total-words.js';

// Words in headers, and kinds of cells, that say what a column is to a row: part of a figure, or of a name.

/** Headers, small letters with `_` between words, of a column whose values part a figure. */
export const PARTING =
  /(?:^|_)(?:jenis|kategori|kelompok_(?:umur|usia)|rentang_(?:umur|usia)|umur|usia|golongan|klasifikasi|tipe|type|category|sex|gender|kelamin|jk|agama|pendidikan|jenjang|komoditas|uraian|rincian|indikator|variabel|satuan|unit|semester|smt|triwulan|tw|kuartal|quarter|bulan|bln|month|minggu|pekan|week|tahap|termin|gelombang|status_(?:per)?kawin(?:an)?)(?:_|$)/;
/** The same, where the values may be numbers: any other column of numbers holds figures. */
export const NUMBERED =
  /^(?:kelompok_)?(?:semester|smt|triwulan|tw|kuartal|quarter|bulan|bln|month|minggu|pekan|week|tahap|termin|gelombang|kelas|umur|usia|golongan|rt|rw)(?:_ke)?$/;
/** Men or women. */
const SEX = /^(?:l|p|lk|pr|laki\W*laki|pria|perempuan|wanita|male|female|men|women)$/i;
/** Headers of columns that number the RW or RT of a kelurahan. */
export const NEIGHBOURHOOD = /^(?:(?:no|nomor|nama)_)?(?:rw|rt|rt_rw|rw_rt|rukun_warga|rukun_tetangga)$/;
export const NUMBER_OF_ONE = /^(?:(?:rw|rt)[\s.]*)?\d{1,3}(?:\s*\/\s*(?:(?:rw|rt)[\s.]*)?\d{1,3})?$/i;
/** Headers of what one thing alone is called by. */
export const OF_ONE = /(?:^|_)(?:nama|nm|name|alamat|almt|address|lokasi|judul|title)(?:_|$)/;
/** Headers of what says how sure or new a row is. */
export const STANDING = /(?:^|_)(?:status|versi|version|revisi|sumber|source|keadaan)(?:_|$)/;

export const normal = (header: string) =>
  header
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
export const hasLetters = (text: string) => /[a-z]/i.test(text);
export const spelledAlike = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** Whether a text is men, women, or both together. */
export const isOfSexes = (text: string) => SEX.test(text) || isTotal(text) || isBothSexes(text);

/** Whether a column holds nothing but men, women and both. */
export function holdsSexes(rows: Rows, index: number): boolean {
  const texts = textsOf(rows, index)
    .map(spelledAlike)
    .filter((text) => text !== '');
  return texts.length > 1 && texts.every(isOfSexes);
}

/** Whether a column parts the rows of a region by its header, or as men and women. */
export function isHeadedAsPart(head: readonly string[], rows: Rows, index: number): boolean {
  return (
    holdsSexes(rows, index) ||
    (PARTING.test(normal(head[index] ?? '')) && textsOf(rows, index).filter((text) => text.trim() !== '').length > 1)
  );
}

/** Headers of numbers that register one thing each, as schools and firms have: `NPSN`, `Nomor izin`. */
const REGISTERED =
  /^(?:npsn|nss|nsm|nspp|npyp|npp|nib|npwp|nop|tdp|kbli|reg|registrasi|(?:kode|nomor|no|id|induk)(?:_\w+)?|\w+_(?:id|kode|nomor|no))$/;

/** Whether a column numbers the items, as `NPSN` and `NIB` do: numbers of one length, each its own. */
export function isNumberOfOne({ head, rows }: Pick<CsvTable, 'head' | 'rows'>, index: number): boolean {
  const texts = textsOf(rows, index)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const [first = ''] = texts;
  return (
    REGISTERED.test(normal(head[index] ?? '')) &&
    first.length > 4 &&
    texts.every((text) => /^\d+$/.test(text) && text.length === first.length)
  );
}
