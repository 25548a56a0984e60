import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkup } from '../../src/render/markup.js';
import { node } from '../../src/render/node.js';

/** What XML 1.0 allows in a document. */
const ALLOWED = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

const unescaped = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

describe('markup', () => {
  it('is written as it is nested', () => {
    expect(toMarkup(node('p', { class: 'a' }, 'x', node('b', {}, 'y')))).toBe('<p class="a">x<b>y</b></p>');
    expect(toMarkup(node('br'))).toBe('<br>');
    expect(toMarkup(node('path', { d: 'M0 0' }))).toBe('<path d="M0 0"></path>');
  });

  it('never lets a text or an attribute out of its place, and loses nothing that XML allows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, value) => {
        const written = toMarkup(node('p', { title: value }, text));
        const [, attribute = '', content = ''] = /^<p title="([^"<>]*)">([^<>]*)<\/p>$/.exec(written) ?? [];
        expect(written).toBe(`<p title="${attribute}">${content}</p>`);
        expect(written).toMatch(ALLOWED);
        const kept = (each: string) => [...each].filter((character) => ALLOWED.test(character)).join('');
        expect(unescaped(content)).toBe(kept(text));
        expect(unescaped(attribute)).toBe(kept(value));
      }),
    );
  });

  it.each(['\u0000', '\u0007', '\u001b', '\ufffe', '\uffff', '\ud800', '\udc00'])('leaves out %j, which XML forbids', (character) => {
    expect(toMarkup(node('p', { title: `a${character}b` }, `c${character}d`))).toBe('<p title="ab">cd</p>');
  });

  it('keeps letters that are written by two code units', () => {
    expect(toMarkup(node('p', {}, '𝟙😀'))).toBe('<p>𝟙😀</p>');
  });
});
