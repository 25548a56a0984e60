import { detailInIndonesian } from './details-id.js';
import type { ExplanationTexts } from './texts.js';

const WRITE_REGION = 'Tulis kodenya (13.71.05, 137105, atau 1371010) atau nama lengkapnya seperti dalam daftar resmi.';

/** The sentences in Indonesian. */
export const indonesianExplanations: ExplanationTexts = {
  unmatched: ({ received, candidates }) => ({
    found: `“${received}” bukan wilayah yang dikenal.${candidates && ` Mungkin ${candidates}.`}`,
    mend: WRITE_REGION,
  }),
  ambiguous: ({ received, candidates }) => ({
    found: `“${received}” dapat berarti beberapa wilayah${candidates && `: ${candidates}`}; tidak ada yang diambil.`,
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
    found: `“${received}” bukan angka.`,
    mend: 'Tulis angkanya saja, misalnya 12,5; kosongkan selnya bila tidak ada angka.',
  }),
  'ambiguous-number': ({ received }) => ({
    found: `“${received}” dapat dibaca dengan dua cara, sebagai ribuan atau pecahan; tidak ada sel lain di kolom itu yang memastikan.`,
    mend: 'Tulis angka kolom itu tanpa pemisah ribuan, atau sebutkan tanda desimalnya.',
  }),
  'mixed-decimal': ({ received }) => ({
    found: `“${received}” ada di kolom yang mencampur dua cara menulis angka.`,
    mend: 'Pakai satu tanda desimal di seluruh kolom: semua 12,5 atau semua 12.5.',
  }),
  'out-of-range': ({ received }) => ({
    found: `“${received}” tidak mungkin: persentase ada di antara 0 dan 100, dan jumlah tidak kurang dari nol.`,
    mend: 'Betulkan angkanya, atau beri kolom itu nama sesuai yang diukur.',
  }),
  suppressed: ({ region }) => ({
    found: `Angka${region === null ? '' : ` untuk ${region}`} dirahasiakan dan tidak ditampilkan di mana pun.`,
    mend: null,
  }),
  withheld: ({ column, detail }) => ({
    found: detail.includes('made coarser') ? (detailInIndonesian(detail) ?? 'Letak sebagian titik dibuat kasar.') : `${column === null ? 'Satu kolom' : `Kolom “${column}”`} tampaknya berisi data pribadi, jadi ditahan; isinya tidak ditampilkan dan tidak disimpan.`,
    mend: detail.includes('made coarser') ? null : 'Hapus kolom itu dari berkas sebelum berkasnya dibagikan.',
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
