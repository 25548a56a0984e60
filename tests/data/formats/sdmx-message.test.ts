import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partialKeyFinder, type PartialKey } from '../../../src/data/formats/sdmx-message.js';

describe('attributes of a part of a key', () => {
  it('belong to every key that agrees where it says something, and to no other', () => {
    const code = fc.constantFrom('a', 'b', '1');
    const group = fc.array(fc.option(code), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 8 }), fc.array(code, { minLength: 3, maxLength: 3 }), (keys, key) => {
        const groups = keys.map((codes, index): PartialKey => ({ codes, attributes: new Map([['A', { id: `${index}`, name: null }]]) }));
        const expected = groups
          .filter(({ codes }) => codes.every((each, index) => each === null || each === key[index]))
          .map(({ attributes }) => attributes);
        const found = partialKeyFinder(groups)(key);
        expect(new Set(found)).toEqual(new Set(expected));
        expect(found).toHaveLength(expected.length);
      }),
    );
  });
});
