import type { Boundaries } from '../../src/geo/boundaries.js';

/** Boundaries as a GeoJSON file would hold them: a code and a name to each feature, and positions with a height. */
export function asGeojson({ regions }: Pick<Boundaries, 'regions'>) {
  return {
    type: 'FeatureCollection' as const,
    features: regions.map(({ code, name, polygons }) => ({
      type: 'Feature' as const,
      properties: { kode: code, nama: name },
      geometry: {
        type: 'MultiPolygon' as const,
        coordinates: polygons.map((polygon) => polygon.map((ring) => ring.map(([longitude, latitude]) => [longitude, latitude, 5]))),
      },
    })),
  };
}
