import type { Ground, NamedBounds, Polygon } from '../geo/boundaries.js';
import type { Period } from '../model/period.js';
import type { LngLat, RegionCode, RegionLevel } from '../model/region.js';
import type { Status } from '../model/status.js';
import type { Language } from '../model/text.js';
import type { LegendModel } from './legend-model.js';
import type { RegionState } from './region-state.js';
import type { TableModel } from './table-model.js';

/** One region, ready to be drawn and read. */
export interface SceneRegion {
  readonly code: RegionCode;
  readonly name: string;
  readonly polygons: readonly Polygon[];
  readonly labelLngLat: LngLat;
  /** Codes of the regions of the scene that share a border with this one. */
  readonly neighbours: readonly RegionCode[];
  /** Index of the legend's class, from 0; `null` where the region has none. */
  readonly classIndex: number | null;
  /** Why there is no class; `null` where there is one, or a circle or shade instead. */
  readonly state: RegionState | null;
  /** `#rrggbb`; `null` where a pattern or nothing fills the region. */
  readonly fill: string | null;
  /** The ink that can be read on the fill. */
  readonly ink: 'dark' | 'light';
  readonly value: number | null;
  /** The value with its unit, or the state in words. */
  readonly valueText: string;
  /** Lower to upper, with unit; `null` where no range is known. */
  readonly rangeText: string | null;
  /** The class in words; `null` where there is none. */
  readonly classText: string | null;
  readonly status: Status;
  readonly statusText: string;
  /** A word that goes with the value wherever it stands, such as Perkiraan; `null` for published values. */
  readonly mark: string | null;
  /** `null` where ranks are not shown. */
  readonly rankText: string | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** How an estimate was made; `null` where none is stated. */
  readonly methodText: string | null;
  /** Notes, and what other sources say, one sentence each. */
  readonly notes: readonly string[];
  readonly sourceText: string;
  /** All of it as one sentence, for the tooltip's label and the screen reader. */
  readonly spoken: string;
  readonly selected: boolean;
  /** Area of the region's circle as a share (0 to 1) of the greatest; `null` where it has none. */
  readonly circleShare: number | null;
}

/** One point of a layer, ready to be drawn and read. */
export interface ScenePoint {
  readonly id: string;
  readonly layer: string;
  readonly name: string;
  readonly lngLat: LngLat;
  readonly region: RegionCode | null;
  /** Area of the circle as a share (0 to 1) of the greatest; `null` where the amount is not known. */
  readonly circleShare: number | null;
  readonly amountRupiah: number | null;
  readonly amountText: string | null;
  readonly period: Period | null;
  readonly sourceText: string;
  /** What its data say of it beside the amount; `null` where nothing. */
  readonly note: string | null;
  readonly status: Status;
  /** A word that goes with the symbol wherever it stands, such as CONTOH; `null` for published points. */
  readonly mark: string | null;
  readonly statusText: string;
  /** The layer's warning, which goes wherever its points go; `null` where none is needed. */
  readonly caveat: string | null;
  readonly spoken: string;
}

/** A source as it is printed. */
export interface SceneSource {
  readonly text: string;
  /** An http or https address, or `null`. */
  readonly url: string | null;
}

/** A request that could not be met as it stood. */
export interface SceneWarning {
  readonly code:
    | 'unknown-indicator'
    | 'unknown-period'
    | 'unknown-layer'
    | 'unknown-region'
    | 'fill-for-count'
    | 'classification-failed'
    | 'no-values'
    | 'other-level';
  readonly text: string;
}

/** A choice offered to the reader. */
export interface SceneChoice {
  readonly id: string;
  readonly text: string;
  readonly chosen: boolean;
}

/** Everything to draw and to read, as plain data: all pictures, tables and exports come from here alone. */
export interface Scene {
  readonly language: Language;
  readonly level: RegionLevel;
  readonly place: string;
  readonly indicator: string;
  readonly period: Period | null;
  readonly unit: string;
  /** Digits after the decimal sign when shown; `null` means as many as any value has, up to 2. */
  readonly decimals: number | null;
  readonly title: string;
  /** Words such as `Perkiraan` and `Hibah KUBE (CONTOH)` that stand with the title; empty where all is published. */
  readonly badges: readonly string[];
  readonly subtitle: string;
  /** The indicator's warning, which goes wherever its values go; `null` where none is needed. */
  readonly caveat: string | null;
  /** The warnings of all that is shown. */
  readonly caveats: readonly string[];
  readonly statusLine: string;
  /** Accessible name of the map. */
  readonly label: string;
  /** `fill` for rates, `circle` for counts and amounts. */
  readonly drawnAs: 'fill' | 'circle';
  readonly regions: readonly SceneRegion[];
  /** From the largest circle to the smallest, as they are to be drawn. */
  readonly points: readonly ScenePoint[];
  readonly legend: LegendModel;
  /** The regions' table, then one for each point layer shown. */
  readonly tables: readonly TableModel[];
  readonly sources: readonly SceneSource[];
  readonly boundariesCredit: string;
  readonly ground: Ground | null;
  readonly views: readonly NamedBounds[];
  readonly indicators: readonly SceneChoice[];
  readonly periods: readonly SceneChoice[];
  readonly warnings: readonly SceneWarning[];
}
