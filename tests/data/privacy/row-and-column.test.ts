import { describe, expect, it } from 'vitest';
import type { Validated } from '../../../src/data/validated.js';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { protectCounts } from '../../../src/data/privacy/protect-counts.js';
import type { Observation } from '../../../src/model/dataset.js';
import { validated } from '../inputs.js';
import { kecamatan } from '../register.js';
import { rangesOf, type Sum } from './table-attacker.js';

// All figures are made up.
const KOTA = '13.71';
/** Rows by kecamatan, in the order of the register: parts, and what they come to. */
type Rows = readonly (readonly number[])[];

const withTotals = (parts: Rows): Rows => {
  const rows = parts.map((row) => [...row, row.reduce((sum, value) => sum + value, 0)]);
  return [...rows, (rows[0] ?? []).map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0))];
};
const csvOf = (rows: Rows, names = [...kecamatan.map(({ name }) => name), 'Kota Padang']): string => {
  const ages = (rows[0] ?? []).slice(1).map((_, at) => `Umur ${'ABCDEF'[at]}`);
  return [`Kecamatan;${ages.join(';')};Jumlah`, ...rows.map((row, at) => `${names[at]};${row.join(';')}`)].join('\n');
};
const read = (rows: Rows) => validated(readCsv(csvOf(rows), { regions: padangRegister }));

/** What is shown of each cell, row by row; `null` where nothing is. */
function shownOf({ dataset }: Pick<Validated, 'dataset'>, rows: Rows): readonly (readonly (number | null)[])[] {
  const shown = new Map(dataset.observations.map(({ indicator, region, value }) => [`${indicator} ${region}`, value]));
  const ids = dataset.indicators.map(({ id }) => id);
  const codes = [...kecamatan.map(({ code }) => code), KOTA];
  return rows.map((row, at) => row.map((_, column) => shown.get(`${ids[column]} ${codes[at]}`) ?? null));
}

/** The sums of a table as whoever sees it writes them down, and the names of what is not seen. */
function sumsIn(shown: readonly (readonly (number | null)[])[]): { readonly sums: readonly Sum[]; readonly unseen: readonly string[] } {
  const sumOf = (cells: readonly (readonly [row: number, column: number])[]): Sum => {
    const signed = cells.map(([row, column], index) => ({
      name: `${row} ${column}`,
      value: shown[row]?.[column] ?? null,
      sign: index === cells.length - 1 ? -1 : 1,
    }));
    return {
      terms: signed.flatMap(({ name, value, sign }) => (value === null ? [[name, sign] as const] : [])),
      seen: signed.reduce((sum, { value, sign }) => sum + (value ?? 0) * sign, 0),
    };
  };
  const rows = shown.map((cells, row) => sumOf(cells.map((_, column) => [row, column])));
  const columns = shown[0]!.map((_, column) => sumOf(shown.map((__, row) => [row, column])));
  const unseen = shown.flatMap((cells, row) => cells.flatMap((value, column) => (value === null ? [`${row} ${column}`] : [])));
  return { sums: [...rows, ...columns].filter(({ terms }) => terms.length > 0), unseen };
}

/** Expects that of no cell that is not seen less than `room` is left. Returns how many are not seen. */
function expectRoom(shown: readonly (readonly (number | null)[])[], rows: Rows, room = 5): number {
  const { sums, unseen } = sumsIn(shown);
  for (const [name, [low, high]] of rangesOf(unseen, sums, { leastOf: () => 1, most: 2000 })) {
    const [row = 0, column = 0] = name.split(' ').map(Number);
    expect(rows[row]![column]).toBeGreaterThanOrEqual(low);
    expect(rows[row]![column]).toBeLessThanOrEqual(high);
    expect(high - low, `${name} of ${JSON.stringify(rows)}`).toBeGreaterThanOrEqual(room);
  }
  return unseen.length;
}

const P01_103: Rows = [
  [34, 13, 44, 7],
  [70, 19, 58, 11],
  [0, 0, 12, 9],
  [80, 33, 0, 7],
  [37, 43, 1, 28],
  [40, 12, 6, 10],
  [50, 66, 4, 48],
  [9, 6, 9, 49],
  [1, 59, 31, 11],
  [38, 1, 39, 29],
  [4, 10, 10, 14],
];
const P01_256: Rows = [
  [0, 9, 24, 40],
  [36, 4, 67, 74],
  [5, 25, 0, 67],
  [20, 0, 6, 9],
  [55, 43, 3, 9],
  [5, 5, 46, 9],
  [7, 41, 9, 47],
  [10, 42, 38, 8],
  [23, 19, 3, 63],
  [15, 5, 32, 11],
  [39, 45, 8, 42],
];

/** A number from 0 below 1, the same for the same seed. */
function* seeded(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}
const tableOf = (seed: number): Rows => {
  const random = seeded(seed);
  const next = () => random.next().value;
  for (let warm = 0; warm < 5; warm += 1) next();
  const columns = next() < 0.5 ? 3 : 4;
  return kecamatan.map(() => Array.from({ length: columns }, () => Math.floor(next() < 0.4 ? next() * 13 : next() * 81)));
};

describe('a suppressed count of a table with the sums of its rows and columns', () => {
  it.each([
    ['103', P01_103],
    ['256', P01_256],
  ])('follows from them together in none of two tables that told one: %s', (_, parts) => {
    const rows = withTotals(parts);
    expectRoom(shownOf(read(rows), rows), rows);
  });

  it('follows in none of 300 tables, for which few more are suppressed than the sums of rows and columns by themselves ask for', () => {
    let cells = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const rows = withTotals(tableOf(seed));
      cells += expectRoom(shownOf(read(rows), rows), rows);
    }
    // The sums of rows and columns by themselves ask for 4255.
    expect(cells).toBeLessThan(4300);
  }, 300_000);

  it('stay as they are when the table passes the door again', () => {
    for (let seed = 301; seed <= 330; seed += 1) {
      const first = read(withTotals(tableOf(seed))).dataset;
      expect(validated(first).dataset).toEqual(first);
    }
  }, 60_000);
});

describe('a suppressed count of a table with two kinds of parts, on three levels', () => {
  const district = (code: string, parent: string | null) => ({ code, parent });
  const REGIONS = [
    district('kota', null),
    ...['p', 'q'].flatMap((code) => [district(code, 'kota'), ...[1, 2, 3].map((at) => district(`${at}${code}`, code))]),
  ];
  const PARTS = { jumlah: ['l', 'p', 'a', 'b', 'c'], l: [], p: [], a: [], b: [], c: [] } as const;
  const IDS = ['l', 'p', 'jumlah', 'a', 'b', 'c'] as const;
  const indicators = IDS.map(
    (id) =>
      ({
        id,
        title: { id, en: id },
        shortTitle: null,
        unit: { id: 'orang', en: 'people' },
        decimals: 0,
        kind: 'count',
        subject: 'person',
        direction: 'neutral',
        denominator: null,
        denominatorPeriod: null,
        reference: null,
        definition: null,
        caveat: null,
        classification: null,
        breaks: [],
        source: null,
      }) as const,
  );

  it('follows from them together in none of 100 tables', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const random = seeded(seed * 7919);
      const next = (most: number) => Math.floor(random.next().value * most);
      for (let warm = 0; warm < 5; warm += 1) next(1);
      const values = new Map<string, number>();
      const add = (region: string | null, id: string, value: number): void => {
        if (region === null) return;
        values.set(`${id} ${region}`, (values.get(`${id} ${region}`) ?? 0) + value);
        add(REGIONS.find(({ code }) => code === region)!.parent, id, value);
      };
      for (const { code } of REGIONS.filter(({ code: each }) => each.length === 2)) {
        const [a, b, c] = [0, 1, 2].map(() => (next(10) < 4 ? next(9) : next(40)));
        const all = a! + b! + c!;
        const l = next(all + 1);
        Object.entries({ l, p: all - l, jumlah: all, a: a!, b: b!, c: c! }).forEach(([id, value]) => add(code, id, value));
      }
      const hiddenAt = seed % 3 === 0 ? next(REGIONS.length) : -1;
      const observations: Observation[] = REGIONS.flatMap(({ code: region }, at) =>
        IDS.map((indicator) => ({
          indicator,
          region,
          period: '2024',
          value: at === hiddenAt && indicator === 'b' ? null : values.get(`${indicator} ${region}`)!,
          status: at === hiddenAt && indicator === 'b' ? ('O' as const) : ('A' as const),
          lower: null,
          upper: null,
          note: null,
          method: null,
          source: null,
        })),
      );
      const { observations: safe } = protectCounts(observations, {
        indicators,
        regions: REGIONS,
        disclosure: { minimumCount: 5, suppressZero: false, coarsen: 'none' },
      });
      const shown = new Map(safe.map(({ indicator, region, value }) => [`${indicator} ${region}`, value]));
      const sumOf = (whole: string, parts: readonly string[]): Sum => {
        const signed = [[whole, -1] as const, ...parts.map((part) => [part, 1] as const)];
        return {
          terms: signed.filter(([name]) => shown.get(name) === null),
          seen: signed.reduce((sum, [name, sign]) => sum + sign * (shown.get(name) ?? 0), 0),
        };
      };
      const sums = [
        ...REGIONS.flatMap(({ code }) =>
          [PARTS.jumlah.slice(0, 2), PARTS.jumlah.slice(2)].map((parts) =>
            sumOf(
              `jumlah ${code}`,
              parts.map((part) => `${part} ${code}`),
            ),
          ),
        ),
        ...REGIONS.filter(({ code }) => code.length !== 2).flatMap(({ code }) =>
          IDS.map((id) =>
            sumOf(
              `${id} ${code}`,
              REGIONS.filter(({ parent }) => parent === code).map((part) => `${id} ${part.code}`),
            ),
          ),
        ),
      ].filter(({ terms }) => terms.length > 0);
      const unseen = [...shown].flatMap(([name, value]) => (value === null ? [name] : []));
      const missing = `b ${REGIONS[hiddenAt]?.code ?? ''}`;
      for (const [name, [low, high]] of rangesOf(unseen, sums, { leastOf: (each) => (each === missing ? 0 : 1), most: 1000 }))
        if (name !== missing) expect(high - low, `${name}, table ${seed}`).toBeGreaterThanOrEqual(5);
    }
  }, 300_000);
});

describe('a suppressed count of a table of more than 4000 counts', () => {
  const IDS = ['a', 'b', 'c', 'jumlah'] as const;
  const indicators = IDS.map(
    (id) =>
      ({
        id,
        title: { id, en: id },
        shortTitle: null,
        unit: { id: 'orang', en: 'people' },
        decimals: 0,
        kind: 'count',
        subject: 'person',
        direction: 'neutral',
        denominator: null,
        denominatorPeriod: null,
        reference: null,
        definition: null,
        caveat: null,
        classification: null,
        breaks: [],
        source: null,
      }) as const,
  );
  const disclosure = { minimumCount: 5, suppressZero: false, coarsen: 'none' } as const;
  const kecamatanCodes = Array.from({ length: 250 }, (_, at) => `k${at}`);
  const partsOf = (code: string) => Array.from({ length: 4 }, (_, at) => `${code}.${at}`);
  const REGIONS = [
    { code: 'kota', parent: null },
    ...kecamatanCodes.flatMap((code) => [{ code, parent: 'kota' }, ...partsOf(code).map((part) => ({ code: part, parent: code }))]),
  ];

  function largeTable(seed: number, isMissing: (region: string, id: string) => boolean): readonly Observation[] {
    const random = seeded(seed);
    const observations: Observation[] = [];
    const put = (region: string, row: readonly number[]) =>
      IDS.forEach((indicator, at) =>
        observations.push({
          indicator,
          region,
          period: '2024',
          value: isMissing(region, indicator) ? null : row[at]!,
          status: isMissing(region, indicator) ? 'O' : 'A',
          lower: null,
          upper: null,
          note: null,
          method: null,
          source: null,
        }),
      );
    for (const code of kecamatanCodes) {
      const rows = withTotals(partsOf(code).map(() => [0, 1, 2].map(() => Math.floor(random.next().value * 16))));
      [...partsOf(code), code].forEach((region, at) => put(region, rows[at]!));
    }
    return observations;
  }

  /** Expects that of no suppressed count less than 5 is left by the sums within its kecamatan. */
  function expectRoomIn(safe: readonly Observation[]): void {
    const shown = new Map(safe.map(({ indicator, region, value }) => [`${indicator} ${region}`, value]));
    const suppressed = new Set(safe.filter(({ status }) => status === 'Q').map(({ indicator, region }) => `${indicator} ${region}`));
    const sumOf = (whole: string, parts: readonly string[]): Sum => {
      const signed = [[whole, -1] as const, ...parts.map((part) => [part, 1] as const)];
      return {
        terms: signed.filter(([name]) => shown.get(name) === null),
        seen: signed.reduce((sum, [name, sign]) => sum + sign * (shown.get(name) ?? 0), 0),
      };
    };
    for (const code of kecamatanCodes) {
      const all = [code, ...partsOf(code)];
      const sums = [
        ...all.map((region) =>
          sumOf(
            `jumlah ${region}`,
            IDS.slice(0, 3).map((id) => `${id} ${region}`),
          ),
        ),
        ...IDS.map((id) =>
          sumOf(
            `${id} ${code}`,
            partsOf(code).map((part) => `${id} ${part}`),
          ),
        ),
      ].filter(({ terms }) => terms.length > 0);
      const unseen = all.flatMap((region) => IDS.map((id) => `${id} ${region}`)).filter((name) => shown.get(name) === null);
      for (const [name, [low, high]] of rangesOf(unseen, sums, { leastOf: (each) => (suppressed.has(each) ? 1 : 0), most: 300 }))
        if (suppressed.has(name)) expect(high - low, name).toBeGreaterThanOrEqual(5);
    }
  }

  it.each([
    ['whose whole has no row', () => false],
    ['in which some cells are missing as well', (region: string, id: string) => region.endsWith('7.2') && id === 'b'],
  ] as const)(
    '%s follows from them in no block',
    (_, isMissing) => {
      const { observations } = protectCounts(largeTable(7, isMissing), { indicators, regions: REGIONS, disclosure });
      expectRoomIn(observations);
      // Once suppressed it is suppressed enough.
      expect(protectCounts(observations, { indicators, regions: REGIONS, disclosure }).suppressed.size).toBe(0);
    },
    120_000,
  );
});
