import type { Period } from './period.js';
import type { LngLat, RegionCode } from './region.js';
import type { Status } from './status.js';
import type { LocalizedText } from './text.js';

/** What kind of number an indicator is: fills are for rates, circles for counts and amounts. */
export const INDICATOR_KINDS = ['rate', 'count', 'amount'] as const;
/** A `rate` is comparable between regions of different size; a `count` and an `amount` add up. */
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** Whom or what an indicator counts. */
export const SUBJECTS = ['person', 'family', 'organisation', 'post', 'area', 'thing'] as const;
/**
 * Whom or what the value is about: `post` is an office such as TKSK, `area` the region itself, `thing` an animal, a
 * building, a ton: what can be counted and is no person.
 */
export type Subject = (typeof SUBJECTS)[number];

/** Which end of an indicator is the worse one; the default palette goes by it. */
export const DIRECTIONS = ['higher-is-worse', 'higher-is-better', 'neutral'] as const;
/** `neutral` says that neither end is worse, as of an area. */
export type Direction = (typeof DIRECTIONS)[number];

/** Ways of forming classes; `reference` means below, unclear and above a reference value. */
export const CLASSIFICATION_METHODS = [
  'quantile',
  'equal-interval',
  'jenks',
  'pretty',
  'standard-deviation',
  'manual',
  'continuous',
  'reference',
] as const;
/** How values become classes: `manual` takes the breaks as given, `continuous` forms none, `reference` always forms three. */
export type ClassificationMethod = (typeof CLASSIFICATION_METHODS)[number];

/** `percent` and `rupiah` have their own writing; any other unit is named by language. */
export type Unit = 'percent' | 'rupiah' | LocalizedText;

/** Ways of making positions coarser. */
export const COARSENINGS = ['grid', 'kelurahan', 'none'] as const;
/** `grid` moves points to one position in a square of 500 m, `kelurahan` to the label point of the nearest of the smallest regions of the register, in Padang a kelurahan. */
export type Coarsening = (typeof COARSENINGS)[number];

/** What the publisher of a dataset lets be shown of small numbers and of places. */
export interface Disclosure {
  /** The least count of persons or families that is shown, and of points that share a place; 0 where all are. */
  readonly minimumCount: number;
  /** Whether a count of none is suppressed as well. */
  readonly suppressZero: boolean;
  /** What becomes of points of which fewer than `minimumCount` share a place. */
  readonly coarsen: Coarsening;
}

/** The indicators of the same dataset that a rate is computed from. */
export interface ComputedFrom {
  /** Id of the count that is divided; `null` where it is not in the dataset. */
  readonly numerator: string | null;
  /** Id of the count that it is divided by; `null` where it is not in the dataset. */
  readonly denominator: string | null;
}

/** The published value that an indicator is compared with. */
export interface Reference {
  readonly indicator: string;
  readonly region: RegionCode;
}

/** What is measured. */
export interface Indicator {
  readonly id: string;
  readonly title: LocalizedText;
  /** A name of a few words for menus and axes; the title where `null`. */
  readonly shortTitle: LocalizedText | null;
  readonly unit: Unit;
  /**
   * Digits after the decimal sign when shown, 0 to 6; `null` means as many as any value has, up to 2, and more of small
   * shares. Where a value as printed would lie on the other side of a class break, a map shows more.
   */
  readonly decimals: number | null;
  readonly kind: IndicatorKind;
  /** `null` where nobody declared it and no word or unit says it: small counts are withheld as if they were persons. */
  readonly subject: Subject | null;
  readonly direction: Direction;
  /** What the value is divided by, in words; `null` where it is no ratio. */
  readonly denominator: LocalizedText | null;
  /** Period of the denominator where it differs from the value's own; a ratio of two dates names both. */
  readonly denominatorPeriod: Period | null;
  /** The counts that it is computed from: where one of them is suppressed, so is it; absent where none is named. */
  readonly computedFrom?: ComputedFrom;
  /**
   * Of a list: id of the indicator that counts its items, that count's own for itself. Each observation is the sum of a
   * region's items, and a region without one is not in the list; absent where the observations are no list's.
   */
  readonly itemCount?: string;
  /** Id of the indicator of which each value here is the sum over all periods; absent where it is no such sum. */
  readonly allPeriodsOf?: string;
  readonly reference: Reference | null;
  /** What the ends of its ranges are, in a few words: `a 95 % confidence interval`; absent where that is not said. */
  readonly rangeTitle?: LocalizedText;
  /** What its values of status `E` are called where they are no estimates, in a word: `assumption`; absent where they are. */
  readonly estimateTitle?: LocalizedText;
  readonly definition: LocalizedText | null;
  /** A warning that goes wherever the values go; `null` where none is needed. */
  readonly caveat: LocalizedText | null;
  readonly classification: ClassificationMethod | null;
  /** Inner class breaks in the indicator's unit, strictly increasing; empty where it names none. */
  readonly breaks: readonly number[];
  /** Id of a source of the dataset; `null` where the data named none. */
  readonly source: string | null;
}

/** One value of one indicator for one region and period. */
export interface Observation {
  readonly indicator: string;
  readonly region: RegionCode;
  readonly period: Period | null;
  /** In the indicator's unit; `null` where the status says why there is none. */
  readonly value: number | null;
  readonly status: Status;
  /** Least and greatest plausible value in the indicator's unit, where known. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly note: LocalizedText | null;
  readonly method: LocalizedText | null;
  /** Id of a source of the dataset; the indicator's own where `null`. */
  readonly source: string | null;
}

/** One point of a layer. */
export interface Point {
  readonly id: string;
  readonly name: string;
  readonly lngLat: LngLat;
  /** In rupiah; `null` where not known. */
  readonly amountRupiah: number | null;
  readonly period: Period | null;
  readonly properties: Readonly<Record<string, string | number | boolean | null>>;
  /** The kecamatan in which the point lies; `null` where it lies in none. */
  readonly region: RegionCode | null;
  readonly status: Status;
  /** `true` where the position stands for a wider place, which several points share; absent where it is the point's own. */
  readonly coarsened?: true;
  /** What else is to be said of it, such as an SDMX code that is read as published; absent where nothing is. */
  readonly note?: LocalizedText;
}

/** Points of one kind, such as grants. */
export interface PointLayer {
  readonly id: string;
  readonly title: LocalizedText;
  /** What the amount is, for the size legend. */
  readonly amountTitle: LocalizedText | null;
  readonly caveat: LocalizedText | null;
  readonly source: string | null;
  /** `false` where each of up to 5,000 points is drawn by itself; absent where more than 200 become clusters. */
  readonly clustered?: boolean;
  readonly points: readonly Point[];
}

/** Where a figure was published, and who answers for it. */
export interface Source {
  readonly id: string;
  readonly title: LocalizedText;
  readonly publisher: string;
  /** Who answers for the figure; the publisher where `null`. */
  readonly authority: string | null;
  /** Date of publication as far as known: a period, or `null`. */
  readonly date: Period | null;
  readonly url: string | null;
  readonly licence: string | null;
}

/** What is under way about data that were kept and may be out of date. */
export const STALE_STATES = ['updating', 'unavailable'] as const;
/** `updating`: the source is being asked anew; `unavailable`: it could not be reached or read. */
export type StaleState = (typeof STALE_STATES)[number];

/** That data were kept earlier, and may be out of date. */
export interface Staleness {
  /** When the source handed them over: an instant in ISO 8601, in UTC. */
  readonly retrieved: string;
  readonly state: StaleState;
}

/** A validated dataset: every reference resolves, every region is in the register. */
export interface Dataset {
  readonly id: string;
  readonly version: string;
  readonly title: LocalizedText;
  readonly indicators: readonly Indicator[];
  readonly observations: readonly Observation[];
  readonly pointLayers: readonly PointLayer[];
  readonly sources: readonly Source[];
  readonly notes: readonly LocalizedText[];
  /** What it was held to when it was validated; absent in one that was put together by hand. */
  readonly disclosure?: Disclosure;
  /**
   * Of the regions that its counts of persons speak of, and of those beside them, each with the one that it is part of: what
   * is merged or computed is protected by it. Absent where nothing counts persons.
   */
  readonly parents?: Readonly<Record<RegionCode, RegionCode>>;
  /** Since when it has been kept; absent where it comes straight from its source. */
  readonly stale?: Staleness;
}
