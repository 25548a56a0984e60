import type { Subject } from '../model/dataset.js';

/** "Per kelurahan" and "menurut kecamatan" only say what the rows are. */
const BY_REGION = /\b(?:per|menurut|di|tiap|setiap|se|dalam|by|in|each)\b[\s_-]*(?:kec\w*|kel|kelurahan|desa|rt|rw|wilayah|kota|districts?|villages?|regions?)\b/gi;

/** Words for whom or what is counted; the first that stands in a name tells, persons before what they belong to. */
const SUBJECT_WORDS: readonly (readonly [RegExp, Subject])[] = [
  [/^\W*(?:luas|area)\b/i, 'area'],
  [/\b(?:penduduk|warga|anggota|anak|balita|bayi|lansia|lanjut usia|penyandang|disabilitas|difabel|perempuan|laki|siswa|murid|pasien|korban|penganggur\w*|people|persons?|residents?|population|children|members|women|men|elderly|students|patients)\b/i, 'person'],
  [/\b(?:keluarga|kk|kpm|rumah tangga|famil(?:y|ies)|households?)\b/i, 'family'],
  [/\b(?:psm|tksk|petugas|pendamping|pejabat|jabatan|posts?|officers?)\b/i, 'post'],
  [/\b(?:kube|lembaga|lks\w*|organisasi|yayasan|panti|kelompok|koperasi|sekolah|puskesmas|posyandu|rumah sakit|masjid|pasar|organi[sz]ations?|schools?|hospitals?|clinics?)\b/i, 'organisation'],
  [/\b(?:kelurahan|kecamatan|desa|nagari|rt|rw|luas|wilayah|villages?|districts?|area)\b/i, 'area'],
];

/** Whom or what an indicator is about, by the words of its name; a person where they do not tell, to be on the safe side. */
export function guessSubject(words: string): Subject {
  const about = words.replace(BY_REGION, ' ');
  return SUBJECT_WORDS.find(([pattern]) => pattern.test(about))?.[1] ?? 'person';
}
