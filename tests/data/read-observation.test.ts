import { describe, expect, it } from 'vitest';
import { detailOf } from '../../src/model/detail.js';
import { entriesOf, validated, validatedCsv, validatedShares, valuesOf } from './inputs.js';

const one = (observation: object) => validatedShares([{ region: 'Pauh', ...observation }]).dataset.observations[0]!;
const said = (observation: object) => entriesOf(validatedShares([{ region: 'Pauh', ...observation }])).map(([kind]) => kind);

describe('a value', () => {
  it.each([0, 100, 4.06, '0', '100 %', '4,06'])('%j is within a share', (value) => {
    expect(said({ value })).toEqual([]);
    expect(one({ value }).status).toBe('unstated');
  });

  it('without a region is said to have none, and not that what is written is unknown', () => {
    const details = (region: string) =>
      validated({
        observations: [
          { region, value: 1 },
          { region: 'Pauh', value: 2 },
        ],
      })
        .report.entries.filter(({ kind }) => kind === 'unmatched')
        .map(({ detail }) => detail);
    expect([details(' '), details('Atlantis')]).toEqual([[detailOf('region-empty')], [detailOf('region-unknown')]]);
  });

  it.each([140, -1, 100.01, '140 %', '(3)'])('%j is outside a share, and is not drawn', (value) => {
    expect(said({ value })).toEqual(['out-of-range']);
    expect(one({ value })).toMatchObject({ value: null, status: 'O' });
  });

  it.each([
    { id: 'poverty-rate-change', unit: 'percent', kind: 'rate' },
    { id: 'x', title: { id: 'Perubahan kemiskinan', en: 'Change in poverty' }, unit: 'percent', kind: 'rate' },
    { id: 'x', title: 'Laju pertumbuhan', unit: 'percent', kind: 'rate' },
  ])('may be negative or beyond 100 in a change: $id $title', (indicator) => {
    const result = validated({
      indicators: [indicator],
      observations: [
        { region: 'Pauh', value: -12 },
        { region: 'Kuranji', level: 'kecamatan', value: 140 },
      ],
    });
    expect(entriesOf(result)).toEqual([]);
    expect(valuesOf(result).map(([, value]) => value)).toEqual([-12, 140]);
  });

  it('of a count is never negative, and of an amount may be', () => {
    const of = (kind: string) =>
      entriesOf(validated({ indicators: [{ id: 'x', kind, unit: 'orang' }], observations: [{ region: 'Pauh', value: -1 }] }));
    expect(of('count')).toEqual([['out-of-range', 1]]);
    expect(of('amount')).toEqual([]);
  });

  it.each([
    ['rate', 120, 1],
    ['amount', 120, 0],
    ['amount', -1, 1],
  ] as const)('in per cent, of a %s, that is %i is refused %i times', (kind, value, times) => {
    const { entries } = validated({
      indicators: [{ id: 'x', title: 'Capaian', kind, unit: 'percent' }],
      observations: [{ region: 'Pauh', value }],
    }).report;
    expect(entries.filter((entry) => entry.kind === 'out-of-range')).toHaveLength(times);
  });

  it.each([null, undefined, '', '-', '–', 'n/a', '…'])('%j is missing', (value) => {
    expect(said({ value })).toEqual(['missing']);
    expect(one({ value })).toMatchObject({ value: null, status: 'O' });
  });

  it.each(['abc', '1.2.24', '1,2,24', Infinity, -Infinity, '9'.repeat(400)])('%j is no number, and is not drawn', (value) => {
    expect(said({ value })).toEqual(['not-numeric']);
    expect(one({ value })).toMatchObject({ value: null, status: 'O' });
  });

  it('written in a column that may be read in two ways, or in both, is reported and not drawn', () => {
    const ambiguous = validatedCsv('kecamatan,nilai\nPauh,1.234\nKuranji,5.678\nNanggalo,7');
    expect(entriesOf(ambiguous)).toEqual([
      ['ambiguous-number', 2],
      ['ambiguous-number', 3],
      ['ambiguous-number', 4],
    ]);
    expect(valuesOf(ambiguous).map(([, value]) => value)).toEqual([null, null, null]);
    const mixed = validatedCsv('kecamatan;nilai\nPauh;12,5\nKuranji;12.5');
    expect(entriesOf(mixed)).toEqual([
      ['mixed-decimal', 2],
      ['mixed-decimal', 3],
    ]);
  });

  it('is read by the sign that the dataset declares', () => {
    for (const value of ['4.125', '4.125 %'])
      expect(valuesOf(validatedShares([{ region: 'Pauh', value }], { decimal: '.' }))).toEqual([['13.71.08', 4.125]]);
  });

  it('is written as others of its column are, or of its indicator where no column is named', () => {
    expect(valuesOf(validatedCsv('kecamatan;A;B\nPauh;12,5;12.5')).map(([, value]) => value)).toEqual([12.5, 12.5]);
    const both = (one: object, other: object) =>
      validated({
        observations: [
          { region: 'Pauh', value: '12,5', ...one },
          { region: 'Nanggalo', value: '12.5', ...other },
        ],
      });
    for (const [one, other] of [
      [{ indicator: 'a' }, { indicator: 'b' }],
      [{ column: 'a' }, { column: 'b' }],
      [{ indicator: 'a' }, {}],
      [{ column: 'a' }, {}],
      [
        { indicator: 'a', column: 'a' },
        { indicator: 'a', column: 'b' },
      ],
    ] as const)
      expect(valuesOf(both(one, other)).map(([, value]) => value)).toEqual([12.5, 12.5]);
    for (const [one, other] of [
      [{}, {}],
      [{}, { indicator: '' }],
      [{ indicator: 'a' }, { indicator: 'a' }],
      [
        { column: 'a', indicator: 'a' },
        { column: 'a', indicator: 'b' },
      ],
    ] as const)
      expect(entriesOf(both(one, other))).toEqual([
        ['mixed-decimal', 1],
        ['mixed-decimal', 2],
      ]);
  });

  it('that is no number is reported where its status promises one, and in its own field alone', () => {
    expect(said({ value: 'abc', status: 'E' })).toEqual(['not-numeric']);
    expect(said({ value: null, lower: 'abc' })).toEqual(['not-numeric', 'missing']);
    expect(validatedShares([{ region: 'Pauh', value: 'abc' }]).report.entries).toMatchObject([
      { column: 'value', received: 'abc', indicator: 'poverty', detail: detailOf('not-a-number') },
    ]);
    expect(validatedShares([{ region: 'Pauh', value: '-' }]).report.entries).toMatchObject([
      { received: '', detail: detailOf('no-value') },
    ]);
  });

  it.each([
    ['out-of-range', { value: 140 }],
    ['suppressed', { status: 'Q' }],
    ['suppressed', { value: 5, status: 'Q' }],
    ['invalid', { value: 5, status: 'L' }],
    ['missing', {}],
    ['invalid', { value: 5, upper: 4 }],
    ['invalid', { value: 5, lower: 6 }],
    ['invalid', { value: 5, status: 'Z' }],
  ])('that is %s is reported with its region, indicator and period: %j', (kind, observation) => {
    const dated = { region: 'Pauh', period: ' 2024 ', ...observation };
    expect(validatedShares([dated, { region: 'Nanggalo', value: 1 }]).report.entries).toContainEqual(
      expect.objectContaining({ kind, row: 1, region: '13.71.08', indicator: 'poverty', period: '2024' }),
    );
    const unnamed = validated({
      indicators: [
        { id: 'a', unit: 'percent', kind: 'rate' },
        { id: 'value', unit: 'percent', kind: 'rate' },
      ],
      observations: [
        { region: 'Pauh', ...observation },
        { region: 'Nanggalo', value: 1 },
      ],
    });
    expect(unnamed.report.entries).toContainEqual(
      expect.objectContaining({ kind, row: 1, region: '13.71.08', indicator: 'value', period: null }),
    );
  });

  it('keeps its method, in both languages', () => {
    const methods = ['Survei', { id: 'Sensus', en: 'Census' }, undefined, 'Survei'];
    const observations = methods.map((method, index) => ({
      region: ['Pauh', 'Nanggalo', '13.71.01', '13.71.02'][index],
      value: 5,
      method,
    }));
    expect(validatedShares(observations).dataset.observations.map(({ method }) => method)).toEqual([
      { id: 'Survei', en: 'Survei' },
      { id: 'Sensus', en: 'Census' },
      null,
      { id: 'Survei', en: 'Survei' },
    ]);
  });
});

describe('a status', () => {
  it.each(['A', 'E', 'P', 'illustrative', 'Illustrative'])('%s goes with its value', (status) => {
    expect(one({ value: 5, status })).toMatchObject({ value: 5, status: status === 'Illustrative' ? 'illustrative' : status });
  });

  it('says nothing where there is no value, but for why there is none', () => {
    expect(one({ value: null, status: 'E' })).toMatchObject({ value: null, status: 'O' });
  });

  it('that is illustrative survives from a wide CSV too', () => {
    const { dataset } = validatedCsv('kecamatan,2023,2024,status\nPauh,1,2,illustrative');
    expect(dataset.observations.map(({ status }) => status)).toEqual(['illustrative', 'illustrative']);
  });

  it('Q suppresses the value, its bounds and every trace of it in the report', () => {
    for (const value of [42, '42', '1.234', '<5', 140]) {
      const result = validatedShares([{ region: 'Pauh', value, status: 'Q', lower: 1, upper: 2 }]);
      expect(entriesOf(result)).toEqual([['suppressed', 1]]);
      expect(result.dataset.observations).toMatchObject([{ value: null, status: 'Q', lower: null, upper: null }]);
      expect(JSON.stringify(result.report)).not.toContain(String(value));
    }
    expect(said({ value: null, status: 'q' })).toEqual(['suppressed']);
  });

  it.each(['O', 'L', 'M'])('%s means that there is no value: one that stands there is left out and reported', (status) => {
    expect(one({ value: 5, status })).toMatchObject({ value: null, status });
    for (const value of [5, '5', 'abc']) expect(said({ value, status })).toEqual(['invalid']);
    expect(said({ value: null, status })).toEqual([]);
  });

  it('of the other SDMX codes is a published value with a note', () => {
    expect(one({ value: 5, status: 'B', note: 'Seri baru.' })).toMatchObject({
      value: 5,
      status: 'A',
      note: { id: 'Seri baru. Kode status SDMX: B.', en: 'Seri baru. SDMX status code: B.' },
    });
  });

  it('that is none is reported, and its row left out', () => {
    const result = validatedShares([
      { region: 'Pauh', value: 5, status: 'Z' },
      { region: 'Nanggalo', value: 6 },
    ]);
    expect(entriesOf(result)).toEqual([['invalid', 1]]);
    expect(valuesOf(result)).toEqual([['13.71.10', 6]]);
  });
});

describe('bounds', () => {
  it('stay where the value lies between them', () => {
    expect(one({ value: '4,5', lower: '4,1', upper: '4,9' })).toMatchObject({ lower: 4.1, upper: 4.9 });
    expect(one({ value: 4.5, upper: 4.5 })).toMatchObject({ lower: null, upper: 4.5 });
  });

  it('are left out and reported where it does not', () => {
    expect(one({ value: 5, lower: 6, upper: 7 })).toMatchObject({ value: 5, lower: null, upper: null });
    expect(one({ value: 5, lower: 3, upper: 4 })).toMatchObject({ value: 5, lower: null, upper: null });
    expect(said({ value: 5, lower: 6 })).toEqual(['invalid']);
  });

  it('that are no numbers are named by their own column', () => {
    const { report } = validatedCsv('kecamatan,nilai,lower\nPauh,5,abc');
    expect(report.entries.filter(({ kind }) => kind === 'not-numeric')).toMatchObject([{ row: 2, column: 'lower', received: 'abc' }]);
  });
});

describe('a period', () => {
  it.each([
    [2024, '2024'],
    [' 2024-07 ', '2024-07'],
    [null, null],
  ])('%j is read as %j', (period, expected) => {
    expect(one({ value: 5, period }).period).toBe(expected);
  });

  it.each(['Maret 2024', '01/07/2025', '2024-13', 20.24])('%j is reported, and its row left out', (period) => {
    const result = validatedShares([
      { region: 'Pauh', value: 5, period },
      { region: 'Nanggalo', value: 6 },
    ]);
    expect(entriesOf(result)).toEqual([['invalid', 1]]);
    expect(valuesOf(result)).toEqual([['13.71.10', 6]]);
  });
});

describe('a region', () => {
  it('that may be several is reported with its candidates', () => {
    const { report } = validatedShares([
      { region: 'Padang', value: 5 },
      { region: 'Nanggalo', value: 6 },
    ]);
    expect(report.entries).toMatchObject([
      { kind: 'ambiguous', row: 1, received: 'Padang', candidates: ['13.71.01', '13.71.02', '13.71.03', '13.71.04'] },
    ]);
  });

  it('whose name was corrected is stated once for each text and region', () => {
    const rows = [
      ['Lubuk Begallung'],
      ['Lubuk Begallung'],
      ['Lubuk Begallung', 'kecamatan'],
      ['Lubug Begalung'],
      ['Kurnji', 'kecamatan'],
      ['Kurnji', 'kelurahan'],
    ] as const;
    const { report } = validatedShares(rows.map(([region, level], index) => ({ region, level, value: 5, period: String(2000 + index) })));
    const corrected = report.entries.filter(({ kind }) => kind === 'assumed').map(({ row, received, region }) => [row, received, region]);
    expect(corrected).toEqual([
      [1, 'Lubuk Begallung', '13.71.06'],
      [4, 'Lubug Begalung', '13.71.06'],
      [5, 'Kurnji', '13.71.09'],
      [6, 'Kurnji', expect.stringMatching(/^13\.71\.09\./)],
    ]);
  });

  it('may be a code written as a number', () => {
    expect(
      valuesOf(
        validatedShares([
          { region: 1371010, value: 5 },
          { region: 137101, value: 6 },
        ]),
      ),
    ).toEqual([
      ['13.71.05', 5],
      ['13.71.01', 6],
    ]);
  });
});
