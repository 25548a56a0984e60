export { testAdapter, type TestAdapterOptions, type TestRunner } from './testing/test-adapter.js';
export type { SoundAnswer, SoundAnswers } from './testing/sound-answers.js';
export type { AdapterMaker } from './testing/adapter-under-test.js';
export type { DataAdapter, DataRequest } from './data/data-adapter.js';
export type { FetchOptions } from './data/fetch-bytes.js';
export type { DatasetInput, IndicatorInput } from './model/dataset.schema.js';
export type { AdapterError, AdapterErrorCode, PadangMapError } from './model/errors.js';
export type { LngLat, LngLatBounds, Region, RegionCode, RegionLevel } from './model/region.js';
export type { Language, LocalizedText } from './model/text.js';
