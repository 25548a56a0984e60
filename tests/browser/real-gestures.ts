import { afterEach, onTestFinished } from 'vitest';
import { cdp } from 'vitest/browser';
import type { PadangMap } from '../../src/index.js';
import { inside } from './placed-map.js';
import { inBrowser, type Position } from './real-input.js';

const CTRL = 2;

/** Keys held down, as the browser's input counts them. */
export const KEYS = { none: 0, alt: 1, ctrl: CTRL, meta: 4, shift: 8 } as const;

let isEmulated = false;

afterEach(async () => {
  if (!isEmulated) return;
  isEmulated = false;
  await cdp().send('Emulation.setEmulatedMedia', { features: [] });
});

/** Has the reader want less motion, or as much as there is, until the test ends. */
export async function wantMotion(value: 'reduce' | 'no-preference'): Promise<void> {
  isEmulated = true;
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });
}

/** A position and one some pixels from it. */
export const from = ({ x, y }: Position, [right, down]: readonly [number, number]): Position => ({ x: x + right, y: y + down });

type MouseButton = 'left' | 'middle' | 'right';

/** Lets go of the mouse's button. */
export async function letGoAt(position: Position, button: MouseButton = 'left'): Promise<void> {
  await cdp().send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...inBrowser(position), button, buttons: 0, clickCount: 1 });
}

/** Moves the mouse along positions with a button held down, as fast as the browser takes it. */
export async function pullAlong([first, ...rest]: readonly [Position, ...Position[]], button: MouseButton = 'left'): Promise<void> {
  const held = { button, buttons: { left: 1, right: 2, middle: 4 }[button], clickCount: 1 } as const;
  await Promise.all([
    cdp().send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...inBrowser(first) }),
    cdp().send('Input.dispatchMouseEvent', { type: 'mousePressed', ...inBrowser(first), ...held }),
    ...rest.map((position) => cdp().send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...inBrowser(position), ...held })),
  ]);
}

/** Pulls, and lets go at the last position. */
export async function dragAlong(positions: readonly [Position, ...Position[]], button: MouseButton = 'left'): Promise<void> {
  await Promise.all([pullAlong(positions, button), letGoAt(positions[positions.length - 1] ?? positions[0], button)]);
}

/** Clicks twice, as fast as a double click. */
export async function doubleClickAt(position: Position, modifiers: number = KEYS.none): Promise<void> {
  const at = inBrowser(position);
  await cdp().send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at });
  await Promise.all(
    [1, 2].flatMap((clickCount) =>
      (['mousePressed', 'mouseReleased'] as const).map((type) =>
        cdp().send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount, modifiers }),
      ),
    ),
  );
}

/** Turns the wheel by pixels, down above 0. */
export async function wheelAt(position: Position, downPx: number, modifiers: number = KEYS.none): Promise<void> {
  await cdp().send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...inBrowser(position), deltaX: 0, deltaY: downPx, modifiers });
}

/** Puts fingers down and moves them along steps, each of all fingers that are still down, then takes them away. */
export async function touchAlong(steps: readonly (readonly Position[])[]): Promise<void> {
  for (const [index, fingers] of steps.entries())
    await cdp().send('Input.dispatchTouchEvent', {
      type: index === 0 ? 'touchStart' : 'touchMove',
      touchPoints: fingers.map((position, id) => ({ ...inBrowser(position), id })),
    });
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Taps twice with a finger, as fast as a double tap. */
export async function doubleTapAt(position: Position): Promise<void> {
  const touchPoints = [inBrowser(position)];
  await Promise.all(
    [touchPoints, [], touchPoints, []].map((points) =>
      cdp().send('Input.dispatchTouchEvent', { type: points.length > 0 ? 'touchStart' : 'touchEnd', touchPoints: points }),
    ),
  );
}

/** Positions on the way from one to another, with both ends. */
export const way = (start: Position, [right, down]: readonly [number, number], steps = 6): [Position, ...Position[]] => [
  start,
  ...Array.from({ length: steps }, (_, step) => from(start, [(right * (step + 1)) / steps, (down * (step + 1)) / steps])),
];

/** The middle of the map, which is brought into sight. */
export function middleOf(map: PadangMap): Position {
  const frame = inside(map, '[part=map]');
  frame.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = frame.getBoundingClientRect();
  // A mouse event made by a script has whole pixels.
  return { x: Math.floor(left + width / 2), y: Math.floor(top + height / 2) };
}

/** The edges of a region as it is drawn: left, top, right, bottom, in pixels of the page's window. */
export function edgesOf(map: PadangMap, code = '13.71.11'): readonly number[] {
  const { left, top, right, bottom } = inside(map, `path[data-region="${code}"]`).getBoundingClientRect();
  return [left, top, right, bottom];
}

/** Edges moved by pixels. */
export const shifted = (edges: readonly number[], [right, down]: readonly [number, number]) =>
  edges.map((edge, index) => edge + (index % 2 === 0 ? right : down));

/** Edges scaled around a position, then moved by pixels. */
export const scaledAround = (edges: readonly number[], { x, y }: Position, scale: number, by: readonly [number, number] = [0, 0]) =>
  shifted(
    edges.map((edge, index) => (index % 2 === 0 ? x + (edge - x) * scale : y + (edge - y) * scale)),
    by,
  );

/** The greatest distance between edges that belong together, in pixels. */
export const offBy = (a: readonly number[], b: readonly number[]) =>
  Math.max(...a.map((edge, index) => Math.abs(edge - (b[index] ?? NaN))));

/** Notes of each event of a type that reaches the page whether the page is kept from answering it. */
export function preventedOf(type: string): readonly boolean[] {
  const noted: boolean[] = [];
  const listening = new AbortController();
  onTestFinished(() => listening.abort());
  window.addEventListener(type, ({ defaultPrevented }) => noted.push(defaultPrevented), { signal: listening.signal, passive: true });
  return noted;
}

/** Whether the camera rests: what is drawn is laid out for where it looks. */
export const isAtRest = (map: PadangMap) => !inside(map, '.pm-camera').hasAttribute('transform');
