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

describe('the published figures by kecamatan', () => {
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
        /312 PSM \(Pemerintah Kota Padang, 2024\).* 2008 \(Bappeda Kota Padang, 2010\)/,
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
    for (const id of ['psm-per-1000-families', 'psm']) {
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
      'kelurahan-count kecamatan',
      'low-welfare-families kecamatan',
      'poor-people kota',
      'poverty-line kota',
      'poverty-rate kota',
      'psm kota',
      'tksk kota',
    ]);
  });

  it('is a rate below the city but for the one estimate and the one allocation, and no other is estimated', () => {
    const estimated = datasets.padang.observations.filter(({ status }) => status === 'E');
    expect(new Set(estimated.map(({ indicator, period }) => `${indicator} ${period}`))).toEqual(
      new Set(['poverty-rate-estimate 2024-03', 'psm-per-1000-families 2025-07-01', 'psm 2025-07-01']),
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
