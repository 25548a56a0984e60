import type { ScreenPoint } from '../geo/mercator.js';
import { positionInWindow } from '../render/screen-position.js';
import { raise } from './top-layer.js';

/** Room kept between a tooltip and what it tells of. */
const GAP_PX = 16;

/** Room kept between a tooltip and the edge of what it is to stay in. */
const MARGIN_PX = 4;

/** From where to where something reaches, along one side. */
type Reach = readonly [start: number, end: number];

/** Where a tooltip of a length starts: after a place, or before it where it would else reach too far. */
function beside(place: number, length: number, [start, end]: Reach): number {
  const after = place + GAP_PX;
  return Math.max(start + MARGIN_PX, Math.min(after + length > end ? place - GAP_PX - length : after, end - length - MARGIN_PX));
}

const covers = (start: number, place: number, length: number) => place > start - GAP_PX && place < start + length + GAP_PX;

/** What is seen of a frame in a window; all of the window where that leaves no room. */
function seenOf([start, end]: Reach, windowPx: number, neededPx: number): Reach {
  const seen: Reach = [Math.max(start, 0), Math.min(end, windowPx)];
  return seen[1] - seen[0] < neededPx + 2 * MARGIN_PX ? [0, windowPx] : seen;
}

/**
 * Sets the tooltip beside a place on the map, inside the map's frame as far as it is on the screen; where it would lie over
 * the place, below it and beyond the frame, or above it: what has the focus is to be seen. Where the place itself is not on
 * the screen, no tooltip is.
 */
export function placeTooltip(tooltip: HTMLElement, at: ScreenPoint): void {
  const frame = tooltip.parentElement;
  const map = frame?.querySelector('.pm-map');
  const view = tooltip.ownerDocument.defaultView;
  if (!frame || !map || !view) return;
  const isRaised = raise(tooltip);
  const { offsetWidth: width, offsetHeight: height } = tooltip;
  // In the top layer no transform counts, but the page's zoom does.
  const zoom = isRaised && width > 0 ? tooltip.getBoundingClientRect().width / width : 1;
  const [x, y] = isRaised ? (positionInWindow(map, at).map((px) => px / zoom) as [number, number]) : at;
  const box = frame.getBoundingClientRect();
  const [viewWidth, viewHeight] = [view.document.documentElement.clientWidth / zoom, view.innerHeight / zoom];
  const across: Reach = isRaised ? seenOf([box.left / zoom, box.right / zoom], viewWidth, width) : [0, frame.clientWidth];
  const down: Reach = isRaised ? seenOf([box.top / zoom, box.bottom / zoom], viewHeight, 0) : [0, frame.clientHeight];
  const [left, top] = [beside(x, width, across), beside(y, height, down)];
  const isCovered = covers(left, x, width) && covers(top, y, height);
  const below = y + GAP_PX;
  const clear = isRaised && below + height > viewHeight && y - GAP_PX - height >= 0 ? y - GAP_PX - height : below;
  tooltip.style.left = `${left}px`;
  tooltip.style.top = `${isCovered ? clear : top}px`;
  tooltip.style.visibility = isRaised && (x < 0 || y < 0 || x > viewWidth || y > viewHeight) ? 'hidden' : '';
}
