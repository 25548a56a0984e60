import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { padangBoundaries } from '../../../src/core.js';
import { innerSpots } from '../parts/inner-spots.js';
import type { GridBounds, GridTopology, Position } from '../parts/made-up-grid.js';
import type { FigureName } from './first-figures.js';

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

/** The figures of the first map; made-up figures on 11, 104 and 7,000 regions. */
export type SceneName = FigureName | 'eleven' | 'hundred' | 'large';

/** An indicator as the peers draw it. */
export interface Figures {
  readonly title: string;
  /** As it is written after a value, with the blank before it. */
  readonly unit: string;
  /** The inner ones; a value equal to a break belongs to the class above. */
  readonly breaks: readonly number[];
  /** One for each class. */
  readonly colours: readonly string[];
  /** By the region's code. */
  readonly values: Readonly<Record<string, number>>;
}

/** A scene with the files that its pages fetch. */
export interface Written {
  readonly scene: Scene;
  readonly shapes: Shapes | GridTopology;
  readonly figures: object;
  /** A file beside those two, where the pages fetch one. */
  readonly file?: { readonly path: string; readonly text: string } | null;
}

const geodata = join(import.meta.dirname, '../../../geodata');
const SPOTS = 8;

/** Shapes of one level, as the package brings them. */
export type Shapes = Topology<Record<string, GeometryCollection<{ name: string }>>>;

/** Reads the package's own shapes of a level. */
export const readShapes = (level: 'kecamatan' | 'kelurahan'): Shapes =>
  JSON.parse(readFileSync(join(geodata, `${level}.topo.json`), 'utf8')) as Shapes;

/** Spots well inside each region of the shapes. */
export function spotsByCode(shapes: Shapes): readonly { readonly code: string; readonly lngLats: readonly Position[] }[] {
  const [object] = Object.values(shapes.objects);
  if (!object) return [];
  return feature(shapes, object).features.map(({ id, geometry }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    return { code: String(id), lngLats: innerSpots(polygons as unknown as readonly (readonly (readonly Position[])[])[], SPOTS) };
  });
}

/** The part of Padang that every map shows first. */
export function mainland(): GridBounds {
  const bounds = padangBoundaries().views[0]?.bounds;
  if (!bounds) throw new Error('The boundaries have no view.');
  return bounds;
}

/** The rings the other way round: d3 takes the inside of a ring for what lies on its right; the others do not mind. */
function turnedRings(arcs: unknown): unknown {
  if (!Array.isArray(arcs)) return arcs;
  return typeof arcs[0] === 'number' ? (arcs as number[]).map((arc) => ~arc).reverse() : arcs.map(turnedRings);
}

/** The shapes as the peers draw them. */
export function turned(shapes: Shapes | GridTopology): unknown {
  const objects = Object.entries<{ readonly geometries: readonly object[] }>(shapes.objects).map(([name, object]) => [
    name,
    {
      ...object,
      geometries: object.geometries.map((geometry) => ({ ...geometry, ...('arcs' in geometry && { arcs: turnedRings(geometry.arcs) }) })),
    },
  ]);
  return { ...shapes, objects: Object.fromEntries(objects) as unknown };
}
