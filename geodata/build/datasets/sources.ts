import type { Source } from '../../../src/model/dataset.js';
import type { LocalizedText } from '../../../src/model/text.js';
import facts from '../facts.json';

const TITLES: Readonly<Record<string, LocalizedText>> = {
  'dinsos-2025-07': { id: 'Sinergi TKSK dan PSM', en: 'Synergy of TKSK and PSM' },
  'dinsos-2025-11': { id: 'Dinsos Padang perkuat penanganan PPKS', en: 'Dinsos Padang strengthens the handling of PPKS' },
  'relasipublik-2024-05': { id: 'Tali asih bagi PSM se-Kota Padang', en: 'Tokens for the PSM of Kota Padang' },
  'prokabar-2019': { id: 'Angka kemiskinan Kota Padang', en: 'The poverty rate of Kota Padang' },
  'bps-2018': { id: 'Kemiskinan Kota Padang 2018', en: 'Poverty in Kota Padang 2018' },
  'bps-2025': { id: 'Indikator Kesejahteraan Rakyat 2025', en: 'Welfare indicators 2025' },
  'bps-area-2002': { id: 'Luas wilayah menurut kecamatan', en: 'Area by kecamatan' },
  'bappeda-2010': { id: 'Keluarga menurut tahap kesejahteraan, akhir 2008', en: 'Families by welfare stage, end of 2008' },
  'republika-2021': { id: 'Angka kemiskinan Kota Padang', en: 'The poverty rate of Kota Padang' },
  harianhaluan: { id: 'Angka kemiskinan Kota Padang', en: 'The poverty rate of Kota Padang' },
  posmetropadang: { id: 'Angka kemiskinan Kota Padang', en: 'The poverty rate of Kota Padang' },
  langgam: { id: 'Sensus penduduk 2020', en: 'Population census of 2020' },
  palpres: { id: 'Penduduk Kota Padang 2022', en: 'Population of Kota Padang 2022' },
  'bps-population-2023': {
    id: 'berkas publik tanpa sumber; jumlahnya sama dengan angka resmi',
    en: 'a public file without a source; its sum equals the official figure',
  },
  'kpu-2024': { id: 'Daftar pemilih tetap (DPT) Pilkada 2024', en: 'Electoral roll (DPT) of the local election of 2024' },
  'kpu-2020': { id: 'Daftar pemilih tetap (DPT) Pilgub 2020', en: 'Electoral roll (DPT) of the governor’s election of 2020' },
  'dp3ap2kb-2024': { id: 'Risiko stunting di Kota Padang', en: 'The risk of stunting in Kota Padang' },
  'bpbd-2025-11-26': { id: 'Banjir di sembilan kecamatan', en: 'Flood in nine kecamatan' },
  'kemendagri-2025': { id: 'Penduduk terdaftar, semester II 2024', en: 'Registered population, second half of 2024' },
};

/** Who answers for a figure, where another published it. */
const AUTHORITIES: readonly (readonly [begins: string, authority: string])[] = [
  ['Dinas Sosial Kota Padang, quoting BPS', 'Dinas Sosial Kota Padang'],
  ['Dinas Sosial Kota Padang', 'Dinas Sosial Kota Padang'],
  ['Pemerintah Kota Padang', 'Pemerintah Kota Padang'],
  ['BPS Kota Padang', 'BPS Kota Padang'],
  ['BPS Sumatera Barat', 'BPS Sumatera Barat'],
  ['BPS', 'BPS'],
  ['Bappeda Kota Padang', 'Bappeda Kota Padang'],
  ['KPU Kota Padang', 'KPU Kota Padang'],
  ['DP3AP2KB Kota Padang', 'DP3AP2KB Kota Padang'],
  ['BPBD Kota Padang', 'BPBD Kota Padang'],
  ['Kementerian Dalam Negeri', 'Kementerian Dalam Negeri'],
];

interface PublishedSource {
  readonly publisher: string;
  readonly published?: string;
  readonly url?: string | null;
}

/** What is printed as publisher where the facts have a sentence, which a source's title says in both languages. */
const PUBLISHERS: Readonly<Record<string, string>> = {
  'bps-population-2023': 'webgis/data/indikator.json (awaaaaja/Sistem-Prediksi-ASI-Eksklusif-XAI-Panel-LSTM)',
};

const ours = (id: string, title: LocalizedText): Source => ({
  id,
  title,
  publisher: 'padang-map',
  authority: null,
  date: null,
  url: null,
  licence: null,
});

/** Our own arithmetic on published figures, which each names, and what is made up: no office answers for it. */
const OWN_SOURCES: readonly Source[] = [
  ours('estimate', {
    id: 'perkiraan dari keluarga 2008 (Bappeda Kota Padang, 2010) dan angka kota 2024 (BPS)',
    en: 'estimate from families of 2008 (Bappeda Kota Padang, 2010) and the city’s rate of 2024 (BPS)',
  }),
  ours('psm-allocation', {
    id: 'asumsi 3 PSM per kelurahan, dari 312 PSM (Pemerintah Kota Padang, 2024) dan penduduk 2023 (berkas publik tanpa sumber; jumlahnya sama dengan angka resmi)',
    en: 'assumption of 3 PSM per kelurahan, from 312 PSM (Pemerintah Kota Padang, 2024) and the population of 2023 (a public file without a source; its sum equals the official figure)',
  }),
  ours('illustrative', { id: 'CONTOH yang dikarang untuk peragaan, bukan data', en: 'EXAMPLE made up for show, not data' }),
];

/** The decree whose codes the register and the boundaries follow. */
const REGISTER: Source = {
  id: 'kepmendagri-2025',
  title: { id: 'Kepmendagri 300.2.2-2430 Tahun 2025', en: 'Kepmendagri 300.2.2-2430 of 2025' },
  publisher: 'Kementerian Dalam Negeri',
  authority: 'Kementerian Dalam Negeri',
  date: '2025',
  url: null,
  licence: null,
};

/** The sources with these ids, as a dataset holds them: published ones in the order of the facts, then our own. */
export function sourcesFor(ids: ReadonlySet<string>): readonly Source[] {
  const published = Object.entries<PublishedSource>(facts.sources).filter(([id]) => ids.has(id));
  return [
    ...published.map(([id, source]): Source => {
      const title = TITLES[id];
      if (!title) throw new Error(`The source "${id}" has no title.`);
      return {
        id,
        title,
        publisher: PUBLISHERS[id] ?? source.publisher.replace(', quoting BPS', ' (BPS)'),
        authority: AUTHORITIES.find(([begins]) => source.publisher.startsWith(begins))?.[1] ?? null,
        date: source.published ?? null,
        url: source.url ?? null,
        licence: null,
      };
    }),
    ...[REGISTER, ...OWN_SOURCES].filter(({ id }) => ids.has(id)),
  ];
}
