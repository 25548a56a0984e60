import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cleanSource } from '../../geodata/build/boundaries/regions.js';
import { needsSource, sourceFolder } from './boundary-source.js';
import { decoded, LEVELS, partsOf, type Level, type Rings } from './built-boundaries.js';
import { distanceM, sphericalAreaKm2 } from './sphere-geometry.js';

const TOLERANCE_M: Readonly<Record<Level, number>> = { kecamatan: 25, kelurahan: 12 };

/** Polygons by code. */
type Shapes = ReadonlyMap<string, readonly Rings[]>;

function shapesOf(bytes: Uint8Array): Shapes {
  const { features } = JSON.parse(String(bytes)) as GeoJSON.FeatureCollection;
  return new Map(features.map(({ properties, geometry }) => [String(properties?.['kode']), partsOf(geometry)]));
}

/** The position of a region that is furthest from the border of the same region in other shapes. */
function furthest(from: Shapes, to: Shapes): { readonly code: string; readonly distanceM: number } {
  const distances = [...from].flatMap(([code, polygons]) => {
    const borders = to.get(code)!.flat();
    return polygons.flat(2).map((position) => ({ code, distanceM: distanceM(position, borders) }));
  });
  return distances.reduce((most, each) => (each.distanceM > most.distanceM ? each : most));
}

describe.skipIf(sourceFolder === null)(`the simplified borders ${needsSource}`, () => {
  let raw: Shapes = new Map();
  let cleaned: Readonly<Record<Level, Shapes>> = { kecamatan: new Map(), kelurahan: new Map() };

  beforeAll(async () => {
    const source = readFileSync(join(sourceFolder ?? '', 'kelurahan.source.geojson'));
    const { kecamatan, kelurahan } = await cleanSource(source);
    raw = shapesOf(source);
    cleaned = { kecamatan: shapesOf(kecamatan), kelurahan: shapesOf(kelurahan) };
  });

  it.each(LEVELS)('of the %s pass every vertex of the cleaned source within the tolerance, each region its own', (level) => {
    const result: Shapes = new Map(decoded[level].map(({ code, polygons }) => [code, polygons]));
    expect([...cleaned[level].keys()]).toEqual([...result.keys()]);
    expect(furthest(cleaned[level], result).distanceM).toBeLessThanOrEqual(TOLERANCE_M[level]);
    // The other way round nothing may stand out either.
    expect(furthest(result, cleaned[level]).distanceM).toBeLessThanOrEqual(TOLERANCE_M[level]);
  });

  it('come from a cleaning that gives no kelurahan land more than 20 m away from its own', () => {
    expect(furthest(cleaned.kelurahan, raw).distanceM).toBeLessThanOrEqual(20);
  });

  it('keep every part of every region, the islands included', () => {
    const counts = (shapes: Shapes) => [...shapes].map(([code, polygons]) => [code, polygons.length]).sort();
    const built = (level: Level): Shapes => new Map(decoded[level].map(({ code, polygons }) => [code, polygons]));
    expect(counts(cleaned.kelurahan)).toEqual(counts(raw));
    expect(counts(built('kelurahan'))).toEqual(counts(raw));
    expect(counts(built('kecamatan'))).toEqual(counts(cleaned.kecamatan));
  });

  it('enclose the area of the source within 0.1 %', () => {
    const areaOf = (shapes: Shapes) => [...shapes.values()].reduce((sum, polygons) => sum + sphericalAreaKm2(polygons), 0);
    expect(areaOf(cleaned.kelurahan)).toBeCloseTo(697.37, 1);
    expect(areaOf(cleaned.kecamatan)).toBeCloseTo(697.37, 1);
  });
});
