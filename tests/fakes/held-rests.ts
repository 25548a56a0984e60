import { expect, vi } from 'vitest';
import { eventually } from '../eventually.js';

/** A time that somebody waits for; it is over when the test says so. */
export interface HeldRest {
  readonly ms: number;
  readonly over: () => void;
}

/**
 * Holds the timers of chosen lengths, and no others: what goes over the network takes its time, and has its limit.
 * Ends with `vi.unstubAllGlobals()`.
 */
export function holdRests(isHeld: (ms: number) => boolean): { readonly rests: HeldRest[]; readonly next: () => Promise<HeldRest> } {
  const rests: HeldRest[] = [];
  const { setTimeout: start, clearTimeout: clear } = globalThis;
  vi.stubGlobal('setTimeout', (over: () => void, ms: number, ...more: never[]) => {
    if (!isHeld(ms)) return start(over, ms, ...more);
    const rest = { ms, over };
    rests.push(rest);
    return rest;
  });
  vi.stubGlobal('clearTimeout', (rest: never) => {
    if (rests.includes(rest)) rests.splice(rests.indexOf(rest), 1);
    else clear(rest);
  });
  return {
    rests,
    /** The only rest that is taken, once there is one; it is taken off. */
    next: async () => {
      await eventually(() => expect(rests).toHaveLength(1), 1);
      const [rest] = rests.splice(0);
      if (!rest) throw new Error('There is no rest.');
      return rest;
    },
  };
}
