import type { PersonalKind } from './personal-text.js';

/** What headers shorten, of what is asked here. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['nm', 'nama'],
  ['almt', 'alamat'],
  ['lhr', 'lahir'],
  ['pj', 'penanggung jawab'],
  ['penanggungjawab', 'penanggung jawab'],
]);

/** A header's words: small letters, parted at signs and at the humps of `namaKetua`; `N.I.K.` and `Nm.` written out. */
export function wordsOf(header: string): string {
  const parted = header
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  const words = parted
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return ` ${words.replace(/[a-z]+/g, (word) => SHORT_FORMS.get(word) ?? word)} `;
}

/** A column so headed counts or measures: `jumlah penerima`, `kepemilikan NIK`, `angka kelahiran`. */
const STATISTICAL =
  / (?:jumlah|jml|jlh|banyak|banyaknya|total|persen|persentase|percent|percentage|prosentase|rate|share|angka|rata|rerata|average|mean|cakupan|kepemilikan|pemilik(?:an)? (?:akta|kartu)|count|proporsi|tingkat|rasio|ratio|number of|per|kode|code|anggaran|belanja|nilai|realisasi|ber|berktp|bernik|berekening|berdomisili|beralamat|perekaman|penerbitan|pencetakan) /;

/** A column so headed counts those who have something or lack it, or holds what they have: `Pengguna email`, `Email pengguna`. */
const HAVING = / (?:belum|tidak|tanpa|dengan|punya|mempunyai|memiliki|pengguna|wajib) /;

/** A column so headed holds amounts of money, or counts. */
const MONEY =
  / (?:rp|rupiah|idr|realisasi|anggaran|pagu|belanja|nilai|pendapatan|penerimaan|dana|biaya|harga|omzet|modal|jumlah|jml|total|amount|budget|expenditure|revenue) /;

/** Who it may be about: what a header names beside what it holds. */
const PEOPLE =
  'ketua|wakil|penerima|pemilik|pengurus|anggota|bendahara|sekretaris|pendamping|penanggung jawab|wali|orang tua|orangtua|ayah|ibu|suami|istri|isteri|anak|warga|penduduk|peserta|responden|pemohon|petugas|pekerja|lurah|camat|pimpinan|kepala|pasien|siswa|lansia|balita|bayi|penyandang|difabel|disabilitas|korban|kpm|krt|kader|relawan|individu|guru|mahasiswa|keluarga|kontak|narahubung|pic|psm|tksk|pegawai|karyawan|pasangan|pedagang|petani|nelayan|pengusaha|pelaku usaha|art|krt|pelanggan|nasabah|klien|termohon|ahli waris|almarhum|saudara|kakek|nenek|bapak|calon';

/** The same in English, of one or of several. */
const PERSONS =
  'recipient|owner|chair|chairperson|chairman|chairwoman|leader|head|member|contact|householder|applicant|patient|mother|father|parent|guardian|spouse|husband|wife|child|student|teacher|person|resident|respondent|participant|client|customer|employee|worker|farmer|treasurer|secretary';

const NAMES = ` (?:nama (?:lengkap|kk|kepala rumah tangga|panggilan|depan|belakang|keluarga|inisial|rekening|(?:di|pada|pemilik) rekening|sesuai|atas nama|${PEOPLE})|atas nama) `;
/** What is headed so holds names whatever else it says: `Nama anak dengan disabilitas`. */
const NAMES_FIRST = new RegExp(`^(?: no)?${NAMES}`);

const STRICT: readonly (readonly [RegExp, PersonalKind])[] = [
  [
    / (?:nik|nokk|nkk|nonik|ktp|noktp|ektp|npwp|nip|nisn|paspor|passport) | induk kependudukan | (?:no|nomor|nmr) (?:kk|kartu keluarga) | kartu keluarga no| (?:national|identity) (?:id|number|card|no) /,
    'identity',
  ],
  [/ (?:e ?mail|email|surel) /, 'email'],
  [
    / (?:rekening|norek|rek) (?:no|nomor|bank) | (?:no|nomor|nmr) (?:rek|rekening) | norek | (?:bank )?account (?:no|number|num) | bank account | iban /,
    'account',
  ],
  [/ (?:tanggal|tgl|tg|tempat) (?:ke)?lahir(?:an)? | ttl | (?:date|place) of birth | birth ?(?:date|day|place) | dob /, 'birth'],
  [/ alamat | domisili | tempat tinggal | (?:home|street|postal|mailing)? ?address /, 'address'],
  [
    new RegExp(
      `${NAMES}| kepala (?:keluarga|rumah tangga) nama | (?:full|first|last|middle|given|maiden|nick) ?names? | surname | names? of (?:the |its )?(?:beneficiary|beneficiaries|children|(?:${PERSONS})s?) | (?:beneficiary|beneficiaries|children|(?:${PERSONS})s?) (?:s )?names? `,
    ),
    'name',
  ],
];

/** Headers of names, where the cells are no figures: `penerima` may count them. */
const BY_CELLS: readonly (readonly [RegExp, PersonalKind])[] = [
  [
    new RegExp(
      `^ (?:${PEOPLE}|kepala keluarga|kepala rumah tangga|kk|penerima (?:bantuan|manfaat|hibah|bansos|pkh|kube)|(?:ketua|wakil ketua|kepala) (?:rt|rw|kelompok|kube|tim|panitia|lembaga|organisasi|koperasi|yayasan|panti)|(?:daftar )?(?:anggota|pengurus)(?: (?:kelompok|kube|keluarga|tim))?|pemilik (?:usaha|rumah|rekening|toko)|ibu kandung|ayah kandung|inisial|sdri?|an|cp) $`,
    ),
    'name',
  ],
  [
    new RegExp(
      `^ (?:beneficiar(?:y|ies)|head of (?:household|family)|household head|family head|contact person|person in charge|(?:${PERSONS})s?) $`,
    ),
    'name',
  ],
];
/** Headers of long numbers, where the cells are long. */
const BY_LENGTH: readonly (readonly [RegExp, PersonalKind, number])[] = [
  [/^ (?:kk|kartu keluarga|nik kk|kk nik) $/, 'identity', 12],
  [
    / (?:no|nomor|nmr|number) (?:hp|telp|tlp|telepon|telpon|handphone|ponsel|wa|whatsapp|tel|kontak|seluler) | (?:nohp|notelp|nowa|handphone|whatsapp|ponsel) | (?:telp|telepon|hp) (?:hp|wa|kantor|rumah|telp|telepon) | (?:phone|mobile|contact|telephone) (?:no|number) /,
    'phone',
    6,
  ],
  [/^ (?:hp|telp|tlp|tel|telepon|telpon|telephone|phone|mobile|wa|seluler|kontak|contact|cp) (?:\w+ )?$/, 'phone', 7],
  [/^ (?:rekening|rek|account)(?: \w+)? $/, 'account', 8],
];

/** Below so many digits a number is none by which someone is known, but counts those who have one. */
const LEAST_DIGITS: Readonly<Partial<Record<PersonalKind, number>>> = { identity: 9, account: 7, email: Infinity, address: 7 };

const isFigure = (cell: string) =>
  (/\d/.test(cell) && !/[a-z]/i.test(cell)) || /^\d[\d., ]* ?(?:orang|kk|jiwa|%|persen|people|families)$/i.test(cell);
const digitsIn = (cell: string) => cell.replace(/\D/g, '').length;
/** Whether cells only say how many there are: `KTP` and `Email` may stand above counts of them. */
const counts = (kind: PersonalKind, cells: readonly string[]): boolean =>
  cells.length > 0 &&
  cells.every((cell) => /^[1-9]\d{0,2}(?:[., ]?\d{3})*$|^0$/.test(cell.trim()) && digitsIn(cell) < (LEAST_DIGITS[kind] ?? 0));

/** Whether cells under a header of those who have or lack something say how many these are, be it as a share. */
const countsHaving = (words: string, kind: PersonalKind, cells: readonly string[]): boolean =>
  HAVING.test(words) &&
  cells.length > 0 &&
  cells.every((cell) => /^\d+(?:[.,]\d+)? ?%?$/.test(cell.trim()) && digitsIn(cell) < (LEAST_DIGITS[kind] ?? 7));

/** Whether a header names money, or what is counted. */
export const namesMoney = (header: string): boolean => MONEY.test(wordsOf(header));

/**
 * What a header says that its column holds of persons; `null` where it is nothing of that kind, or where the cells are
 * figures under a header that may stand above names as well as above their number.
 * @param cells some of the column's, without those that are missing; without any, only a header that leaves no doubt tells
 */
export function personalHeader(header: string, cells: readonly string[]): PersonalKind | null {
  const words = wordsOf(header);
  if (words.length < 4) return null;
  if (NAMES_FIRST.test(words)) return 'name';
  if (STATISTICAL.test(words)) return null;
  const [, strict] = STRICT.find(([pattern]) => pattern.test(words)) ?? [];
  if (strict !== undefined) return counts(strict, cells) || countsHaving(words, strict, cells) ? null : strict;
  const most = (test: (cell: string) => boolean) => cells.filter(test).length * 2 > cells.length;
  const long = BY_LENGTH.find(([pattern, , length]) => pattern.test(words) && most((cell) => digitsIn(cell) >= length));
  if (long) return long[1];
  return BY_CELLS.find(([pattern]) => pattern.test(words) && most((cell) => !isFigure(cell)))?.[1] ?? null;
}

/** Whether a header may stand above what tells who someone is: its cells decide. */
export function mayNamePersons(header: string): boolean {
  const words = wordsOf(header);
  return (
    words.length >= 4 &&
    (NAMES_FIRST.test(words) || !STATISTICAL.test(words)) &&
    [...STRICT, ...BY_CELLS, ...BY_LENGTH].some(([pattern]) => pattern.test(words))
  );
}

/** A bare header of names: it stays only as the name of a region or of a point that is declared as one. */
export function isBareName(header: string): boolean {
  return /^ (?:nama|name) $/.test(wordsOf(header));
}
