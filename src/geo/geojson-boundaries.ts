import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { DataValidationError } from '../model/errors.js';
import type { Level, LngLat, RegionLevel } from '../model/region.js';
import type { ReportEntry } from '../model/report.js';
import type { LocalizedText } from '../model/text.js';
import type { Boundaries, Polygon, Ring } from './boundaries.js';
import { labelPoint, signedArea } from './label-point.js';
import { DEFAULT_LEVEL } from './padang-levels.js';
import { sharedBorders } from './shared-borders.js';
import { fullBounds } from './topology.js';

/** What a file of boundaries does not say of itself. */
export interface GeojsonBoundariesOptions {
  /** Name of the property that holds a region's code. */
  readonly code: string;
  /** Name of the property that holds a region's name. */
  readonly name: string;
  /** The region that the others make up, such as the city. */
  readonly whole: { readonly code: string; readonly name: string };
  /** The level of the regions; `kecamatan` by default. */
  readonly level?: RegionLevel;
  /** The levels of the place, from that of the whole down, `level` among them; Padang's by default. */
  readonly levels?: readonly Level[];
  /** Name of the property that holds the code of the region one level up; none by default. */
  readonly parent?: string;
  /** The regions one level up, of whose codes `parent` speaks. */
  readonly parents?: Boundaries['regions'];
  /** Who drew the boundaries: it stands under the map. */
  readonly credit: string;
  /** Something to know when reading areas. */
  readonly note?: LocalizedText;
  /** Which object of a topology holds the regions; its only one by default. */
  readonly object?: string;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Mercator has no place for the poles. */
const GREATEST_LATITUDE = 85.06;

/** What is wrong with one feature, in words. */
class Fault extends Error {}

function lngLatOf(position: unknown): LngLat {
  const [x, y] = Array.isArray(position) ? (position as readonly unknown[]) : [];
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
    throw new Fault('A position is no pair of numbers.');
  if (Math.abs(x) > 180 || Math.abs(y) > 90)
    throw new Fault(`Expected longitude and latitude in degrees (WGS 84); received [${x}, ${y}], which is projected.`);
  if (Math.abs(y) > GREATEST_LATITUDE) throw new Fault(`Expected latitudes up to ${GREATEST_LATITUDE}; received ${y}.`);
  return [x, y];
}

/** A ring that runs against the clock, as outer ones do, or with it, as holes do: files have either. */
function ringOf(ring: unknown, isHole: boolean): Ring {
  if (!Array.isArray(ring)) throw new Fault('A ring is no list of positions.');
  const positions = ring.map(lngLatOf);
  const [first, last] = [positions[0], positions[positions.length - 1]];
  if (positions.length < 4 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) throw new Fault('A ring is not closed.');
  const area = signedArea(positions);
  if (area === 0) throw new Fault('A ring encloses nothing.');
  return area > 0 === isHole ? positions.reverse() : positions;
}

function polygonOf(rings: unknown): Polygon {
  if (!Array.isArray(rings) || rings.length === 0) throw new Fault('A polygon has no rings.');
  return rings.map((ring, index) => ringOf(ring, index > 0));
}

function polygonsOf(geometry: unknown): readonly Polygon[] {
  const { type, coordinates } = isObject(geometry) ? geometry : {};
  if (type === 'Polygon') return [polygonOf(coordinates)];
  if (type === 'MultiPolygon' && Array.isArray(coordinates) && coordinates.length > 0) return coordinates.map(polygonOf);
  throw new Fault(`Expected a Polygon or a MultiPolygon; received ${typeof type === 'string' ? type : 'none'}.`);
}

function textIn({ properties }: Json, property: string): string {
  const value = isObject(properties) ? properties[property] : undefined;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  if (text === '') throw new Fault(`Expected a text or number in the property "${property}"; there is none.`);
  return text;
}

const refuse = (message: string, issues: readonly ReportEntry[] = [], cause?: unknown) =>
  new DataValidationError(message, issues, { cause });

function topologyFeatures(topology: Json, object: string | undefined): unknown {
  const objects = isObject(topology['objects']) ? topology['objects'] : {};
  const names = Object.keys(objects);
  const name = object ?? (names.length === 1 ? names[0] : undefined);
  if (name === undefined || !names.includes(name))
    throw refuse(`Expected the name of an object of the topology; it has ${names.map((each) => `"${each}"`).join(', ') || 'none'}.`);
  try {
    return feature(topology as unknown as Topology, objects[name] as GeometryCollection);
  } catch (cause) {
    throw refuse('Expected a topology that can be decoded.', [], cause);
  }
}

function featuresOf(input: unknown, object: string | undefined): readonly unknown[] {
  const collection = isObject(input) && input['type'] === 'Topology' ? topologyFeatures(input, object) : input;
  if (
    !isObject(collection) ||
    collection['type'] !== 'FeatureCollection' ||
    !Array.isArray(collection['features']) ||
    collection['features'].length === 0
  )
    throw refuse('Expected a GeoJSON FeatureCollection or a topology with regions.');
  return collection['features'] as readonly unknown[];
}

/**
 * The boundaries of any set of regions with codes, such as another city's, from GeoJSON or TopoJSON: for an element's
 * `boundaries`, for `composeScene` and `renderStatic`, and by `registerOf` for what data are joined with. Label points
 * and neighbours are found by the shapes. Longitude and latitude are expected in degrees, WGS 84.
 * @param input the file's JSON, parsed
 * @throws {DataValidationError} where it is no such collection, or a region has no shape, code or name, or another's
 * code: `issues` names each, by its place in the list from 1
 * @example
 * const boundaries = geojsonBoundaries(await (await fetch('batas.geojson')).json(), {
 *   code: 'kode', name: 'nama', whole: { code: '99', name: 'Kota Rekaan' }, credit: 'Pemerintah Kota Rekaan',
 * });
 */
export function geojsonBoundaries(input: unknown, options: GeojsonBoundariesOptions): Boundaries {
  const { code, name, whole, level = DEFAULT_LEVEL, levels, parent, parents, credit, note = null, object } = options;
  const issues: ReportEntry[] = [];
  const seen = new Map<string, number>();
  const shapes = featuresOf(input, object).flatMap((each, index) => {
    const row = index + 1;
    try {
      if (!isObject(each)) throw new Fault('Expected a feature.');
      const shape = {
        code: textIn(each, code),
        name: textIn(each, name),
        polygons: polygonsOf(each['geometry']),
        ...(parent !== undefined && { parent: textIn(each, parent) }),
      };
      const before = seen.get(shape.code);
      if (before !== undefined)
        throw new Fault(`Region ${before} has the code "${shape.code}" too; the parts of one region belong into a MultiPolygon.`);
      seen.set(shape.code, row);
      return [shape];
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      issues.push({
        kind: 'invalid',
        row,
        column: null,
        received: '',
        indicator: null,
        region: null,
        period: null,
        candidates: [],
        detail: fault.message,
      });
      return [];
    }
  });
  const [first] = issues;
  if (first)
    throw refuse(
      `Of ${shapes.length + issues.length} regions ${issues.length} cannot be used; number ${first.row ?? 0}: ${first.detail}`,
      issues,
    );
  const neighbours = sharedBorders(shapes.map(({ polygons }) => polygons));
  return {
    level,
    ...(levels && { levels }),
    whole,
    regions: shapes.map((shape, index) => ({
      ...shape,
      labelLngLat: labelPoint(shape.polygons),
      neighbours: (neighbours[index] ?? []).flatMap((other) => shapes[other]?.code ?? []).sort(),
    })),
    ...(parents && { parents }),
    ground: null,
    views: [{ id: 'all', title: { id: whole.name }, bounds: fullBounds(shapes) }],
    note,
    credit,
  };
}
