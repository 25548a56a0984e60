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

/** How far around a position nothing else is to be hit: as far as what is drawn is large enough for. */
const CLEAR_PX = [7, 4, 2, 0];

/**
 * A position where something is drawn and nothing lies over it, away from its edge where it is large enough; brought
 * into sight.
 * @param isFree what else has to hold of the position
 */
export function positionIn(map: PadangMap, selector: string, isFree: (position: Position) => boolean = () => true): Position {
  const drawn = inside(map, selector);
  drawn.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = drawn.getBoundingClientRect();
  const steps = Array.from({ length: 40 }, (_, step) => (step + 0.5) / 40);
  const hits = ({ x, y }: Position) => drawn.contains(map.shadowRoot?.elementFromPoint(x, y) ?? null);
  const hitting = steps
    .flatMap((down) => steps.map((across) => ({ x: left + width * across, y: top + height * down })))
    .filter((position) => hits(position) && isFree(position));
  const isClear = ({ x, y }: Position, px: number) => [-px, px].every((step) => hits({ x: x + step, y }) && hits({ x, y: y + step }));
  const clear = CLEAR_PX.map((px) => hitting.find((position) => isClear(position, px)));
  const position = clear.find((each) => each !== undefined);
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

/** Two taps within this time at one place are a double tap, whatever they are meant for. */
const DOUBLE_TAP_MS = 400;
let lastTapMs = -Infinity;

/** Taps with a finger, once. */
export async function tapAt(position: Position): Promise<void> {
  while (performance.now() - lastTapMs < DOUBLE_TAP_MS) await new Promise(requestAnimationFrame);
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [inBrowser(position)] });
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  lastTapMs = performance.now();
}

/** What a key is told as beside its name. */
const KEY_FACTS: Readonly<Record<string, { readonly code: string; readonly windowsVirtualKeyCode: number; readonly text?: string }>> = {
  ArrowLeft: { code: 'ArrowLeft', windowsVirtualKeyCode: 37 },
  ArrowUp: { code: 'ArrowUp', windowsVirtualKeyCode: 38 },
  ArrowRight: { code: 'ArrowRight', windowsVirtualKeyCode: 39 },
  ArrowDown: { code: 'ArrowDown', windowsVirtualKeyCode: 40 },
  Home: { code: 'Home', windowsVirtualKeyCode: 36 },
  End: { code: 'End', windowsVirtualKeyCode: 35 },
  PageUp: { code: 'PageUp', windowsVirtualKeyCode: 33 },
  PageDown: { code: 'PageDown', windowsVirtualKeyCode: 34 },
  Tab: { code: 'Tab', windowsVirtualKeyCode: 9 },
  Escape: { code: 'Escape', windowsVirtualKeyCode: 27 },
  Enter: { code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  ' ': { code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
};

/** Bits of `modifiers` in the browser's own input. */
export const MODIFIERS = { alt: 1, ctrl: 2, meta: 4, shift: 8 } as const;

/** Presses a key and lets it go, by the name that a KeyboardEvent gives it. */
export async function pressKey(key: string, modifiers = 0): Promise<void> {
  const facts = KEY_FACTS[key] ?? { code: `Key${key.toUpperCase()}`, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0), text: key };
  // A key that is held with ctrl, alt or meta writes nothing.
  const { text, ...rest } = facts;
  const isWriting = text !== undefined && (modifiers & ~MODIFIERS.shift) === 0;
  await cdp().send('Input.dispatchKeyEvent', {
    type: isWriting ? 'keyDown' : 'rawKeyDown',
    key,
    modifiers,
    ...rest,
    ...(isWriting ? { text } : {}),
  });
  await cdp().send('Input.dispatchKeyEvent', { type: 'keyUp', key, modifiers, ...rest });
}
