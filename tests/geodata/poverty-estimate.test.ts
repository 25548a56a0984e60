import { describe, expect, it } from 'vitest';
import facts from '../../geodata/build/facts.json';
import { classify } from '../../src/core.js';
import { datasets, indicatorOf, observationsOf } from './bundled-datasets.js';

const observations = observationsOf('poverty-rate-estimate', 'kecamatan');

const toTwoDecimals = (value: number | null) => Number((value ?? NaN).toFixed(2));

describe('the poverty estimate', () => {
  it.each(facts.estimate_2024.values)('of $region and its range equal the facts to two decimals', ({ region, value, lower, upper }) => {
    const observation = observations.find((candidate) => candidate.region === region)!;
    expect([observation.value, observation.lower, observation.upper].map(toTwoDecimals)).toEqual([value, lower, upper]);
    expect(observation.lower).toBeLessThanOrEqual(observation.value!);
    expect(observation.upper).toBeGreaterThanOrEqual(observation.value!);
  });

  it('has the city’s rate as its mean, weighted by families, to 1e-9', () => {
    const families = facts.kecamatan.map(({ families_2008: { total } }) => total);
    const sum = observations.reduce((total, { value }, index) => total + value! * families[index]!, 0);
    expect(Math.abs(sum / families.reduce((a, b) => a + b) - 4.06)).toBeLessThan(1e-9);
  });

  it('is in the data for March 2024 alone, estimated, with range and method', () => {
    expect(observations).toHaveLength(11);
    for (const observation of observations) {
      expect(observation).toMatchObject({ period: '2024-03', status: 'E' });
      expect(observation.method?.en).toContain('SPREE');
    }
  });

  it('stands five times below the city’s rate, three times unclear and three times above, compared with one decimal, as the facts say', () => {
    const { reference } = indicatorOf('poverty-rate-estimate');
    expect(reference).toEqual({ indicator: 'poverty-rate', region: '13.71' });
    const city = observationsOf('poverty-rate', 'kota').find(({ period }) => period === '2024-03')!.value!;
    const tenths = (value: number | null) => Math.round(value! * 10);
    const against = observations.map(({ region, lower, upper }) => ({
      region,
      against_city: tenths(upper) < tenths(city) ? 'below' : tenths(lower) > tenths(city) ? 'above' : 'unclear',
    }));
    expect(against).toEqual(facts.estimate_2024.values.map(({ region, against_city }) => ({ region, against_city })));
    const count = (name: string) => against.filter(({ against_city: where }) => where === name).length;
    expect([count('below'), count('unclear'), count('above')]).toEqual([5, 3, 3]);
    expect(indicatorOf('poverty-rate-estimate')).toMatchObject({ classification: 'reference', decimals: 1 });
  });

  it('says in its title and caveat, in the facts’ own words, that it is no official figure', () => {
    const { title, caveat } = indicatorOf('poverty-rate-estimate');
    expect(title).toEqual({
      id: 'Perkiraan kemiskinan menurut kecamatan, 2024 – bukan angka resmi BPS',
      en: 'Estimated poverty by kecamatan, 2024 – not an official BPS figure',
    });
    expect(caveat).toEqual({
      id: 'Angka resmi BPS hanya ada untuk seluruh kota: 4,06 persen (Maret 2024). Nilai kecamatan adalah perkiraan sintetis menurut pola keluarga Pra Sejahtera dan KS I akhir 2008, sebelum gempa 2009. Ukurannya berbeda, polanya mungkin berubah, galatnya tidak diketahui. Jangan dipakai untuk peringkat, sasaran, atau anggaran.',
      en: 'BPS publishes only the city figure: 4.06 per cent (March 2024). Kecamatan values are synthetic estimates following the end-2008 pattern of Pra Sejahtera and KS I families, before the 2009 earthquake. The measure differs, the pattern may have changed, the error is unknown. Not for ranking, targeting or budgets.',
    });
  });
});

describe('the families at risk of stunting beside the estimate', () => {
  const risk = new Map(observationsOf('stunting-risk-families', 'kecamatan').map(({ region, value }) => [region, value]));
  const lowStage = new Map(observationsOf('low-welfare-families', 'kecamatan').map(({ region, value }) => [region, value!]));
  const found = [...risk].flatMap(([region, value]) => (value === null ? [] : [region]));
  const rankOf = (values: ReadonlyMap<string, number | null>, region: string) =>
    1 + found.filter((other) => values.get(other)! > values.get(region)!).length;

  it('agree with 2008 in part, as the notes say', () => {
    const squares = found.reduce((sum, region) => sum + (rankOf(risk, region) - rankOf(lowStage, region)) ** 2, 0);
    const spearman = 1 - (6 * squares) / (found.length * (found.length ** 2 - 1));
    expect([found.length, spearman.toFixed(2)]).toEqual([9, '0.65']);
    expect(datasets.padang.notes.filter(({ en }) => en?.includes('Spearman 0.65 over nine'))).toHaveLength(1);
  });

  it('contradict it in Lubuk Kilangan, whose estimate says so', () => {
    expect(lowStage.get('13.71.07')).toBeLessThan(observationsOf('low-welfare-families', 'kota')[0]!.value!);
    expect(rankOf(risk, '13.71.07')).toBe(2);
    const noted = observations.filter(({ note }) => note !== null);
    expect(noted.map(({ region, note }) => [region, note?.en])).toEqual([
      ['13.71.07', expect.stringMatching(/Below the city in 2008.*second highest of the nine/)],
    ]);
  });
});

describe('the PSM allocation', () => {
  it('gives three to each kelurahan, 312 in all', () => {
    const counts = observationsOf('psm', 'kecamatan').map(({ value }) => value);
    expect(counts).toEqual(facts.kecamatan.map(({ kelurahan }) => 3 * kelurahan));
    expect(counts.reduce<number>((sum, value) => sum + value!, 0)).toBe(312);
  });

  it('is divided by the population of 2023, and says of which year both are', () => {
    for (const [index, { value, period }] of observationsOf('psm-per-10000-people', 'kecamatan').entries()) {
      const { kelurahan, population_mid_2023: people } = facts.kecamatan[index]!;
      expect(value).toBeCloseTo((30_000 * kelurahan) / people, 3);
      expect(period).toBe('2025-07-01');
    }
    expect(indicatorOf('psm-per-10000-people')).toMatchObject({
      denominatorPeriod: '2023',
      computedFrom: { numerator: 'psm', denominator: 'population' },
    });
  });

  it('is led by the mean of the city, and is called an assumption and no estimate', () => {
    const { caveat, estimateTitle } = indicatorOf('psm-per-10000-people');
    const mean = ((10_000 * 312) / facts.kota.population_mid_2023.value).toFixed(1);
    expect(caveat?.en).toMatch(new RegExp(`^312 PSM: ${mean} per 10,000 people on average\\.`));
    expect(caveat?.id).toMatch(/^312 PSM: rata-rata 3,3 per 10\.000 penduduk\./);
    for (const id of ['psm', 'psm-per-10000-people']) expect(indicatorOf(id).estimateTitle).toEqual({ id: 'asumsi', en: 'assumption' });
    expect(estimateTitle).toBeDefined();
  });

  it('says in its title, in the facts’ own words, that it is an assumption', () => {
    expect(indicatorOf('psm-per-10000-people').title).toEqual({
      id: 'Alokasi PSM dengan asumsi 3 per kelurahan, per 10.000 penduduk (2023)',
      en: 'PSM allocation, assuming 3 per kelurahan, per 10,000 people (2023)',
    });
  });
});

describe('the low welfare stage', () => {
  it('has its natural breaks in four classes at about 20, 25 and 30 per cent, where its own breaks are', () => {
    const values = observationsOf('low-welfare-families', 'kecamatan').map(({ value }) => value!);
    const natural = classify(values, { method: 'jenks', classes: 4 });
    const own = classify(values, { method: 'manual', classes: 4, breaks: indicatorOf('low-welfare-families').breaks });
    expect(values.map((value) => own.classOf(value))).toEqual(values.map((value) => natural.classOf(value)));
  });
});
