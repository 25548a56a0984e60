import type { ScreenPoint, Size } from '../../geo/mercator.js';

/** A circle on the screen, in CSS pixels. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
}

const SMALLEST_PX = 1.5;

/** Radius of the greatest circle: a share of the map's width, so that every size of drawing is the same picture. */
export function greatestRadiusPx({ widthPx, heightPx }: Size, of: 'regions' | 'points'): number {
  return Math.min(widthPx, heightPx) * (of === 'regions' ? 0.055 : 0.032);
}

/** Radius for a share of the greatest area; zero stays zero, and any other share can be seen. */
export function radiusForShare(share: number, greatestPx: number): number {
  return share <= 0 ? 0 : Math.max(SMALLEST_PX, greatestPx * Math.sqrt(share));
}

const hides = (above: Circle, below: Circle) =>
  Math.hypot(above.x - below.x, above.y - below.y) + below.radiusPx < above.radiusPx + 1.5;

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Places circles, given from the largest to the smallest, so that none is wholly hidden by one drawn over it:
 * one that would hide another steps aside, turning round the place in ever wider steps.
 */
export function placedApart(circles: readonly { readonly at: ScreenPoint; readonly radiusPx: number }[]): readonly Circle[] {
  const placed: Circle[] = [];
  for (const { at, radiusPx } of circles) {
    let circle: Circle = { x: at[0], y: at[1], radiusPx };
    for (let step = 1; placed.some((below) => hides(circle, below)); step += 1) {
      const distance = radiusPx * 0.5 * Math.sqrt(step) + step;
      circle = {
        x: at[0] + distance * Math.cos(step * GOLDEN_ANGLE),
        y: at[1] + distance * Math.sin(step * GOLDEN_ANGLE),
        radiusPx,
      };
    }
    placed.push(circle);
  }
  return placed;
}
