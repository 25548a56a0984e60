import { describe, expect, it } from 'vitest';
import { detailOf } from '../../src/model/detail.js';
import { entriesOf, validatedShares, valuesOf } from './inputs.js';

const PAUH = { region: 'Pauh', period: '2024', value: 5 };

describe('rows for the same region, indicator, period and source', () => {
  it('are kept once where they are equal, and the others reported', () => {
    const result = validatedShares([PAUH, { ...PAUH, region: '13.71.08', value: '5,0' }, { ...PAUH, region: '1371100' }]);
    expect(valuesOf(result)).toEqual([['13.71.08', 5]]);
    expect(entriesOf(result)).toEqual([
      ['duplicate', 2],
      ['duplicate', 3],
    ]);
    expect(result.report).toMatchObject({ received: 3, kept: 1 });
  });

  it.each([{ value: 6 }, { status: 'P' }, { lower: 4 }, { upper: 6 }, { value: null }])(
    'are none of them kept where they differ by %j',
    (difference) => {
      const result = validatedShares([PAUH, { ...PAUH, ...difference }, { region: 'Nanggalo', value: 1 }]);
      expect(valuesOf(result)).toEqual([['13.71.10', 1]]);
      expect(entriesOf(result).filter(([kind]) => kind === 'duplicate')).toEqual([
        ['duplicate', 1],
        ['duplicate', 2],
      ]);
    },
  );

  it('are one where there are two that are equal, and none where a third differs, each with its reason', () => {
    const detailsOf = ({ report }: ReturnType<typeof validatedShares>) => report.entries.map(({ row, detail }) => [row, detail]);
    const equal = validatedShares([PAUH, PAUH]);
    expect([valuesOf(equal), detailsOf(equal)]).toEqual([[['13.71.08', 5]], [[2, detailOf('same-row')]]]);
    const differing = validatedShares([PAUH, PAUH, { ...PAUH, value: 6 }, { region: 'Nanggalo', value: 1 }]);
    expect([valuesOf(differing), detailsOf(differing)]).toEqual([
      [['13.71.10', 1]],
      [1, 2, 3].map((row) => [row, detailOf('rows-differ')]),
    ]);
  });

  it('are said to differ in their status where they do', () => {
    const { entries } = validatedShares([
      { ...PAUH, status: 'A' },
      { ...PAUH, status: 'P' },
      { region: 'Nanggalo', value: 1 },
    ]).report;
    expect(entries.flatMap(({ kind, detail }) => (kind === 'duplicate' ? [detail] : []))).toEqual(
      [1, 2].map(() => detailOf('statuses-differ', { statuses: 'A, P' })),
    );
  });

  it.each([
    ['tujuh', 'delapan'],
    ['tujuh', ''],
    [140, 150],
  ])('are none of them kept where neither %j nor %j is a value that can be', (a, b) => {
    const { entries } = validatedShares([
      { ...PAUH, value: a },
      { ...PAUH, value: b },
      { region: 'Nanggalo', value: 1 },
    ]).report;
    expect(entries.filter(({ kind }) => kind === 'duplicate').map(({ row, detail }) => [row, detail])).toEqual(
      [1, 2].map((row) => [row, detailOf('rows-differ')]),
    );
    expect(
      entriesOf(
        validatedShares([
          { ...PAUH, value: a },
          { ...PAUH, value: a },
          { region: 'Nanggalo', value: 1 },
        ]),
      ).filter(([kind]) => kind === 'duplicate'),
    ).toEqual([['duplicate', 2]]);
  });

  it('are one where both are left empty, however that is written', () => {
    expect(
      entriesOf(
        validatedShares([
          { ...PAUH, value: '' },
          { ...PAUH, value: '-' },
        ]),
      ).filter(([kind]) => kind === 'duplicate'),
    ).toEqual([['duplicate', 2]]);
  });

  it('have no source where an empty one is named', () => {
    expect(entriesOf(validatedShares([PAUH, { ...PAUH, source: '' }]))).toEqual([['duplicate', 2]]);
  });

  it('take no field of those beside them, and no source that these do not name', () => {
    const bare = { period: '2023', value: 1, status: 'A', lower: null, upper: null, note: null, method: null, source: 'z' };
    const whole = { indicator: 'other', period: '2024', value: 50, status: 'E', lower: 40, upper: 60, note: 'n', method: 'm', source: 'y' };
    const { dataset } = validatedShares([
      { ...PAUH, source: 'x' },
      { ...PAUH, value: 6, source: 'x' },
      { region: 'Nanggalo', ...bare },
      { region: '13.71.05', ...whole },
    ]);
    expect(dataset.observations).toEqual([
      { ...bare, indicator: 'poverty', region: '13.71.10' },
      { ...whole, region: '13.71.05', note: { id: 'n', en: 'n' }, method: { id: 'm', en: 'm' } },
    ]);
    expect(dataset.sources.map(({ id }) => id)).toEqual(['z', 'y']);
  });

  it('are told from others by each of the four', () => {
    const observations = [
      PAUH,
      { ...PAUH, region: 'Nanggalo' },
      { ...PAUH, indicator: 'other' },
      { ...PAUH, period: '2023' },
      { ...PAUH, period: '2023-07' },
      { ...PAUH, source: 'bps' },
    ];
    expect(entriesOf(validatedShares(observations))).toEqual([]);
  });

  it('have one source where one names the source and the other leaves it to the indicator', () => {
    const indicators = [{ id: 'poverty', unit: 'percent', kind: 'rate', source: 'bps' }] as const;
    const result = validatedShares([PAUH, { ...PAUH, source: 'bps' }], { indicators, sources: [{ id: 'bps' }] });
    expect(entriesOf(result)).toEqual([['duplicate', 2]]);
  });
});

describe('two sources for one value', () => {
  const sources = [{ id: 'bps' }, { id: 'dinas' }];
  const rows = [
    { ...PAUH, source: 'dinas', value: 6 },
    { ...PAUH, source: 'bps', value: 5 },
  ];

  it('both stay where they differ; the report names the one that stands beside the source listed first', () => {
    const result = validatedShares(rows, { sources });
    expect(valuesOf(result)).toEqual([
      ['13.71.08', 6],
      ['13.71.08', 5],
    ]);
    expect(result.report.entries).toMatchObject([{ kind: 'conflict', row: 1, received: '6', region: '13.71.08', period: '2024' }]);
  });

  it('are named by their own row, whatever was left out before them', () => {
    const before = [
      { region: 'Entah', value: 1 },
      { ...PAUH, source: 'lain' },
      { ...PAUH, source: 'lain' },
    ];
    const after = rows.map((row) => ({ ...row, region: 'Nanggalo' }));
    expect(entriesOf(validatedShares([...before, ...after], { sources: [{ id: 'dinas' }, { id: 'bps' }, { id: 'lain' }] }))).toEqual([
      ['unmatched', 1],
      ['duplicate', 3],
      ['conflict', 5],
    ]);
  });

  it('are listed in the order of the rows where the dataset does not list them', () => {
    expect(entriesOf(validatedShares(rows))).toEqual([['conflict', 2]]);
  });

  it('stand before one that nobody names', () => {
    expect(entriesOf(validatedShares([PAUH, { ...PAUH, value: 6, source: 'dinas' }]))).toEqual([['conflict', 1]]);
    expect(entriesOf(validatedShares([{ ...PAUH, value: 6, source: 'dinas' }, PAUH]))).toEqual([['conflict', 2]]);
  });

  it('are nothing to report where they agree', () => {
    expect(entriesOf(validatedShares([PAUH, { ...PAUH, source: 'dinas' }], { sources }))).toEqual([]);
  });
});
