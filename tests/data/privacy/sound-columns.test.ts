import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../src/data/observation-columns.js';
import { areSound } from '../../../src/data/privacy/sound-columns.js';
import { TextReader } from '../../../src/data/privacy/text-reader.js';

// Made up: nobody's number.
const NIK = '1371015708850001';
const NONE = { refused: new Map(), titles: new Map() };
const SOUND = { region: 'Pauh', indicator: 'rate', period: '2024', value: '4.5', column: 'nilai' };

const areSoundOf = (observations: readonly object[], names: Parameters<typeof areSound>[1] = NONE) =>
  areSound(
    readColumns(observations, () => expect.unreachable()),
    names,
    new TextReader(),
  );

describe('columns of observations', () => {
  it('are sound where nothing tells who someone is', () => {
    expect(areSoundOf([SOUND, { ...SOUND, region: 'Nanggalo', note: 'sementara', value: 12_000_000 }])).toBe(true);
  });

  it.each(['region', 'indicator', 'period', 'status', 'note', 'method', 'source', 'column', 'value', 'lower', 'upper'])(
    'are in doubt where a %s is an identity number',
    (field) => {
      expect(areSoundOf([SOUND, { ...SOUND, [field]: NIK }])).toBe(false);
    },
  );

  it.each(['value', 'lower', 'upper'])('are in doubt where a %s is the same as a number', (field) => {
    expect(areSoundOf([SOUND, { ...SOUND, [field]: Number(NIK) }])).toBe(false);
  });

  it.each(['NIK', 'nama ketua', 'penerima'])(
    'are in doubt where %s stands above a column, names an indicator or is its title',
    (header) => {
      expect(areSoundOf([{ ...SOUND, column: header }])).toBe(false);
      expect(areSoundOf([{ ...SOUND, indicator: header }])).toBe(false);
      expect(areSoundOf([SOUND], { ...NONE, titles: new Map([['rate', header]]) })).toBe(false);
    },
  );

  it('are in doubt where an indicator is refused', () => {
    expect(areSoundOf([SOUND], { ...NONE, refused: new Map([['rate', 'identity']]) })).toBe(false);
  });
});
