import { continued, isCoarsened, isOpposed, type ExplanationTexts, type Mendings } from './texts.js';

const WRITE_REGION = 'Tulis kodenya (13.71.05, 137105, atau 1371010) atau nama lengkapnya seperti dalam daftar resmi.';

/** What was written; where that is not told, for privacy or for want of a text, what it is called. */
const written = (received: string, called: string) => (received === '' ? called : `“${received}”`);

/** How to mend what a sentence says, where its kind's own way is not that. */
export const mendingsId: Mendings = {
  'point-nowhere': 'Periksa bujur dan lintangnya: keduanya dalam derajat, bujur lebih dahulu.',
  'point-elsewhere': 'Betulkan letak titik itu, atau wilayah yang disebut.',
  'bad-position': 'Betulkan, atau isi bila kosong: bujur dari -180 sampai 180, lintang dari -90 sampai 90; mungkin keduanya tertukar.',
  'not-a-point': 'Ganti dengan titik, atau hapus.',
  'several-points': 'Pisahkan menjadi satu fitur untuk tiap titik.',
  'no-position': 'Isi bujur dan lintangnya, atau hapus.',
  'total-of-shown': 'Tampilkan semua baris di lembarnya lalu simpan lagi, atau hapus baris jumlah itu.',
  'total-differs': 'Periksa baris jumlah itu dan angka-angka di atasnya.',
  'row-width': 'Simpan ulang dengan titik koma sebagai pemisah, atau beri tanda kutip pada sel yang berisi koma.',
  'table-below': 'Pindahkan tabel kedua ke berkas atau lembar tersendiri.',
  'merged-number': 'Pisahkan selnya, lalu isi angka tiap wilayah.',
  'row-equal': 'Bila memang dua hal, tulis apa yang membedakannya; bila bukan, hapus salah satu.',
  'rows-unclear':
    'Beri kolom itu judul menurut isinya, misalnya “Jenis …” untuk rincian atau “Nama …” untuk daftar; atau buat satu kolom angka untuk tiap isinya.',
  'rows-unnamed': 'Tambahkan kolom yang menyebut beda baris-baris itu: nama, jenis, atau periode.',
  'bad-period': 'Betulkan periodenya.',
  'damaged-count':
    'Tulis ulang angkanya utuh tanpa pemisah ribuan (60500, bukan 60.5). Bila memang pecahan, sebut satuannya (ribu orang, rata-rata) atau nyatakan “decimals”.',
  'column-key-undecided':
    'Bila angka, tulis di judulnya apa yang diukur dan satuannya; bila kode atau nomor, mulai judulnya dengan “kode” atau “no”, atau hapus kolomnya.',
  undated: 'Isi periodenya.',
};

/** The sentences in Indonesian. */
export const indonesianExplanations: ExplanationTexts = {
  unmatched: ({ received, candidates, key, said }) => ({
    found:
      (key === 'point-nowhere' || key === 'region-empty') && said !== null
        ? said
        : `${written(received, 'Yang tertulis')} bukan wilayah yang dikenal.${candidates && ` Mungkin ${candidates}.`}`,
    mend: WRITE_REGION,
  }),
  ambiguous: ({ received, candidates, key, said }) => ({
    found:
      isOpposed(key) && said !== null
        ? `${said}${received && ` Yang tertulis: “${received}”.`}`
        : `${written(received, 'Yang tertulis')} dapat berarti beberapa wilayah${candidates && `: ${candidates}`}; tidak ada yang diambil.`,
    mend: 'Tulis kode wilayah yang dimaksud, atau nama lengkap dengan tingkatnya.',
  }),
  duplicate: ({ said, key, region, namesakes, received }) => ({
    found: `${said ?? 'Isi yang sama ada di baris lain.'}${region === null ? '' : ` Yang dimaksud: ${region}${received && `, ${received}`}.`}`,
    mend: `${key === 'rows-differ' || key === 'statuses-differ' ? 'Pastikan baris mana yang benar; bila semuanya benar, tulis bedanya (jenis, periode, sumber) dalam kolom tersendiri.' : 'Bila satu hal tertulis dua kali, hapus salah satunya; bila dua hal yang berbeda, tulis bedanya (nomor, nama, jenis) dalam kolom tersendiri.'}${namesakes && ` Bila satu di antaranya ${namesakes}, tulis kodenya.`}`,
  }),
  conflict: ({ said }) => ({
    found: said ?? 'Dua sumber menyebut hal yang berbeda.',
    mend: 'Pastikan mana yang benar, lalu hapus yang lain.',
  }),
  missing: ({ column, region }) =>
    region === null && column !== null
      ? { found: `Kolom “${column}” punya judul, tetapi tidak ada isinya.`, mend: null }
      : {
          found: `Tidak ada angka${region === null ? '' : ` untuk ${region}`}.`,
          mend: 'Isi bila angkanya ada; bila tidak, biarkan kosong.',
        },
  'not-numeric': ({ received }) => ({
    found: `${written(received, 'Yang tertulis')} bukan angka.`,
    mend: 'Tulis angkanya saja, misalnya 12,5; kosongkan selnya bila tidak ada angka.',
  }),
  'ambiguous-number': ({ received, key, said }) => ({
    found:
      key === 'damaged-count' && said !== null
        ? `${said}${received && ` Yang tertulis: “${received}”.`}`
        : `${received === '' ? 'Angka di kolom ini' : `Angka di kolom ini, seperti “${received}”,`} dapat dibaca dengan dua cara, sebagai ribuan atau pecahan; tidak ada sel yang memastikan.`,
    mend: 'Bila ribuan, tulis angka kolom itu tanpa pemisah (1234); bila pecahan, tulis satu di antaranya dengan dua angka desimal (1,23). Perintah padang-map menerima tanda desimal dengan --decimal.',
  }),
  'mixed-decimal': ({ received }) => ({
    found: `${written(received, 'Angkanya')} ada di kolom yang mencampur dua cara menulis angka.`,
    mend: 'Pakai satu tanda desimal di seluruh kolom: semua 12,5 atau semua 12.5.',
  }),
  'out-of-range': ({ received }) => ({
    found: `${written(received, 'Angkanya')} tidak mungkin: persentase ada di antara 0 dan 100, dan jumlah tidak kurang dari nol.`,
    mend: 'Betulkan angkanya, atau beri kolom itu nama sesuai yang diukur.',
  }),
  undecided: ({ said }) => ({
    found: said ?? 'Datanya tidak menyebut hal yang menentukan apa yang boleh ditampilkan.',
    mend: 'Tulis satuannya di judul kolom atau di kolom “satuan” (orang, KK, ekor, unit …), atau nyatakan “subject” indikatornya: person, family, organisation, post, area, atau thing.',
  }),
  suppressed: ({ region, key, said }) => ({
    found:
      (key === 'values-not-free' || key === 'notes-suppressed') && said !== null
        ? said
        : `Angka${region === null ? '' : ` untuk ${region}`} dirahasiakan${key === 'suppressed-count' && said !== null ? `: ${continued(said)}` : ' dan tidak ditampilkan di mana pun.'}`,
    mend: null,
  }),
  withheld: ({ column, key, said }) => ({
    found:
      (isCoarsened(key) || key === 'personal-line') && said !== null
        ? said
        : `${column === null ? 'Satu kolom' : column === 'notes' ? 'Catatan' : `Kolom “${column}”`} ${continued(said ?? 'Tampaknya berisi data pribadi, jadi ditahan.')} Isinya tidak ditampilkan dan tidak disimpan.`,
    mend: isCoarsened(key)
      ? null
      : `Hapus ${key === 'personal-line' ? 'baris' : column === 'notes' ? 'catatan' : 'kolom'} itu dari berkas sebelum berkasnya dibagikan.`,
  }),
  invalid: ({ said, received }) => ({
    found: `${said ?? 'Tidak dapat dibaca.'}${received && ` Yang tertulis: “${received}”.`}`,
    mend: 'Betulkan, atau hapus.',
  }),
  assumed: ({ said, received }) => ({
    found: `${said ?? 'Dibaca dengan suatu anggapan.'}${received && ` Yang tertulis: “${received}”.`}`,
    mend: null,
  }),
};
