import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../../src/data/edit-distance.js';

/** Optimal string alignment by its definition, without any shortcut. */
function byDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const costs = [
    byDefinition(a.slice(1), b) + 1,
    byDefinition(a, b.slice(1)) + 1,
    byDefinition(a.slice(1), b.slice(1)) + Number(a.charCodeAt(0) !== b.charCodeAt(0)),
  ];
  if (a.length > 1 && b.length > 1 && a.charCodeAt(0) === b.charCodeAt(1) && a.charCodeAt(1) === b.charCodeAt(0))
    costs.push(byDefinition(a.slice(2), b.slice(2)) + 1);
  return Math.min(...costs);
}

describe('distance', () => {
  it.each([
    ['padang', 'padang', 0],
    ['padang', 'pdang', 1],
    ['padang', 'paadang', 1],
    ['padang', 'pedang', 1],
    ['padang', 'pdaang', 1],
    ['padang', '', 6],
  ])('from %s to %s is %i', (a, b, expected) => {
    expect(distance(a, b, 9)).toBe(expected);
  });

  it('equals its definition up to the limit, and is one more beyond', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 6 }), (a, b, limit) => {
        expect(distance(a, b, limit)).toBe(Math.min(byDefinition(a, b), limit + 1));
      }),
    );
  });
});
