export type { DataAdapter, DataRequest } from './data/data-adapter.js';
export { csvAdapter, type CsvAdapterOptions } from './data/adapters/csv.adapter.js';
export { geojsonPointsAdapter, type GeojsonPointsOptions } from './data/adapters/geojson-points.adapter.js';
export { jsonAdapter } from './data/adapters/json.adapter.js';
export { staticAdapter } from './data/adapters/static.adapter.js';
export type { FetchOptions } from './data/fetch-bytes.js';
export type { DatasetInput } from './model/dataset.schema.js';
export { AdapterError, type AdapterErrorCode } from './model/errors.js';
