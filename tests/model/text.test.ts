import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composedText, textIn } from '../../src/model/text.js';

describe('a text by language', () => {
  it.each([
    ['en-GB', { id: 'a', en: 'b', 'en-GB': 'c' }, 'c'],
    ['en-AU', { id: 'a', en: 'b', 'en-GB': 'c' }, 'b'],
    ['ms', { id: 'a', en: 'b', ms: 'd' }, 'd'],
    ['ms', { id: 'a', en: 'b' }, 'a'],
    ['ms', { ar: 'x', en: 'b' }, 'b'],
    ['ms', { ar: 'x', fr: 'y' }, 'x'],
    ['ms', {}, ''],
    ['constructor', { en: 'b' }, 'b'],
    ['en', { id: 'a', en: '' }, 'a'],
    ['en', { id: 'a', 'en-GB': 'c' }, 'c'],
    ['en', { ID: 'a', EN: 'b' }, 'b'],
  ])('in %s of %j is %j', (tag, text, expected) => {
    expect(textIn(text, tag)).toBe(expected);
  });

  it('is found in any language, where there is any text', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.string({ minLength: 1 }), { minKeys: 1, noNullPrototype: true }),
        fc.string(),
        (text, tag) => {
          expect(Object.values(text)).toContain(textIn(text, tag));
        },
      ),
    );
  });

  it('is made of others in all their languages', () => {
    const joined = composedText(
      [
        { id: 'a', ms: 'b' },
        { id: 'c', en: 'd' },
      ],
      (texts) => texts.join(' '),
    );
    expect(joined).toEqual({ id: 'a c', ms: 'b c', en: 'a d' });
  });
});
