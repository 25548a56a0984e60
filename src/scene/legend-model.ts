import type { RegionState } from './region-state.js';

/** A row of the legend: a class with its colour, a state with its pattern, or a point layer with its circle. */
export type LegendRow = (
  | {
      readonly kind: 'class';
      /** The class's index, from 0 for the lowest. */
      readonly index: number;
      /** `#rrggbb`. */
      readonly colour: string;
      /** The text as it is read aloud. */
      readonly spoken: string;
    }
  | { readonly kind: 'state'; readonly state: RegionState }
  /** Regions without a circle over their fill, by why they have none. */
  | { readonly kind: 'no-circle'; readonly state: RegionState }
  | {
      readonly kind: 'layer';
      /** Whether all its points are made up, which are drawn otherwise. */
      readonly isMadeUp: boolean;
    }
) & {
  readonly text: string;
  /** How many regions of this map, or points, are in it. */
  readonly count: number;
  readonly countText: string;
};

/** A circle of the size legend. */
export interface LegendSize {
  readonly text: string;
  /** Area as a share (0 to 1) of the greatest circle on the map. */
  readonly circleShare: number;
}

/** Circles and what their area means. */
export interface SizeLegend {
  readonly title: string;
  /** What makes the circles: the indicator's regions, those of another one over their fills, or points, which are squares among such circles. */
  readonly of: 'regions' | 'over-fills' | 'points' | 'square-points';
  /** A word such as CONTOH that goes with the symbols; `null` for published ones. */
  readonly mark: string | null;
  /** Whether they stand for values below zero, which are drawn hollow, or, over fills, with a broken line. */
  readonly isNegative: boolean;
  readonly sizes: readonly LegendSize[];
}

/** A run of colours without classes. */
export interface LegendGradient {
  /** `#rrggbb` from the least to the greatest value, evenly spaced. */
  readonly colours: readonly string[];
  readonly minText: string;
  readonly maxText: string;
}

/** What the colours, patterns and circles mean. */
export interface LegendModel {
  /** `null` where each row says by itself what it is. */
  readonly title: string | null;
  readonly badges: readonly string[];
  /** What the classes compare with, and its value; `null` where they compare with nothing. */
  readonly referenceText: string | null;
  /**
   * Classes from the lowest up, then the states that some region of this map is in; `unclear` stands between below and
   * above. Where points come alone, their layers.
   */
  readonly rows: readonly LegendRow[];
  readonly gradient: LegendGradient | null;
  readonly sizes: readonly SizeLegend[];
  /** What the number in a circle means; `null` where no circle has one. */
  readonly clusterText: string | null;
  /** How the classes were formed, in plain words; `null` where there are none. */
  readonly methodText: string | null;
  readonly notes: readonly string[];
}
