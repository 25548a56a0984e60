import { PadangMap } from './elements/padang-map.js';

export { PadangMap };
export type * from './elements/events.js';
export type { Choices, MapHost, RendererChoice, Theme } from './elements/map-host.js';
export type { DataStatus } from './elements/controllers/dataset.controller.js';
export type { DataAdapter, DataRequest } from './data/data-adapter.js';
export type { Boundaries, Ground, GroundLabel, NamedBounds, Polygon, RegionShape, Ring } from './geo/boundaries.js';
export type { Formats } from './i18n/formats.js';
export type { Locale, LocaleInput } from './i18n/locale.js';
export type { MessageOverrides, Messages } from './i18n/messages.js';
export type * from './model/dataset.js';
export type { DatasetInput } from './model/dataset.schema.js';
export type { AdapterError, AdapterErrorCode, PadangMapError } from './model/errors.js';
export type { Period } from './model/period.js';
export type { Level, LngLat, LngLatBounds, RegionCode, RegionLevel } from './model/region.js';
export type { JoinReport, ReportEntry, ReportKind } from './model/report.js';
export type { Status } from './model/status.js';
export type { Language, LocalizedText } from './model/text.js';
export type * from './scene/legend-model.js';
export type { RegionAppearance } from './scene/region-appearance.js';
export type { RegionState } from './scene/region-state.js';
export type * from './scene/scene.js';
export type * from './scene/table-model.js';

// In Node there is no registry; a second copy of the package leaves the first one's element in place.
if (typeof customElements !== 'undefined' && !customElements.get('padang-map')) customElements.define('padang-map', PadangMap);
