import { describe, expect, it } from 'vitest';
import { loadKelurahan, padangBoundaries } from '../../src/core.js';
import { choiceWarnings } from '../../src/elements/choice-warnings.js';
import { indonesian } from '../../src/i18n/id.js';

const UNSET = { selected: [], theme: 'auto', renderer: 'auto', basemap: null } as const;
const warn = (selected: unknown) => choiceWarnings({ ...UNSET, selected }, padangBoundaries(), indonesian);
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
    const selected = ['13.71.09', '13.71.09.1004'];
    expect(choiceWarnings({ ...UNSET, selected }, await loadKelurahan(), indonesian)).toEqual([]);
  });
});

describe('how a page wants the map drawn', () => {
  const warnOf = (set: object) => choiceWarnings({ ...UNSET, ...set }, padangBoundaries(), indonesian);

  it.each([{}, { theme: 'dark' }, { theme: '' }, { renderer: 'webgl' }, { renderer: null }, { basemap: '/style.json' }, { basemap: {} }])(
    'is taken where the map knows it: %j',
    (set) => {
      expect(warnOf(set)).toEqual([]);
    },
  );

  it.each([
    ['theme', 'purple'],
    ['renderer', 'canvas'],
    ['basemap', 7],
  ])('is said where it does not: %s', (attribute, set) => {
    expect(warnOf({ [attribute]: set })).toEqual([indonesian.unknownOption({ attribute, value: String(set) })]);
  });
});
