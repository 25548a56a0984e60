import type { ScreenPoint } from '../geo/mercator.js';

/** Movements older than this say nothing of the speed at the end of a drag. */
const REMEMBERED_MS = 80;

/** The velocity of a drag or pinch over the screen. */
export class Velocity {
  #path: readonly { readonly at: ScreenPoint; readonly timeMs: number }[];

  constructor(at: ScreenPoint, timeMs: number) {
    this.#path = [{ at, timeMs }];
  }

  /** Notes where the pointer is at a time. */
  note(at: ScreenPoint, timeMs: number): void {
    this.#path = [...this.#since(timeMs), { at, timeMs }];
  }

  /** The speed at a time, in pixels a millisecond to the right and down. */
  at(timeMs: number): ScreenPoint {
    const path = this.#since(timeMs);
    const [first, last] = [path[0], path[path.length - 1]];
    if (!first || !last || last.timeMs === first.timeMs) return [0, 0];
    const passedMs = timeMs - first.timeMs;
    return [(last.at[0] - first.at[0]) / passedMs, (last.at[1] - first.at[1]) / passedMs];
  }

  #since(timeMs: number) {
    return this.#path.filter((each) => timeMs - each.timeMs <= REMEMBERED_MS);
  }
}
