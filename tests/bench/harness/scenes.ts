import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { classify, composeScene, padangBoundaries, padangDataset } from '../../../src/core.js';
import { cellCentres, cellNeighbours, madeUpGrid, madeUpPoints, type GridBounds, type Position } from '../parts/made-up-grid.js';
import { seeded } from '../parts/random.js';
import { firstScenes } from './first-scenes.js';
import {
  mainland,
  readShapes,
  spotsByCode,
  turned,
  type Figures,
  type Scene,
  type SceneName,
  type SceneProbe,
  type Written,
} from './scene-parts.js';

const CLASSES = 5;
const GRID = { columns: 100, rows: 70, points: 10_000 };
const POINT = { colour: '#6a2c91', radiusPx: 1.5 };
/** How near a point may be to a spot that is looked at, in degrees of the grid: else it covers it. */
const POINT_REACH = 0.0032;

/** The five colours of the package's own palette, which all pages share. */
const COLOURS = composeScene(padangDataset, padangBoundaries(), { classification: 'quantile', classes: CLASSES }).legend.rows.flatMap(
  (row) => (row.kind === 'class' ? [row.colour] : []),
);

function figuresOf(title: string, values: Readonly<Record<string, number>>): Figures {
  return {
    title,
    unit: ' %',
    values,
    colours: COLOURS,
    breaks: classify(Object.values(values), { method: 'quantile', classes: CLASSES }).breaks,
  };
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

function smallScene(name: SceneName, level: 'kecamatan' | 'kelurahan'): Written {
  const shapes = readShapes(level);
  const lookedAt = spotsByCode(shapes);
  const codes = lookedAt.map(({ code }) => code);
  const indicators = twoMadeUp(codes);
  const bounds = mainland();
  const [first = ''] = Object.keys(indicators);
  return {
    scene: { name, bounds, indicators: Object.keys(indicators), probes: probesFor(lookedAt, indicators) },
    shapes,
    figures: { bounds, first, indicators, level, dataset: datasetOf(indicators, null), probe: changingRegion(codes, indicators) },
  };
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
  ...firstScenes(),
  eleven: () => smallScene('eleven', 'kecamatan'),
  hundred: () => smallScene('hundred', 'kelurahan'),
  large: largeScene,
};

/**
 * Makes the scenes and writes their files, in two kinds: for the peers `shapes.json` and `figures.json`, for the element
 * the same shapes and the figures in the package's dataset format; and the data file of a figure that has one.
 * @param folder gets `<scene>/peer/data/` and `<scene>/ours/data/`
 */
export function writeScenes(folder: string): Readonly<Record<SceneName, Scene>> {
  const made = Object.entries(MAKERS).map(([name, make]) => {
    const { scene, shapes, figures, file } = make();
    for (const kind of ['peer', 'ours'] as const) {
      const target = join(folder, name, kind, 'data');
      mkdirSync(target, { recursive: true });
      const shared = Object.entries(figures).filter(([key]) =>
        kind === 'peer' ? !['dataset', 'probe', 'places', 'neighbours', 'level'].includes(key) : !['indicators', 'points'].includes(key),
      );
      writeFileSync(join(target, 'shapes.json'), JSON.stringify(kind === 'peer' ? turned(shapes) : shapes));
      writeFileSync(join(target, 'figures.json'), JSON.stringify(Object.fromEntries(shared)));
      if (file) writeFileSync(join(folder, name, kind, file.path), file.text);
    }
    return [name, scene] as const;
  });
  return Object.fromEntries(made) as Readonly<Record<SceneName, Scene>>;
}
