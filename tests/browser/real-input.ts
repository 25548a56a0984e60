import { cdp } from 'vitest/browser';
import type { PadangMap } from '../../src/index.js';
import { inside } from './placed-map.js';

/** A position in CSS pixels from the top left of the test's page. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Where the browser has a position of the test's page, which is a frame, perhaps scaled, in the page that its own input is sent to. */
export function inBrowser({ x, y }: Position): Position {
  const frame = window.frameElement?.getBoundingClientRect();
  if (!frame) return { x, y };
  return { x: frame.left + (x * frame.width) / innerWidth, y: frame.top + (y * frame.height) / innerHeight };
}

/** How far around a position a finger may be meant. */
const FINGER_PX = 7;

/** A position where something is drawn and nothing lies over it, away from its edge where it is large enough; brought into sight. */
export function positionIn(map: PadangMap, selector: string): Position {
  const drawn = inside(map, selector);
  drawn.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = drawn.getBoundingClientRect();
  const steps = Array.from({ length: 40 }, (_, step) => (step + 0.5) / 40);
  const hits = ({ x, y }: Position) => drawn.contains(map.shadowRoot?.elementFromPoint(x, y) ?? null);
  const hitting = steps
    .flatMap((down) => steps.map((across) => ({ x: left + width * across, y: top + height * down })))
    .filter(hits);
  const clear = hitting.find(({ x, y }) =>
    [-FINGER_PX, FINGER_PX].every((step) => hits({ x: x + step, y }) && hits({ x, y: y + step })),
  );
  const position = clear ?? hitting[0];
  if (!position) throw new Error(`${selector} is nowhere to be hit.`);
  return position;
}

/** Moves the mouse. */
export async function moveTo(position: Position): Promise<void> {
  await cdp().send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...inBrowser(position) });
}

/** Clicks with the mouse. */
export async function clickAt(position: Position): Promise<void> {
  const at = { ...inBrowser(position), button: 'left', clickCount: 1 } as const;
  await moveTo(position);
  await cdp().send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
  await cdp().send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
}

/** Taps with a finger. */
export async function tapAt(position: Position): Promise<void> {
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [inBrowser(position)] });
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
