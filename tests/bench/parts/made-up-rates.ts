import { seeded } from './random.js';

/** A region that made-up rates are of. */
export interface NamedRegion {
  readonly code: string;
  readonly name: string;
}

const LEAST_PERCENT = 5;
const MOST_PERCENT = 35;

/** A source of rates between 5 and 35 per cent with one decimal, the same in every run. */
function rates(seed: number): () => string {
  const random = seeded(seed);
  return () => (LEAST_PERCENT + random() * (MOST_PERCENT - LEAST_PERCENT)).toFixed(1);
}

/**
 * A CSV as Indonesian open data are mostly laid out: semicolons, decimal commas, code and name of the kecamatan, and a
 * column of rates in per cent for each year.
 */
export function madeUpCsv(regions: readonly NamedRegion[], years: readonly string[]): string {
  const next = rates(31);
  const lines = regions.map(({ code, name }) => [code, name, ...years.map(() => next().replace('.', ','))]);
  return [['kode', 'kecamatan', ...years], ...lines].map((cells) => `${cells.join(';')}\n`).join('');
}

/** A dataset in the package's JSON with two indicators, both rates in per cent with fixed class breaks. */
export function madeUpDataset(regions: readonly NamedRegion[], years: readonly string[], breaks: readonly number[]): object {
  const next = rates(32);
  const indicators = ['rekaan-a', 'rekaan-b'];
  return {
    id: 'rekaan',
    title: { id: 'Angka rekaan untuk mengukur kecepatan', en: 'Made-up figures to measure speed' },
    indicators: indicators.map((id) => ({
      id,
      title: { id: `Angka rekaan ${id.slice(-1).toUpperCase()}`, en: `Made-up figures ${id.slice(-1).toUpperCase()}` },
      unit: 'percent',
      kind: 'rate',
      direction: 'higher-is-worse',
      classification: 'manual',
      breaks,
      source: 'bench',
    })),
    observations: indicators.flatMap((indicator) =>
      years.flatMap((period) =>
        regions.map(({ code }) => ({ region: code, indicator, period, value: Number(next()), status: 'illustrative' })),
      ),
    ),
    sources: [{ id: 'bench', title: { id: 'Angka rekaan untuk mengukur kecepatan', en: 'Made-up figures to measure speed' } }],
  };
}
