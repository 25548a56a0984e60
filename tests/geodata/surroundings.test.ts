import { describe, expect, it } from 'vitest';
import { groundOf, type GroundTopology } from '../../src/geo/topology.js';
import { decoded, readGeodata } from './built-boundaries.js';
import { isInPolygons } from './plane-geometry.js';

const FRAME = [99.95, -1.35, 100.85, -0.5] as const;
const ground = {
  fine: groundOf(readGeodata('surroundings.topo.json') as GroundTopology),
  coarse: groundOf(readGeodata('surroundings.coarse.topo.json') as GroundTopology),
};

describe.each(['fine', 'coarse'] as const)('the %s surroundings', (kind) => {
  const { land, borders, labels, bounds } = ground[kind];

  it('say beyond which bounds nothing is known, and stay within them', () => {
    expect(bounds).toEqual(FRAME);
    const [west, south, east, north] = FRAME;
    for (const [longitude, latitude] of [...land.flat(2), ...borders.flat(), ...labels.map(({ lngLat }) => lngLat)]) {
      expect(longitude).toBeGreaterThan(west - 0.001);
      expect(longitude).toBeLessThan(east + 0.001);
      expect(latitude).toBeGreaterThan(south - 0.001);
      expect(latitude).toBeLessThan(north + 0.001);
    }
  });

  it('hold the land around the city and leave the sea free', () => {
    // Inland in Solok, Pesisir Selatan and Padang Pariaman, then three places off the coast.
    for (const place of [
      [100.66, -0.8],
      [100.57, -1.3],
      [100.25, -0.6],
    ])
      expect(isInPolygons(land, place)).toBe(true);
    for (const sea of [
      [100.05, -1.0],
      [100.25, -0.95],
      [100.3, -1.2],
    ])
      expect(isInPolygons(land, sea)).toBe(false);
  });

  it('reach in under the border that the city has with its neighbours, so that no gap shows', () => {
    // East of 100.46° the city has no coast.
    const inland = decoded.kecamatan.flatMap(({ polygons }) => polygons.flat(2)).filter(([longitude = 0]) => longitude > 100.46);
    const own = (position: readonly number[]) =>
      [
        [0.0004, 0],
        [-0.0004, 0],
        [0, 0.0004],
        [0, -0.0004],
      ].every(([dx = 0, dy = 0]) =>
        decoded.kecamatan.some(({ polygons }) => isInPolygons(polygons, [position[0]! + dx, position[1]! + dy])),
      );
    const outer = inland.filter((position) => !own(position));
    expect(outer.length).toBeGreaterThan(50);
    expect(outer.filter((position) => !isInPolygons(land, position))).toEqual([]);
  });

  it('leave the middle of the city to the city', () => {
    for (const code of ['13.71.02', '13.71.09', '13.71.10'])
      expect(isInPolygons(land, decoded.kecamatan.find((region) => region.code === code)!.label)).toBe(false);
  });

  it('name the neighbours on their own land, outside the city', () => {
    for (const { lngLat } of labels) {
      expect(isInPolygons(land, lngLat)).toBe(true);
      expect(decoded.kecamatan.some(({ polygons }) => isInPolygons(polygons, lngLat))).toBe(false);
    }
  });

  it('draw borders between the neighbours', () => {
    expect(borders.flat().length).toBeGreaterThan(20);
  });
});

describe('the names around the city', () => {
  it('are those that the default view may show, on the first map', () => {
    expect(ground.coarse.labels.map(({ name }) => name)).toEqual(['Kab. Pesisir Selatan', 'Kab. Solok', 'Kab. Padang Pariaman']);
  });

  it('are all the neighbours in a wider view, thereafter', () => {
    const names = ground.fine.labels.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(ground.coarse.labels.map(({ name }) => name)));
    expect(names).toHaveLength(6);
    expect(names).not.toContain('Kota Padang');
  });
});
