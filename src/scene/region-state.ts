/** Why a region has no class: each state has a pattern of its own and a legend row. */
export type RegionState = 'missing' | 'suppressed' | 'not-applicable' | 'unclear' | 'unlisted';

const STATES: Readonly<Record<RegionState, true>> = {
  missing: true,
  suppressed: true,
  'not-applicable': true,
  unclear: true,
  unlisted: true,
};
/** All states, in the order of the legend. */
export const REGION_STATES = Object.keys(STATES) as readonly RegionState[];
