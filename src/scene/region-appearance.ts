import { contrastingInk } from '../stats/colour-scale.js';
import { REGION_STATES, type RegionState } from './region-state.js';

/** How one region looks. Regions of one class, state or shade have the same object. */
export interface RegionAppearance {
  /** Index of the legend's class, from 0; `null` where the region has none. */
  readonly classIndex: number | null;
  /** Why there is no class; `null` where there is one, or a circle or shade instead. */
  readonly state: RegionState | null;
  /** `#rrggbb`; `null` where a pattern or nothing fills the region. */
  readonly fill: string | null;
  /** The ink that can be read on the fill. */
  readonly ink: 'dark' | 'light';
  /** Area of the region's circle as a share (0 to 1) of the greatest; `null` where it has none. */
  readonly circleShare: number | null;
  /** Whether the value is below zero: its circle is drawn hollow. */
  readonly isNegative: boolean;
}

/** How a region looks of which only the outline is drawn. */
export const PLAIN: RegionAppearance = { classIndex: null, state: null, fill: null, ink: 'dark', circleShare: null, isNegative: false };

/** How regions without a class look. */
const stateLooks = Object.fromEntries(REGION_STATES.map((state): [string, RegionAppearance] => [state, { ...PLAIN, state }])) as Readonly<
  Record<RegionState, RegionAppearance>
>;

/** How a region looks that has no class, by why it has none. */
export function stateAppearance(state: RegionState): RegionAppearance {
  return stateLooks[state];
}

/** How a region looks that is filled with a colour: of a class, or (`null`) of a run of colours. */
export function filled(fill: string, classIndex: number | null): RegionAppearance {
  return { ...PLAIN, classIndex, fill, ink: contrastingInk(fill) };
}
