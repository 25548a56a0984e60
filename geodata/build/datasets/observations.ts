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
  psm: { id: 'Asumsi: 3 PSM per kelurahan.', en: 'Assumption: 3 PSM per kelurahan.' },
  psmRate: {
    id: 'Asumsi 3 PSM per kelurahan, dibagi penduduk pertengahan 2023.',
    en: 'Assumption of 3 PSM per kelurahan, divided by the population of the middle of 2023.',
  },
  fromTable: { id: 'Dihitung dari tabel, atas kesebelas kecamatan.', en: 'Computed from the table, over all eleven kecamatan.' },
} as const;

const NOTES = {
  notFound: { id: 'Dilaporkan, tetapi angkanya belum kami temukan.', en: 'Reported, but we have not found the figure.' },
  notPrinted: { id: 'Tidak tercetak dalam laporan: angkanya belum ada, bukan nol.', en: 'Not printed in the report: missing, not zero.' },
  patternOfLubukKilangan: {
    id: 'Pada 2008 di bawah kota; pada September 2024 keluarga berisiko stunting di sini tertinggi kedua dari sembilan kecamatan yang ada angkanya.',
    en: 'Below the city in 2008; in September 2024 its share of families at risk of stunting is the second highest of the nine kecamatan with a figure.',
  },
  census: { id: 'Sensus penduduk.', en: 'Population census.' },
  middleOfYear: {
    id: 'Pertengahan tahun; sama dengan jumlah kesebelas kecamatan.',
    en: 'Middle of the year; equals the sum of the eleven kecamatan.',
  },
  registered: {
    id: 'Penduduk terdaftar: dasarnya lain, jadi jangan dibandingkan dengan angka BPS.',
    en: 'Registered population: another base, so not to be compared with the figures of BPS.',
  },
  misprintedHeadline: {
    id: 'Judul beritanya mencetak 615.513; kesebelas kecamatan, dan laki-laki ditambah perempuan, berjumlah 613.513.',
    en: 'The report’s headline prints 615,513; the eleven kecamatan, and men plus women, come to 613,513.',
  },
  sumOfNine: {
    id: 'Jumlah sembilan kecamatan; Padang Selatan dan Lubuk Kilangan tidak tercetak.',
    en: 'Sum of nine kecamatan; Padang Selatan and Lubuk Kilangan are not printed.',
  },
} as const;

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));

function observation(
  indicator: string,
  region: string,
  period: string | null,
  value: number | null,
  rest: Partial<Observation> = {},
): Observation {
  return {
    indicator,
    region,
    period,
    value,
    status: value === null ? 'O' : 'A',
    lower: null,
    upper: null,
    note: null,
    method: null,
    source: null,
    ...rest,
  };
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

/** The code of Lubuk Kilangan, of which 2008 and 2024 say different things. */
const LUBUK_KILANGAN = '13.71.07';

const WELFARE_PERIOD = '2008';
const STUNTING_PERIOD = '2024-09';
const FLOOD_PERIOD = '2025-11-26';

const lowSharePercent = ({ low, families }: Pick<WelfareRow, 'low' | 'families'>) => rounded((100 * low) / families, 4);

/** Every kecamatan's observations, published and estimated. */
export function kecamatanObservations(): readonly Observation[] {
  const estimates = estimatePoverty(WELFARE_2008, CITY_RATE_2024_PERCENT);
  const psmPeriod = facts.kota.psm.at(-1)?.period ?? null;
  return [
    ...WELFARE_2008.map((row) => observation('low-welfare-families', row.code, WELFARE_PERIOD, lowSharePercent(row))),
    ...estimates.map(({ code, ratePercent, lowerPercent, upperPercent }) =>
      observation('poverty-rate-estimate', code, facts.estimate_2024.period, rounded(ratePercent, 12), {
        status: 'E',
        // As exact as the value: what is printed is rounded once, from these.
        lower: rounded(lowerPercent, 12),
        upper: rounded(upperPercent, 12),
        note: code === LUBUK_KILANGAN ? NOTES.patternOfLubukKilangan : null,
        method: METHODS.spree,
      }),
    ),
    ...facts.kecamatan.map(({ kemendagri, stunting_risk_families_2024_09: stunting }) =>
      observation('stunting-risk-families', kemendagri, STUNTING_PERIOD, stunting?.percent ?? null, {
        note: stunting ? null : NOTES.notFound,
      }),
    ),
    ...WELFARE_2008.map(({ code, families }) => observation('families', code, WELFARE_PERIOD, families)),
    ...WELFARE_2008.map(({ code, low }) => observation('low-welfare-families-count', code, WELFARE_PERIOD, low)),
    ...facts.kecamatan.map(({ kemendagri, population_mid_2023: people }) => observation('population', kemendagri, '2023', people)),
    ...facts.kota.registered_voters.flatMap(({ period, source }) =>
      facts.kecamatan.map(({ kemendagri, registered_voters: voters }) => {
        const votersAt: Readonly<Record<string, number>> = voters;
        return observation('registered-voters', kemendagri, period, votersAt[period] ?? null, { source });
      }),
    ),
    ...facts.kecamatan.map(({ kemendagri, kelurahan, population_mid_2023: people }) =>
      observation('psm-per-10000-people', kemendagri, psmPeriod, rounded((10_000 * PSM_PER_KELURAHAN * kelurahan) / people, 4), {
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

/** Families of the whole city in 2008, added up from the table. */
function cityWelfare(city: string): readonly Observation[] {
  const sumOf = (countOf: (row: WelfareRow) => number) => WELFARE_2008.reduce((sum, row) => sum + countOf(row), 0);
  const [families, low] = [sumOf((row) => row.families), sumOf((row) => row.low)];
  const computed = (indicator: string, value: number) => observation(indicator, city, WELFARE_PERIOD, value, { method: METHODS.fromTable });
  return [
    computed('low-welfare-families', lowSharePercent({ low, families })),
    computed('families', families),
    computed('low-welfare-families-count', low),
  ];
}

/** The city's own population, by counts and estimates, and by registration. */
function cityPopulation(city: string): readonly Observation[] {
  const { population, population_mid_2023: mid2023, population_registered_2024_12: registered } = facts.kota;
  return [
    ...population.map(({ period, value, kind, source }) =>
      observation('population', city, period, value, { source, note: kind === 'census' ? NOTES.census : null }),
    ),
    observation('population', city, '2023', mid2023.value, { source: mid2023.source, note: NOTES.middleOfYear }),
    observation('population', city, '2024-12', registered.value, { source: registered.source, note: NOTES.registered }),
  ];
}

/** The city's own observations, each with its source. */
export function cityObservations(): readonly Observation[] {
  const {
    kemendagri: city,
    poverty_rate_percent: rates,
    poverty_line_rupiah_per_person_month: lines,
    stunting_risk_families_percent: stunting,
    registered_voters: voters,
    psm,
    tksk,
  } = facts.kota;
  return [
    ...cityWelfare(city),
    ...stunting.map(({ period, value, source }) => observation('stunting-risk-families', city, period, value, { source })),
    ...cityPopulation(city),
    ...voters.map(({ period, value, source, note }) =>
      observation('registered-voters', city, period, value, { source, note: note === undefined ? null : NOTES.misprintedHeadline }),
    ),
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

/** People affected by the flood, by kecamatan and in the city: provisional, and two kecamatan are missing. */
export function floodObservations(): readonly Observation[] {
  const affected = (region: string, value: number | null, note: Observation['note']) =>
    observation('flood-affected-people', region, FLOOD_PERIOD, value, { ...(value === null ? {} : { status: 'P' }), note });
  return [
    ...facts.kecamatan.map(({ kemendagri, flood_affected_people_2025_11_26: people }) =>
      affected(kemendagri, people, people === null ? NOTES.notPrinted : null),
    ),
    ...facts.kota.flood_affected_people.map(({ value }) => affected(facts.kota.kemendagri, value, NOTES.sumOfNine)),
  ];
}
