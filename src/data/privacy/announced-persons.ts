import { MONTH } from '../months.js';
import { plainDigits } from './digit-windows.js';

/** How bodies are called, which stand behind the same words as persons, and what else may stand there. */
const BODY =
  '(?:dinas|badan|kantor|bagian|bidang|seksi|pemerintah|pemko|kementerian|kecamatan|kelurahan|kota|tim|bps|bappeda|uptd|tksk|psm|rt|rw|kube|lks|pt|cv|laki|perempuan|pria|wanita|tidak|belum|ada|orang|semua|kosong|nihil|masing)';
/** A name behind what a person is to the table, or has done to it: `Petugas: …`, `Ketua – …`, `Diinput oleh …`. */
const LABELLED_NAME = new RegExp(
  `(?:(?:nama )?(?:ketua|wakil ketua|sekretaris|bendahara|koordinator|petugas|pendata|enumerator|operator|pendamping|penanggung ?jawab|pj|pic|narahubung|contact person|cp|a\\.?n|atas nama|person in charge)\\b(?:[^:=]{0,30}[:=]| [-–—] )|di(?:input|entr[iy]|ketik|data|isi) oleh ?:?) ?(?!${BODY}\\b)\\p{L}{2}`,
  'iuy',
);
/** Where a label may begin: at the start, behind a sign, and behind a number or a letter of a list. */
const BEGINNINGS = /(?:^|[^\p{L}\p{N} ])[^\p{L}\p{N}]{0,4}((?:\d{1,3}|[a-z])[.)] ?)?/giu;

const DATES = String.raw`(?:\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}|\d{1,2} (?:${MONTH}) \d{4}|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2})`;
/** A title of figures may end with the day that they are of. */
const NO_PLACE = String.raw`(?!.{0,80}\b(?:jumlah|data|tabel|penduduk|keluarga|keadaan|posisi|kondisi|persentase|angka|tingkat|laporan|rekap\w{0,10}|daftar|sumber|korban|kejadian|status|diunduh|dicetak|diperbarui|number|population|table|per)\b)`;
/** A place and a date, as the place and date of a birth are written. */
const PLACE_AND_DATE = new RegExp(
  String.raw`${NO_PLACE}(?:ttl ?:? ?)?[a-z][a-z.']{0,30}(?: [a-z.']{1,30}){0,3} ?[,/] ?(${DATES})\.?(?= ?(?:[;|(),]|$))`,
  'iy',
);
const WORDED = /[a-z]/i;

/** Whether a text names a year, and one before another; a year of two digits is before any. */
export function isBefore(text: string, year: number): boolean {
  const years = text.match(/(?:19|20)\d\d/g) ?? [];
  return years.length === 0 ? /\d[-/. ]\d\d(?!\d)/.test(text) : years.some((each) => Number(each) < year);
}

/** Years in which a date behind a place is the day of figures, of an event or of a signature rather than of a birth. */
const isOfLateYear = (date: string): boolean => !isBefore(date, WORDED.test(date) ? 2000 : 2015);

function nameAt(line: string, from: number): boolean {
  LABELLED_NAME.lastIndex = from;
  return LABELLED_NAME.test(line);
}

/** The date of what is written as a place and a date; `null` where nothing is. */
function birthAt(line: string, from: number): string | null {
  PLACE_AND_DATE.lastIndex = from;
  return PLACE_AND_DATE.exec(line)?.[1] ?? null;
}

/**
 * The name or birth that a text announces, behind whatever prefix: `Catatan: Ketua: …`, `1) Padang, 17-08-1985`; `null`
 * where it announces none.
 */
export function announcedIn(text: string): 'name' | 'birth' | null {
  if (!/[:=]| [-–—] |\boleh\b/i.test(text) && !(/[,/]/.test(text) && /\d/.test(text))) return null;
  for (const raw of text.split(/[\r\n]+/)) {
    const line = plainDigits(raw).trim();
    for (const { index, 0: beginning, 1: mark = '' } of line.matchAll(BEGINNINGS))
      for (const from of new Set([index + beginning.length - mark.length, index + beginning.length])) {
        if (nameAt(line, from)) return 'name';
        const date = birthAt(line, from);
        if (date !== null && !isOfLateYear(date)) return 'birth';
      }
  }
  return null;
}

const EVENT =
  /\b(?:kejadian|pelaksanaan|kegiatan|rapat|surat|terbit|berdiri|pendirian|penetapan|pengesahan|dokumen|sk|event|issued|founded)\b/i;

/** Whether most texts of a column are places and dates of different years, as of births: by itself one may be the day of anything. */
export function areBirths(header: string, texts: readonly string[]): boolean {
  if (texts.length < 2 || EVENT.test(header)) return false;
  const dates = texts.flatMap((text) => birthAt(plainDigits(text).trim(), 0) ?? []);
  return dates.length * 2 >= texts.length && new Set(dates.map((date) => /(?:19|20)\d\d/.exec(date)?.[0] ?? date)).size > 1;
}
