import { readFileSync } from 'node:fs';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** What the basemap is painted with, by the page's theme. */
const COLOURS = {
  light: { unknown: '#f4f4f2', sea: '#cfe3ee', land: '#eceae2', line: '#b9b4a4', grid: '#b5cbd8', text: '#4a4a45', halo: '#ffffff' },
  dark: { unknown: '#202428', sea: '#1b2d38', land: '#2d3033', line: '#5b5f63', grid: '#31495a', text: '#d0d0cc', halo: '#15181a' },
} as const;

type Theme = keyof typeof COLOURS;

function readTopology(name: string): Topology<Record<string, GeometryCollection<{ name: string; label: [number, number] }>>> {
  return JSON.parse(readFileSync(new URL(`../geodata/${name}.topo.json`, import.meta.url), 'utf8')) as ReturnType<typeof readTopology>;
}

const geojson = (data: unknown) => ({ type: 'geojson', data }) as const;
const collection = (features: readonly unknown[]) => ({ type: 'FeatureCollection', features });
const aFeature = (geometry: unknown, properties: object = {}) => ({ type: 'Feature', properties, geometry });

/** Tenths of a degree, which every map has. */
function graticule([west, south, east, north]: readonly number[]): unknown {
  const tenths = (from = 0, to = 0) =>
    Array.from({ length: Math.floor(to * 10) - Math.ceil(from * 10) + 1 }, (_, index) => (Math.ceil(from * 10) + index) / 10);
  return collection([
    ...tenths(west, east).map((x) =>
      aFeature({
        type: 'LineString',
        coordinates: [
          [x, south],
          [x, north],
        ],
      }),
    ),
    ...tenths(south, north).map((y) =>
      aFeature({
        type: 'LineString',
        coordinates: [
          [west, y],
          [east, y],
        ],
      }),
    ),
  ]);
}

/** A basemap of the project's own boundaries as a MapLibre style that needs nothing beside itself. */
export function basemapStyle(theme: Theme): unknown {
  const { unknown, sea, land, line, grid, text, halo } = COLOURS[theme];
  const surroundings = readTopology('surroundings');
  const kelurahan = readTopology('kelurahan');
  const { land: ground, borders, neighbours } = surroundings.objects;
  const shapes = kelurahan.objects['kelurahan'];
  const bounds = surroundings.bbox;
  if (!ground || !borders || !neighbours || !shapes || !bounds) throw new Error('geodata/ lacks what the basemap is made of.');
  const [west = 0, south = 0, east = 0, north = 0] = bounds;
  const known = {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
  const names = shapes.geometries.flatMap(({ properties }) =>
    properties && 'label' in properties ? [aFeature({ type: 'Point', coordinates: properties.label }, { name: properties.name })] : [],
  );
  const label = (id: string, source: string, sizePx: number, minzoom: number) => ({
    id,
    type: 'symbol',
    source,
    minzoom,
    layout: { 'text-field': ['get', 'name'], 'text-font': ['sans-serif'], 'text-size': sizePx, 'text-padding': 4 },
    paint: { 'text-color': text, 'text-halo-color': halo, 'text-halo-width': 1.2 },
  });
  return {
    version: 8,
    name: 'Padang',
    sources: {
      known: {
        ...geojson(aFeature(known)),
        attribution: 'Batas: <a href="https://github.com/cahyadsn/wilayah_boundaries">cahyadsn/wilayah_boundaries</a> (MIT)',
      },
      land: geojson(feature(surroundings, ground)),
      borders: geojson(feature(surroundings, borders)),
      neighbours: geojson(feature(surroundings, neighbours)),
      graticule: geojson(graticule(bounds)),
      kelurahan: geojson(mesh(kelurahan, shapes)),
      names: geojson(collection(names)),
    },
    layers: [
      { id: 'unknown', type: 'background', paint: { 'background-color': unknown } },
      { id: 'sea', type: 'fill', source: 'known', paint: { 'fill-color': sea } },
      { id: 'graticule', type: 'line', source: 'graticule', paint: { 'line-color': grid, 'line-width': 0.7 } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': land } },
      { id: 'kelurahan', type: 'line', source: 'kelurahan', paint: { 'line-color': line, 'line-width': 0.6 } },
      { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': line, 'line-width': 1, 'line-dasharray': [3, 2] } },
      label('neighbour-names', 'neighbours', 12, 0),
      label('kelurahan-names', 'names', 11, 12),
    ],
  };
}
