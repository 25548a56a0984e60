import { describe, expect, it } from 'vitest';
import { aggregate as aggregated } from '../../../src/data/combinators/aggregate.js';
import { derive as derived } from '../../../src/data/combinators/derive.js';
import type { Computation } from '../../../src/data/combinators/held-to-strictest.js';
import { aggregate, derive } from './computed.js';
import { merge } from '../../../src/data/combinators/merge.js';
import { validate } from '../../../src/data/validate.js';
import type { Dataset } from '../../../src/model/dataset.js';
import type { IndicatorInput } from '../../../src/model/dataset.schema.js';
import type { Region } from '../../../src/model/region.js';
import { valuesOf } from './made-up-dataset.js';

// All figures are made up.
const POOR = {
  id: 'poor',
  title: { id: 'Orang miskin', en: 'Poor people' },
  unit: { id: 'orang', en: 'people' },
  kind: 'count',
  subject: 'person',
} as const;

/** A city whose codes say nothing of what lies in what. */
const place = (code: string, level: Region['level'], parent: string | null): Region => ({
  code,
  bpsCode: null,
  level,
  name: `Contoh ${code}`,
  aliases: [],
  parent,
  officialAreaKm2: null,
  measuredAreaKm2: 1,
  labelLngLat: [100, 0],
  neighbours: [],
});
const OTHER = [
  place('X', 'kota', null),
  ...['K1', 'K2', 'K3'].flatMap((code, at) => [
    place(code, 'kecamatan', 'X'),
    ...['a', 'b', 'c'].map((each) => place(`V${at}${each}`, 'kelurahan', code)),
  ]),
];

const readAs = (indicator: IndicatorInput, id: string, values: Readonly<Record<string, number>>, minimumCount?: number): Dataset =>
  validate(
    {
      id,
      ...(minimumCount !== undefined && { disclosure: { minimumCount } }),
      indicators: [indicator],
      observations: Object.entries(values).map(([region, value]) => ({ region, indicator: indicator.id, period: '2024', value })),
    },
    OTHER,
  ).dataset;
const read = (id: string, values: Readonly<Record<string, number>>, minimumCount?: number) => readAs(POOR, id, values, minimumCount);
/** As a file of the dataset keeps it. */
const kept = (dataset: Dataset): Dataset => JSON.parse(JSON.stringify(dataset)) as Dataset;
const hidden = (dataset: Dataset, indicator = 'poor') =>
  Object.entries(valuesOf(dataset, indicator)).flatMap(([key, value]) => (value === null ? [key.split(' ')[0]] : []));

describe('the parts of one file and the total of another, of a city whose codes are not nested', () => {
  it('do not give a suppressed count away', () => {
    for (const of of [(dataset: Dataset) => dataset, kept]) {
      const { dataset, report } = merge(of(read('parts', { K1: 3, K2: 40, K3: 50 })), of(read('total', { X: 93 })));
      expect(hidden(dataset)).toEqual(['K1', 'K2']);
      expect(report.entries.filter(({ kind }) => kind === 'suppressed')).toHaveLength(1);
    }
  });

  it('do not do so over three levels and in three steps, nor where the total is open', () => {
    const villages = read('villages', { V0a: 2, V0b: 30, V0c: 25 });
    const both = merge(villages, read('districts', { K1: 57, K2: 40, K3: 50 })).dataset;
    expect(hidden(both)).toEqual(['V0a', 'V0c']);
    expect(hidden(merge(both, read('total', { X: 147 }, 0)).dataset)).toEqual(['V0a', 'V0c']);
    expect(hidden(merge(read('one', { V0a: 2, V0b: 30, V0c: 25 }), read('total', { K1: 57 }, 0)).dataset)).toEqual(['V0a', 'V0c']);
  });

  it('do not do so where each file calls the count by an id of its own', () => {
    const total = (indicator: IndicatorInput) => readAs(indicator, 'total', { X: 93 }, 0);
    const parts = { K1: 3, K2: 40, K3: 50 };
    for (const indicator of [
      { ...POOR, id: 'jumlah-miskin' },
      { ...POOR, id: 'miskin', title: { id: 'ORANG MISKIN', en: 'poor people' } },
    ]) {
      const { dataset, report } = merge(read('parts', parts), total(indicator));
      expect(hidden(dataset)).toEqual(['K1', 'K2']);
      expect(valuesOf(dataset, indicator.id)).toEqual({ 'X 2024': 93 });
      expect(report.entries.filter(({ kind }) => kind === 'suppressed').map(({ indicator: of }) => of)).toEqual(['poor']);
      // The other way round the total is the first file's.
      expect(hidden(merge(total(indicator), read('parts', parts)).dataset)).toEqual(['K1', 'K2']);
    }
    expect(hidden(merge(read('parts', parts), total({ ...POOR, id: 'other', title: { id: 'Orang lain', en: 'Others' } })).dataset)).toEqual(
      ['K1'],
    );
  });

  it('leave the counts in sight that tell nothing, as a part that no file has may be any number', () => {
    expect(hidden(merge(read('parts', { K1: 3, K2: 40 }), read('total', { X: 93 })).dataset)).toEqual(['K1']);
  });
});

describe('what is computed from counts', () => {
  it('is held again to what may be shown: a total that is put together tells no part', () => {
    const parts = read('parts', { V0a: 30, V0b: 25, V0c: 20, V1a: 12, V1b: 13, V1c: 14, V2a: 9, V2b: 30, V2c: 31, X: 184 });
    const whole = aggregate(parts, { to: 'kecamatan', regions: OTHER });
    expect(hidden(whole)).toEqual([]);
    const merged = aggregate(
      merge(read('small', { V0a: 3, V0b: 25, V0c: 20, V1a: 12, V1b: 13, V1c: 14, V2a: 9, V2b: 30, V2c: 31 }), read('total', { X: 157 }))
        .dataset,
      { to: 'kecamatan', regions: OTHER },
    );
    // Of the first kecamatan one part was suppressed, and so is it; of the city and the others it would follow.
    expect(hidden(merged)).toContain('K1');
    expect(hidden(merged).length).toBeGreaterThan(3);
  });

  it('is a share of the whole that no code names, of what counts no persons as well', () => {
    const area: IndicatorInput = { id: 'area', title: 'Luas', unit: 'ha', kind: 'amount', subject: 'area' };
    const share = derive(readAs(area, 'areas', { K1: 20, K2: 30, K3: 50, X: 100 }), {
      kind: 'share',
      id: 'share',
      title: { id: 'Bagian', en: 'Share' },
      of: 'area',
    });
    expect(valuesOf(share, 'share')).toEqual({ 'K1 2024': 20, 'K2 2024': 30, 'K3 2024': 50 });
  });

  it('comes with a report of what is suppressed', () => {
    const parts = read('parts', { V0a: 3, V0b: 25, V0c: 20, V1a: 12, V1b: 13, V1c: 14 });
    const put = aggregated(parts, { to: 'kecamatan', regions: OTHER });
    const suppressed = ({ report }: Computation) =>
      report.entries.map(({ kind, indicator, region, period }) => [kind, indicator, region, period]);
    expect(suppressed(put)).toEqual([['suppressed', 'poor', 'K1', '2024']]);
    expect(put.report).toMatchObject({ received: 8, kept: 8, withoutValue: 2 });
    const changed = derived(parts, { kind: 'rate', id: 'rate', title: { id: 'Angka', en: 'Rate' }, count: 'poor', denominator: 'poor' });
    expect(suppressed(changed)).toEqual([['suppressed', 'rate', 'V0a', '2024']]);
    expect(suppressed(aggregated(read('large', { V0a: 30, V0b: 25, V0c: 20 }), { to: 'kecamatan', regions: OTHER }))).toEqual([]);
  });

  it('is held again as well where it is a change by few persons', () => {
    const years = validate(
      {
        indicators: [POOR],
        observations: [
          ['K1', 40, 43],
          ['K2', 50, 70],
          ['K3', 30, 65],
        ].flatMap(([region, then, now]) => [
          { region, indicator: 'poor', period: '2023', value: then },
          { region, indicator: 'poor', period: '2024', value: now },
        ]),
      },
      OTHER,
    ).dataset;
    const changed = derive(years, { kind: 'change', id: 'change', title: { id: 'Perubahan', en: 'Change' }, of: 'poor' });
    // Both of its years are shown: the change is no more than they say.
    expect(valuesOf(changed, 'change')).toEqual({ 'K1 2024': 3, 'K2 2024': 20, 'K3 2024': 35 });
    expect(changed.disclosure).toEqual(years.disclosure);
  });

  it('takes a share of the whole of any city', () => {
    const share = derive(read('all', { K1: 20, K2: 30, K3: 50, X: 100 }), {
      kind: 'share',
      id: 'share',
      title: { id: 'Bagian', en: 'Share' },
      of: 'poor',
    });
    expect(valuesOf(share, 'share')).toEqual({ 'K1 2024': 20, 'K2 2024': 30, 'K3 2024': 50 });
  });
});

describe('what is declared a count of persons', () => {
  const NEW = { ...POOR, id: 'new', title: { id: 'Penerima baru', en: 'New recipients' } };
  const rows = (
    [
      ['K1', 40, 43],
      ['K2', 50, 70],
      ['K3', 30, 65],
      ['X', 120, 178],
    ] as const
  ).flatMap(([region, then, now]) => [
    { region, indicator: 'poor', period: '2023', value: then },
    { region, indicator: 'poor', period: '2024', value: now },
    { region, indicator: 'new', period: '2024', value: now - then },
  ]);

  it('stays one, though another count grew by just so many, and follows from its years as little', () => {
    const { dataset } = validate({ indicators: [POOR, NEW], observations: rows }, OTHER);
    const at = (indicator: string, period: string, region: string) =>
      dataset.observations.find((each) => each.indicator === indicator && each.period === period && each.region === region)?.value;
    expect(at('new', '2024', 'K1')).toBeNull();
    expect([at('poor', '2023', 'K1'), at('poor', '2024', 'K1')]).toContain(null);
    // Nor from the others of the column and the total.
    expect(['K2', 'K3', 'X'].map((region) => at('new', '2024', region))).toContain(null);
    expect(dataset.observations.filter(({ value }) => value !== null).length).toBeGreaterThan(4);
  });
});
