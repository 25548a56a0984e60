import type { LocalizedText } from '../../../src/model/text.js';

/** What should be known of the figures of `padang` beyond their sources. */
export const PADANG_NOTES: readonly LocalizedText[] = [
  {
    id: 'Angka kemiskinan adalah keadaan Maret (Susenas); bulan itu disebut untuk 2024 dan 2025, dan menjadi aturan untuk tahun lainnya.',
    en: 'Poverty rates are of March (Susenas); the month is stated for 2024 and 2025 and is the rule for the others.',
  },
  {
    id: 'Angka kemiskinan 2025: satu berita mencetak 3,83 persen (riau1.com, November 2025); dua lainnya 3,63 persen, yang dipakai di sini.',
    en: 'Poverty rate 2025: one report prints 3.83 per cent (riau1.com, November 2025); two others 3.63 per cent, which is used here.',
  },
  {
    id: 'Berita 1 Juli 2025 menyebut 4,2 persen (2022) dan 4,1 persen (2023): angka yang sama, dipotong ke satu desimal.',
    en: 'The article of 1 July 2025 says 4.2 per cent (2022) and 4.1 per cent (2023): the same figures, cut to one decimal.',
  },
  {
    id: 'Susenas menanyai sekitar 760 rumah tangga di Padang (2018): dari galat sampel saja, angka sekitar 4 persen membawa kira-kira ± 1,4 poin.',
    en: 'Susenas asks about 760 households in Padang (2018): from sampling alone a rate near 4 per cent carries roughly ± 1.4 points.',
  },
  {
    id: 'Persentase dan jumlah penduduk miskin memakai dasar penduduk yang lebih besar daripada penduduk terbit: jangan kalikan angka kemiskinan dengan penduduk dari sumber lain.',
    en: 'The rate and the number of poor people rest on a larger population than the published one: never multiply the rate by a population of another source.',
  },
  {
    id: 'Tabel keluarga 2008: bagian Pra Sejahtera yang tercetak (7,95 persen) tidak sesuai dengan jumlahnya sendiri: 4.759 dari 168.808 adalah 2,82 persen.',
    en: 'Families of 2008: the printed share of Pra Sejahtera (7.95 per cent) does not follow from its own counts: 4,759 of 168,808 are 2.82 per cent.',
  },
  {
    id: 'Keluarga berisiko stunting (September 2024) dan keluarga tahap rendah (2008) mengukur hal yang berbeda; urutan kecamatannya cocok sebagian (Spearman 0,65 atas sembilan kecamatan).',
    en: 'Families at risk of stunting (September 2024) and low-stage families (2008) measure different things; their order of the kecamatan agrees in part (Spearman 0.65 over nine kecamatan).',
  },
];
