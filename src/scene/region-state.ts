/** Why a region has no class: each state has a pattern of its own and a legend row. */
export const REGION_STATES = ['missing', 'suppressed', 'not-applicable', 'unclear', 'unlisted'] as const;
export type RegionState = (typeof REGION_STATES)[number];
