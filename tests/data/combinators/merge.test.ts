import { regionsOf } from '../../regions-of.js';
import { describe, expect, it } from 'vitest';
import { derive } from './computed.js';
import { merge } from '../../../src/data/combinators/merge.js';
import type { Dataset } from '../../../src/model/dataset.js';
import { detailOf } from '../../../src/model/detail.js';
import type { DatasetInput } from '../../../src/model/dataset.schema.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { EMPTY_REPORT } from '../../../src/model/report.js';
import { sceneOf } from '../../scene/scene-of.js';
import { datasetOf, PEOPLE, POOR, valuesOf } from './made-up-dataset.js';

type Input = Omit<DatasetInput, 'observations'> & { readonly value?: number };

/** Made-up counts of one region, from one source. */
const poorBy = (source: string, value: number, more: Input = {}) =>
  datasetOf({
    id: source,
    indicators: [POOR],
    observations: [{ region: '13.71.05', indicator: 'poor', period: '2024', value, source }],
    sources: [{ id: source, title: `Sumber ${source}` }],
    ...more,
  });

const kindsOf = ({ report }: ReturnType<typeof merge>) => report.entries.map(({ kind, column, received }) => [kind, column, received]);

describe('merge', () => {
  it('puts indicators, values, layers, sources and notes of all together', () => {
    const layer = (id: string) => ({ id, points: [{ id: 'a', lngLat: [100.36, -0.95] as [number, number] }] });
    const other = datasetOf({
      id: 'b',
      indicators: [PEOPLE],
      observations: [{ region: '13.71.05', indicator: 'people', period: '2024', value: 9 }],
      pointLayers: [layer('kube')],
      notes: ['n', 'm'],
    });
    const merged = merge(poorBy('a', 10, { notes: ['n'] }), other);
    expect(merged.dataset).toMatchObject({
      id: 'a+b',
      indicators: [{ id: 'poor' }, { id: 'people' }],
      pointLayers: [{ id: 'kube' }],
      notes: [{ id: 'n' }, { id: 'm' }],
    });
    expect(merged.dataset.notes).toHaveLength(2);
    expect(merged.report).toEqual({ received: 3, kept: 3, withoutValue: 0, entries: [] });
  });

  it('keeps the source of each value, shows that of the first, and reports where they differ', () => {
    const merged = merge(poorBy('a', 10), poorBy('b', 12));
    expect(merged.dataset.observations.map(({ value, source }) => [value, source])).toEqual([
      [10, 'a'],
      [12, 'b'],
    ]);
    expect(kindsOf(merged)).toEqual([['conflict', null, '12']]);
    const shown = (dataset: typeof merged.dataset) => regionsOf(sceneOf(dataset)).find(({ code }) => code === '13.71.05')?.value;
    expect(shown(merged.dataset)).toBe(10);
    expect(shown(merge(poorBy('b', 12), poorBy('a', 10)).dataset)).toBe(12);
  });

  it('counts what shows no value', () => {
    const unknown = datasetOf({
      id: 'b',
      indicators: [PEOPLE],
      observations: [{ region: '13.71.05', indicator: 'people', period: '2024', value: null }],
    });
    expect(merge(poorBy('a', 10), unknown).report).toMatchObject({ received: 2, kept: 2, withoutValue: 1 });
  });

  it('bears the title of the first and the versions of all that have one, and is empty where there is none', () => {
    const merged = merge(
      poorBy('a', 1, { title: 'Satu', version: '1' }),
      poorBy('b', 1, { title: 'Dua' }),
      poorBy('c', 1, { version: '3' }),
    );
    expect(merged.dataset).toMatchObject({ title: { id: 'Satu', en: 'Satu' }, version: '1+3' });
    expect(merge()).toEqual({
      dataset: {
        id: '',
        version: '',
        title: { id: '', en: '' },
        indicators: [],
        observations: [],
        pointLayers: [],
        sources: [],
        notes: [],
      },
      report: EMPTY_REPORT,
    });
  });

  it('takes equal values of two sources for no conflict', () => {
    expect(merge(poorBy('a', 10), poorBy('b', 10)).report.entries).toEqual([]);
  });

  it('shows what the source listed first says, in whichever order the values stand', () => {
    const sources = [{ id: 'a' }, { id: 'b' }];
    const merged = merge(poorBy('b', 12, { sources }), poorBy('a', 10, { sources }));
    expect(kindsOf(merged)).toEqual([['conflict', null, '12']]);
    for (const other of ['b', null]) {
      const alone = datasetOf({
        indicators: [POOR],
        sources,
        observations: [
          { value: 12, source: other },
          { value: 10, source: 'a' },
        ].map((each) => ({ region: '13.71.05', indicator: 'poor', period: '2024', ...each })),
      });
      expect(kindsOf(merge(alone))).toEqual([['conflict', null, '12']]);
    }
  });

  it('says of which region, indicator and period an entry is, and why', () => {
    const of = { region: '13.71.05', indicator: 'poor', period: '2024' };
    const detailsOf = (...datasets: readonly Dataset[]) => merge(...datasets).report.entries.map(({ detail }) => detail);
    expect(merge(poorBy('a', 10), poorBy('b', 12)).report.entries).toMatchObject([of]);
    const [same] = detailsOf(poorBy('a', 10), poorBy('a', 10));
    const [differing] = detailsOf(poorBy('a', 10), poorBy('a', 11));
    expect([same, differing]).toEqual([detailOf('same-in-dataset'), detailOf('datasets-differ')]);
  });

  it('keeps none of two of one source that differ in status or bounds alone', () => {
    const with_ = (more: object) =>
      datasetOf({
        sources: [{ id: 'a' }],
        indicators: [POOR],
        observations: [{ region: '13.71.05', indicator: 'poor', period: '2024', value: 10, lower: 8, upper: 12, source: 'a', ...more }],
      });
    expect(merge(with_({}), with_({})).dataset.observations).toHaveLength(1);
    for (const more of [{ status: 'E' }, { lower: 9 }, { upper: 11 }])
      expect(merge(with_({}), with_(more)).dataset.observations).toEqual([]);
  });

  it('keeps one of equal values of one source, and none of differing ones', () => {
    const equal = merge(poorBy('a', 10), poorBy('a', 10));
    expect([valuesOf(equal.dataset, 'poor'), equal.dataset.sources.length, kindsOf(equal)]).toEqual([
      { '13.71.05 2024': 10 },
      1,
      [['duplicate', null, '10']],
    ]);
    const differing = merge(poorBy('a', 10), poorBy('a', 11));
    expect([differing.dataset.observations, differing.report.kept, kindsOf(differing)]).toEqual([
      [],
      0,
      [
        ['duplicate', null, '10'],
        ['duplicate', null, '11'],
      ],
    ]);
  });

  it('gives sources of one id that are not the same ids of their own', () => {
    const merged = merge(poorBy('a', 10), poorBy('a', 11, { sources: [{ id: 'a', title: 'Sumber lain' }] }));
    expect(merged.dataset.sources.map(({ id, title }) => [id, title.id])).toEqual([
      ['a', 'Sumber a'],
      ['a-2', 'Sumber lain'],
    ]);
    expect(merged.dataset.observations.map(({ value, source }) => [value, source])).toEqual([
      [10, 'a'],
      [11, 'a-2'],
    ]);
  });

  it('numbers sources of one id, and takes those of two ids for two though nothing else tells them apart', () => {
    const by = (id: string, title: string) => poorBy(id, 10, { sources: [{ id, title }] });
    const idsOf = (...datasets: readonly Dataset[]) => merge(...datasets).dataset.sources.map(({ id }) => id);
    expect(idsOf(by('a', 'X'), by('a', 'Y'), by('a', 'Z'), by('a', 'Y'))).toEqual(['a', 'a-2', 'a-3']);
    expect(idsOf(by('a', 'X'), by('b', 'X'))).toEqual(['a', 'b']);
    expect(idsOf(by('a', 'X'), by('b', 'Y'), by('b', 'X'))).toEqual(['a', 'b', 'b-2']);
    expect(idsOf(by('ab', 'X'), by('a', 'X'))).toEqual(['ab', 'a']);
  });

  it('calls the sources of indicators and layers as it calls them itself', () => {
    const by = (title: string, indicator: typeof POOR | typeof PEOPLE) =>
      datasetOf({
        id: title,
        sources: [{ id: 'a', title }],
        indicators: [{ ...indicator, source: 'a' }],
        observations: [{ region: '13.71.05', indicator: indicator.id, value: 1 }],
        pointLayers: [{ id: title, source: 'a', points: [{ id: 'x', lngLat: [100.36, -0.95] }] }],
      });
    const { dataset } = merge(by('X', POOR), by('Y', PEOPLE));
    expect(dataset.indicators.map(({ id, source }) => [id, source])).toEqual([
      ['poor', 'a'],
      ['people', 'a-2'],
    ]);
    expect(dataset.pointLayers.map(({ id, source }) => [id, source])).toEqual([
      ['X', 'a'],
      ['Y', 'a-2'],
    ]);
    expect(merge(by('X', POOR), by('Y', POOR)).dataset.indicators).toMatchObject([{ id: 'poor', source: 'a' }]);
  });

  it('takes figures without a source for those of their dataset, never for those of another', () => {
    const bare = datasetOf({
      id: 'bare',
      title: 'Tanpa sumber',
      indicators: [POOR],
      observations: [{ region: '13.71.05', indicator: 'poor', period: '2024', value: 7 }],
    });
    const merged = merge(poorBy('a', 10, { indicators: [{ ...POOR, source: 'a' }] }), bare);
    expect(merged.dataset.observations.map(({ value, source }) => [value, source])).toEqual([
      [10, 'a'],
      [7, 'bare'],
    ]);
    expect(merged.dataset.sources[1]).toEqual({
      id: 'bare',
      title: { id: 'Tanpa sumber', en: 'Tanpa sumber' },
      publisher: '',
      authority: null,
      date: null,
      url: null,
      licence: null,
    });
  });

  it('refuses one indicator in two units or of two kinds, and keeps the first of two descriptions', () => {
    const with_ = (more: object) => poorBy('b', 5, { indicators: [{ ...POOR, ...more }] });
    expect(() => merge(poorBy('a', 10), with_({ unit: 'rupiah' }))).toThrow(
      expect.objectContaining({
        code: 'merge-invalid',
        message: 'Expected one unit of the indicator "poor"; received {"en":"people","id":"orang"} and "rupiah".',
      }),
    );
    expect(() => merge(poorBy('a', 10), with_({ kind: 'amount' }))).toThrow(/one kind/);
    const merged = merge(poorBy('a', 10), with_({ title: 'Lain' }));
    expect(merged.dataset.indicators).toMatchObject([{ title: POOR.title }]);
    expect(kindsOf(merged)).toContainEqual(['conflict', 'title', '']);
  });

  it.each([
    ['title', 'Lain'],
    ['subject', 'family'],
    ['direction', 'higher-is-better'],
    ['denominator', 'Penduduk'],
    ['denominatorPeriod', '2020'],
    ['reference', { indicator: 'poor', region: '13.71' }],
    ['definition', 'Lain'],
    ['caveat', 'Lain'],
  ])('says which indicator is described otherwise in its %s', (field, other) => {
    const merged = merge(poorBy('a', 10), poorBy('a', 10, { indicators: [{ ...POOR, [field]: other }] }));
    expect(merged.report.entries.filter(({ kind }) => kind === 'conflict')).toMatchObject([
      { column: field, indicator: 'poor', detail: detailOf('described-otherwise') },
    ]);
  });

  it('joins layers of one id and source, and keeps those of two sources apart', () => {
    const points = (source: string, ...ids: readonly string[]) =>
      datasetOf({
        id: source,
        sources: [{ id: source }],
        pointLayers: [{ id: 'kube', source, points: ids.map((id) => ({ id, lngLat: [100.36, -0.95] })) }],
      });
    const joined = merge(points('a', 'x'), points('a', 'x', 'y'));
    expect(joined.dataset.pointLayers.map(({ id, points: those }) => [id, those.map((point) => point.id)])).toEqual([['kube', ['x', 'y']]]);
    expect(kindsOf(joined)).toEqual([['duplicate', 'kube', 'x']]);
    const apart = merge(points('a', 'x'), points('b', 'x'));
    expect(apart.dataset.pointLayers.map(({ id, source }) => [id, source])).toEqual([
      ['kube', 'a'],
      ['kube-2', 'b'],
    ]);
    expect(apart.report.entries).toMatchObject([
      { kind: 'conflict', column: 'kube', detail: detailOf('layers-of-one-id', { layer: 'kube-2' }) },
    ]);
  });

  it('is as old as the oldest that was kept', () => {
    const kept = (retrieved: string) => poorBy(retrieved, 1, { stale: { retrieved, state: 'updating' } });
    for (const days of [
      ['24', '20', '22'],
      ['20', '22', '24'],
      ['22', '24', '20'],
    ])
      expect(merge(...days.map((day) => kept(`2026-11-${day}T00:00:00Z`)), poorBy('a', 1)).dataset.stale?.retrieved).toBe(
        '2026-11-20T00:00:00.000Z',
      );
    expect(merge(poorBy('a', 1)).dataset).not.toHaveProperty('stale');
  });

  it('can be shown, and leaves one dataset by itself as it is', () => {
    const merged = merge(poorBy('a', 10), poorBy('b', 12)).dataset;
    expect(datasetOf(merged)).toEqual(merged);
    for (const alone of [
      poorBy('a', 10),
      datasetOf({ indicators: [POOR], observations: [{ region: '13.71.05', indicator: 'poor', value: 10 }] }),
    ])
      expect(merge(alone).dataset).toEqual(alone);
  });
});

describe('merged datasets of which publishers let less be shown', () => {
  const of = (id: string, values: Readonly<Record<string, number>>, disclosure: DatasetInput['disclosure']) =>
    datasetOf({
      id,
      disclosure,
      indicators: [POOR],
      observations: Object.entries(values).map(([region, value]) => ({ region, indicator: 'poor', period: '2024', value })),
    });
  const open = { minimumCount: 0, coarsen: 'none' } as const;

  it('are held to the strictest of them, each by each', () => {
    const merged = merge(
      of('a', { '13.71.01': 90 }, { minimumCount: 3, suppressZero: true, coarsen: 'kelurahan' }),
      of('b', { '13.71.02': 90 }, { minimumCount: 10, coarsen: 'grid' }),
      of('c', { '13.71.03': 90 }, open),
    );
    expect(merged.dataset.disclosure).toEqual({ minimumCount: 10, suppressZero: true, coarsen: 'kelurahan' });
    expect(merge(of('c', { '13.71.03': 90 }, open), of('d', { '13.71.04': 90 }, open)).dataset.disclosure).toEqual({
      minimumCount: 0,
      suppressZero: false,
      coarsen: 'none',
    });
  });

  it('are shown as they are where no publisher says anything', () => {
    const bundled = Object.entries(of('a', { '13.71.01': 3 }, open)).filter(([field]) => field !== 'disclosure');
    const { dataset } = merge(Object.fromEntries(bundled) as unknown as Dataset);
    expect([valuesOf(dataset, 'poor'), Object.keys(dataset).includes('disclosure')]).toEqual([{ '13.71.01 2024': 3 }, false]);
  });

  it('tell no small count in the report of what was left out', () => {
    const by = (value: number, disclosure: DatasetInput['disclosure']) =>
      datasetOf({
        id: 'x',
        disclosure,
        sources: [{ id: 'a' }],
        indicators: [POOR],
        observations: [{ region: '13.71.01', indicator: 'poor', value, source: 'a' }],
      });
    const { dataset, report } = merge(by(3, open), by(90, {}));
    expect([dataset.observations, report.entries.map(({ kind, received }) => [kind, received])]).toEqual([
      [],
      [
        ['duplicate', ''],
        ['duplicate', '90'],
      ],
    ]);
  });

  it('show no small count of the one that the other would suppress, and report it without its value', () => {
    const { dataset, report } = merge(of('a', { '13.71.01': 3 }, {}), of('b', { '13.71.01': 3, '13.71.02': 4, '13.71.03': 90 }, open));
    expect(dataset.observations.map(({ value, status }) => [value, status])).toEqual([
      [null, 'Q'],
      [null, 'Q'],
      [null, 'Q'],
      [90, 'unstated'],
    ]);
    expect(report.entries.filter(({ kind }) => kind === 'suppressed')).toMatchObject(
      ['13.71.01', '13.71.02'].map((region) => ({ region, indicator: 'poor', period: '2024', received: '' })),
    );
    expect(JSON.stringify(report)).not.toMatch(/"[34]"/);
    expect(report.kept).toBe(dataset.observations.length);
  });

  it('tell no suppressed count by the total that the other has', () => {
    const kelurahan = (last: number) => ({ '13.71.08.1001': 30, '13.71.08.1002': 20, '13.71.08.1003': last });
    const merged = merge(of('a', kelurahan(3), {}), of('b', { '13.71.08': 53 }, {}));
    expect(valuesOf(merged.dataset, 'poor')).toEqual({
      '13.71.08.1001 2024': 30,
      '13.71.08.1002 2024': null,
      '13.71.08.1003 2024': null,
      '13.71.08 2024': 53,
    });
  });

  it('tell none by the city’s total where the kecamatan between are in neither', () => {
    const kelurahan = padangRegister.filter(({ level }) => level === 'kelurahan');
    const counts = Object.fromEntries(kelurahan.map(({ code }, index) => [code, index === 0 ? 3 : 20 + index]));
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const values = valuesOf(merge(of('a', counts, {}), of('b', { '13.71': total }, open)).dataset, 'poor');
    expect(
      Object.entries(values)
        .filter(([, value]) => value === null)
        .map(([key]) => key),
    ).toEqual(kelurahan.slice(0, 2).map(({ code }) => `${code} 2024`));
  });

  it('tell none by the city’s total where those who publish the kecamatan let all be shown', () => {
    const counts = Object.fromEntries(
      padangRegister.filter(({ level }) => level === 'kecamatan').map(({ code }, index) => [code, index === 0 ? 2 : 20 + index]),
    );
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const values = valuesOf(merge(of('a', counts, open), of('b', { '13.71': total }, {})).dataset, 'poor');
    expect(
      Object.entries(values)
        .filter(([, value]) => value === null)
        .map(([key]) => key),
    ).toEqual(['13.71.01 2024', '13.71.02 2024']);
  });

  it('report what is suppressed in the order of the values: not which of them are the small ones', () => {
    const { report } = merge(
      of('a', { '13.71.08.1001': 30, '13.71.08.1002': 20, '13.71.08.1003': 3 }, {}),
      of('b', { '13.71.08': 53, '13.71.08.1003': 3 }, open),
    );
    expect(report.entries.filter(({ kind }) => kind === 'suppressed').map(({ region }) => region)).toEqual([
      '13.71.08.1002',
      '13.71.08.1003',
    ]);
  });

  it.each([
    ['share', { kind: 'share', id: 'derived', title: { id: 'Bagian', en: 'Share' }, of: 'poor' }],
    ['change', { kind: 'change', id: 'derived', title: { id: 'Perubahan', en: 'Change' }, of: 'poor' }],
    ['change in per cent', { kind: 'change', id: 'derived', title: { id: 'Beda', en: 'Difference' }, of: 'poor', as: 'percent' }],
  ] as const)('tell none by a %s that was derived from what another lets be shown', (_, derivation) => {
    const all = datasetOf({
      id: 'a',
      disclosure: open,
      indicators: [POOR],
      observations: (
        [
          ['13.71.01', 12, 3],
          ['13.71.02', 4, 30],
          ['13.71', 900, 950],
        ] as const
      ).flatMap(([region, then, now]) => [
        { region, indicator: 'poor', period: '2023', value: then },
        { region, indicator: 'poor', period: '2024', value: now },
      ]),
    });
    const { dataset } = merge(derive(all, derivation), of('b', { '13.71.05': 90 }, {}));
    expect([valuesOf(dataset, 'poor')['13.71.01 2024'], valuesOf(dataset, 'derived')['13.71.01 2024']]).toEqual([null, null]);
    // Of the other the earlier count is the small one.
    expect(valuesOf(dataset, 'poor')['13.71.02 2023']).toBeNull();
    if (derivation.kind === 'change') expect(valuesOf(dataset, 'derived')['13.71.02 2024']).toBeNull();
  });

  it.each([
    ['counted', [12, 200], [3, 200]],
    ['divided by', [40, 200], [0, 4]],
  ] as const)('tell none by the change of a rate of which what is %s is small', (_, then, now) => {
    const rows = (
      [
        ['2023', ...then],
        ['2024', ...now],
      ] as const
    ).flatMap(([period, poor, people]) => [
      { region: '13.71.01', indicator: 'poor', period, value: poor },
      { region: '13.71.01', indicator: 'people', period, value: people },
    ]);
    const rate = derive(datasetOf({ id: 'a', disclosure: open, indicators: [POOR, PEOPLE], observations: rows }), {
      kind: 'rate',
      id: 'rate',
      title: { id: 'Angka', en: 'Rate' },
      count: 'poor',
      denominator: 'people',
    });
    const { dataset } = merge(
      derive(rate, { kind: 'change', id: 'change', title: { id: 'Perubahan', en: 'Change' }, of: 'rate' }),
      of('b', { '13.71.05': 90 }, {}),
    );
    expect([valuesOf(dataset, 'rate'), valuesOf(dataset, 'change')]).toEqual([
      { '13.71.01 2023': (then[0] / then[1]) * 100, '13.71.01 2024': null },
      { '13.71.01 2024': null },
    ]);
  });
});
