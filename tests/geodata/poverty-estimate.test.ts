import { describe, expect, it } from 'vitest';
import facts from '../../geodata/build/facts.json';
import { classify } from '../../src/core.js';
import { indicatorOf, observationsOf } from './bundled-datasets.js';

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

describe('the PSM allocation', () => {
  it('gives three to each kelurahan, 312 in all', () => {
    const counts = observationsOf('psm', 'kecamatan').map(({ value }) => value);
    expect(counts).toEqual(facts.kecamatan.map(({ kelurahan }) => 3 * kelurahan));
    expect(counts.reduce<number>((sum, value) => sum + value!, 0)).toBe(312);
  });

  it('is divided by the families of 2008, and says of which year both are', () => {
    for (const [index, { value, period }] of observationsOf('psm-per-1000-families', 'kecamatan').entries()) {
      const { kelurahan, families_2008: families } = facts.kecamatan[index]!;
      expect(value).toBeCloseTo((3000 * kelurahan) / families.total, 5);
      expect(period).toBe('2025-07-01');
    }
    expect(indicatorOf('psm-per-1000-families').denominatorPeriod).toBe('2008');
  });

  it('says in its title, in the facts’ own words, that it is an assumption', () => {
    expect(indicatorOf('psm-per-1000-families').title).toEqual({
      id: 'Alokasi PSM dengan asumsi 3 per kelurahan, per 1.000 keluarga (2008)',
      en: 'PSM allocation, assuming 3 per kelurahan, per 1,000 families (2008)',
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
