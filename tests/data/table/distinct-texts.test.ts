import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettered } from '../../../src/data/table/lettered.js';
import { listsOf } from '../../../src/data/table/records.js';
import { scan } from '../../../src/data/table/scan.js';

/** Texts of one hash, as anyone can find: of one length, of two, and with more behind the same letters. */
const ALIKE = ['declinate', 'macallums', 'costarring', 'liquid', 'altarages', 'zinkes', '+!=yG', '+!=yG\0', '68m* '];

describe('the texts of a table', () => {
  it('are told apart where they have the same hash', () => {
    const records = [ALIKE, [...ALIKE].reverse(), ALIKE];
    expect(listsOf(scan(lettered(records.join('\n')), ',').records)).toEqual(records);
  });

  it('stand there once each, however many there are and whether they are quoted', () => {
    const cell = fc.oneof(fc.nat(3000).map(String), fc.constantFrom('', 'é', 'a"b', ...ALIKE));
    const written = fc
      .tuple(cell, fc.boolean())
      .map(([text, isQuoted]) => ({ text, written: isQuoted ? `"${text.replaceAll('"', '""')}"` : text }));
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 4000, size: 'max' }), (cells) => {
        const { records } = scan(lettered(['region', ...cells.map((each) => each.written)].join(';')), ';');
        const texts = ['region', ...cells.map(({ text }) => text)];
        expect(listsOf(records)).toEqual([texts]);
        expect([...records.texts].sort()).toEqual([...new Set(texts)].sort());
      }),
      { numRuns: 50, examples: [[Array.from({ length: 6000 }, (_, at) => ({ text: String(at % 3001), written: String(at % 3001) }))]] },
    );
  });
});
