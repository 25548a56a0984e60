import { middleOf, pinched, type FingerPair } from '../geo/camera.js';
import type { Camera, ScreenPoint } from '../geo/mercator.js';
import type { CameraMotion } from './camera-motion.js';
import { isElement } from './node-kinds.js';
import { Velocity } from './velocity.js';
import { ownPxPerScreenPx, positionWithin } from './screen-position.js';

/** A finger that goes farther is dragging; one that stays has tapped. */
const TAP_PX = 10;

/** A second tap counts as a double tap within this time and distance. */
const DOUBLE_TAP_MS = 300;
const DOUBLE_TAP_PX = 30;

/** One finger that goes this far over the map may have meant to move it. */
const LEAST_IGNORED_PX = 24;

/** A finger on the map, where and when it came down. */
interface Touched {
  readonly at: ScreenPoint;
  readonly timeMs: number;
}

/** Two fingers on the map: where they were, and the camera then. */
interface Pinch {
  readonly from: FingerPair;
  readonly camera: Camera;
  readonly velocity: Velocity;
}

/** Two fingers move the map; one is left to the page, but that a double tap zooms in. */
export class TouchGestures {
  readonly #container: HTMLElement;
  readonly #motion: CameraMotion;
  readonly #ignored: () => void;
  #pinch: Pinch | null = null;
  /** The finger that is alone on the map and has not dragged. */
  #single: Touched | null = null;
  #lastTap: Touched | null = null;

  /** @param ignored is called when one finger was dragged over the map */
  constructor(container: HTMLElement, motion: CameraMotion, ignored: () => void, signal: AbortSignal) {
    this.#container = container;
    this.#motion = motion;
    this.#ignored = ignored;
    // Not passive: while two fingers are down the page neither scrolls nor zooms.
    const options = { signal, passive: false };
    container.addEventListener('touchstart', (event) => this.#down(event), options);
    container.addEventListener('touchmove', (event) => this.#move(event), options);
    container.addEventListener('touchend', (event) => this.#up(event), options);
    container.addEventListener('touchcancel', (event) => this.#up(event), options);
  }

  /** How far two places of the map are apart on the screen. */
  #apartPx([ax, ay]: ScreenPoint, [bx, by]: ScreenPoint): number {
    return Math.hypot(bx - ax, by - ay) / ownPxPerScreenPx(this.#container);
  }

  /** Where the fingers are that came down on the map. */
  #places({ touches }: TouchEvent): readonly ScreenPoint[] {
    return [...touches]
      .filter(({ target }) => isElement(target) && this.#container.contains(target))
      .map((touch) => positionWithin(this.#container, touch));
  }

  #down(event: TouchEvent): void {
    const [first, second, third] = this.#places(event);
    if (first && !second) {
      // The end of the gesture before is not heard where what the finger was on has been taken out of the map.
      if (this.#pinch) this.#motion.release();
      this.#pinch = null;
      this.#single = { at: first, timeMs: event.timeStamp };
      this.#motion.stop();
    } else if (first && second && !third) {
      this.#single = null;
      this.#lastTap = null;
      this.#take([first, second], event.timeStamp);
      if (event.cancelable) event.preventDefault();
    }
  }

  #take(from: FingerPair, timeMs: number): void {
    this.#pinch = { from, camera: this.#motion.hold(), velocity: new Velocity(middleOf(from), timeMs) };
  }

  #move(event: TouchEvent): void {
    const [first, second] = this.#places(event);
    if (!this.#pinch) {
      if (!this.#single || !first || this.#apartPx(first, this.#single.at) < LEAST_IGNORED_PX) return;
      this.#single = null;
      this.#ignored();
      return;
    }
    // The last of two fingers scrolls nothing by what is left of the gesture.
    if (event.cancelable) event.preventDefault();
    if (!first || !second) return;
    const { from, camera, velocity } = this.#pinch;
    velocity.note(middleOf([first, second]), event.timeStamp);
    this.#motion.move(pinched(camera, this.#motion.size, from, [first, second], this.#motion.limits));
  }

  #up(event: TouchEvent): void {
    const places = this.#places(event);
    const [first, second] = places;
    if (this.#pinch) {
      if (first && second) this.#take([first, second], event.timeStamp);
      else this.#motion.release(this.#pinch.velocity.at(event.timeStamp));
      if (places.length === 0) this.#pinch = null;
    } else if (event.type === 'touchend' && this.#single) this.#tap(event, this.#single);
    else if (this.#single) this.#cancel(event, this.#single);
    if (places.length === 0) this.#single = null;
  }

  /** The browser takes a finger over that drags, before it has gone far: sideways there is mostly nothing that it could scroll. */
  #cancel({ changedTouches: [changed] }: TouchEvent, { at: [downX, downY] }: Touched): void {
    if (!changed) return;
    const [x, y] = positionWithin(this.#container, changed);
    if (Math.abs(x - downX) > Math.abs(y - downY)) this.#ignored();
  }

  #tap(event: TouchEvent, down: Touched): void {
    const [changed] = event.changedTouches;
    const at = changed && positionWithin(this.#container, changed);
    if (!at || this.#apartPx(at, down.at) > TAP_PX) {
      this.#lastTap = null;
      return;
    }
    const before = this.#lastTap;
    this.#lastTap = { at, timeMs: event.timeStamp };
    if (!before || event.timeStamp - before.timeMs > DOUBLE_TAP_MS || this.#apartPx(at, before.at) > DOUBLE_TAP_PX) return;
    this.#lastTap = null;
    // What the first tap chose stays chosen.
    if (event.cancelable) event.preventDefault();
    this.#motion.zoomBy(1, at);
  }
}
