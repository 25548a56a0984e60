import { validate } from '../../../src/data/validate.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import type { Dataset, Observation } from '../../../src/model/dataset.js';
import type { DatasetInput } from '../../../src/model/dataset.schema.js';

/** Made-up figures, as the publisher lets them be shown: no small number is suppressed in them. */
export function datasetOf(input: DatasetInput): Dataset {
  return validate({ disclosure: { minimumCount: 0 }, ...input }, padangRegister).dataset;
}

export const POOR = {
  id: 'poor',
  title: { id: 'Orang miskin', en: 'Poor people' },
  unit: { id: 'orang', en: 'people' },
  kind: 'count',
  subject: 'person',
  direction: 'higher-is-worse',
} as const;
export const PEOPLE = {
  id: 'people',
  title: { id: 'Penduduk', en: 'Population' },
  unit: { id: 'orang', en: 'people' },
  kind: 'count',
  subject: 'person',
} as const;

/** The values of an indicator, each with its region and period in the key. */
export function valuesOf({ observations }: Dataset, indicator: string): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    observations
      .filter((each) => each.indicator === indicator)
      .map(({ region, period, value }) => [`${region} ${period ?? ''}`.trim(), value]),
  );
}

export function observationOf({ observations }: Dataset, indicator: string, region: string, period = '2024'): Observation | undefined {
  return observations.find((each) => each.indicator === indicator && each.region === region && each.period === period);
}
