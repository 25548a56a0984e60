import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/data/formats/plain-text.js';

describe('plainText', () => {
  it.each([
    ['<b>Kota</b>&nbsp;Padang<br>', 'Kota Padang'],
    ['- satu\n<br>- dua<br/>\n', '- satu - dua'],
    ['<p class="a > b">x</p>', 'b">x'],
    ['a &amp; b &lt;c&gt; &quot;d&quot; &#39;e&#39; &#x41;', 'a & b <c> "d" \'e\' A'],
    ['1 < 2 dan 3 > 2', '1 < 2 dan 3 > 2'],
    ['x<script>alert(1)</script>y<style>p{}</style>z<!-- w -->', 'x y z'],
    ['&constructor; &toString; &hasOwnProperty;', '&constructor; &toString; &hasOwnProperty;'],
    ['&unknown; &#0; &#1114112; &', '&unknown; &#0; &#1114112; &'],
    ['', ''],
  ])('reads %j as %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('leaves text without signs of markup as it is, spaces aside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replace(/[<&]/g, '');
        expect(plainText(plain)).toBe(plain.replace(/\s+/g, ' ').trim());
      }),
    );
  });
});
