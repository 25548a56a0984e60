import type { Panel } from './scene.js';

/** More regions and single points than this are too many to be drawn, named and reached one by one as elements. */
const MOST_FEATURES = 2000;

/** Whether a panel has more than 2,000 regions and points; those of a layer that is clustered do not count. */
export function hasMany({ boundaries: { regions }, points }: Pick<Panel, 'boundaries' | 'points'>): boolean {
  return regions.length + points.filter(({ cluster }) => cluster === null).length > MOST_FEATURES;
}
