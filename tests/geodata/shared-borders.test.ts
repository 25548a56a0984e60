import { merge } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { decoded, geometriesOf, LEVELS, parentCode, topologies, type Level } from './built-boundaries.js';
import { crossings, segmentsOf, type Segment } from './plane-geometry.js';
import { sphericalAreaKm2 } from './sphere-geometry.js';

/** The islands and the mainland, by the source. */
const LANDS = 21;

/** The arcs in whole steps of the topology's grid, so that nothing below is rounded. */
function arcsOf(level: Level): readonly (readonly (readonly number[])[])[] {
  return topologies[level].arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = NaN, dy = NaN]) => [(x += dx), (y += dy)]);
  });
}

const ringsOf = ({ type, arcs }: Polygon | MultiPolygon): readonly (readonly number[])[] => (type === 'Polygon' ? arcs : arcs.flat());

/** For each arc the regions on its two sides: those that follow it forwards and those that follow it backwards. */
function usersOf(level: Level) {
  const users = topologies[level].arcs.map(() => ({ forwards: [] as string[], backwards: [] as string[] }));
  for (const geometry of geometriesOf(level)) {
    for (const arc of ringsOf(geometry).flat()) (arc < 0 ? users[~arc]!.backwards : users[arc]!.forwards).push(String(geometry.id));
  }
  return users;
}

describe.each(LEVELS)('the borders of the %s', (level) => {
  it('are arcs that two regions share, one on each side, or that one region has along the outer border', () => {
    const users = usersOf(level);
    expect(users.map(({ forwards, backwards }) => [forwards.length, backwards.length])).not.toContainEqual([0, 0]);
    for (const { forwards, backwards } of users) {
      expect(forwards.length).toBeLessThanOrEqual(1);
      expect(backwards.length).toBeLessThanOrEqual(1);
      expect(new Set([...forwards, ...backwards]).size).toBe(forwards.length + backwards.length);
    }
    const inner = users.filter(({ forwards, backwards }) => forwards.length + backwards.length === 2);
    expect(inner.length).toBeGreaterThan(decoded[level].length);
  });

  it('cross nowhere and lie on each other nowhere, so that no two regions overlap', () => {
    const segments = arcsOf(level).flatMap((arc): readonly Segment[] => segmentsOf(arc));
    expect(segments.length).toBeGreaterThan(1000);
    expect(crossings(segments)).toEqual([]);
  });

  it(`leave no gap: together the regions are ${LANDS} lands without a hole`, () => {
    const together = merge(topologies[level], [...geometriesOf(level)]).coordinates;
    expect(together).toHaveLength(LANDS);
    expect(together.filter((rings) => rings.length > 1)).toEqual([]);
  });

  it('enclose 697.37 km² in all, within 0.1 %', () => {
    const areaKm2 = decoded[level].reduce((sum, { polygons }) => sum + sphericalAreaKm2(polygons), 0);
    expect(Math.abs(areaKm2 / 697.37 - 1)).toBeLessThan(0.001);
  });
});

describe('the kelurahan', () => {
  it.each(decoded.kecamatan)('of $code $name add up to its area within 0.1 per cent', ({ code, polygons }) => {
    const parts = decoded.kelurahan.filter((kelurahan) => parentCode(kelurahan.code) === code);
    const sumKm2 = parts.reduce((sum, kelurahan) => sum + sphericalAreaKm2(kelurahan.polygons), 0);
    expect(Math.abs(sumKm2 / sphericalAreaKm2(polygons) - 1)).toBeLessThan(0.001);
  });
});
