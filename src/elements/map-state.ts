import type { Camera } from '../geo/mercator.js';
import type { Period } from '../model/period.js';
import type { RegionCode, RegionLevel } from '../model/region.js';
import type { MapTarget } from '../render/map-renderer.js';
import type { TableSort } from '../scene/table-model.js';

/** All that a user chose, and what the pointer or the focus is on, as plain JSON. */
export interface MapState {
  /** What the page or the user set: id or title of an indicator, empty for outlines alone; `null` for the dataset's first. */
  readonly indicator: string | null;
  /** `null` for the latest with a value. */
  readonly period: Period | null;
  readonly level: RegionLevel;
  /** Code of the region whose parts alone are shown; `null` for the whole. */
  readonly within: RegionCode | null;
  readonly selected: readonly RegionCode[];
  /** What the pointer or the focus is on, on the map or in a table. */
  readonly hover: MapTarget | null;
  /** How the tables are sorted; as they come where `null`. */
  readonly sort: TableSort | null;
  /** Id of the view that the map was fitted to last; the first where `null`. */
  readonly view: string | null;
  /** Where the user moved the camera; `null` while it is fitted to the view. */
  readonly camera: Camera | null;
}
