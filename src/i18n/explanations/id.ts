import { detailInIndonesian } from './details-id.js';
import { isCoarsened, type ExplanationTexts } from './texts.js';

const WRITE_REGION = 'Tulis kodenya (13.71.05, 137105, atau 1371010) atau nama lengkapnya seperti dalam daftar resmi.';

/** What was written; where that is not told, for privacy or for want of a text, what it is called. */
const written = (received: string, called: string) => (received === '' ? called : `“${received}”`);

/** The sentences in Indonesian. */
export const indonesianExplanations: ExplanationTexts = {
  unmatched: ({ received, candidates }) => ({
    found: `${written(received, 'Yang tertulis')} bukan wilayah yang dikenal.${candidates && ` Mungkin ${candidates}.`}`,
    mend: WRITE_REGION,
  }),
  ambiguous: ({ received, candidates }) => ({
    found: `${written(received, 'Yang tertulis')} dapat berarti beberapa wilayah${candidates && `: ${candidates}`}; tidak ada yang diambil.`,
    mend: 'Tulis kode wilayah yang dimaksud, atau nama lengkap dengan tingkatnya.',
  }),
  duplicate: ({ detail, region, received }) => ({
    found: `${detailInIndonesian(detail) ?? 'Isi yang sama ada di baris lain.'}${region === null ? '' : ` Yang dimaksud: ${region}${received && `, ${received}`}.`}`,
    mend: 'Sisakan satu baris untuk tiap wilayah, indikator, periode, dan sumber.',
  }),
  conflict: ({ detail }) => ({
    found: detailInIndonesian(detail) ?? 'Dua sumber menyebut hal yang berbeda.',
    mend: 'Pastikan mana yang benar, lalu hapus yang lain.',
  }),
  missing: ({ column, region }) =>
    region === null && column !== null
      ? { found: `Kolom “${column}” punya judul, tetapi tidak ada isinya.`, mend: null }
      : { found: `Tidak ada angka${region === null ? '' : ` untuk ${region}`}.`, mend: 'Isi bila angkanya ada; bila tidak, biarkan kosong.' },
  'not-numeric': ({ received }) => ({
    found: `${written(received, 'Yang tertulis')} bukan angka.`,
    mend: 'Tulis angkanya saja, misalnya 12,5; kosongkan selnya bila tidak ada angka.',
  }),
  'ambiguous-number': ({ received }) => ({
    found: `${written(received, 'Angkanya')} dapat dibaca dengan dua cara, sebagai ribuan atau pecahan; tidak ada sel lain di kolom itu yang memastikan.`,
    mend: 'Tulis angka kolom itu tanpa pemisah ribuan, atau sebutkan tanda desimalnya.',
  }),
  'mixed-decimal': ({ received }) => ({
    found: `${written(received, 'Angkanya')} ada di kolom yang mencampur dua cara menulis angka.`,
    mend: 'Pakai satu tanda desimal di seluruh kolom: semua 12,5 atau semua 12.5.',
  }),
  'out-of-range': ({ received }) => ({
    found: `${written(received, 'Angkanya')} tidak mungkin: persentase ada di antara 0 dan 100, dan jumlah tidak kurang dari nol.`,
    mend: 'Betulkan angkanya, atau beri kolom itu nama sesuai yang diukur.',
  }),
  suppressed: ({ region }) => ({
    found: `Angka${region === null ? '' : ` untuk ${region}`} dirahasiakan dan tidak ditampilkan di mana pun.`,
    mend: null,
  }),
  withheld: ({ column, detail }) => ({
    found: isCoarsened(detail)
      ? (detailInIndonesian(detail) ?? 'Letak titiknya dibuat kasar demi privasi.')
      : `${column === null ? 'Satu kolom' : `Kolom “${column}”`} tampaknya berisi data pribadi, jadi ditahan; isinya tidak ditampilkan dan tidak disimpan.`,
    mend: isCoarsened(detail) ? 'Hapus letak yang tepat dari berkas, atau atur disclosure bila letaknya boleh ditampilkan.' : 'Hapus kolom itu dari berkas sebelum berkasnya dibagikan.',
  }),
  invalid: ({ detail, received }) => ({
    found: `${detailInIndonesian(detail) ?? 'Tidak dapat dibaca.'}${received && ` Yang tertulis: “${received}”.`}`,
    mend: 'Betulkan, atau hapus.',
  }),
  assumed: ({ detail, received }) => ({
    found: `${detailInIndonesian(detail) ?? 'Dibaca dengan suatu anggapan.'}${received && ` Yang tertulis: “${received}”.`}`,
    mend: null,
  }),
};
