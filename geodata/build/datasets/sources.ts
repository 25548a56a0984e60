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
  'bappeda-2010': {
    id: 'Keluarga menurut tahap kesejahteraan, akhir 2008',
    en: 'Families by welfare stage, end of 2008',
  },
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

/** Our own arithmetic on published figures: no office answers for it. */
const ESTIMATE: Source = {
  id: 'estimate',
  title: {
    id: 'Perkiraan dan anggapan padang-map dari angka terbit',
    en: 'Estimates and assumptions of padang-map from published figures',
  },
  publisher: 'padang-map',
  authority: null,
  date: null,
  url: null,
  licence: null,
};

/** The sources with these ids, as a dataset holds them, in the order of the facts; the estimates' own comes last. */
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
    ...(ids.has(ESTIMATE.id) ? [ESTIMATE] : []),
  ];
}
