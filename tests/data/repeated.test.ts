import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatedIn } from '../../src/data/repeated.js';
import { termsOf } from '../../src/data/terms.js';
import type { Observation } from '../../src/model/dataset.js';

const base: Observation = {
  indicator: 'a',
  region: '13.71.01',
  period: null,
  value: 1,
  status: 'A',
  lower: null,
  upper: null,
  note: null,
  method: null,
  source: null,
};
const observations = fc.array(
  fc
    .record({
      region: fc.constantFrom('r', 's', 't'),
      indicator: fc.constantFrom('a', 'b', '', 'r'),
      period: fc.constantFrom(null, '2024', '', 'r'),
    })
    .map((each): Observation => ({ ...base, ...each })),
  { maxLength: 60 },
);
const columnOf = (texts: readonly (string | null)[]) => termsOf(texts, (text) => text);
const groupsOf = (all: readonly Observation[]) =>
  repeatedIn(
    [all.map(({ region }) => region), all.map(({ indicator }) => indicator), all.map(({ period }) => period)].map(columnOf),
    all.length,
  );

/** The same by a key of text for each. */
function bruteForce(all: readonly Observation[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  all.forEach(({ region, indicator, period }, index) => {
    const key = JSON.stringify([region, indicator, period]);
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  return [...groups.values()].filter(({ length }) => length > 1);
}

describe('observations that agree in all of some fields', () => {
  it('are found in groups, in the order of the first of each', () => {
    fc.assert(
      fc.property(observations, (all) => {
        expect(groupsOf(all)).toEqual(bruteForce(all));
      }),
      { numRuns: 500 },
    );
  });

  it('are found among many thousands that differ', () => {
    const all = Array.from({ length: 30_000 }, (_, index): Observation => ({
      ...base,
      region: `r${index % 104}`,
      period: `p${Math.floor(index / 104)}`,
    }));
    expect(groupsOf([...all, base, ...all.slice(5, 7), base])).toEqual([
      [5, 30_001],
      [6, 30_002],
      [30_000, 30_003],
    ]);
  });
});
