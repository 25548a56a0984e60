import type { Dataset, Observation } from '../../src/model/dataset.js';
import { readGeodata } from './built-boundaries.js';

/** The committed datasets, as they lie there. */
export const datasets = {
  padang: readGeodata('datasets/padang.json') as Dataset,
  demo: readGeodata('datasets/demo.json') as Dataset,
  'flood-2025': readGeodata('datasets/flood-2025.json') as Dataset,
} as const;

/** The observations of one indicator at one level, in their order; codes of kecamatan have three parts. */
export function observationsOf(indicator: string, level: 'kota' | 'kecamatan', dataset = datasets.padang): readonly Observation[] {
  const parts = level === 'kota' ? 2 : 3;
  return dataset.observations.filter(
    (observation) => observation.indicator === indicator && observation.region.split('.').length === parts,
  );
}

/** An indicator that is there. */
export function indicatorOf(id: string, dataset = datasets.padang) {
  const indicator = dataset.indicators.find((candidate) => candidate.id === id);
  if (!indicator) throw new Error(`The dataset "${dataset.id}" has no indicator "${id}".`);
  return indicator;
}
