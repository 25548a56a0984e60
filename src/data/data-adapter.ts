import type { DatasetInput } from '../model/dataset.schema.js';
import type { AdapterError } from '../model/errors.js';
import type { RegionLevel } from '../model/region.js';

/** What is asked of an adapter; it may ignore it and hand over more. */
export interface DataRequest {
  /** Id of an indicator, else its title as a page wrote it: an adapter that finds none of this id hands over all it has. */
  readonly indicator?: string;
  readonly period?: string;
  readonly level?: RegionLevel;
}

/** A source of data. */
export interface DataAdapter {
  /** Stable and unique per source; with the request it is the cache key. */
  readonly id: string;
  /** Plain, untrusted input; the library validates it. Rejects with AdapterError when the source fails, with signal.reason when aborted. */
  load(request: DataRequest, options: { readonly signal: AbortSignal }): Promise<DatasetInput>;
  /** Optional: calls back with newer input; returns the function that stops it. */
  subscribe?(request: DataRequest, listener: { next(input: DatasetInput): void; error(error: AdapterError): void }): () => void;
}
