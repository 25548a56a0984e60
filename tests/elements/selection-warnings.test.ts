import { describe, expect, it } from 'vitest';
import { loadKelurahan, padangBoundaries } from '../../src/core.js';
import { selectionWarnings } from '../../src/elements/selection-warnings.js';
import { indonesian } from '../../src/i18n/id.js';

const warn = (set: unknown) => selectionWarnings(set, padangBoundaries(), indonesian);
const unknown = (code: string) => indonesian.unknownRegion({ code });

describe('what a page sets as selected', () => {
  it.each([[[]], ['13.71.08'], [['13.71.08', '13.71.09']], ['13.71.08 13.71.09'], [null], [undefined], ['']])(
    'is taken where the map has it: %j',
    (set) => {
      expect(warn(set)).toEqual([]);
    },
  );

  it.each([
    ['13.71.99', ['13.71.99']],
    [
      ['13.71.08', 'Pauh', '99'],
      ['Pauh', '99'],
    ],
    [7, ['7']],
  ] as const)('is said where the map has none of that code: %j', (set, codes) => {
    expect(warn(set)).toEqual(codes.map(unknown));
  });

  it('is said where it is no list at all', () => {
    expect(warn({ code: '13.71.08' })).toEqual([indonesian.unknownOption({ attribute: 'selected', value: '[object Object]' })]);
  });

  it('may name a region one level up, which is shown again when the user goes back', async () => {
    expect(selectionWarnings(['13.71.09', '13.71.09.1004'], await loadKelurahan(), indonesian)).toEqual([]);
  });
});
