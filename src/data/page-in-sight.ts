import { untilAborted } from './aborted.js';

/** What is used of a page, and nothing else of it is; there is none outside a browser, nor in a worker. */
interface Page {
  readonly visibilityState: string;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
  removeEventListener(type: 'visibilitychange', listener: () => void): void;
}

const pageAtHand = (): Page | undefined => (globalThis as { readonly document?: Page }).document;

/** Resolves when the page can be seen: at once where it is in sight, or where there is none. Rejects with the signal's reason when that is aborted. */
export async function untilInSight(signal: AbortSignal): Promise<void> {
  const page = pageAtHand();
  if (page?.visibilityState !== 'hidden') return;
  let change: (() => void) | undefined;
  const inSight = new Promise<void>((resolve) => {
    change = () => {
      if (page.visibilityState !== 'hidden') resolve();
    };
    page.addEventListener('visibilitychange', change);
  });
  await untilAborted(inSight, signal).finally(() => change && page.removeEventListener('visibilitychange', change));
}
