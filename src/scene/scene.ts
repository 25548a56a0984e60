import type { Boundaries } from '../geo/boundaries.js';
import type { Period } from '../model/period.js';
import type { Level, LngLat, RegionCode, RegionLevel } from '../model/region.js';
import type { Status } from '../model/status.js';
import type { Language } from '../model/text.js';
import type { LegendModel } from './legend-model.js';
import type { RegionAppearance } from './region-appearance.js';
import type { TableModel } from './table-model.js';

/** What is said of one region. Where it lies is its boundaries' affair, how it looks its appearance's. */
export interface RegionReading {
  readonly code: RegionCode;
  readonly name: string;
  /** Name of the region one level up in which it lies; `null` where that goes without saying. */
  readonly parentName: string | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The value with its unit, or the state in words; where points come alone how many lie in the region, empty where that is not known. */
  readonly valueText: string;
  /** Lower to upper, with unit; `null` where no range is known. */
  readonly rangeText: string | null;
  /** The class in words; `null` where there is none. */
  readonly classText: string | null;
  /** What is said of it first: the value, or, where values are compared with a reference and say no more than that, the class. */
  readonly headlineText: string;
  /** What is said next: the range, with what its ends are, and the value where it was not said first and is no estimate; `null` where there is nothing. */
  readonly detailText: string | null;
  /** The same as it is read aloud: `20 % sampai 25 %`; `null` where there is nothing. */
  readonly detailSpoken: string | null;
  /** `null` where points come alone: nothing is said of the region itself. */
  readonly status: Status | null;
  /** Empty where there is no status. */
  readonly statusText: string;
  /** A word that goes with the value wherever it stands, such as Perkiraan; `null` for published values. */
  readonly mark: string | null;
  /** `null` where ranks are not shown. */
  readonly rankText: string | null;
  /** How an estimate was made; `null` where none is stated. */
  readonly methodText: string | null;
  /** Of how many items of a list the value is the sum; `null` where that is not known or is the value itself. */
  readonly itemsText: string | null;
  /** What other sources say, one sentence each. */
  readonly otherTexts: readonly string[];
  /** All notes: of how many items it is, why it is suppressed, its own, and what other sources say, one sentence each. */
  readonly notes: readonly string[];
  readonly sourceText: string;
}

/** One point of a layer, ready to be drawn and read. */
export interface ScenePoint {
  readonly id: string;
  readonly layer: string;
  readonly name: string;
  readonly lngLat: LngLat;
  /** Id of the innermost cluster that it is a part of; `null` where it is in none. */
  readonly cluster: string | null;
  /** It is drawn by itself at camera zooms from this one on: 0 where it is in no cluster, `null` where it shares its place and never is. */
  readonly fromZoom: number | null;
  readonly region: RegionCode | null;
  /** What that region is called, with its level: `Kecamatan Pauh`; `null` where it is not known. */
  readonly placeText: string | null;
  /** Area of the circle as a share (0 to 1) of the greatest; `null` where the amount is not known. */
  readonly circleShare: number | null;
  readonly amountRupiah: number | null;
  readonly amountText: string | null;
  readonly period: Period | null;
  /** In words; `null` where none is known. */
  readonly periodText: string | null;
  readonly sourceText: string;
  /** What its data say of it beside the amount; `null` where nothing. */
  readonly note: string | null;
  readonly status: Status;
  /** A word that goes with what is said of it, such as CONTOH; `null` for published points. It stands beside the symbol too, unless a watermark says it. */
  readonly mark: string | null;
  readonly statusText: string;
  /** The layer's warning, which goes wherever its points go; `null` where none is needed. */
  readonly caveat: string | null;
}

/** Points of one layer that lie close together, ready to be drawn as one and read. */
export interface SceneCluster {
  /** Made of its points: the same ones have the same id in every scene. */
  readonly id: string;
  readonly layer: string;
  /** Id of the cluster that it is a part of at the zooms before; `null` where there is none. */
  readonly cluster: string | null;
  /** How many of what, in words. */
  readonly name: string;
  readonly lngLat: LngLat;
  readonly count: number;
  /** The number in its circle. */
  readonly countText: string;
  /** It is drawn at camera zooms from this one on, … */
  readonly fromZoom: number;
  /** … and below this one, where it comes apart; `null` where its points lie at one place and never do. */
  readonly toZoom: number | null;
  /** Sum of the amounts that are known; `null` where none is. */
  readonly amountRupiah: number | null;
  /** That sum, with how many points it is of where others have none. */
  readonly amountText: string | null;
  /** The same as it is read aloud: `bersama Rp20.000.000`. */
  readonly amountSpoken: string | null;
  /** The regions in which its points lie, in words; `null` where they are many or none. */
  readonly regionsText: string | null;
  /** From its earliest to its latest period, in words; `null` where none is known. */
  readonly periodText: string | null;
  /** `illustrative` where any of its points is, else the last of theirs in the order of the list of statuses. */
  readonly status: Status;
  /** The words for all its points, such as CONTOH, wherever its circle stands; `null` where all are published. */
  readonly mark: string | null;
  readonly statusText: string;
  /** The statuses as they are read aloud; `null` where the badge in the name says them. */
  readonly statusSpoken: string | null;
  readonly sourceText: string;
  /** The layer's warning, which goes wherever its points go; `null` where none is needed. */
  readonly caveat: string | null;
  /** What choosing it does, in words. */
  readonly openingText: string;
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
    | 'unknown-size'
    | 'unfit-size'
    | 'classification-failed'
    | 'alike-colours'
    | 'no-values'
    | 'too-many-values'
    | 'other-level';
  readonly text: string;
}

/** The region one level up of which the parts are shown. */
export interface SceneContext {
  readonly code: RegionCode;
  readonly name: string;
  /** Its own value with period and status, said to be its own; `null` where it has none. */
  readonly valueText: string | null;
}

/** A choice offered to the user. */
export interface SceneChoice {
  readonly id: string;
  readonly text: string;
  readonly chosen: boolean;
}

/** What stands around the maps of a figure, in words, and what can be chosen in their place. */
export interface Frame {
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
  readonly level: RegionLevel;
  /** The levels of the place, from that of the whole down. */
  readonly levels: readonly Level[];
  readonly place: string;
  /** The region within which all that are shown lie; `null` where that is the whole. */
  readonly context: SceneContext | null;
  /** That of the indicator; where points come alone that of their layers, and of outlines alone that of their level. */
  readonly title: string;
  /** Words such as `Perkiraan` and `Hibah KUBE (CONTOH)` that stand with the title; empty where all is published. */
  readonly badges: readonly string[];
  readonly subtitle: string;
  /** What the map shows, in one or two sentences; `null` where there is nothing to say that would be true of it. */
  readonly summary: string | null;
  /** The warning that goes wherever the regions' values go: the indicator's, or that of points that come alone; `null` where none is needed. */
  readonly caveat: string | null;
  /** The warnings of all that is shown, after the sentence that there is nothing to show. */
  readonly caveats: readonly string[];
  /** Empty where nothing is shown that has a status. */
  readonly statusLine: string;
  /** That the data were kept, and since which day: it goes wherever their figures go; `null` where they are fresh. */
  readonly keptText: string | null;
  /** Accessible name of the map. */
  readonly label: string;
  /** How the map is operated by keys, in one paragraph: its accessible description. */
  readonly operation: string;
  /** Where outlines are shown alone, the first stands for them: its id is empty. */
  readonly indicators: readonly SceneChoice[];
  readonly periods: readonly SceneChoice[];
  readonly warnings: readonly SceneWarning[];
}

/**
 * How a panel shows its values: filled by classes, by a run of colours or by which side of a reference they lie on, as
 * circles on the regions, or not at all, where points come alone and of the regions only outlines are drawn.
 */
export type Encoding = 'class' | 'continuous' | 'reference' | 'circle' | 'outline';

/** A word that stands once and large through a map, such as CONTOH. */
export interface Watermark {
  readonly text: string;
  /** Whether all values of the regions are made up. */
  readonly isOfRegions: boolean;
  /** Ids of the point layers all of whose points are made up: their symbols have no word beside them. */
  readonly layers: readonly string[];
}

/** An indicator's values, region by region. */
export interface PanelValues {
  /** Id of the indicator that the regions are drawn by; `null` where points come alone. */
  readonly indicator: string | null;
  readonly period: Period | null;
  /** Empty where there is no indicator. */
  readonly unit: string;
  /** Digits after the decimal sign that all values are printed with; `null` where there is no value. */
  readonly decimals: number | null;
  /** One for each region of the boundaries, in their order. */
  readonly readings: readonly RegionReading[];
  /** One for each region of the boundaries, in their order. */
  readonly appearances: readonly RegionAppearance[];
}

/** A count or amount that is drawn as circles over the fill of a rate. */
export interface PanelSize extends PanelValues {
  readonly indicator: string;
  /** The title of the whole, as in tables and exports. */
  readonly title: string;
  /** What stands before a value: the short title, with the period where it is not the fill's. */
  readonly label: string;
  /** The warning that goes with its values; `null` where none is needed. */
  readonly caveat: string | null;
}

/** One map. */
export interface Panel extends PanelValues {
  readonly encoding: Encoding;
  /** The circles over the fill; `null` where there are none. */
  readonly size: PanelSize | null;
  /** The shapes that are shown, what lies around them, and where to look. */
  readonly boundaries: Boundaries;
  /**
   * What stands under each region's name on the map, in the order of the boundaries: its figure, its class where values
   * are compared with a reference, or its state in words. `null` where names stand alone.
   */
  readonly valueLabels: readonly string[] | null;
  /** From the largest circle to the smallest, as they are to be drawn. */
  readonly points: readonly ScenePoint[];
  /** From the one of most points down. At every zoom each point is drawn by itself or in exactly one of them. */
  readonly clusters: readonly SceneCluster[];
  /** `null` where nothing is made up, or only some of what is drawn. */
  readonly watermark: Watermark | null;
}

/**
 * Everything to draw and to read, as plain data: all pictures, tables and exports come from here alone. What is selected,
 * hovered and looked at is no part of it. What is read aloud is made when it is asked for, see `describe`.
 */
export interface Scene {
  readonly frame: Frame;
  readonly legend: LegendModel;
  readonly panels: readonly [Panel];
  /** The regions' table where they have values, then one for each point layer shown. */
  readonly tables: readonly TableModel[];
  readonly sources: readonly SceneSource[];
}
