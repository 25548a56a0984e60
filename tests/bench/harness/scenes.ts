import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { classify, composeScene, padangBoundaries, padangDataset } from '../../../src/core.js';
import { innerSpots } from '../parts/inner-spots.js';
import {
  cellCentres,
  cellNeighbours,
  madeUpGrid,
  madeUpPoints,
  type GridBounds,
  type GridTopology,
  type Position,
} from '../parts/made-up-grid.js';
import { seeded } from '../parts/random.js';

/** A scene that every page draws: its files, and what is looked for to judge that it is painted. */
export interface Scene {
  readonly name: SceneName;
  /** West, south, east, north of what the map shows, with a margin of 3 % of its size. */
  readonly bounds: GridBounds;
  /** The indicators in the order in which they are turned to; the first is shown first. */
  readonly indicators: readonly string[];
  /** For each region to be looked at: spots inside it, and its colour by indicator. */
  readonly probes: readonly SceneProbe[];
}

/** Where on earth a region is looked for, and in which colour for each indicator. */
export interface SceneProbe {
  readonly lngLats: readonly Position[];
  readonly colours: Readonly<Record<string, string>>;
}

/** `first`: 11 kecamatan with a published figure; the others: made-up figures on 11, 104 and 7,000 regions. */
export type SceneName = 'first' | 'eleven' | 'hundred' | 'large';

interface Figures {
  readonly title: string;
  readonly breaks: readonly number[];
  readonly colours: readonly string[];
  readonly values: Readonly<Record<string, number>>;
}

const geodata = join(import.meta.dirname, '../../../geodata');
const CLASSES = 5;
const SPOTS = 8;
const GRID = { columns: 100, rows: 70, points: 10_000 };
const POINT = { colour: '#6a2c91', radiusPx: 1.5 };
/** How near a point may be to a spot that is looked at, in degrees of the grid: else it covers it. */
const POINT_REACH = 0.0032;

/** The five colours of the package's own palette, which all pages share. */
const COLOURS = composeScene(padangDataset, padangBoundaries(), { classification: 'quantile', classes: CLASSES }).legend.rows.flatMap(
  (row) => (row.kind === 'class' ? [row.colour] : []),
);

function figuresOf(title: string, values: Readonly<Record<string, number>>): Figures {
  return { title, values, colours: COLOURS, breaks: classify(Object.values(values), { method: 'quantile', classes: CLASSES }).breaks };
}

function madeUpFigures(codes: readonly string[], seed: number, title: string): Figures {
  const random = seeded(seed);
  return figuresOf(title, Object.fromEntries(codes.map((code) => [code, Math.round(random() * 1000) / 10])));
}

const colourOf = ({ breaks, colours, values }: Figures, code: string): string => {
  const value = values[code] ?? 0;
  return colours[breaks.filter((inner) => value >= inner).length] ?? '';
};

/** The same figures as the package's own dataset format, named as what they are. */
function datasetOf(indicators: Readonly<Record<string, Figures>>, pointsShown: readonly Position[] | null): unknown {
  return {
    // Made-up points are nobody's, and stay where the peers draw them.
    disclosure: { coarsen: 'none' },
    indicators: Object.entries(indicators).map(([id, { title, breaks }]) => ({
      id,
      title,
      unit: 'percent',
      kind: 'rate',
      direction: 'higher-is-worse',
      classification: 'manual',
      breaks,
      source: 'bench',
    })),
    observations: Object.entries(indicators).flatMap(([indicator, { values }]) =>
      Object.entries(values).map(([region, value]) => ({ region, indicator, period: '2024', value })),
    ),
    sources: [{ id: 'bench', title: 'Angka rekaan untuk mengukur kecepatan' }],
    ...(pointsShown && {
      pointLayers: [
        {
          id: 'points',
          title: 'Titik rekaan',
          clustered: false,
          // One of a great amount makes all the others as small as the peers draw them.
          points: pointsShown.map((lngLat, index) => ({
            id: `t${index}`,
            name: `Titik ${index + 1}`,
            lngLat,
            amountRupiah: index === 0 ? 10_000 : 1,
          })),
        },
      ],
    }),
  };
}

type Shapes = Topology<Record<string, GeometryCollection<{ name: string }>>>;

const readShapes = (level: 'kecamatan' | 'kelurahan'): Shapes =>
  JSON.parse(readFileSync(join(geodata, `${level}.topo.json`), 'utf8')) as Shapes;

function polygonsByCode(
  shapes: Shapes,
): readonly { readonly code: string; readonly polygons: readonly (readonly (readonly Position[])[])[] }[] {
  const [object] = Object.values(shapes.objects);
  if (!object) return [];
  return feature(shapes, object).features.map(({ id, geometry }) => ({
    code: String(id),
    polygons: (geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : []) as unknown as readonly (readonly (readonly Position[])[])[],
  }));
}

function probesFor(
  regions: readonly { readonly code: string; readonly lngLats: readonly Position[] }[],
  indicators: Readonly<Record<string, Figures>>,
): readonly SceneProbe[] {
  return regions.map(({ code, lngLats }) => ({
    lngLats,
    colours: Object.fromEntries(Object.entries(indicators).map(([id, figures]) => [id, colourOf(figures, code)])),
  }));
}

/** A region that the first two indicators colour unlike, by which a page can tell which of them is drawn. */
function changingRegion(codes: readonly string[], indicators: Readonly<Record<string, Figures>>): unknown {
  const coloursBy = (code: string) => Object.fromEntries(Object.entries(indicators).map(([id, figures]) => [id, colourOf(figures, code)]));
  const code = codes.find((each) => new Set(Object.values(coloursBy(each))).size > 1) ?? codes[0] ?? '';
  return { code, colours: coloursBy(code) };
}

interface Written {
  readonly scene: Scene;
  readonly shapes: Shapes | GridTopology;
  readonly figures: object;
}

function mainland(): GridBounds {
  const bounds = padangBoundaries().views[0]?.bounds;
  if (!bounds) throw new Error('The boundaries have no view.');
  return bounds;
}

function smallScene(
  name: SceneName,
  level: 'kecamatan' | 'kelurahan',
  indicatorsOf: (codes: readonly string[]) => Readonly<Record<string, Figures>>,
): Written {
  const shapes = readShapes(level);
  const regions = polygonsByCode(shapes);
  const codes = regions.map(({ code }) => code);
  const indicators = indicatorsOf(codes);
  const bounds = mainland();
  const [first = ''] = Object.keys(indicators);
  const lookedAt = regions.map(({ code, polygons }) => ({ code, lngLats: innerSpots(polygons, SPOTS) }));
  return {
    scene: { name, bounds, indicators: Object.keys(indicators), probes: probesFor(lookedAt, indicators) },
    shapes,
    figures: { bounds, first, indicators, level, dataset: datasetOf(indicators, null), probe: changingRegion(codes, indicators) },
  };
}

function firstScene(): Written {
  const { indicator, regions } = composeScene(padangDataset, padangBoundaries(), {});
  const values = Object.fromEntries(regions.map(({ code, value }) => [code, value ?? 0]));
  return smallScene('first', 'kecamatan', () => ({
    [indicator ?? '']: figuresOf('Keluarga tahap kesejahteraan rendah, akhir 2008', values),
  }));
}

const twoMadeUp = (codes: readonly string[]): Readonly<Record<string, Figures>> => ({
  'rekaan-a': madeUpFigures(codes, 11, 'Angka rekaan A'),
  'rekaan-b': madeUpFigures(codes, 12, 'Angka rekaan B'),
});

function largeScene(): Written {
  const { columns, rows } = GRID;
  const bounds: GridBounds = [100.2, -1.2, 100.2 + 0.5, -0.7];
  const shapes = madeUpGrid(columns, rows, bounds, 7);
  const codes = shapes.objects.regions.geometries.map(({ id }) => id);
  const indicators = twoMadeUp(codes);
  const points = madeUpPoints(GRID.points, bounds, 10);
  const places = cellCentres(columns, rows, bounds);
  const isFree = ([x, y]: Position): boolean => points.every(([px, py]) => Math.hypot(px - x, py - y) > POINT_REACH);
  const changing = codes.flatMap((code, index) => {
    const [a, b] = Object.values(indicators).map((figures) => colourOf(figures, code));
    const place = places[index];
    return a !== b && place && isFree(place) ? [{ code, lngLats: [place] }] : [];
  });
  // Evenly over the map: what is drawn tile by tile or from the top down is painted when all of it is.
  const lookedAt = changing.filter((_, index) => index % Math.ceil(changing.length / 200) === 0);
  return {
    scene: { name: 'large', bounds, indicators: Object.keys(indicators), probes: probesFor(lookedAt, indicators) },
    shapes,
    figures: {
      bounds,
      first: 'rekaan-a',
      indicators,
      points,
      places,
      neighbours: cellNeighbours(columns, rows).map((cells) => cells.map((cell) => codes[cell])),
      pointColour: POINT.colour,
      pointRadius: POINT.radiusPx,
      dataset: datasetOf(indicators, points),
      probe: changingRegion(codes, indicators),
    },
  };
}

const MAKERS: Readonly<Record<SceneName, () => Written>> = {
  first: firstScene,
  eleven: () => smallScene('eleven', 'kecamatan', twoMadeUp),
  hundred: () => smallScene('hundred', 'kelurahan', twoMadeUp),
  large: largeScene,
};

/** The rings the other way round: d3 takes the inside of a ring for what lies on its right; the others do not mind. */
function turnedRings(arcs: unknown): unknown {
  if (!Array.isArray(arcs)) return arcs;
  return typeof arcs[0] === 'number' ? (arcs as number[]).map((arc) => ~arc).reverse() : arcs.map(turnedRings);
}

function turned(shapes: Shapes | GridTopology): unknown {
  const objects = Object.entries<{ readonly geometries: readonly object[] }>(shapes.objects).map(([name, object]) => [
    name,
    {
      ...object,
      geometries: object.geometries.map((geometry) => ({ ...geometry, ...('arcs' in geometry && { arcs: turnedRings(geometry.arcs) }) })),
    },
  ]);
  return { ...shapes, objects: Object.fromEntries(objects) as unknown };
}

/**
 * Makes the scenes and writes their files, in two kinds: for the peers `shapes.json` and `figures.json`, for the element
 * the same shapes and the figures in the package's dataset format.
 * @param folder gets `<scene>/peer/data/` and `<scene>/ours/data/`
 */
export function writeScenes(folder: string): Readonly<Record<SceneName, Scene>> {
  const made = Object.entries(MAKERS).map(([name, make]) => {
    const { scene, shapes, figures } = make();
    for (const kind of ['peer', 'ours'] as const) {
      const target = join(folder, name, kind, 'data');
      mkdirSync(target, { recursive: true });
      const shared = Object.entries(figures).filter(([key]) =>
        kind === 'peer' ? !['dataset', 'probe', 'places', 'neighbours', 'level'].includes(key) : !['indicators', 'points'].includes(key),
      );
      writeFileSync(join(target, 'shapes.json'), JSON.stringify(kind === 'peer' ? turned(shapes) : shapes));
      writeFileSync(join(target, 'figures.json'), JSON.stringify(Object.fromEntries(shared)));
    }
    return [name, scene] as const;
  });
  return Object.fromEntries(made) as Readonly<Record<SceneName, Scene>>;
}
