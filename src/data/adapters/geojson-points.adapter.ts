import type { DatasetInput, PointInput } from '../../model/dataset.schema.js';
import { AdapterError } from '../../model/errors.js';
import { adapterId } from '../adapter-id.js';
import type { DataAdapter } from '../data-adapter.js';
import type { FetchOptions } from '../fetch-bytes.js';
import { fetchJson } from '../fetch-json.js';

type PointLayerInput = NonNullable<DatasetInput['pointLayers']>[number];

/** What the points are, and which of a feature's properties say it. */
export interface GeojsonPointsOptions extends FetchOptions {
  /** The layer the points belong to. */
  readonly layer: Omit<PointLayerInput, 'points'>;
  /** Names of the properties; `name`, `amount`, `period` and `status` by default. */
  readonly properties?: {
    readonly name?: string;
    readonly amountRupiah?: string;
    readonly period?: string;
    readonly status?: string;
  };
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function pointOf(feature: unknown, index: number, names: NonNullable<GeojsonPointsOptions['properties']>): unknown {
  if (!isObject(feature)) return feature;
  const properties = isObject(feature['properties']) ? feature['properties'] : {};
  const geometry = isObject(feature['geometry']) ? feature['geometry'] : {};
  const position: unknown = geometry['type'] === 'Point' ? geometry['coordinates'] : undefined;
  const used = [
    names.name ?? 'name',
    names.amountRupiah ?? 'amount',
    names.period ?? 'period',
    names.status ?? 'status',
  ] as const;
  const [name, amountRupiah, period, status] = used.map((key) => properties[key]);
  return {
    id: feature['id'] ?? properties['id'] ?? `${index + 1}`,
    name,
    lngLat: Array.isArray(position) ? position.slice(0, 2) : position,
    amountRupiah,
    period,
    status,
    properties: Object.fromEntries(Object.entries(properties).filter(([key]) => !used.includes(key))),
  };
}

/**
 * Points of a GeoJSON FeatureCollection as one point layer.
 * @example geojsonPointsAdapter('data/kube.geojson', { layer: { id: 'kube', title: 'KUBE' } })
 */
export function geojsonPointsAdapter(url: string, options: GeojsonPointsOptions): DataAdapter {
  const { headers, layer, properties } = options;
  const id = adapterId('geojson-points', url, { headers, layer, properties });
  return {
    id,
    load: async (_request, { signal }) => {
      const collection = await fetchJson({ ...options, adapterId: id, url, signal });
      if (!isObject(collection) || collection['type'] !== 'FeatureCollection' || !Array.isArray(collection['features']))
        throw new AdapterError('unreadable', 'Expected a GeoJSON FeatureCollection.', { adapterId: id, retryable: false });
      const points = collection['features'].map((feature, index) => pointOf(feature, index, properties ?? {}));
      // Whatever they are, validate looks at each point before it is drawn.
      return { pointLayers: [{ ...layer, points: points as PointInput[] }] };
    },
  };
}
