import { saidOn, type CliTexts } from './texts.js';

const nearby = (nearest: string | null) => (nearest === null ? '' : ` Maksudnya ${nearest}?`);

/** What is kept and yet has no figure: missing, suppressed, or not to be read. */
const without = (empty: string | null) => (empty === null ? '' : `, ${empty} di antaranya tanpa angka`);

const READING = `BERKAS boleh CSV, TSV, TXT, buku kerja .xlsx, JSON peta ini, atau GeoJSON
dengan titik; - membaca dari masukan standar.`;

const READING_OPTIONS = `  --sheet NAMA        lembar buku kerja (bawaan yang pertama berisi tabel)
  --range A1:F20      sel yang dibaca, atau nama rentang di buku kerjanya
  --decimal ','|'.'   tanda desimal, bila angkanya tidak dapat memastikannya
  --max-mb N          berkas terbesar yang dibaca, dalam MB (bawaan 200)
  --lang KODE         id, en, atau bahasa lain, misalnya ms: angkanya ditulis
                      menurut bahasa itu, kata-katanya bahasa Indonesia
                      (bawaan menurut LC_ALL atau LANG, selain itu id)
  -h, --help          bantuan ini`;

const EXIT = `Kode keluar: 0 tanpa kesalahan; 1 ada yang perlu diperbaiki, atau gagal;
2 perintahnya keliru.`;

/** The command in Indonesian. */
export const indonesianCli: CliTexts = {
  help: `Pemakaian: padang-map <perintah> [pilihan] BERKAS

Membaca data wilayah Kota Padang seperti peta membacanya, di baris perintah.

  check BERKAS…                    memeriksa berkas: apa yang terbaca, apa yang
                                   salah, dan cara memperbaikinya
  convert BERKAS -o data.json      menulis data bersih untuk peta
  render BERKAS -o peta.svg|.html  menulis gambar peta yang tidak perlu skrip

  padang-map <perintah> --help     bantuan untuk satu perintah
  --lang id|en|KODE                bahasa
  --version                        versi

${READING}
${EXIT}
`,
  commandHelp: {
    check: `Pemakaian: padang-map check [pilihan] BERKAS…

Membaca berkas seperti peta membacanya, lalu menyebut apa yang terbaca dan,
baris demi baris, apa yang salah dan cara memperbaikinya.

  --all               sebut semua baris, juga bila ratusan
${READING_OPTIONS}

${READING}
${EXIT}

Contoh: padang-map check kemiskinan.csv
`,
    convert: `Pemakaian: padang-map convert [pilihan] BERKAS -o dataset.json

Menulis data bersih untuk peta. Data pribadi ditahan dan angka kecil
dirahasiakan di sini, sehingga tidak pernah sampai ke peramban.
Baris yang salah tidak ikut; bila ada, kode keluarnya 1.

  -o, --output BERKAS berkas hasil; - ke keluaran standar
  --force             timpa berkas yang sudah ada
${READING_OPTIONS}

${READING}

Contoh: padang-map convert kemiskinan.csv -o data/kemiskinan.json
`,
    render: `Pemakaian: padang-map render [pilihan] BERKAS -o peta.svg|peta.html

Menulis gambar peta yang tidak perlu skrip: SVG, atau halaman HTML dengan
legenda, sumber, dan tabel.

  -o, --output BERKAS .svg atau .html; - menulis HTML ke keluaran standar
  --force             timpa berkas yang sudah ada
  --indicator ID      indikator menurut id atau judul (bawaan yang pertama);
                      '' untuk garis batas saja
  --period PERIODE    2024, 2024-S1, 2024-Q2, 2024-07, atau 2025-07-01
                      (bawaan yang terbaru)
  --level TINGKAT     kecamatan (bawaan) atau kelurahan
  --classification C  quantile, equal-interval, jenks, pretty, manual,
                      standard-deviation, continuous, atau reference
  --classes N         banyaknya kelas, 2 sampai 9
  --palette NAMA      skema warna seperti YlOrRd, atau daftar warna dari
                      rendah ke tinggi: '#fff7ec #fc8d59 #7f0000';
                      --palette=-YlOrRd membaliknya
  --size ID           jumlah yang digambar sebagai lingkaran di atas angka
                      perbandingan
  --layers ID,ID      lapisan titik yang digambar
  --show-values       tulis angka di bawah nama, untuk paling banyak 15 wilayah
${READING_OPTIONS}

${READING}

Contoh: padang-map render kemiskinan.csv -o peta.html --classes 4
`,
  },
  seeHelp: ({ command }) => `Lihat: ${command} --help`,

  noCommand: 'sebutkan perintahnya: check, convert, atau render.',
  unknownCommand: ({ received, nearest }) => `tidak ada perintah “${received}”.${nearby(nearest)}`,
  unknownOption: ({ received, nearest }) => `tidak ada pilihan ${received}.${nearby(nearest)}`,
  valueMissing: ({ option }) => `${option} perlu nilai sesudahnya.`,
  valueUnwanted: ({ option }) => `${option} tidak memakai nilai.`,
  badValue: ({ option, received, expected }) => `${option} tidak dapat “${received}”; yang dapat: ${expected}.`,
  noFile: 'sebutkan berkas yang dibaca.',
  oneFile: ({ command }) => `${command} membaca satu berkas.`,
  noOutput: ({ command }) => `${command} perlu -o dan nama berkas hasil.`,
  outputEnding: ({ file }) => `${file}: berkas hasil berakhir .svg atau .html.`,
  notInData: ({ option, received, known }) => `${option}: “${received}” tidak ada dalam data; yang ada: ${known}.`,
  palettes: 'skema warna d3-scale-chromatic seperti YlOrRd, atau dua warna atau lebih seperti “#fff7ec #7f0000”',
  numberRange: ({ least, most }) => `bilangan bulat ${least} sampai ${most}`,
  positiveNumber: 'bilangan lebih dari nol',

  standardInput: 'masukan standar',
  notFound: ({ file }) => `${file}: tidak ada berkas seperti itu`,
  isFolder: ({ file }) => `${file}: ini folder, bukan berkas`,
  notAllowed: ({ file }) => `${file}: tidak ada izin untuk membaca atau menulisnya`,
  diskFull: ({ file }) => `${file}: tempat penyimpanan penuh`,
  ioFailed: ({ file, code }) => `${file}: tidak dapat dibaca atau ditulis (${code})`,
  tooLarge: ({ file, most }) => `${file}: lebih besar dari ${most}; naikkan batasnya dengan --max-mb`,
  isEmpty: ({ file }) => `${file}: berkasnya kosong`,
  unreadableAs: ({ file, format }) => `${file}: bukan ${format} yang utuh`,
  unreadable: ({ file, why }) => `${file}: ${saidOn(why)}`,
  sheetUnwanted: ({ file }) => `${file}: bukan buku kerja .xlsx, jadi --sheet dan --range tidak dapat dipakai`,
  nothingKept: ({ file }) => `${file}: tidak ada baris yang dapat dipakai; jalankan padang-map check untuk melihat sebabnya`,
  noFolder: ({ file, folder }) => `${file}: tidak ada folder ${folder} untuk menulisnya`,
  sameFile: ({ file }) => `${file}: ini berkas yang dibaca; tulis ke berkas lain, sebab yang tidak ikut akan hilang`,
  exists: ({ file }) => `${file}: sudah ada; pakai --force untuk menimpanya`,
  failedInside: ({ message }) => `kesalahan dalam program ini: ${message}`,
  interrupted: 'dihentikan',

  reading: ({ file, done, share }) => `${file}: membaca ${done}${share === null ? '' : ` (${share})`} …`,
  joining: ({ file }) => `${file}: mencocokkan wilayah dan angka …`,
  size: ({ bytes }) =>
    bytes < 1000 ? `${bytes} byte` : bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`,

  format: 'Bentuk',
  delimiter: ({ format, delimiter }) => (delimiter === null ? format : `${format}, dipisah ${delimiter}`),
  delimiters: { ',': 'koma', ';': 'titik koma', '\t': 'tab' },
  header: 'Judul kolom',
  headerRow: ({ row }) => `baris ${row}`,
  sheet: 'Lembar',
  sheetOf: ({ name, others }) => `${name}${others.length === 0 ? '' : ` (yang lain: ${others.join(', ')}; pilih dengan --sheet)`}`,
  rows: 'Isi',
  rowCount: ({ received, kept, empty }) => `${received} angka atau titik diterima, ${kept} dipakai${without(empty)}`,
  regions: 'Wilayah',
  matched: ({ count, of, level }) => `${count} dari ${of} ${level}`,
  cityMatched: 'kota',
  points: 'Titik',
  pointCount: ({ title, count }) => `${title}: ${count}`,
  noRegion: 'tidak ada',

  column: 'Kolom',
  readAs: 'Dibaca sebagai',
  use: (use) => {
    if (use.kind === 'value') {
      const what = use.isAmount
        ? 'jumlah rupiah'
        : use.period === null
          ? use.indicator === null
            ? 'angka'
            : `angka: indikator ${use.indicator}`
          : `angka periode ${use.period}`;
      return `${what}${use.decimal === null ? '' : `, desimal ${use.decimal === ',' ? 'koma' : 'titik'}`}`;
    }
    if (use.kind === 'role')
      return (
        {
          indicator: 'indikator',
          title: 'judul indikator',
          unit: 'satuan',
          period: 'periode',
          status: 'status',
          lower: 'batas bawah',
          upper: 'batas atas',
          note: 'catatan',
          method: 'metode',
          source: 'sumber',
          longitude: 'bujur',
          latitude: 'lintang',
          pointName: 'nama titik',
          breakdown: 'rincian: tiap isinya satu indikator',
        }[use.role] ?? use.role
      );
    return {
      region: 'wilayah',
      witness: 'wilayah (pembanding)',
      personal: 'ditahan: data pribadi',
      unread: 'tidak dibaca',
      key: 'tidak dibaca: kode, nomor, tahun, atau peringkat',
      words: 'tidak digambar: kata',
      empty: 'kosong',
    }[use.kind];
  },
  indicator: 'Indikator',
  unit: 'Satuan',
  periods: 'Periode',
  noPeriod: 'tanpa periode',
  valueCount: 'Wilayah berangka',

  row: 'Baris',
  finding: 'Apa yang salah, dan cara memperbaikinya',
  remark: 'Keterangan',
  problemsTitle: ({ count }) => `Perlu diperbaiki: ${count}`,
  remarksTitle: ({ count }) => `Keterangan, bukan kesalahan: ${count}`,
  more: ({ count, rows }) => `dan ${count} lagi seperti itu${rows && ` (baris ${rows})`}`,
  listAll: 'Semua baris: tambahkan --all.',
  fine: ({ file, kept, empty }) => `${file}: tidak ada kesalahan; ${kept} angka atau titik dipakai${without(empty)}.`,
  faulty: ({ file, received, kept, empty, count }) =>
    `${file}: ${count} hal perlu diperbaiki; ${kept} dari ${received} angka atau titik dipakai${without(empty)}.`,
  noneKept: ({ file, count }) => `${file}: tidak ada yang dapat dipakai; ${count} hal perlu diperbaiki.`,
  written: ({ file, size }) => `${file} ditulis (${size}).`,
  checkFirst: ({ file, count }) => `${file}: ${count} hal perlu diperbaiki; lihat: padang-map check ${file}`,
  protected: ({ file, suppressed, coarsened }) => {
    const told = [
      ...(suppressed === 0 ? [] : [`${suppressed} angka dirahasiakan`]),
      ...(coarsened === 0 ? [] : [`letak ${coarsened} titik dibuat kasar`]),
    ];
    return `${file}: ${told.join(', ')} demi privasi.`;
  },
  noValuesShown: ({ level }) => `tidak ada angka ${level} untuk indikator dan periode ini; petanya tanpa warna.`,
};
