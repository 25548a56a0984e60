import { describe, expect, it } from 'vitest';
import { regionJoiner } from '../../src/data/join-regions.js';
import { padangRegister } from '../../src/geo/padang-register.js';
import type { RegionLevel } from '../../src/model/region.js';
import { kecamatan } from './register.js';

function joined(texts: readonly string[], text: string, level?: RegionLevel): string | readonly string[] {
  const match = regionJoiner(texts, padangRegister)(text, level);
  return 'region' in match ? match.region.code : match.candidates.map(({ code }) => code);
}

const KECAMATAN = kecamatan.map(({ name }) => name);
const KELURAHAN = ['Indarung', 'Jati', 'Purus', 'Pisang', 'Anduring', 'Lubuk Begalung', 'Kuranji'];

describe('regionJoiner', () => {
  it('takes a name of two levels for the level that the other texts speak of', () => {
    expect(joined(KECAMATAN, 'Kuranji')).toBe('13.71.09');
    expect(joined(KELURAHAN, 'Kuranji')).toBe('13.71.09.1007');
    expect(joined(['Kuranji'], 'Kuranji')).toEqual(['13.71.09', '13.71.09.1007']);
  });

  it('finds a total of the city and a code of another level among the kecamatan', () => {
    expect(joined(KECAMATAN, 'Kota Padang')).toBe('13.71');
    expect(joined(KECAMATAN, '1371')).toBe('13.71');
    expect(joined(KECAMATAN, '13.71.05.1001')).toBe('13.71.05.1001');
    expect(joined(KECAMATAN, 'Indarung')).toBe('13.71.07.1001');
  });

  it('takes none for a name that may mean a kelurahan of the table or a kecamatan', () => {
    expect(joined(KELURAHAN, 'Lubuk Begalung')).toEqual(['13.71.06.1005', '13.71.06']);
  });

  it('keeps to a level that is declared', () => {
    expect(joined(KELURAHAN, 'Kuranji', 'kecamatan')).toBe('13.71.09');
    expect(joined(KECAMATAN, 'Indarung', 'kecamatan')).toEqual([]);
  });

  it('takes none for "Padang" among the kecamatan', () => {
    expect(joined([...KECAMATAN, 'Padang'], 'Padang')).toEqual(['13.71.01', '13.71.02', '13.71.03', '13.71.04']);
  });
});
