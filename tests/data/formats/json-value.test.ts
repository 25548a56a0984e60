import { describe, expect, it } from 'vitest';
import { isObject, listIn, ownIn, textIn } from '../../../src/data/formats/json-value.js';

describe('a value of JSON', () => {
  it('is looked into by what is its own alone', () => {
    const value = JSON.parse('{"a":1,"__proto__":2,"list":["x"]}');
    expect(['a', '__proto__'].map((key) => ownIn(value, key))).toEqual([1, 2]);
    expect(ownIn(ownIn(value, 'list'), 0)).toBe('x');
    for (const key of ['constructor', 'toString', 'hasOwnProperty', '__proto__']) expect(ownIn({}, key)).toBeUndefined();
    for (const none of [null, undefined, 5, 'text', true]) expect(ownIn(none, 'length')).toBeUndefined();
  });

  it('is told to be an object, a list or a text', () => {
    expect([{}, [], null, 'a', 5].map(isObject)).toEqual([true, false, false, false, false]);
    expect([[1], { length: 1 }, 'a', null].map((value) => listIn(value).length)).toEqual([1, 0, 0, 0]);
    expect([' a ', 0, '', '  ', true, null, {}].map(textIn)).toEqual(['a', '0', null, null, null, null, null]);
  });
});
