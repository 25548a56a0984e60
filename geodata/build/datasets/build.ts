/**
 * Builds the bundled datasets in `geodata/datasets/` from the published figures in `geodata/build/facts.json`.
 *
 *   npx tsx geodata/build/datasets/build.ts [--out FOLDER]
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { regionShapes, type RegionTopology } from '../../../src/geo/topology.js';
import type { Dataset, PointLayer } from '../../../src/model/dataset.js';
import facts from '../facts.json';
import { writeWhole } from '../write-whole.js';
import { illustrativeGrants } from './illustrative-grants.js';
import { FLOOD_INDICATORS, PADANG_INDICATORS } from './indicators.js';
import { PADANG_NOTES } from './notes.js';
import { cityObservations, floodObservations, kecamatanObservations } from './observations.js';
import { sourcesFor } from './sources.js';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

const { values: options } = parseArgs({ options: { out: { type: 'string', default: join(ROOT, 'geodata/datasets') } } });

/** The ids of the sources that figures name. */
const sourcesOf = ({ indicators, observations }: Pick<Dataset, 'indicators' | 'observations'>): ReadonlySet<string> =>
  new Set([...indicators, ...observations].flatMap(({ source }) => source ?? []));

/** A dataset of published figures, and of what is worked out from them. */
function published({
  id,
  title,
  indicators,
  observations,
  notes,
}: Pick<Dataset, 'id' | 'title' | 'indicators' | 'observations' | 'notes'>): Dataset {
  return {
    id,
    version: '1',
    title,
    indicators,
    observations,
    pointLayers: [],
    sources: sourcesFor(sourcesOf({ indicators, observations })),
    notes,
    // Published figures are shown as they were published, and nobody stands behind points that are made up.
    disclosure: { minimumCount: 0, suppressZero: false, coarsen: 'none' },
  };
}

const padang = published({
  id: 'padang',
  title: { id: 'Kemiskinan dan bantuan sosial di Kota Padang', en: 'Poverty and social help in Kota Padang' },
  indicators: PADANG_INDICATORS,
  observations: [...kecamatanObservations(), ...cityObservations()],
  notes: PADANG_NOTES,
});

const flood = published({
  id: 'flood-2025',
  title: { id: 'Banjir di Kota Padang, November 2025', en: 'Flood in Kota Padang, November 2025' },
  indicators: FLOOD_INDICATORS,
  observations: floodObservations(),
  notes: [],
});

const topology = JSON.parse(readFileSync(join(ROOT, 'geodata/kecamatan.topo.json'), 'utf8')) as RegionTopology;
const { period, groups, amount_rupiah: totalRupiah } = facts.kota.kube;
const grants: PointLayer = {
  id: 'kube-grants',
  title: { id: 'Hibah KUBE – CONTOH, bukan data', en: 'KUBE grants – EXAMPLE, not data' },
  amountTitle: { id: 'Jumlah hibah (contoh)', en: 'Amount of the grant (example)' },
  caveat: {
    id: 'CONTOH: letak, nama, dan jumlah tiap KUBE di peta ini dikarang untuk peragaan. Yang diterbitkan hanya jumlah seluruhnya: Rp110.862.500 untuk 10 KUBE (Dinas Sosial Kota Padang, 1 Juli 2025).',
    en: 'EXAMPLE: the place, name and amount of each KUBE on this map are made up for show. Only the total is published: Rp110,862,500 to 10 KUBE (Dinas Sosial Kota Padang, 1 July 2025).',
  },
  source: 'illustrative',
  points: illustrativeGrants(regionShapes(topology, 'kecamatan'), { groups, totalRupiah, period }),
};

const demo: Dataset = {
  ...padang,
  id: 'demo',
  pointLayers: [grants],
  sources: sourcesFor(new Set([...sourcesOf(padang), 'illustrative'])),
};

mkdirSync(options.out, { recursive: true });
for (const dataset of [padang, demo, flood]) {
  writeWhole(join(options.out, `${dataset.id}.json`), `${JSON.stringify(dataset)}\n`);
}
