import type { Observation } from '../../../src/model/dataset.js';
import facts from '../facts.json';
import { estimatePoverty, type WelfareRow } from './spree.js';

const PSM_PER_KELURAHAN = 3;

/** What the article of that day says of the number. */
const PSM_AT_TRAINING = {
  period: '2025-07-01',
  note: {
    id: 'Beritanya menyebut “tidak kurang dari 312” PSM pada pelatihan.',
    en: 'The article says “no fewer than 312” PSM at the training.',
  },
};

const METHODS = {
  spree: {
    id: 'SPREE: pola keluarga tahap rendah 2008 disesuaikan ke angka kota 2024; rentang dari empat cara hitung, bukan selang kepercayaan.',
    en: 'SPREE: the 2008 pattern of low-stage families raked to the city’s rate of 2024; range of four ways of computing, not a confidence interval.',
  },
  psm: { id: 'Anggapan: 3 PSM per kelurahan.', en: 'Assumption: 3 PSM per kelurahan.' },
  psmRate: {
    id: 'Anggapan 3 PSM per kelurahan, dibagi keluarga 2008.',
    en: 'Assumption of 3 PSM per kelurahan, divided by families of 2008.',
  },
} as const;

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));

function observation(
  indicator: string,
  region: string,
  period: string | null,
  value: number,
  rest: Partial<Observation> = {},
): Observation {
  return { indicator, region, period, value, status: 'A', lower: null, upper: null, note: null, method: null, source: null, ...rest };
}

/** Families by welfare stage at the end of 2008, by kecamatan. */
const WELFARE_2008: readonly WelfareRow[] = facts.kecamatan.map(({ kemendagri, families_2008: families }) => ({
  code: kemendagri,
  families: families.total,
  low: families.pra_sejahtera + families.ks1,
  lowest: families.pra_sejahtera,
}));

/** The city's poverty rate that the estimate is raked to, in per cent. */
const CITY_RATE_2024_PERCENT = facts.kota.poverty_rate_percent.find(({ period }) => period === facts.estimate_2024.period)?.value ?? NaN;

/** Every kecamatan's observations, published and estimated. */
export function kecamatanObservations(): readonly Observation[] {
  const estimates = estimatePoverty(WELFARE_2008, CITY_RATE_2024_PERCENT);
  const psmPeriod = facts.kota.psm.at(-1)?.period ?? null;
  return [
    ...WELFARE_2008.map(({ code, low, families }) => observation('low-welfare-families', code, '2008', rounded((100 * low) / families, 4))),
    ...estimates.map(({ code, ratePercent, lowerPercent, upperPercent }) =>
      observation('poverty-rate-estimate', code, facts.estimate_2024.period, rounded(ratePercent, 12), {
        status: 'E',
        // As exact as the value: what is printed is rounded once, from these.
        lower: rounded(lowerPercent, 12),
        upper: rounded(upperPercent, 12),
        method: METHODS.spree,
      }),
    ),
    ...facts.kecamatan.map(({ kemendagri, kelurahan, families_2008: families }) =>
      observation('psm-per-1000-families', kemendagri, psmPeriod, rounded((1000 * PSM_PER_KELURAHAN * kelurahan) / families.total, 6), {
        status: 'E',
        method: METHODS.psmRate,
      }),
    ),
    ...facts.kecamatan.map(({ kemendagri, kelurahan }) =>
      observation('psm', kemendagri, psmPeriod, PSM_PER_KELURAHAN * kelurahan, {
        status: 'E',
        method: METHODS.psm,
        source: 'psm-allocation',
      }),
    ),
    ...facts.kecamatan.map(({ kemendagri, kelurahan }) => observation('kelurahan-count', kemendagri, '2025', kelurahan)),
    ...facts.kecamatan.map(({ kemendagri, official_area_km2: areaKm2 }) => observation('area', kemendagri, '2002', areaKm2)),
  ];
}

/** The city's own observations, each with its source. */
export function cityObservations(): readonly Observation[] {
  const { kemendagri: city, poverty_rate_percent: rates, poverty_line_rupiah_per_person_month: lines, psm, tksk } = facts.kota;
  return [
    ...rates.map(({ period, value, source }) => observation('poverty-rate', city, period, value, { source })),
    ...rates.flatMap(({ period, people_thousand: people, source }) =>
      people === undefined ? [] : [observation('poor-people', city, period, people, { source })],
    ),
    ...lines.map(({ period, value, source }) => observation('poverty-line', city, period, value, { source })),
    ...psm.map(({ period, value, source }) =>
      observation('psm', city, period, value, { source, note: period === PSM_AT_TRAINING.period ? PSM_AT_TRAINING.note : null }),
    ),
    observation('tksk', city, tksk.period, tksk.value),
  ];
}
