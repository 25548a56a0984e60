import { detailOf } from '../../model/detail.js';
import { AdapterError } from '../../model/errors.js';
import { throwIfAborted } from '../aborted.js';
import { adapterId } from '../adapter-id.js';
import type { DataAdapter } from '../data-adapter.js';
import { fetchBytes, type FetchOptions } from '../fetch-bytes.js';
import type { FeatureReading } from '../formats/features.js';
import { parseJson } from '../parse-json.js';
import { readAnswer } from '../read-answer.js';

/** How a GeoJSON file is fetched, and what its features are. */
export type GeojsonOptions = FetchOptions & FeatureReading;

/**
 * A GeoJSON FeatureCollection by its URL: its points as a layer, or its features' properties as values of regions,
 * wherever those lie.
 * @example geojsonAdapter('data/kube.geojson', { layer: { id: 'kube', title: 'KUBE' } })
 * @example
 * geojsonAdapter('data/kecamatan.geojson', {
 *   region: 'kode',
 *   values: { persen: { id: 'poverty', title: 'Kemiskinan', unit: 'percent' } },
 * })
 */
export function geojsonAdapter(url: string, options: GeojsonOptions): DataAdapter {
  const id = adapterId('geojson', url, { ...options, timeoutMs: undefined, maxBytes: undefined });
  return {
    id,
    load: async (_request, { signal }) => {
      const [bytes, { featuresIn, readFeatures }] = await Promise.all([
        fetchBytes({ ...options, adapterId: id, url, signal }),
        import('../formats/features.js'),
      ]);
      throwIfAborted(signal);
      const features = featuresIn(parseJson(bytes, id));
      if (features === null) throw new AdapterError('unreadable', detailOf('geojson-other'), { adapterId: id, retryable: false });
      return readAnswer(id, () => readFeatures(features, options));
    },
  };
}
