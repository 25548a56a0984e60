import { detailOf } from '../../model/detail.js';
import { AdapterError } from '../../model/errors.js';
import type { LngLatBounds } from '../../model/region.js';
import { throwIfAborted } from '../aborted.js';
import { adapterId } from '../adapter-id.js';
import type { DataAdapter } from '../data-adapter.js';
import type { FetchOptions } from '../fetch-bytes.js';
import { fetchPages } from '../fetch-pages.js';
import type { FeatureReading } from '../formats/features.js';
import { parseJson } from '../parse-json.js';
import { readAnswer } from '../read-answer.js';

/** Which features of a collection are fetched, how, and what they are. */
export type OgcFeaturesOptions = FetchOptions &
  FeatureReading & {
    /** Only features within; all by default. */
    readonly bbox?: LngLatBounds;
    /** Features to a page; 1,000 by default, or as many as the service allows. */
    readonly limit?: number;
  };

const LIMIT = 1000;

/**
 * The features of a collection of a service that speaks OGC API – Features, part 1, such as MapServer, GeoServer or
 * pygeoapi: page by page, as their `next` links lead on. What the address asks for beside, such as `?status=aktif`, is
 * asked for too. Positions are expected in longitude and latitude, as the standard has them.
 * @param collectionUrl `…/collections/{id}`
 * @source OGC 17-069r4, OGC API – Features – Part 1: Core
 * @example ogcFeaturesAdapter('https://example.org/ogcapi/collections/kube', { layer: { id: 'kube' }, bbox: [100.2, -1.1, 100.6, -0.7] })
 */
export function ogcFeaturesAdapter(collectionUrl: string, options: OgcFeaturesOptions): DataAdapter {
  const { limit = LIMIT } = options;
  const id = adapterId('ogc-features', collectionUrl, { ...options, limit: undefined, timeoutMs: undefined, maxBytes: undefined });
  return {
    id,
    load: async (_request, { signal }) => {
      throwIfAborted(signal);
      const { gatherFeatures, itemsUrl, nextUrl, readFeaturesPage } = await import('../formats/ogc-features.js');
      const { readFeatures } = await import('../formats/features.js');
      const url = itemsUrl(collectionUrl, { ...options, limit });
      const pages = await fetchPages({
        ...options,
        headers: { accept: 'application/geo+json, application/json', ...options.headers },
        adapterId: id,
        url,
        signal,
        read: (bytes) => {
          const page = readFeaturesPage(parseJson(bytes, id));
          if (page === null) throw new AdapterError('unreadable', detailOf('geojson-other'), { adapterId: id, retryable: false });
          return { page, next: page.next === null ? null : nextUrl(page.next, url) };
        },
      });
      const { features, findings } = gatherFeatures(pages);
      return readAnswer(id, () => {
        const read = readFeatures(features, options);
        return { ...read, findings: [...findings, ...(read.findings ?? [])] };
      });
    },
  };
}
