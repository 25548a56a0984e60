import { describe, expect, it } from 'vitest';
import { matchRegion } from '../../src/data/match-region.js';
import { validate } from '../../src/data/validate.js';
import { padangBoundaries } from '../../src/geo/padang.js';
import { registerOf } from '../../src/geo/register-of.js';
import { register } from '../geodata/built-boundaries.js';
import { madeUpGrid } from './made-up-grid.js';

describe('registerOf', () => {
  it('makes of Padang’s boundaries what the register says of them, but for what boundaries do not know', () => {
    const known = (regions: readonly (typeof register)[number][]) =>
      regions.map(({ code, level, name, parent, labelLngLat, neighbours }) => ({
        code,
        level,
        name,
        parent,
        labelLngLat,
        neighbours: [...neighbours].sort(),
      }));
    const made = registerOf(padangBoundaries());
    expect(known(made.slice(1))).toEqual(known(register.filter(({ level }) => level === 'kecamatan')));
    expect(made[0]).toMatchObject({ code: '13.71', level: 'kota', name: 'Kota Padang', parent: null });
    for (const region of made) {
      const registered = register.find(({ code }) => code === region.code)!;
      expect(region.measuredAreaKm2).toBeCloseTo(registered.measuredAreaKm2, 0);
    }
  });

  it('is made once for boundaries, and for the same regions on another ground', () => {
    const boundaries = madeUpGrid(4);
    expect(registerOf({ ...boundaries, ground: null })).toBe(registerOf(boundaries));
  });

  it('joins data with 7,000 made-up regions, by codes of another form than the official ones and by names', () => {
    const regions = registerOf(madeUpGrid(7000));
    const observations = regions.slice(1).map(({ code, name }, index) => ({ region: index % 2 === 0 ? code : name, value: index }));
    const { dataset, report } = validate({ disclosure: { minimumCount: 0 }, observations }, regions);
    expect(report.kept).toBe(7000);
    expect(dataset.observations.map(({ region, value }) => [region, value])).toEqual(
      regions.slice(1).map(({ code }, index) => [code, index]),
    );
    expect(matchRegion('13.71.05', undefined, regions)).toEqual({ candidates: [] });
  });
});
