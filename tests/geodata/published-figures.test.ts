import { describe, expect, it } from 'vitest';
import facts from '../../geodata/build/facts.json';
import { padangRegister as regions } from '../../src/geo/padang-register.js';
import { datasets, indicatorOf, observationsOf } from './bundled-datasets.js';

/** Region, period, value and source of an indicator's observations, its own source where they name none. */
function figures(indicator: string, level: 'kota' | 'kecamatan') {
  return observationsOf(indicator, level).map(({ region, period, value, source }) => [
    region,
    period,
    value,
    source ?? indicatorOf(indicator).source,
  ]);
}

const CODES = facts.kecamatan.map(({ kemendagri }) => kemendagri);

describe('the published figures of the city', () => {
  const { kota } = facts;

  it('are the poverty rates of the facts, each with its own source', () => {
    expect(figures('poverty-rate', 'kota')).toEqual(
      kota.poverty_rate_percent.map(({ period, value, source }) => ['13.71', period, value, source]),
    );
    const percent = Object.fromEntries(observationsOf('poverty-rate', 'kota').map(({ period, value }) => [period, value]));
    expect(percent).toMatchObject({ '2022-03': 4.26, '2023-03': 4.17, '2024-03': 4.06, '2025-03': 3.63 });
  });

  it('are the poor people, the poverty lines, the PSM and the TKSK of the facts', () => {
    expect(figures('poor-people', 'kota')).toEqual(
      kota.poverty_rate_percent
        .filter(({ people_thousand: thousand }) => thousand !== undefined)
        .map(({ period, people_thousand: thousand, source }) => ['13.71', period, thousand, source]),
    );
    expect(figures('poverty-line', 'kota')).toEqual(
      kota.poverty_line_rupiah_per_person_month.map(({ period, value, source }) => ['13.71', period, value, source]),
    );
    expect(figures('psm', 'kota')).toEqual(kota.psm.map(({ period, value, source }) => ['13.71', period, value, source]));
    expect(figures('tksk', 'kota')).toEqual([['13.71', kota.tksk.period, kota.tksk.value, kota.tksk.source]]);
  });
});

describe('the city’s figures of what is published by kecamatan', () => {
  const { kota } = facts;

  it('are those of the facts: families at risk of stunting and registered voters', () => {
    expect(figures('stunting-risk-families', 'kota')).toEqual(
      kota.stunting_risk_families_percent.map(({ period, value, source }) => ['13.71', period, value, source]),
    );
    expect(observationsOf('stunting-risk-families', 'kota').map(({ value }) => value)).toEqual([59.44, 37.45, 25.67, 17.29]);
    expect(figures('registered-voters', 'kota')).toEqual(
      kota.registered_voters.map(({ period, value, source }) => ['13.71', period, value, source]),
    );
    expect(observationsOf('registered-voters', 'kota').map(({ note }) => note?.id ?? null)).toEqual([
      expect.stringContaining('615.513'),
      null,
    ]);
  });

  it('are the populations of the facts, and it is said which one is registered and rests on another base', () => {
    const { value: mid2023, source } = kota.population_mid_2023;
    const { value: registered, source: register } = kota.population_registered_2024_12;
    expect(figures('population', 'kota')).toEqual([
      ...kota.population.map((each) => ['13.71', each.period, each.value, each.source]),
      ['13.71', '2023', mid2023, source],
      ['13.71', '2024-12', registered, register],
    ]);
    const notes = observationsOf('population', 'kota').map(({ period, note }) => [period, note?.en]);
    expect(notes).toContainEqual(['2024-12', expect.stringContaining('another base')]);
  });

  it('are of 2008 added up from the table, which each of them says', () => {
    const sumOf = (of: (families: (typeof facts.kecamatan)[number]['families_2008']) => number) =>
      facts.kecamatan.reduce((sum, { families_2008: families }) => sum + of(families), 0);
    const low = sumOf((families) => families.pra_sejahtera + families.ks1);
    const all = sumOf(({ total }) => total);
    // The report's own total, quoted in the notes.
    expect(all).toBe(168_808);
    const city = (indicator: string) => observationsOf(indicator, 'kota').map(({ period, value }) => [period, value]);
    expect(city('families')).toEqual([['2008', all]]);
    expect(city('low-welfare-families-count')).toEqual([['2008', low]]);
    expect(city('low-welfare-families')).toEqual([['2008', expect.closeTo((100 * low) / all, 3)]]);
    for (const indicator of ['families', 'low-welfare-families-count', 'low-welfare-families'])
      for (const { method } of observationsOf(indicator, 'kota')) expect(method?.id).toContain('Dihitung dari tabel');
  });
});

describe('the published figures by kecamatan', () => {
  /** The value of each kecamatan as the facts have it. */
  const factsOf = (of: (kecamatan: (typeof facts.kecamatan)[number]) => number | null) =>
    facts.kecamatan.map((kecamatan) => [kecamatan.kemendagri, of(kecamatan)]);
  const valuesOf = (indicator: string, period: string, dataset = datasets.padang) =>
    observationsOf(indicator, 'kecamatan', dataset)
      .filter((observation) => observation.period === period)
      .map(({ region, value }) => [region, value]);
  const sumOf = (indicator: string, period: string, dataset = datasets.padang) =>
    valuesOf(indicator, period, dataset).reduce((sum, [, value]) => sum + Number(value), 0);
  const cityOf = (indicator: string, period: string, dataset = datasets.padang) =>
    observationsOf(indicator, 'kota', dataset).find((observation) => observation.period === period)?.value;

  it('are the population, the voters and the families of the facts, and add up to what is printed for the city', () => {
    expect(valuesOf('population', '2023')).toEqual(factsOf(({ population_mid_2023: people }) => people));
    expect(sumOf('population', '2023')).toBe(942_938);
    expect(cityOf('population', '2023')).toBe(942_938);
    for (const period of ['2020-10', '2024-09'] as const) {
      expect(valuesOf('registered-voters', period)).toEqual(factsOf(({ registered_voters: voters }) => voters[period]));
      expect(sumOf('registered-voters', period)).toBe(cityOf('registered-voters', period));
    }
    expect(['2020-10', '2024-09'].map((period) => sumOf('registered-voters', period))).toEqual([613_513, 665_126]);
    expect(valuesOf('families', '2008')).toEqual(factsOf(({ families_2008: { total } }) => total));
    expect(valuesOf('low-welfare-families-count', '2008')).toEqual(
      factsOf(({ families_2008: families }) => families.pra_sejahtera + families.ks1),
    );
  });

  it('are the families at risk of stunting of nine, as published; the two others are missing, and follow from nothing', () => {
    expect(valuesOf('stunting-risk-families', '2024-09')).toEqual(
      factsOf(({ stunting_risk_families_2024_09: stunting }) => stunting?.percent ?? null),
    );
    const missing = observationsOf('stunting-risk-families', 'kecamatan').filter(({ status }) => status !== 'A');
    expect(missing.map(({ region, value, status }) => [region, value, status])).toEqual([
      ['13.71.01', null, 'O'],
      ['13.71.03', null, 'O'],
    ]);
    for (const { note } of missing) expect(note?.id).toContain('belum kami temukan');
    const { title, caveat } = indicatorOf('stunting-risk-families');
    expect(title.id).toBe('Keluarga berisiko stunting, persen dari keluarga sasaran, September 2024');
    expect(caveat?.id).toMatch(/bukan kemiskinan dan bukan stunting/);
    // Where the counts are at hand the share is theirs.
    for (const { stunting_risk_families_2024_09: stunting } of facts.kecamatan)
      if (stunting?.at_risk && stunting.families)
        expect(Number(((100 * stunting.at_risk) / stunting.families).toFixed(2))).toBe(stunting.percent);
  });

  it('are the people affected by the flood in nine, provisional, who add up to the printed total; two are missing and not zero', () => {
    const flood = datasets['flood-2025'];
    expect(valuesOf('flood-affected-people', '2025-11-26', flood)).toEqual(
      factsOf(({ flood_affected_people_2025_11_26: people }) => people),
    );
    expect(sumOf('flood-affected-people', '2025-11-26', flood)).toBe(27_433);
    expect(cityOf('flood-affected-people', '2025-11-26', flood)).toBe(27_433);
    const statuses = observationsOf('flood-affected-people', 'kecamatan', flood).map(({ region, status }) => [region, status]);
    expect(statuses).toEqual(CODES.map((code) => [code, ['13.71.01', '13.71.07'].includes(code) ? 'O' : 'P']));
    expect(flood.indicators.map(({ id, kind, subject }) => [id, kind, subject])).toEqual([['flood-affected-people', 'count', 'person']]);
    expect(flood.indicators[0]!.caveat?.id).toContain('Keadaan 26 November; per 28 November 31.845');
  });

  it('of voters are said to be the roll and not the population', () => {
    expect(indicatorOf('registered-voters').caveat).toEqual({
      id: 'DPT, bukan jumlah penduduk; perubahan bisa karena pendataan.',
      en: expect.stringContaining('not the population'),
    });
  });

  it('are the areas and the numbers of kelurahan of the facts', () => {
    expect(figures('area', 'kecamatan')).toEqual(
      facts.kecamatan.map(({ kemendagri, official_area_km2: km2 }) => [kemendagri, '2002', km2, 'bps-area-2002']),
    );
    // Printed without a date, they are those of the decree that the register follows.
    const registered = (kecamatan: string) => regions.filter(({ parent }) => parent === kecamatan).length;
    expect(figures('kelurahan-count', 'kecamatan')).toEqual(
      facts.kecamatan.map(({ kemendagri, kelurahan }) => [kemendagri, '2025', kelurahan, 'kepmendagri-2025']),
    );
    expect(facts.kecamatan.map(({ kemendagri }) => registered(kemendagri))).toEqual(facts.kecamatan.map(({ kelurahan }) => kelurahan));
  });

  it('are the shares of families in pra-sejahtera or KS I of 2008', () => {
    const observations = observationsOf('low-welfare-families', 'kecamatan');
    for (const [index, { kemendagri, families_2008: families }] of facts.kecamatan.entries()) {
      const { region, period, value } = observations[index]!;
      expect([region, period]).toEqual([kemendagri, '2008']);
      expect(value).toBeCloseTo((100 * (families.pra_sejahtera + families.ks1)) / families.total, 3);
    }
    expect(indicatorOf('low-welfare-families').source).toBe('bappeda-2010');
  });

  it('call the welfare stage low and never poor, in titles and definition', () => {
    const { title, shortTitle, definition, caveat } = indicatorOf('low-welfare-families');
    for (const text of [title, shortTitle, definition]) {
      expect(text?.id).not.toMatch(/miskin/i);
      expect(text?.en).not.toMatch(/poor|poverty/i);
    }
    expect(caveat?.id).toContain('sebelum gempa 2009');
    expect(caveat?.en).toContain('before the 2009 earthquake');
  });
});

describe('what is no published figure', () => {
  const sourceOf = (id: string | null) => datasets.demo.sources.find((source) => source.id === id);

  it('names the published figures that it is worked out from', () => {
    for (const language of ['id', 'en'] as const) {
      expect(sourceOf('estimate')?.title[language]).toMatch(/2008 \(Bappeda Kota Padang, 2010\).* 2024 \(BPS\)/);
      expect(sourceOf('psm-allocation')?.title[language]).toMatch(
        /312 PSM \(Pemerintah Kota Padang, 2024\).* 2023 \((?:berkas publik tanpa sumber|a public file without a source);/,
      );
    }
  });

  it('is not told of under an office’s name: invented points are the project’s own example', () => {
    const layers = datasets.demo.pointLayers;
    expect(layers).toHaveLength(1);
    for (const { source, points } of layers) {
      expect(points.every(({ status }) => status === 'illustrative')).toBe(true);
      expect(sourceOf(source)).toMatchObject({ publisher: 'padang-map', authority: null });
      expect(sourceOf(source)?.title.id).toContain('CONTOH');
      expect(sourceOf(source)?.title.en).toContain('EXAMPLE');
    }
  });

  it('says that an allocation is assumed, in the short title too', () => {
    for (const id of ['psm-per-10000-people', 'psm']) {
      expect(indicatorOf(id).shortTitle?.id).toContain('asumsi');
      expect(indicatorOf(id).shortTitle?.en).toContain('assumed');
      expect(indicatorOf(id).title.id).toContain('asumsi 3 per kelurahan');
      expect(indicatorOf(id).title.en).toContain('assuming 3 per kelurahan');
    }
  });

  it('keeps what the article says of the number of PSM', () => {
    const notes = observationsOf('psm', 'kota').map(({ period, note }) => [period, note?.en ?? null]);
    expect(notes).toEqual([
      ['2024-05-08', null],
      ['2025-07-01', expect.stringContaining('no fewer than 312')],
    ]);
  });
});

describe('no figure', () => {
  it('is shown as published but those of the facts', () => {
    const published = datasets.padang.observations.filter(({ status }) => status === 'A');
    const indicators = new Set(
      published.map(({ indicator, region }) => `${indicator} ${region.split('.').length === 2 ? 'kota' : 'kecamatan'}`),
    );
    expect([...indicators].sort()).toEqual([
      'area kecamatan',
      'families kecamatan',
      'families kota',
      'kelurahan-count kecamatan',
      'low-welfare-families kecamatan',
      'low-welfare-families kota',
      'low-welfare-families-count kecamatan',
      'low-welfare-families-count kota',
      'poor-people kota',
      'population kecamatan',
      'population kota',
      'poverty-line kota',
      'poverty-rate kota',
      'psm kota',
      'registered-voters kecamatan',
      'registered-voters kota',
      'stunting-risk-families kecamatan',
      'stunting-risk-families kota',
      'tksk kota',
    ]);
  });

  it('is a rate below the city but for the one estimate and the one allocation, and no other is estimated', () => {
    const estimated = datasets.padang.observations.filter(({ status }) => status === 'E');
    expect(new Set(estimated.map(({ indicator, period }) => `${indicator} ${period}`))).toEqual(
      new Set(['poverty-rate-estimate 2024-03', 'psm-per-10000-people 2025-07-01', 'psm 2025-07-01']),
    );
    for (const { method, source, indicator } of estimated) {
      expect(method?.id).toMatch(/\S/);
      expect(method?.en).toMatch(/\S/);
      expect(source ?? indicatorOf(indicator).source).toBe(indicator.startsWith('psm') ? 'psm-allocation' : 'estimate');
    }
    for (const indicator of ['poverty-rate', 'poor-people', 'poverty-line', 'tksk'])
      expect(observationsOf(indicator, 'kecamatan')).toEqual([]);
  });
});
