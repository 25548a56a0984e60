import { classCounts, methods, palettes, periods } from './fixtures-classes.js';
import { clusters } from './fixtures-clusters.js';
import { kinds, points } from './fixtures-kinds.js';
import { labels } from './fixtures-labels.js';
import type { Fixture, FixtureGroup } from './fixtures-made-up.js';
import { twoNumbers } from './fixtures-two-numbers.js';
import { origins, states, values } from './fixtures-values.js';

export type { Fixture, FixtureGroup } from './fixtures-made-up.js';

/**
 * Every kind and state of map, on made-up data. Nothing here is a fact about Padang: each indicator calls itself an
 * example, and each value is illustrative unless its status is what the fixture is about.
 */
export const FIXTURE_GROUPS: readonly FixtureGroup[] = [
  methods,
  classCounts,
  periods,
  states,
  values,
  kinds,
  twoNumbers,
  labels,
  points,
  clusters,
  origins,
  palettes,
];

/** The fixtures of all groups. */
export const FIXTURES: readonly Fixture[] = FIXTURE_GROUPS.flatMap(({ fixtures }) => fixtures);

/**
 * One fixture by its id.
 * @throws {RangeError} when there is none
 */
export function fixture(id: string): Fixture {
  const found = FIXTURES.find((each) => each.id === id);
  if (!found) throw new RangeError(`No fixture has the id "${id}".`);
  return found;
}
