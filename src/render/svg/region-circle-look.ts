import type { AttributeValue } from '../node.js';

/** What a circle looks like that stands for a region's value, on the map, in the legend and on a canvas. */
export interface RegionCircleLook {
  readonly fill: string;
  readonly fillOpacity: number;
  readonly stroke: string;
  readonly strokePx: number;
}

const FULL: RegionCircleLook = { fill: '#2b6c99', fillOpacity: 0.75, stroke: '#ffffff', strokePx: 1 };
const HOLLOW: RegionCircleLook = { fill: '#ffffff', fillOpacity: 0.85, stroke: '#8c2d04', strokePx: 2.4 };

/** A circle of a value below zero is hollow with a thick dark edge: nobody takes it for one above, in print without colours either. */
export function regionCircleLook(isNegative: boolean): RegionCircleLook {
  return isNegative ? HOLLOW : FULL;
}

/** The look as attributes of an SVG circle. */
export function regionCircleAttributes(isNegative: boolean): Readonly<Record<string, AttributeValue>> {
  const { fill, fillOpacity, stroke, strokePx } = regionCircleLook(isNegative);
  return {
    class: isNegative ? 'pm-negative' : null,
    fill,
    'fill-opacity': fillOpacity,
    stroke,
    'stroke-width': strokePx === 1 ? null : strokePx,
  };
}
