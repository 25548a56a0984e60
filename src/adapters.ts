export type { DataAdapter, DataRequest } from './data/data-adapter.js';
export { csvAdapter, type CsvAdapterOptions } from './data/adapters/csv.adapter.js';
export { geojsonPointsAdapter, type GeojsonPointsOptions } from './data/adapters/geojson-points.adapter.js';
export { jsonAdapter } from './data/adapters/json.adapter.js';
export { staticAdapter } from './data/adapters/static.adapter.js';
export { fetchBytes, type FetchOptions, type FetchRequest } from './data/fetch-bytes.js';
export { fetchJson } from './data/fetch-json.js';
export type { DatasetInput } from './model/dataset.schema.js';
export { AdapterError, type AdapterErrorCode } from './model/errors.js';
