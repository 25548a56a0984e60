import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Validated } from '../../../src/data/validated.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { validated } from '../inputs.js';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { kecamatan } from '../register.js';

// All figures are made up.
const POOR = { id: 'poor', title: 'Penduduk miskin', kind: 'count', unit: 'orang', subject: 'person' };
const of = (indicator: string, values: readonly (number | string | null)[], more: object = {}) =>
  values.map((value, index) => ({ region: kecamatan[index]!.code, indicator, period: '2024', value, ...more }));
const city = (indicator: string, value: number, more: object = {}) => ({ region: '13.71', indicator, period: '2024', value, ...more });
const shown = ({ dataset }: Validated, indicator: string) =>
  dataset.observations.filter((each) => each.indicator === indicator).map(({ value }) => value);
const MANY = [30, 40, 50, 60, 70, 80, 90, 100, 110];

describe('a count of persons or families', () => {
  it('is suppressed below five, with all that tells it, and zero is not', () => {
    const observations = [
      { region: 'Pauh', value: 3, lower: 2, upper: 4, note: 'tepatnya 3', method: 'dihitung 3 kali' },
      { region: 'Nanggalo', value: 0 },
      { region: 'Padang Barat', value: 4, note: 'sementara' },
      { region: 'Padang Timur', value: 5 },
    ];
    const result = validated({ indicators: [POOR], observations: observations.map((each) => ({ indicator: 'poor', ...each })) });
    expect(result.dataset.observations).toMatchObject([
      { value: null, status: 'Q', lower: null, upper: null, note: null, method: null },
      { value: 0, status: 'unstated' },
      { value: null, status: 'Q', note: { id: 'sementara' } },
      { value: 5, status: 'unstated' },
    ]);
    expect(result.report.entries.filter(({ kind }) => kind === 'suppressed')).toMatchObject([
      { row: 1, received: '', indicator: 'poor', region: '13.71.08' },
      { row: 3, received: '' },
    ]);
  });

  it.each([
    [{ ...POOR, subject: 'organisation' }],
    [{ ...POOR, subject: 'post' }],
    [{ ...POOR, subject: 'area' }],
    [{ ...POOR, kind: 'rate' }],
    [{ ...POOR, kind: 'amount' }],
    [{ ...POOR, unit: 'ribu orang' }],
  ])('is none in %j', (indicator) => {
    expect(shown(validated({ indicators: [indicator], observations: of('poor', [3]) }), 'poor')).toEqual([3]);
  });

  it('is held to what the publisher says', () => {
    const held = (disclosure: object, values: readonly number[]) =>
      shown(validated({ disclosure, indicators: [POOR], observations: of('poor', values) }), 'poor');
    expect(held({ minimumCount: 10 }, [9, 10, 0])).toEqual([null, 10, 0]);
    expect(held({ minimumCount: 0 }, [1, 3, 0])).toEqual([1, 3, 0]);
    expect(held({ suppressZero: true }, [30, 6, 0])).toEqual([30, 6, null]);
    expect(held({}, [4, 5])).toEqual([null, 5]);
  });

  it('is held to nothing that cannot be: such a dataset is refused, and says where', () => {
    for (const minimumCount of [-1, 2.5, '5', NaN])
      expect(() => validated({ disclosure: { minimumCount }, indicators: [POOR], observations: of('poor', [3]) })).toThrow(
        /disclosure\.minimumCount/,
      );
    expect(() => validated({ disclosure: { coarsen: 'a little' }, indicators: [POOR], observations: of('poor', [3]) })).toThrow(
      /disclosure\.coarsen/,
    );
  });

  it('that is made up stays', () => {
    expect(shown(validated({ indicators: [POOR], observations: of('poor', [3], { status: 'illustrative' }) }), 'poor')).toEqual([3]);
  });

  it('is suppressed for every source that tells it', () => {
    const result = validated({
      indicators: [POOR],
      observations: [...of('poor', [3, 90], { source: 'a' }), ...of('poor', [7, 91], { source: 'b' })],
    });
    expect(shown(result, 'poor')).toEqual([null, 90, null, 91]);
    expect(JSON.stringify(result.report)).not.toMatch(/"received":"[37]"/);
  });

  it('takes another with it where the city would give it away, in its own period only', () => {
    const next = { period: '2025' };
    const result = validated({
      indicators: [POOR],
      observations: [...of('poor', [3, 12, ...MANY]), city('poor', 645), ...of('poor', [8, 12, ...MANY], next), city('poor', 650, next)],
    });
    expect(shown(result, 'poor')).toEqual([null, null, ...MANY, 645, 8, 12, ...MANY, 650]);
  });
});

describe('what is computed from a count', () => {
  const FAMILIES = { id: 'families', title: 'Keluarga', kind: 'count', unit: 'keluarga', subject: 'family' };
  const SHARE = {
    id: 'share',
    unit: 'percent',
    kind: 'rate',
    subject: 'family',
    computedFrom: { numerator: 'poor', denominator: 'families' },
  };

  it('is suppressed with it, and with what it is divided by', () => {
    const result = validated({
      indicators: [POOR, FAMILIES, SHARE],
      observations: [...of('poor', [3, 12, 0]), ...of('families', [100, 200, 4]), ...of('share', [3, 6, 0])],
    });
    expect(shown(result, 'poor')).toEqual([null, 12, 0]);
    expect(shown(result, 'families')).toEqual([100, 200, null]);
    expect(shown(result, 'share')).toEqual([null, 6, null]);
  });

  it('is suppressed where it and what it is divided by tell a small count that is nowhere written', () => {
    const rate = { ...SHARE, computedFrom: { denominator: 'families' } };
    const result = validated({ indicators: [FAMILIES, rate], observations: [...of('families', [100, 200]), ...of('share', [3, 6])] });
    expect(shown(result, 'share')).toEqual([null, 6]);
    // Rounded, or of an estimate: more than none is somebody.
    expect(
      shown(validated({ indicators: [FAMILIES, rate], observations: [...of('families', [100, 200]), ...of('share', [0.1, 6])] }), 'share'),
    ).toEqual([null, 6]);
    const perThousand = { ...rate, unit: 'per 1.000 keluarga' };
    expect(
      shown(
        validated({ indicators: [FAMILIES, perThousand], observations: [...of('families', [1000, 2000]), ...of('share', [3, 6])] }),
        'share',
      ),
    ).toEqual([null, 6]);
  });

  it('counts the denominator at its own period', () => {
    const rate = { ...SHARE, computedFrom: { denominator: 'families' }, denominatorPeriod: '2020' };
    const result = validated({
      indicators: [FAMILIES, rate],
      observations: [...of('families', [100, 200], { period: '2020' }), ...of('share', [3, 6])],
    });
    expect(shown(result, 'share')).toEqual([null, 6]);
    const small = validated({
      indicators: [POOR, FAMILIES, { ...SHARE, denominatorPeriod: '2020' }],
      observations: [...of('poor', [0, 12]), ...of('families', [4, 200], { period: '2020' }), ...of('share', [0, 6])],
    });
    expect(shown(small, 'share')).toEqual([null, 6]);
  });

  it('may name only other indicators of the dataset', () => {
    const { dataset, report } = validated({
      indicators: [{ ...SHARE, computedFrom: { numerator: 'nowhere' } }],
      observations: of('share', [3]),
    });
    expect(dataset.indicators[0]).not.toHaveProperty('computedFrom');
    expect(report.entries).toMatchObject([{ kind: 'invalid', column: 'computedFrom' }]);
  });
});

describe('a column without a year beside one that has one', () => {
  const rowsOf = (head: string, rows: readonly string[]) =>
    validated(
      readCsv([`Kecamatan;${head}`, ...rows.map((row, index) => `${kecamatan[index]!.name};${row}`)].join('\n'), {
        regions: padangRegister,
      }),
    ).dataset.observations;
  const isGone = (observations: ReturnType<typeof rowsOf>, region: number) =>
    observations.filter((each) => each.region === kecamatan[region]!.code).map(({ value }) => value === null);

  it('tells no count that is suppressed: as its share, or as what is left of the sum', () => {
    const shares = rowsOf('Korban 2024;%', ['2;4,44', '8;17,78', '20;44,44', '15;33,33']);
    expect(isGone(shares, 0)).toEqual([true, true]);
    expect(isGone(shares, 2)).toEqual([false, false]);
    const parts = rowsOf('Korban laki-laki;Korban perempuan;Korban 2024', ['10;2;12', '8;9;17', '20;30;50', '15;25;40']);
    const [men, women, all] = isGone(parts, 0);
    expect(women).toBe(true);
    expect([men, all]).toContain(true);
    const [families, ...others] = isGone(
      rowsOf('Keluarga 2024;Anak 2024;Anak per keluarga', ['4;8;2', '10;15;1,5', '20;50;2,5', '30;36;1,2', '40;88;2,2']),
      0,
    );
    expect(families).toBe(true);
    expect(others).toContain(true);
  });
});

describe('a report', () => {
  it('quotes no small count, and no other of a series of which something is suppressed', () => {
    const observations = [
      ...of('poor', [3, 12, ...MANY]),
      city('poor', 645),
      { region: 'Pauh', indicator: 'poor', period: '2024', value: '77', status: 'nonsense' },
      { region: 'Pauh', indicator: 'poor', period: '2024', value: '4 orang?' },
      { region: 'Kota Antah', indicator: 'poor', period: '2024', value: 4 },
    ];
    const findings = [
      { kind: 'invalid', row: 30, received: 'Pauh | 12 | 5', detail: 'Expected 2 cells; received 3.' },
      { kind: 'conflict', column: 'Jumlah', received: '645', detail: 'The total says 645, the rows sum to 644.' },
    ];
    const { report } = validated({ indicators: [POOR], observations, findings });
    expect(report.entries.map(({ received }) => received).filter((text) => text !== '')).toEqual(['nonsense', 'Kota Antah']);
    expect(JSON.stringify(report.entries)).not.toMatch(/64[45]|"3"|"12"/);
    expect(report.entries).toContainEqual(
      expect.objectContaining({ kind: 'conflict', received: '', detail: 'The total says …, the rows sum to ….' }),
    );
  });
});

describe('a dataset that has been through the door', () => {
  it('comes back equal, with nothing more suppressed', () => {
    const value = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 20 }) }, fc.integer({ min: 0, max: 2000 }));
    const kelurahan = padangRegister.filter(({ level }) => level === 'kelurahan').slice(0, 12);
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 11, maxLength: 11 }),
        fc.array(value, { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        (values, more, hasTotal) => {
          const total = values.reduce((sum, each) => sum + each, 0);
          const observations = [
            ...of('poor', values),
            ...more.map((each, index) => ({ region: kelurahan[index]!.code, indicator: 'poor', period: '2024', value: each })),
            ...(hasTotal ? [city('poor', total)] : []),
          ];
          const first = validated({ indicators: [{ ...POOR, direction: 'neutral' }], observations });
          expect(validated(first.dataset).dataset).toEqual(first.dataset);
        },
      ),
      { numRuns: 100 },
    );
  });
});
