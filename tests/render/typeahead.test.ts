import { describe, expect, it } from 'vitest';
import { regionTyped, Typeahead } from '../../src/render/typeahead.js';
import { SHAPES } from './padang-shapes.js';

const regions = SHAPES.kecamatan;
const codeOf = (name: string) => regions.find((each) => each.name === name)!.code;
const named = (typed: string, here: string | null = null) =>
  regions.find(({ code }) => code === regionTyped(typed, regions, here === null ? null : codeOf(here), 'id'))?.name ?? null;

describe('a typed name', () => {
  it('finds the next name that begins so, in the order of names, and round', () => {
    expect(named('k', 'Bungus Teluk Kabung')).toBe('Koto Tangah');
    expect(named('k', 'Koto Tangah')).toBe('Kuranji');
    expect(named('k', 'Kuranji')).toBe('Koto Tangah');
    expect(named('n', 'Nanggalo')).toBe('Nanggalo');
  });

  it('goes on with the same letter typed again, and stays where several letters fit', () => {
    expect(named('pp', 'Padang Barat')).toBe('Padang Selatan');
    expect(named('pa', 'Padang Selatan')).toBe('Padang Selatan');
    expect(named('pau', 'Padang Selatan')).toBe('Pauh');
    expect(named('padang u', 'Padang Barat')).toBe('Padang Utara');
  });

  it('finds a name by a later word where none begins so', () => {
    expect(named('u')).toBe('Padang Utara');
    expect(named('tim')).toBe('Padang Timur');
    // Bungus Teluk Kabung begins so; Padang Barat only goes on so.
    expect(named('b', 'Padang Selatan')).toBe('Bungus Teluk Kabung');
    expect(named('ba')).toBe('Padang Barat');
  });

  it('heeds neither case nor marks on letters', () => {
    expect(named('KÚR')).toBe('Kuranji');
  });

  it('finds nothing where no name goes so', () => {
    expect(named('x', 'Pauh')).toBeNull();
    expect(named('kx', 'Pauh')).toBeNull();
  });
});

describe('letters typed one after the other', () => {
  it('are one name while they come quickly, and begin another after a pause', () => {
    const typed = new Typeahead();
    expect(typed.isGoingOn(0)).toBe(false);
    expect(typed.add('k', 1000)).toBe('k');
    expect(typed.isGoingOn(1200)).toBe(true);
    expect(typed.add('u', 1300)).toBe('ku');
    expect(typed.add('r', 1900)).toBe('kur');
    expect(typed.isGoingOn(4000)).toBe(false);
    expect(typed.add('p', 4000)).toBe('p');
  });
});
