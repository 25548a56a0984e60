import type { ScreenPoint } from '../geo/mercator.js';

/** Where something that tells its place in the window is in an element, in CSS pixels from the top left within its border. */
export function positionWithin(element: Element, { clientX, clientY }: { readonly clientX: number; readonly clientY: number }): ScreenPoint {
  const { left, top } = element.getBoundingClientRect();
  return [clientX - left - element.clientLeft, clientY - top - element.clientTop];
}
