import type { AttributeValue } from '../node.js';
import { COLOURS, DASHES_PX, OPACITIES, WIDTHS_PX } from '../style-tokens.js';

/** What a circle looks like, in an SVG and on a canvas. */
export interface CircleLook {
  readonly fill: string;
  /** 0 to 1. */
  readonly opacity: number;
  readonly stroke: string;
  readonly strokePx: number;
}

/**
 * What circles look like. One of a value below zero is hollow with a thick dark edge: nobody takes it for one above, in
 * print without colours either. A made-up point is paler, so that nobody takes it for a fact.
 */
export const CIRCLE_LOOKS = {
  region: { fill: COLOURS.circle, opacity: OPACITIES.circle, stroke: COLOURS.circleEdge, strokePx: WIDTHS_PX.circleEdge },
  negative: { fill: COLOURS.paper, opacity: OPACITIES.negativeCircle, stroke: COLOURS.negativeEdge, strokePx: WIDTHS_PX.negativeEdge },
  /** Over fills: a ring through which the fill is seen, on a casing. */
  casing: { fill: COLOURS.paper, opacity: 0, stroke: COLOURS.ringCasing, strokePx: WIDTHS_PX.sizeCasing },
  ring: { fill: COLOURS.paper, opacity: 0, stroke: COLOURS.ring, strokePx: WIDTHS_PX.sizeRing },
  point: { fill: COLOURS.point, opacity: 1, stroke: COLOURS.circleEdge, strokePx: WIDTHS_PX.pointEdge },
  madeUp: { fill: COLOURS.pointPale, opacity: 1, stroke: COLOURS.pointDark, strokePx: WIDTHS_PX.pointEdge },
  highlighted: { fill: COLOURS.point, opacity: 0, stroke: COLOURS.setOff, strokePx: WIDTHS_PX.highlightedPoint },
} as const satisfies Readonly<Record<string, CircleLook>>;

type Attributes = Readonly<Record<string, AttributeValue>>;

const attributesOf = ({ fill, opacity, stroke, strokePx }: CircleLook): Attributes => ({
  fill,
  'fill-opacity': opacity,
  stroke,
  'stroke-width': strokePx,
});

/** How a region's circle looks in an SVG. */
export function regionCircleAttributes(isNegative: boolean): Attributes {
  return { class: isNegative ? 'pm-negative' : null, ...attributesOf(CIRCLE_LOOKS[isNegative ? 'negative' : 'region']) };
}

/** How a circle over a fill looks in an SVG: its casing and its ring, from below; of a value below zero the ring is broken. */
export function ringAttributes(isNegative: boolean): readonly Attributes[] {
  return [
    attributesOf(CIRCLE_LOOKS.casing),
    { ...attributesOf(CIRCLE_LOOKS.ring), 'stroke-dasharray': isNegative ? DASHES_PX.negativeRing.join(' ') : null },
  ];
}

/** How a point's circle looks in an SVG: a made-up one has a broken outline, which is seen on its pale fill whatever the ground is. */
export function pointAttributes(isMadeUp: boolean): Attributes {
  return { ...attributesOf(CIRCLE_LOOKS[isMadeUp ? 'madeUp' : 'point']), 'stroke-dasharray': isMadeUp ? DASHES_PX.madeUp.join(' ') : null };
}
