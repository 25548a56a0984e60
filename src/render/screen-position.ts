import type { ScreenPoint } from '../geo/mercator.js';
import { elementAround } from './node-kinds.js';

/** Something that tells its place in the window. */
export interface Placed {
  readonly clientX: number;
  readonly clientY: number;
}

/** How a map lies in the window: where its top left is, and which way and how far its width and its height go. */
interface Lie {
  readonly origin: ScreenPoint;
  readonly across: ScreenPoint;
  readonly down: ScreenPoint;
}

/** Places in a box, as shares of its width and height, that tell how it lies. */
const CORNERS = [
  ['0', '0'],
  ['100%', '0'],
  ['0', '100%'],
] as const;

const markedCorners = new WeakMap<Element, readonly Element[]>();

/**
 * Marks of no size in the corners of a box. Whatever transforms and zooms the page has put around it, a browser tells
 * where they are; of a box itself it tells only the upright one around it, and an SVG's own matrix lacks what is around
 * it in some browsers.
 */
function cornersOf(box: Element): readonly Element[] {
  const known = markedCorners.get(box);
  if (known) return known;
  const corners = CORNERS.map(([left, top]) => {
    const corner = box.ownerDocument.createElement('span');
    corner.setAttribute('aria-hidden', 'true');
    Object.assign(corner.style, { position: 'absolute', left, top, width: '0', height: '0', visibility: 'hidden', pointerEvents: 'none' });
    return corner;
  });
  for (const corner of corners) box.append(corner);
  markedCorners.set(box, corners);
  return corners;
}

/**
 * By how much more the window's pixels count than those that an element's own box is told in: 1, but for browsers in which
 * CSS `zoom` is not standard yet (Chrome 127, Safari 18 and older), that tell a zoomed box in pixels before the zoom.
 */
function untoldZoom(element: Element): number {
  const isStandard: boolean = 'currentCSSZoom' in element;
  if (isStandard) return 1;
  const zoom = Number.parseFloat(getComputedStyle(element).getPropertyValue('zoom')) || 1;
  const around = element.assignedSlot ?? elementAround(element);
  return around ? zoom * untoldZoom(around) : zoom;
}

function lieOf(box: Element): Lie {
  const zoom = untoldZoom(box);
  const [origin = [0, 0], right = [0, 0], bottom = [0, 0]] = cornersOf(box).map((corner): ScreenPoint => {
    const { left, top } = corner.getBoundingClientRect();
    return [left * zoom, top * zoom];
  });
  return { origin, across: [right[0] - origin[0], right[1] - origin[1]], down: [bottom[0] - origin[0], bottom[1] - origin[1]] };
}

const cross = ([ax, ay]: ScreenPoint, [bx, by]: ScreenPoint) => ax * by - ay * bx;

/**
 * Where something that tells its place in the window is in an element, in the element's own CSS pixels from the top left
 * within its border: also where the page scales, turns or zooms the element. The element is positioned.
 */
export function positionWithin(element: Element, { clientX, clientY }: Placed): ScreenPoint {
  const { origin, across, down } = lieOf(element);
  const area = cross(across, down);
  // Folded up to a line, it has no places.
  if (area === 0) return [0, 0];
  const from: ScreenPoint = [clientX - origin[0], clientY - origin[1]];
  return [(cross(from, down) / area) * element.clientWidth, (cross(across, from) / area) * element.clientHeight];
}

/** How many of an element's own CSS pixels one of the window's is: 2 where the page shows the element at half its size. */
export function ownPxPerScreenPx(element: Element): number {
  const { across, down } = lieOf(element);
  const area = Math.abs(cross(across, down));
  return area === 0 ? 1 : Math.sqrt((element.clientWidth * element.clientHeight) / area);
}

/** Where a place in an element, in its own CSS pixels from the top left within its border, is in the window. */
export function positionInWindow(element: Element, [x, y]: ScreenPoint): ScreenPoint {
  const { origin, across, down } = lieOf(element);
  const [right, below] = [x / (element.clientWidth || 1), y / (element.clientHeight || 1)];
  return [origin[0] + across[0] * right + down[0] * below, origin[1] + across[1] * right + down[1] * below];
}
