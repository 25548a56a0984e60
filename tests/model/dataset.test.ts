import { describe, expect, it } from 'vitest';
import regions from '../../geodata/regions.json';
import { levelOfCode } from '../../src/model/dataset.js';

describe('levelOfCode', () => {
  it('tells the level of each region of the register', () => {
    expect(regions.filter(({ code, level }) => levelOfCode(code) !== level)).toEqual([]);
    expect(new Set(regions.map(({ code }) => levelOfCode(code)))).toEqual(new Set(['kota', 'kecamatan', 'kelurahan']));
  });
});
