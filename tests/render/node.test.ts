import { describe, expect, it } from 'vitest';
import { node, writtenAttributes } from '../../src/render/node.js';

describe('a node', () => {
  it('takes lists of children in, and leaves out those that stand for nothing', () => {
    expect(node('p', {}, 'a', null, false, '', [node('b'), node('i')], 'c').children).toEqual(['a', node('b'), node('i'), 'c']);
  });

  it('writes attributes that have a value: true as empty, zero and the empty text as they are', () => {
    const made = node('p', { a: true, b: false, c: null, d: undefined, e: 0, f: '', g: 1.5, h: 'x' });
    expect(writtenAttributes(made)).toEqual([
      ['a', ''],
      ['e', '0'],
      ['f', ''],
      ['g', '1.5'],
      ['h', 'x'],
    ]);
  });
});
