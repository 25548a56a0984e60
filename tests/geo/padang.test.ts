import { describe, expect, it } from 'vitest';
import { loadRegister } from '../../src/geo/load-register.js';
import { padangDataset } from '../../src/geo/padang-dataset.js';
import { loadFineGround, padangBoundaries } from '../../src/geo/padang.js';
import { padangRegister } from '../../src/geo/padang-register.js';
import type { LngLat, LngLatBounds } from '../../src/model/region.js';
import { decoded, register } from '../geodata/built-boundaries.js';
import { datasets } from '../geodata/bundled-datasets.js';
import { signedArea } from '../geodata/plane-geometry.js';

const boundaries = padangBoundaries();
const viewOf = (id: string) => boundaries.views.find((view) => view.id === id)!.bounds;

/** Of each region of a level, as the register has them. */
const registeredNeighbours = (wanted: string) =>
  Object.fromEntries(register.filter(({ level }) => level === wanted).map(({ code, neighbours }) => [code, [...neighbours].sort()]));

const isInside = ([west, south, east, north]: LngLatBounds, [longitude, latitude]: LngLat) =>
  west <= longitude && longitude <= east && south <= latitude && latitude <= north;

const parts = boundaries.regions.flatMap(({ polygons }) => polygons.map(([outer]) => outer!));
/** Parts of more than a square kilometre are the mainland's. */
const mainland = parts.filter((ring) => signedArea(ring) > 1e-4);
/** The islands that lie out at sea: west of all the mainland. */
const west = Math.min(...mainland.flat().map(([longitude]) => longitude));
const farIslands = parts.filter((ring) => ring.every(([longitude]) => longitude < west));

describe('padangBoundaries', () => {
  it('are the 11 kecamatan of the topology, in their order', () => {
    expect(boundaries.regions.map(({ code, name, labelLngLat, polygons }) => ({ code, name, label: labelLngLat, polygons }))).toEqual(
      decoded.kecamatan,
    );
    expect(boundaries).toMatchObject({ level: 'kecamatan', whole: { code: '13.71', name: 'Kota Padang' } });
  });

  it('have of each kecamatan the neighbours that the register has', () => {
    const neighbours = Object.fromEntries(boundaries.regions.map((region) => [region.code, region.neighbours]));
    expect(neighbours).toEqual(registeredNeighbours('kecamatan'));
  });

  it('are made once', () => {
    expect(padangBoundaries()).toBe(boundaries);
  });

  it('show by default the whole mainland and none of the far islands', () => {
    expect(boundaries.views[0]?.id).toBe('mainland');
    for (const position of mainland.flat()) expect(isInside(viewOf('mainland'), position)).toBe(true);
    expect(farIslands.length).toBeGreaterThan(3);
    for (const position of farIslands.flat()) expect(isInside(viewOf('mainland'), position)).toBe(false);
  });

  it('show every island in the view of the islands, the westernmost at 100.138° E', () => {
    for (const position of parts.flat()) expect(isInside(viewOf('islands'), position)).toBe(true);
    expect(viewOf('islands')[0]).toBeCloseTo(100.138, 3);
  });

  it('show the five dense kecamatan in the view of the centre, nearer than the mainland', () => {
    const [left, bottom, right, top] = viewOf('centre');
    for (const code of ['13.71.01', '13.71.02', '13.71.03', '13.71.04', '13.71.10'])
      expect(isInside([left, bottom, right, top], boundaries.regions.find((region) => region.code === code)!.labelLngLat)).toBe(true);
    const mainlandBounds = viewOf('mainland');
    expect((right - left) * 2).toBeLessThan(mainlandBounds[2] - mainlandBounds[0]);
    expect((top - bottom) * 2).toBeLessThan(mainlandBounds[3] - mainlandBounds[1]);
  });

  it('name every view in both languages, and say that half the city is forest and who drew them', () => {
    for (const { title } of boundaries.views)
      expect([title.id, title.en]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
    expect(boundaries.note?.id).toContain('hutan lindung');
    expect(boundaries.note?.en).toContain('protected forest');
    expect(boundaries.credit).toContain('cahyadsn/wilayah_boundaries');
  });

  it('lie on ground that reaches further than any view', () => {
    const bounds = boundaries.ground!.bounds;
    for (const view of boundaries.views) {
      expect(isInside(bounds, [view.bounds[0], view.bounds[1]])).toBe(true);
      expect(isInside(bounds, [view.bounds[2], view.bounds[3]])).toBe(true);
    }
  });
});

describe('what comes after the first map', () => {
  it('is a finer ground with more land, borders and names in the same frame', async () => {
    const fine = await loadFineGround();
    const coarse = boundaries.ground!;
    expect(fine.bounds).toEqual(coarse.bounds);
    expect(fine.land.flat(2).length).toBeGreaterThan(coarse.land.flat(2).length);
    expect(fine.borders.flat().length).toBeGreaterThan(coarse.borders.flat().length);
    expect(fine.labels.length).toBeGreaterThan(coarse.labels.length);
  });

  it('is the register of 116 regions', async () => {
    expect(await loadRegister()).toEqual(register);
    expect(padangRegister).toBe(await loadRegister());
    expect(padangRegister).toHaveLength(1 + 11 + 104);
  });
});

describe('padangDataset', () => {
  it('is the bundled dataset, in which nothing is illustrative', () => {
    expect(padangDataset).toEqual(datasets.padang);
  });
});
