import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feasibleCounts, type ShownCount } from '../../../src/data/privacy/feasible.js';
import { suppressedRegions } from '../../../src/data/privacy/suppress-counts.js';

/** A small city: a kota of kecamatan, of which each may have kelurahan, with the counts of the lowest. */
interface City {
  /** For each kecamatan its own count, or those of its kelurahan. */
  readonly parts: readonly (number | readonly number[])[];
}

const MOST = 14;
const count = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }) }, fc.integer({ min: 0, max: MOST }));
const city: fc.Arbitrary<City> = fc.record({
  parts: fc.array(fc.oneof({ weight: 2, arbitrary: count }, fc.array(count, { minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 3,
  }),
});

function treeOf({ parts }: City) {
  const counts = new Map<string, number>();
  const partsBy = new Map<string, string[]>([['k', []]]);
  parts.forEach((part, index) => {
    const code = `k.${index}`;
    partsBy.get('k')!.push(code);
    const below = typeof part === 'number' ? [] : part;
    partsBy.set(
      code,
      below.map((_, at) => `${code}.${at}`),
    );
    below.forEach((value, at) => counts.set(`${code}.${at}`, value));
    counts.set(code, typeof part === 'number' ? part : below.reduce((sum, value) => sum + value, 0));
  });
  counts.set(
    'k',
    parts.reduce<number>((sum, _, index) => sum + counts.get(`k.${index}`)!, 0),
  );
  const order = ['k', ...partsBy.get('k')!, ...partsBy.get('k')!.flatMap((code) => partsBy.get(code)!)];
  return { counts, order, partsOf: (region: string) => partsBy.get(region) ?? [] };
}

type Tree = Pick<ReturnType<typeof treeOf>, 'order' | 'partsOf'>;

/** Every whole number that each region may have, by trying all: what a patient reader can tell. */
function possible(
  { order, partsOf }: Tree,
  shownOf: (region: string) => ShownCount,
  least: number,
  most: number,
): ReadonlyMap<string, ReadonlySet<number>> {
  const leaves = order.filter((region) => partsOf(region).length === 0);
  const found = new Map(order.map((region) => [region, new Set<number>()]));
  const values = new Map<string, number>();
  const fits = (region: string, value: number) => {
    const shown = shownOf(region);
    return typeof shown === 'number' ? value === shown : shown === 'unknown' || value >= least;
  };
  const total = (region: string): number =>
    partsOf(region).length === 0 ? values.get(region)! : partsOf(region).reduce((sum, part) => sum + total(part), 0);
  const go = (at: number): void => {
    const leaf = leaves[at];
    if (leaf === undefined) {
      if (order.every((region) => fits(region, total(region)))) for (const region of order) found.get(region)!.add(total(region));
      return;
    }
    const shown = shownOf(leaf);
    const range = typeof shown === 'number' ? [shown] : Array.from({ length: most + 1 }, (_, value) => value);
    for (const value of range) {
      values.set(leaf, value);
      go(at + 1);
    }
  };
  go(0);
  return found;
}

const LEAVES = 5;
const isSmallCity = (made: City) => made.parts.flat().length <= LEAVES;

describe('what a reader can tell of a suppressed count', () => {
  it('is the exact range that trying every number gives', () => {
    const few = fc.integer({ min: 0, max: 3 });
    const small = fc.record({
      parts: fc.array(fc.oneof(few, fc.array(few, { minLength: 1, maxLength: 2 })), { minLength: 1, maxLength: 3 }),
    });
    const shown = fc.tuple(
      small.filter(({ parts }) => parts.flat().length <= 4),
      fc.array(fc.constantFrom('shown', 'suppressed', 'unknown'), { minLength: 13, maxLength: 13 }),
    );
    fc.assert(
      fc.property(shown, ([made, states]) => {
        const { counts, order, partsOf } = treeOf(made);
        const shownOf = (region: string): ShownCount => {
          const state = states[order.indexOf(region)];
          if (region === 'k') return counts.get('k')!;
          return state === 'shown' || (state === 'suppressed' && counts.get(region) === 0) ? counts.get(region)! : (state as ShownCount);
        };
        const known = feasibleCounts({ order, partsOf, shownOf }, 1);
        const tried = possible({ order, partsOf }, shownOf, 1, counts.get('k')!);
        for (const region of order) {
          const numbers = [...tried.get(region)!];
          expect(known.get(region)).toEqual({ least: Math.min(...numbers), most: Math.max(...numbers) });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is nothing from sums that do not hold, and zero where nothing else is left for it', () => {
    const partsOf = (region: string) => (region === 'k' ? ['a', 'b'] : []);
    const known = (counts: Record<string, ShownCount>) =>
      feasibleCounts({ order: ['k', 'a', 'b'], partsOf, shownOf: (region) => counts[region] ?? 'unknown' }, 1);
    expect(known({ k: 5, a: 9, b: 'suppressed' }).get('b')).toEqual({ least: 0, most: Infinity });
    expect(known({ k: 9, a: 9, b: 'suppressed' }).get('b')).toEqual({ least: 0, most: 0 });
  });
});

describe('what a reader can tell of a change', () => {
  it('is that it may be less than nothing, also where nothing is seen of it', () => {
    const partsOf = (region: string) => (region === 'k' ? ['a', 'b'] : []);
    const known = (b: ShownCount) =>
      feasibleCounts({ order: ['k', 'a', 'b'], partsOf, shownOf: (region) => ({ k: 5, a: 9, b })[region] ?? 'unknown' }, -Infinity).get(
        'b',
      );
    expect([known('suppressed'), known('unknown')]).toEqual([
      { least: -4, most: -4 },
      { least: -4, most: -4 },
    ]);
  });
});

describe('counts that are suppressed', () => {
  const protectedIn = (made: City, minimumCount: number, suppressZero = false, isKnown: (index: number) => boolean = () => true) => {
    const { counts: all, order, partsOf } = treeOf(made);
    const counts = new Map([...all].filter(([region]) => isKnown(order.indexOf(region))));
    const sources = [new Map<string, ShownCount>(counts)];
    return {
      counts,
      order,
      partsOf,
      suppressed: suppressedRegions({ order, partsOf, sources, exempt: new Set() }, { minimumCount, suppressZero }),
    };
  };

  it('are all that are too small, and of each a reader who tries every number is left with a range as wide as the least count', () => {
    fc.assert(
      fc.property(
        city.filter(isSmallCity),
        fc.constantFrom(2, 3, 5),
        fc.array(fc.nat({ max: 20 }), { maxLength: 3 }),
        (made, minimumCount, holes) => {
          const { counts, order, partsOf, suppressed } = protectedIn(made, minimumCount, false, (index) => !holes.includes(index));
          for (const [region, value] of counts) if (value > 0 && value < minimumCount) expect(suppressed.has(region)).toBe(true);
          for (const region of suppressed) expect(counts.get(region)).toBeGreaterThan(0);
          if (suppressed.size === 0) return;
          const shownOf = (region: string): ShownCount => (suppressed.has(region) ? 'suppressed' : (counts.get(region) ?? 'unknown'));
          // Where the whole is not shown a reader may think of any number: as far as the largest that is shown is far enough.
          const shown = order.flatMap((region) => (typeof shownOf(region) === 'number' ? [shownOf(region) as number] : []));
          const tried = possible({ order, partsOf }, shownOf, 1, Math.max(9, ...shown));
          for (const region of suppressed) {
            const numbers = [...tried.get(region)!];
            expect(Math.max(...numbers) - Math.min(...numbers)).toBeGreaterThanOrEqual(minimumCount);
          }
        },
      ),
      { numRuns: 250 },
    );
  }, 60_000);

  it('take the smallest other one with them where the total would give one away', () => {
    expect([...protectedIn({ parts: [3, 40, 12, 90] }, 5).suppressed]).toEqual(['k.0', 'k.2']);
    expect([...protectedIn({ parts: [30, 40, 12, 90] }, 5).suppressed]).toEqual([]);
  });

  it('go on until two ones cannot be told from their sum', () => {
    expect([...protectedIn({ parts: [1, 1, 40, 90] }, 5).suppressed].sort()).toEqual(['k.0', 'k.1', 'k.2']);
  });

  it('take the total where nothing else is left', () => {
    expect([...protectedIn({ parts: [3, 0, 0] }, 5).suppressed].sort()).toEqual(['k', 'k.0']);
  });

  it('take kelurahan of a kecamatan that would follow from them', () => {
    const { suppressed } = protectedIn({ parts: [[30, 40], 3, 200] }, 5);
    expect([...suppressed].sort()).toEqual(['k.0', 'k.0.0', 'k.1']);
  });

  it('are looked at again in one source where another has one more suppressed', () => {
    const parts: Record<string, readonly string[]> = { k: ['a', 'b', 'c'], b: ['b1', 'b2'] };
    const sources = [
      new Map<string, ShownCount>([
        ['a', 3],
        ['b', 12],
        ['b1', 7],
        ['b2', 5],
      ]),
      new Map<string, ShownCount>([
        ['k', 55],
        ['a', 3],
        ['b', 12],
        ['c', 40],
      ]),
    ];
    const suppressed = suppressedRegions(
      { order: ['k', 'a', 'b', 'c', 'b1', 'b2'], partsOf: (region) => parts[region] ?? [], sources, exempt: new Set() },
      { minimumCount: 5, suppressZero: false },
    );
    expect([...suppressed].sort()).toEqual(['a', 'b', 'b2']);
  });

  it('take what is deeper down where nothing nearer can be taken', () => {
    const parts: Record<string, readonly string[]> = { k: ['a', 'b'], b: ['b1'] };
    const sources = [
      new Map<string, ShownCount>([
        ['k', 13],
        ['a', 3],
        ['b1', 10],
      ]),
    ];
    const suppressed = suppressedRegions(
      { order: ['k', 'a', 'b', 'b1'], partsOf: (region) => parts[region] ?? [], sources, exempt: new Set(['k']) },
      { minimumCount: 5, suppressZero: false },
    );
    expect([...suppressed].sort()).toEqual(['a', 'b1']);
  });

  it('leave zero in sight unless asked', () => {
    expect([...protectedIn({ parts: [0, 40, 12] }, 5).suppressed]).toEqual([]);
    expect([...protectedIn({ parts: [0, 40, 12] }, 5, true).suppressed].sort()).toEqual(['k.0', 'k.2']);
  });

  it('stay as they are when they are looked at again, with those suppressed that were', () => {
    fc.assert(
      fc.property(city, (made) => {
        const { counts, order, partsOf, suppressed } = protectedIn(made, 5);
        const again = new Map(
          [...counts].map(([region, value]): [string, ShownCount] => [region, suppressed.has(region) ? 'suppressed' : value]),
        );
        expect(
          new Set(suppressedRegions({ order, partsOf, sources: [again], exempt: new Set() }, { minimumCount: 5, suppressZero: false })),
        ).toEqual(new Set(suppressed));
      }),
      { numRuns: 500 },
    );
  });
});
