import { describe, expect, it } from 'vitest';
import { loadKelurahan, padangBoundaries } from '../../src/geo/padang.js';
import { boundariesWithin } from '../../src/geo/within.js';
import { decoded, register } from '../geodata/built-boundaries.js';

const kelurahan = await loadKelurahan();
const kecamatan = padangBoundaries();

describe('loadKelurahan', () => {
  it('gives the 104 kelurahan, each with the kecamatan and the neighbours that the register has', () => {
    expect(kelurahan.level).toBe('kelurahan');
    expect(kelurahan.regions.map(({ code, name, labelLngLat, polygons }) => ({ code, name, label: labelLngLat, polygons }))).toEqual(
      decoded.kelurahan,
    );
    for (const { code, parent, neighbours } of kelurahan.regions) {
      const registered = register.find((each) => each.code === code)!;
      expect({ parent, neighbours }).toEqual({ parent: registered.parent, neighbours: [...registered.neighbours].sort() });
    }
  });

  it('leaves the ground, the views and what makes up the whole as they are for the kecamatan', async () => {
    expect(kelurahan).toMatchObject({
      whole: kecamatan.whole,
      ground: kecamatan.ground,
      views: kecamatan.views,
      parents: kecamatan.regions,
    });
    expect(await loadKelurahan()).toBe(kelurahan);
  });
});

describe('boundariesWithin', () => {
  it('part the kelurahan among the kecamatan, each once', () => {
    const parts = kecamatan.regions.map(({ code }) => boundariesWithin(kelurahan, code)!.boundaries.regions.map((region) => region.code));
    expect(parts.flat().sort()).toEqual(kelurahan.regions.map(({ code }) => code).sort());
    expect(boundariesWithin(kelurahan, '13.71.09')!.boundaries.regions).toHaveLength(
      register.filter(({ parent }) => parent === '13.71.09').length,
    );
  });

  it('look at the one first, and have the names of the ten others on the ground', () => {
    for (const { code, name, labelLngLat } of kecamatan.regions) {
      const { parent, boundaries } = boundariesWithin(kelurahan, code)!;
      expect(parent.name).toBe(name);
      const [view, ...others] = boundaries.views;
      expect(others).toEqual(kecamatan.views);
      const [west, south, east, north] = view!.bounds;
      expect(west < labelLngLat[0] && labelLngLat[0] < east && south < labelLngLat[1] && labelLngLat[1] < north).toBe(true);
      expect(east - west).toBeLessThan(kecamatan.views[0]!.bounds[2] - kecamatan.views[0]!.bounds[0]);
      expect(boundaries.ground!.land.slice(kecamatan.ground!.land.length)).toEqual(
        kecamatan.regions.filter((region) => region.code !== code).flatMap(({ polygons }) => polygons),
      );
      const added = boundaries.ground!.labels.slice(kecamatan.ground!.labels.length).map((label) => label.name);
      expect(added).toEqual(kecamatan.regions.flatMap((region) => (region.code === code ? [] : [region.name])));
    }
  });

  it('are the same object for the same boundaries and code, and none for what is no region a level up', () => {
    expect(boundariesWithin(kelurahan, '13.71.09')).toBe(boundariesWithin(kelurahan, '13.71.09'));
    for (const code of ['13.71', '13.71.09.1001', 'x']) expect(boundariesWithin(kelurahan, code)).toBeNull();
    expect(boundariesWithin(kecamatan, '13.71.09')).toBeNull();
  });
});
