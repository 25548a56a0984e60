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
];

interface PublishedSource {
  readonly publisher: string;
  readonly published?: string;
  readonly url?: string;
}

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
    id: 'anggapan 3 PSM per kelurahan, dari 312 PSM (Pemerintah Kota Padang, 2024) dan keluarga 2008 (Bappeda Kota Padang, 2010)',
    en: 'assumption of 3 PSM per kelurahan, from 312 PSM (Pemerintah Kota Padang, 2024) and families of 2008 (Bappeda Kota Padang, 2010)',
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
        publisher: source.publisher.replace(', quoting BPS', ' (BPS)'),
        authority: AUTHORITIES.find(([begins]) => source.publisher.startsWith(begins))?.[1] ?? null,
        date: source.published ?? null,
        url: source.url ?? null,
        licence: null,
      };
    }),
    ...[REGISTER, ...OWN_SOURCES].filter(({ id }) => ids.has(id)),
  ];
}
