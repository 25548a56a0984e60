import type { DatasetInput, IndicatorInput, ObservationInput, PointInput } from '../../model/dataset.schema.js';
import { detailOf, type Detail } from '../../model/detail.js';
import { DataValidationError } from '../../model/errors.js';
import { isObject, ownIn, type JsonObject } from './json-value.js';
import type { WordedFinding } from '../worded-finding.js';

/** A point layer as a dataset's input has it. */
export type PointLayerInput = NonNullable<DatasetInput['pointLayers']>[number];

/** Features as points of one layer. */
export interface FeaturePoints {
  /** The layer the points belong to. */
  readonly layer: Omit<PointLayerInput, 'points'>;
  /** Names of the properties; `name` (else `nama`), `amount`, `period`, `status` and `region` by default. */
  readonly properties?: {
    readonly name?: string;
    readonly amountRupiah?: string;
    readonly period?: string;
    readonly status?: string;
    readonly region?: string;
  };
}

/** Features as regions, of whose properties some are values; where they lie makes no difference. */
export interface FeatureValues {
  /** Name of the property that holds the region's code or name. */
  readonly region: string;
  /** What is measured, by the name of the property that holds its value. */
  readonly values: Readonly<Record<string, IndicatorInput>>;
  /** Names of the properties with the period and the status of all values; none by default. */
  readonly properties?: { readonly period?: string; readonly status?: string };
}

/** What features are read as: points of a layer, or values of regions. */
export type FeatureReading = FeaturePoints | FeatureValues;

/** What a geometry may be in place of a point. */
const SHAPES: ReadonlySet<string> = new Set(['Polygon', 'MultiPolygon', 'LineString', 'MultiLineString', 'GeometryCollection']);

type Position = readonly [number, number];

const objectIn = (feature: unknown, key: string): JsonObject => {
  const found = ownIn(feature, key);
  return isObject(found) ? found : {};
};
const own = (properties: JsonObject, key: string | undefined): unknown => (key === undefined ? undefined : ownIn(properties, key));

/** The position of a point; of several points the only one. */
function positionOf(geometry: JsonObject): unknown {
  const { type, coordinates } = geometry;
  if (type === 'Point') return coordinates;
  return type === 'MultiPoint' && Array.isArray(coordinates) && coordinates.length === 1 ? coordinates[0] : undefined;
}

/** What a feature is called by its publisher; `undefined` where it has no name of its own. */
export function featureId(feature: unknown): unknown {
  return ownIn(feature, 'id') ?? ownIn(objectIn(feature, 'properties'), 'id');
}

function pointOf(feature: unknown, index: number, names: NonNullable<FeaturePoints['properties']>): unknown {
  const properties = objectIn(feature, 'properties');
  const position = positionOf(objectIn(feature, 'geometry'));
  const used = [
    names.name ?? (own(properties, 'name') === undefined ? 'nama' : 'name'),
    names.amountRupiah ?? 'amount',
    names.period ?? 'period',
    names.status ?? 'status',
    names.region ?? 'region',
  ] as const;
  const [name, amountRupiah, period, status, region] = used.map((key) => own(properties, key));
  return {
    id: featureId(feature) ?? `${index + 1}`,
    name,
    lngLat: Array.isArray(position) ? position.slice(0, 2) : position,
    amountRupiah,
    period,
    status,
    ...(region != null && { region }),
    properties: Object.fromEntries(Object.entries(properties).filter(([key]) => !used.includes(key))),
    row: index + 1,
  };
}

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number';

/** Refuses metres for degrees, and latitudes before longitudes: where all positions lie beyond the globe. */
function expectDegrees(positions: readonly Position[]): void {
  const [first] = positions;
  if (first === undefined || positions.some(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90)) return;
  const isTurned = positions.every(([x, y]) => Math.abs(x) <= 90 && Math.abs(y) <= 180);
  throw new DataValidationError(detailOf(isTurned ? 'latitude-first' : 'projected', { position: first.slice(0, 2).join(', ') }), []);
}

/** Refuses regions and roads for points: where there are shapes, and no point among them. */
function expectPoints(features: readonly unknown[]): void {
  const shapes = [...new Set(features.map((feature) => objectIn(feature, 'geometry')['type']))].filter(
    (type) => typeof type === 'string' && SHAPES.has(type),
  );
  if (shapes.length === 0 || features.some((feature) => positionOf(objectIn(feature, 'geometry')) !== undefined)) return;
  throw new DataValidationError(detailOf('no-points', { shapes: shapes.join(', ') }), []);
}

/** What keeps a feature from being a point; `null` where it is one. */
function faultOf(feature: unknown): Detail | null {
  const geometry = objectIn(feature, 'geometry');
  const position = positionOf(geometry);
  if (isPosition(position)) return null;
  const { type } = geometry;
  if (type === 'MultiPoint') return detailOf('several-points');
  if (typeof type === 'string' && SHAPES.has(type)) return detailOf('not-a-point', { shape: type });
  return detailOf(position == null || (Array.isArray(position) && position.length === 0) ? 'no-position' : 'bad-position');
}

function readPoints(features: readonly unknown[], { layer, properties = {} }: FeaturePoints): DatasetInput {
  expectPoints(features);
  expectDegrees(features.map((feature) => positionOf(objectIn(feature, 'geometry'))).filter(isPosition));
  const points: unknown[] = [];
  const findings: WordedFinding[] = [];
  for (const [index, feature] of features.entries()) {
    const fault = faultOf(feature);
    if (fault === null) points.push(pointOf(feature, index, properties));
    else
      findings.push({
        kind: 'invalid',
        row: index + 1,
        column: layer.id,
        received: '',
        detail: detailOf('in-layer', { layer: layer.id, sentence: fault }),
      });
  }
  // Whatever else they are, validate looks at each point before it is drawn.
  return { pointLayers: [{ ...layer, points: points as PointInput[] }], findings };
}

function readValues(features: readonly unknown[], { region, values, properties: names = {} }: FeatureValues): DatasetInput {
  const columns = Object.entries(values);
  const observations = features.flatMap((feature, index) => {
    const properties = objectIn(feature, 'properties');
    return columns.map(([column, indicator]) => ({
      region: own(properties, region),
      indicator: indicator.id,
      period: own(properties, names.period),
      value: own(properties, column),
      status: own(properties, names.status),
      row: index + 1,
      column,
    }));
  });
  return {
    indicators: columns.map(([, indicator]) => indicator),
    // Whatever they are, validate looks at each observation.
    observations: observations as ObservationInput[],
  };
}

/** The features of a GeoJSON FeatureCollection; `null` where it is none. */
export function featuresIn(collection: unknown): readonly unknown[] | null {
  if (!isObject(collection) || collection['type'] !== 'FeatureCollection' || !Array.isArray(collection['features'])) return null;
  return collection['features'] as readonly unknown[];
}

/**
 * Reads features as points of a layer, or as values of regions.
 * @throws {DataValidationError} where no feature is a point but some have another shape, or all points lie beyond the
 * globe, as projected coordinates do
 * @example readFeatures(features, { region: 'kode', values: { persen: { id: 'poverty', unit: 'percent' } } })
 */
export function readFeatures(features: readonly unknown[], reading: FeatureReading): DatasetInput {
  return 'layer' in reading ? readPoints(features, reading) : readValues(features, reading);
}
