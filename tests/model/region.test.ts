import { describe, expect, it } from 'vitest';
import { padangLevels } from '../../src/geo/padang-levels.js';
import { padangRegister } from '../../src/geo/padang-register.js';
import { depthOfCode, isLevelBelow, levelAbove, levelBelow, levelIdsOf, levelOf } from '../../src/model/region.js';

describe('the levels of a register', () => {
  it('are ordered by their parents, whatever they are called and in whatever order the regions come', () => {
    expect(levelIdsOf(padangRegister)).toEqual(['kota', 'kecamatan', 'kelurahan']);
    const renamed = new Map([
      ['kota', 'z'],
      ['kecamatan', 'a'],
      ['kelurahan', 'm'],
    ]);
    const others = [...padangRegister].reverse().map((region) => ({ ...region, level: renamed.get(region.level) ?? '' }));
    expect(levelIdsOf(others)).toEqual(['z', 'a', 'm']);
    expect(levelIdsOf([])).toEqual([]);
  });

  it('come to an end where a region is above itself', () => {
    const [first] = padangRegister;
    expect(levelIdsOf([{ ...first!, code: 'x', parent: 'x' }])).toEqual(['kota']);
  });

  it('have neighbours above and below, the first and the last themselves', () => {
    const ids = (of: typeof levelAbove) => padangLevels.map(({ id }) => of(id, padangLevels).id);
    expect(ids(levelAbove)).toEqual(['kota', 'kota', 'kecamatan']);
    expect(ids(levelBelow)).toEqual(['kecamatan', 'kelurahan', 'kelurahan']);
    expect(levelOf('nagari', padangLevels)).toEqual({ id: 'nagari', title: { id: 'Nagari' } });
    expect(isLevelBelow('kelurahan', 'kecamatan', padangLevels)).toBe(true);
    expect([isLevelBelow('kota', 'kecamatan', padangLevels), isLevelBelow('kelurahan', 'nagari', padangLevels)]).toEqual([false, false]);
  });

  it('are told by a Kemendagri code alone', () => {
    expect(['13.71', '13.71.05', '13.71.05.1001', 'K-1', '1371'].map(depthOfCode)).toEqual([0, 1, 2, undefined, undefined]);
  });
});
