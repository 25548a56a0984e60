import type { Subject } from '../model/dataset.js';
import { wordsOf } from './privacy/personal-headers.js';

/** "Per kelurahan" and "menurut kecamatan" only say what the rows are. */
const BY_REGION =
  / (?:per|menurut|di|tiap|setiap|se|dalam|by|in|each) (?:kec\w*|kel|kelurahan|desa|rt|rw|wilayah|kota|districts?|villages?|regions?)(?= )/g;

/** A stage of schooling alone (`SD`, `SMP`) is none: it may as well stand above those who finished it. */
const GROUPS =
  'kube|lembaga|lks\\w*|organisasi|yayasan|panti|kelompok|poktan|gapoktan|koperasi|sekolah|madrasah|pesantren|paud|universitas|puskesmas|pustu|posyandu|apotek|klinik|rumah sakit|masjid|mushall?a|gereja|pasar|perusahaan|industri|pabrik|bank|organi[sz]ations?|schools?|hospitals?|clinics?|companies|firms|cooperatives?';

const THINGS =
  'ekor|ternak|hewan|unggas|sapi|kerbau|kuda|kambing|domba|babi|ayam|itik|bebek|ikan|kucing|anjing|unit|buah|jembatan|jalan|gedung|bangunan|hotel|penginapan|restoran|rumah makan|toko|kios|warung|kendaraan|mobil|sepeda motor|kapal|perahu|bus|truk|halte|terminal|dermaga|sumur|jamban|embung|irigasi|bendungan|hidran|menara|lampu|pohon|bibit|tanaman|sampah|lapangan|taman|museum|monumen|hektare?|ha|ton|kwintal|kuintal|kg|liter|kebakaran|banjir|longsor|gempa|cattle|cows?|buffaloes|goats?|sheep|horses?|pigs?|chickens?|ducks?|poultry|livestock|animals|bridges?|roads?|buildings?|hotels?|restaurants?|shops?|vehicles?|cars|motorcycles|boats?|ships?|wells|latrines|towers|lamps|trees?|hectares?|tons?|tonnes|fires|floods|landslides';

const AREAS = 'kelurahan|kecamatan|desa|nagari|rt|rw|luas|wilayah|villages?|districts?|area';

/** Groups, things and places that receive something, are hit or lost are no persons. */
const CONCERNED = new RegExp(` (${GROUPS}|${THINGS}|${AREAS}|rumah) (?:penerima|terdampak|hilang)(?= )`, 'g');

const pattern = (words: string) => new RegExp(` (?:${words}) `);

/** Words for whom or what is counted; the first that stands in a name tells, persons before what they belong to. */
const SUBJECT_WORDS: readonly (readonly [RegExp, Subject])[] = [
  [/^ (?:luas|area) /, 'area'],
  [
    pattern(
      'penduduk|warga|anggota|anak|balita|baduta|batita|bayi|remaja|pemuda|lansia|lanjut usia|perempuan|wanita|laki|pria|penyandang|disabilitas|difabel|tuna\\w+|odgj|odha|odhiv|abh|abk|pmks|ppks|pgot|gelandangan|pengemis|gepeng|pemulung|siswa|siswi|murid|pelajar|mahasiswa|santri|pasien|penderita|pengidap|korban|meninggal|tewas|luka|pengungsi|penganggur\\w*|ibu|bumil|busui|bulin|wus|akseptor|janda|duda|yatim|piatu|kematian|kelahiran|perkawinan|pernikahan|perceraian|individu|people|persons?|residents?|inhabitants|population|child|children|infants?|toddlers?|members|women|men|girls|boys|elderly|disabled|students|pupils|patients|victims|refugees|mothers|widows|orphans|deaths|births',
    ),
    'person',
  ],
  [pattern('keluarga|kk|kpm|krt|rtm|rts|ruta|rumah tangga|famil(?:y|ies)|households?'), 'family'],
  [pattern('psm|tksk|petugas|pendamping|pejabat|jabatan|pekerja sosial(?: masyarakat)?|posts?|officers?'), 'post'],
  [
    pattern(
      'orang|jiwa|kasus|terdampak|hilang|tamat|putus sekolah|(?:tidak|belum|pernah|masih) (?:ber)?(?:sekolah|sd|smp|sma|smk)|sopir|pengemudi|penerima|pemohon|peserta|pengguna|pekerja|karyawan|pegawai|buruh|tenaga|relawan|kader|guru|dosen|dokter|bidan|perawat|petani|nelayan|peternak|pedagang|pelaku|pemilih|pencari|narapidana|napi|tahanan|tersangka|atlet|jemaah|jamaah|lulusan|stunting|wasting|gizi|hiv|aids|tbc?|tuberkulosis|dbd|kusta|malaria|covid|cases|recipients?|beneficiar(?:y|ies)|participants|applicants|users|workers|employees|volunteers|teachers|doctors|nurses|midwives|farmers|fishers|fishermen|voters|prisoners',
    ),
    'person',
  ],
  [pattern(GROUPS), 'organisation'],
  [pattern(THINGS), 'thing'],
  [pattern(AREAS), 'area'],
];

/** Whom or what an indicator is about, by the words of its name; `null` where they do not tell. */
export function guessSubject(words: string): Subject | null {
  // A group of ages is no group of persons. Words that follow one another share the space between them.
  const about = wordsOf(words)
    .replace(BY_REGION, ' ')
    .replace(/ kelompok (?=umur|usia)/g, ' ')
    .replace(CONCERNED, ' $1');
  return SUBJECT_WORDS.find(([found]) => found.test(about))?.[1] ?? null;
}
