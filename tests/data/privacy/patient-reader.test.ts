import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Validated } from '../../../src/data/validated.js';
import { validated } from '../inputs.js';
import { kecamatan } from '../register.js';
import { possibleCounts, type Counts } from './patient-reader.js';

// All figures are made up.
/** As many as two regions with the largest count have together: more is left to nobody. */
const MOST = 30;
const KOTA = '13.71';
const count = fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 0, max: 5 }) }, fc.integer({ min: 0, max: 12 }));
/** Rows by which a reader, and the door, sees how the columns belong together. */
const SOUND: readonly Counts[] = [
  [15, 11],
  [13, 14],
  [12, 9],
];
const numbers = Array.from({ length: MOST + 1 }, (_, number) => number);
const PAIRS: readonly Counts[] = numbers.flatMap((a) => numbers.map((b) => [a, b]));

/** A column of a table: what of it follows from the counts of a region and those of the city. */
interface Column {
  readonly id: string;
  /** `null` for a figure of no period. */
  readonly period?: string | null;
  readonly more: object;
  readonly of: (counts: Counts, totals: Counts) => number;
  /** Whether it is a count of its own: a suppressed one is not zero. */
  readonly isCount?: boolean;
}
const periodOf = ({ period }: Column) => (period === undefined ? '2024' : period);
const PERSONS = { kind: 'count', unit: 'orang', subject: 'person' };
const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));

/** Nothing divided by nothing is left out. */
const numberOr = (value: number) => (Number.isFinite(value) ? value : null);
const sumOf = (rows: readonly Counts[]): Counts => [0, 1].map((at) => rows.reduce((sum, counts) => sum + (counts[at] ?? 0), 0));

function tableOf(rows: readonly Counts[], columns: readonly Column[], inCity: readonly Column[]): Validated {
  const totals = sumOf(rows);
  const cell = (column: Column, region: string, counts: Counts) => ({
    region,
    indicator: column.id,
    period: periodOf(column),
    value: numberOr(column.of(counts, totals)),
  });
  const observations = [
    ...rows.flatMap((counts, row) => columns.map((column) => cell(column, kecamatan[row]!.code, counts))),
    ...inCity.map((column) => cell(column, KOTA, totals)),
  ];
  const indicators = [...new Map(columns.map(({ id, more }) => [id, { id, ...more }])).values()];
  return validated({ indicators, observations });
}

/** Expects that none of a table's small counts can be told by one who tries every number. */
function expectUntold(some: readonly Counts[], columns: readonly Column[], inCity: readonly Column[]): void {
  // Of a region that is not in the table nobody knows that it has none.
  const rows: readonly Counts[] = [...some, ...kecamatan.slice(some.length).map(() => [0, 0])];
  const { dataset } = tableOf(rows, columns, inCity);
  const shownIn = (column: Column, region: string) =>
    dataset.observations.find((each) => each.region === region && each.indicator === column.id && each.period === periodOf(column));
  const fits = (column: Column, region: string, counts: Counts, totals: Counts): boolean => {
    const value = column.of(counts, totals);
    const shown = shownIn(column, region)?.value ?? null;
    return shown === null ? column.isCount !== true || value !== 0 : Math.abs(shown - value) < 1e-9;
  };
  const usesTotal = columns.some(({ id }) => id === 'share');
  const told = rows.map(() => new Map<string, Set<number>>());
  /** What each region may have where the city has so many. */
  const addPossible = (totals: Counts, known: readonly (number | null)[]) => {
    const candidates = rows.map((_, row) =>
      PAIRS.filter((counts) => columns.every((column) => fits(column, kecamatan[row]!.code, counts, totals))),
    );
    possibleCounts(candidates, known).forEach((possible, row) => {
      for (const column of columns.filter(({ isCount }) => isCount === true)) {
        const key = `${column.id} ${periodOf(column)}`;
        const values = told[row]!.get(key) ?? new Set();
        told[row]!.set(key, values);
        for (const counts of possible) values.add(column.of(counts, totals));
      }
    });
  };
  const totalOf = (at: number) =>
    inCity
      .filter(({ isCount }) => isCount === true)
      .find(({ of }) => of([at === 0 ? 1 : 0, at === 1 ? 1 : 0], [1, 1]) === 1 && of([1, 1], [1, 1]) === 1);
  const known = [0, 1].map((at) => {
    const column = totalOf(at);
    return column ? (shownIn(column, KOTA)?.value ?? null) : null;
  });
  const totals = usesTotal ? Array.from({ length: some.length * MOST }, (_, index) => index + 1) : [0];
  for (const total of known[0] == null ? totals : [known[0]]) addPossible([total, 0], usesTotal ? [total, null] : known);
  rows.forEach((counts, row) => {
    for (const column of columns.filter(({ isCount }) => isCount === true)) {
      const value = column.of(counts, sumOf(rows));
      if (shownIn(column, kecamatan[row]!.code)?.value != null) continue;
      const possible = told[row]!.get(`${column.id} ${periodOf(column)}`)!;
      expect(possible.has(value)).toBe(true);
      if (value < 5) expect(possible.size, `${column.id} of row ${row}: ${JSON.stringify(rows)}`).toBeGreaterThan(1);
    }
  });
}

const MEN: Column = { id: 'men', more: PERSONS, of: ([men = 0]) => men, isCount: true };
const WOMEN: Column = { id: 'women', more: PERSONS, of: ([, women = 0]) => women, isCount: true };
const ALL: Column = { id: 'all', more: PERSONS, of: ([men = 0, women = 0]) => men + women, isCount: true };
const OTHER: Column = { id: 'posts', more: { kind: 'count', unit: 'pos', subject: 'post' }, of: () => 7 };
const rateWith = (decimals: number, more: object = {}): Column => ({
  id: 'rate',
  more: { kind: 'rate', unit: 'percent', subject: 'person', ...more },
  of: ([men = 0, women = 0]) => rounded((men / (men + women)) * 100, decimals),
});
const AID: Column = { id: 'aid', more: { kind: 'amount', unit: 'rupiah', subject: 'person' }, of: ([men = 0]) => men * 600_000 };
const shareWith = (decimals: number): Column => ({
  id: 'share',
  more: { kind: 'rate', unit: 'percent', subject: 'person' },
  of: ([men = 0], [total = 0]) => rounded((men / total) * 100, decimals),
});

const small = fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 3 });
const flags = fc.record({
  all: fc.boolean(),
  other: fc.boolean(),
  rate: fc.boolean(),
  declared: fc.boolean(),
  aid: fc.boolean(),
  men: fc.boolean(),
  women: fc.boolean(),
  city: fc.boolean(),
  decimals: fc.constantFrom(0, 1, 2),
});

describe('who tries every number that fits to all that is shown', () => {
  it('cannot tell a small count of women, men and all, with their share, the aid for each and the city’s totals', () => {
    fc.assert(
      fc.property(small, flags, (values, has) => {
        const declared = has.declared ? { computedFrom: { denominator: 'all' } } : {};
        const columns = [
          MEN,
          ...(has.other ? [OTHER] : []),
          ...(has.women ? [WOMEN] : []),
          ...(has.all ? [ALL] : []),
          ...(has.rate && has.all ? [rateWith(has.decimals, declared)] : []),
          ...(has.aid ? [AID] : []),
        ];
        const inCity = has.city
          ? columns.filter(({ isCount, id }) => isCount === true || (id === 'aid' && has.men))
          : has.aid && has.men
            ? [AID]
            : [];
        expectUntold([...SOUND, ...values], columns, inCity);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('cannot tell a small count by the shares of the total, though the total is not shown', () => {
    const one = fc.array(
      count.map((men): Counts => [men, 0]),
      { minLength: 1, maxLength: 2 },
    );
    fc.assert(
      fc.property(one, fc.constantFrom(0, 1, 2), fc.boolean(), (values, decimals, city) => {
        expectUntold([...SOUND.map(([men = 0]): Counts => [men, 0]), ...values], [MEN, shareWith(decimals)], city ? [MEN] : []);
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  it('cannot tell a small count by the change since the year before', () => {
    const before: Column = { id: 'poor', period: '2023', more: PERSONS, of: ([then = 0]) => then, isCount: true };
    const after: Column = { id: 'poor', more: PERSONS, of: ([, now = 0]) => now, isCount: true };
    const changes: readonly Column[] = [
      { id: 'perubahan', more: { kind: 'count', unit: 'orang', subject: 'person' }, of: ([then = 0, now = 0]) => now - then },
      {
        id: 'selisih',
        more: { kind: 'rate', unit: 'percent', subject: 'person' },
        of: ([then = 0, now = 0]) => rounded(((now - then) / then) * 100, 2),
      },
    ];
    fc.assert(
      fc.property(small, fc.constantFrom(...changes), fc.boolean(), (values, change, city) => {
        expectUntold([...SOUND, ...values], [before, after, change], city ? [before, after] : []);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('cannot tell a small count by what it comes to in all years, or on the average of these', () => {
    const before: Column = { id: 'poor', period: '2023', more: PERSONS, of: ([then = 0]) => then, isCount: true };
    const after: Column = { id: 'poor', more: PERSONS, of: ([, now = 0]) => now, isCount: true };
    const total: Column = { id: 'jumlah', period: null, more: PERSONS, of: ([then = 0, now = 0]) => then + now, isCount: true };
    const mean: Column = {
      id: 'rata-rata',
      period: null,
      more: { kind: 'rate', unit: 'orang', subject: 'person' },
      of: ([then = 0, now = 0]) => (then + now) / 2,
    };
    const inCity = fc.constantFrom<'none' | 'years' | 'over' | 'all'>('none', 'years', 'over', 'all');
    fc.assert(
      fc.property(small, fc.constantFrom(total, mean), inCity, (values, over, city) => {
        expectUntold(
          [...SOUND, ...values],
          [before, after, over],
          { none: [], years: [before, after], over: [over], all: [before, after, over] }[city],
        );
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
