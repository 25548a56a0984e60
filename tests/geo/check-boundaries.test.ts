import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBoundaries } from '../../src/geo/check-boundaries.js';
import { padangLevels } from '../../src/geo/padang-levels.js';
import { padangBoundaries } from '../../src/geo/padang.js';
import { madeUpGrid } from './made-up-grid.js';

const grid = madeUpGrid(4);
const [first, ...others] = grid.regions;

describe('checkBoundaries', () => {
  it.each([
    ['Padang’s', padangBoundaries()],
    ['a made-up grid', grid],
    ['those of levels of their own', { ...grid, level: 'distrik' }],
    ['texts in any language', { ...grid, note: { ms: 'Rekaan' } }],
  ])('takes %s as they are', (_, boundaries) => {
    expect(checkBoundaries(boundaries)).toEqual({ boundaries });
    expect(checkBoundaries(boundaries)).toHaveProperty('boundaries', boundaries);
  });

  it.each([
    ['level', { ...grid, level: '' }],
    ['level', { ...grid, level: 'provinsi', levels: padangLevels }],
    ['level', { ...grid, level: 'kota' }],
    ['levels', { ...grid, levels: [] }],
    [
      'levels[1].title',
      {
        ...grid,
        levels: [
          { id: 'negara', title: { id: 'Negara' } },
          { id: 'provinsi', title: 'Provinsi' },
        ],
      },
    ],
    ['whole', { ...grid, whole: 'Padang' }],
    ['whole.code', { ...grid, whole: { code: '', name: 'Padang' } }],
    ['regions', { ...grid, regions: [] }],
    ['regions[0]', { ...grid, regions: [null] }],
    ['regions[3].code', { ...grid, regions: [...others, { ...first, code: 12 }] }],
    ['regions[4].code', { ...grid, regions: [...grid.regions, first] }],
    ['regions[0].polygons[0][0]', { ...grid, regions: [{ ...first, polygons: [[[[100, 'north']]]] }] }],
    ['regions[0].polygons[0][0]', { ...grid, regions: [{ ...first, polygons: [[[[100, 90]]]] }] }],
    ['regions[0].labelLngLat', { ...grid, regions: [{ ...first, labelLngLat: [NaN, 0] }] }],
    ['regions[0].neighbours', { ...grid, regions: [{ ...first, neighbours: undefined }] }],
    ['ground', { ...grid, ground: undefined }],
    ['views', { ...grid, views: [] }],
    ['views[0].bounds', { ...grid, views: [{ ...grid.views[0], bounds: [101, -1, 100, 0] }] }],
    ['note', { ...grid, note: 'hutan' }],
    ['credit', { ...grid, credit: null }],
  ])('says that the fault is at %s', (faultAt, value) => {
    expect(checkBoundaries(value)).toEqual({ faultAt });
  });

  it('throws nothing, whatever is handed in', () => {
    const failing = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    );
    expect(checkBoundaries(failing)).toEqual({ faultAt: '' });
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...Object.keys(grid)), (value, key) => {
        expect(checkBoundaries(value)).toHaveProperty('faultAt');
        expect(() => checkBoundaries({ ...grid, [key]: value })).not.toThrow();
        expect(() => checkBoundaries({ ...grid, regions: [{ ...first, polygons: value }] })).not.toThrow();
      }),
    );
  });
});
