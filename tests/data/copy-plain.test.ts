import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyPlain } from '../../src/data/copy-plain.js';

describe('copyPlain', () => {
  it('equals plain data and shares nothing with them', () => {
    const holds = (value: unknown, found = new Set<unknown>()): Set<unknown> => {
      if (typeof value !== 'object' || value === null) return found;
      found.add(value);
      for (const each of Object.values(value)) holds(each, found);
      return found;
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const copy = copyPlain(value);
        expect(copy).toEqual(value);
        const own = holds(value);
        expect([...holds(copy)].filter((each) => own.has(each))).toEqual([]);
      }),
    );
  });

  it('runs in a circle where the data do', () => {
    const circle: { next?: unknown } = {};
    circle.next = circle;
    const copy = copyPlain(circle);
    expect(copy).not.toBe(circle);
    expect(copy.next).toBe(copy);
  });

  it('takes a key that is called like a part of an object for a key', () => {
    const copy = copyPlain(JSON.parse('{"__proto__":{"polluted":1}}'));
    expect(Object.keys(copy)).toEqual(['__proto__']);
    expect(copy.polluted).toBeUndefined();
  });
});
