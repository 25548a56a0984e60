import { combinationsOf, type Terms } from './terms.js';

/**
 * Indexes of the rows that agree in all of some columns, by groups of more than one, in the order of the first of each.
 * @param count how many rows there are
 */
export function repeatedIn(columns: readonly (Terms<unknown> | null)[], count: number): readonly (readonly number[])[] {
  const { codes, distinct: firsts } = combinationsOf(columns, count);
  const groups = new Map<number, number[]>();
  for (let index = 0; index < count; index += 1) {
    const first = firsts[codes[index] ?? -1] ?? index;
    if (first === index) continue;
    const group = groups.get(first);
    if (group) group.push(index);
    else groups.set(first, [first, index]);
  }
  return [...groups.values()].sort(([a = 0], [b = 0]) => a - b);
}
