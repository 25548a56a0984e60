import { untilAborted } from './aborted.js';

/** A timer with more, such as `Infinity`, would fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** Calls back after a time, `Infinity` included; returns the function that prevents it. */
export function startTimer(ms: number, over: () => void): () => void {
  const timer = setTimeout(over, Math.min(ms, LONGEST_MS));
  return () => clearTimeout(timer);
}

/** Resolves after a time. Rejects with the signal's reason as soon as it is aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  let stop: (() => void) | undefined;
  const over = new Promise<void>((resolve) => (stop = startTimer(ms, resolve)));
  await untilAborted(over, signal).finally(stop);
}
