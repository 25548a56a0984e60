import type { CDPSession } from 'playwright';

/** What a page holds on to. */
export interface Held {
  readonly heapBytes: number;
  readonly listeners: number;
  readonly nodes: number;
  readonly documents: number;
}

const COLLECTIONS = 4;

/** Bytes in use on the page's heap after several collections, the later ones of which take what the earlier ones freed. */
export async function settledHeap(cdp: CDPSession): Promise<number> {
  for (let collection = 0; collection < COLLECTIONS; collection += 1) {
    await cdp.send('HeapProfiler.collectGarbage');
    // What waits for finalizers or idle tasks is let go between the collections.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

/** The heap after collection, and Chromium's own count of what the page's documents hold. */
export async function held(cdp: CDPSession): Promise<Held> {
  const heapBytes = await settledHeap(cdp);
  const { documents, nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return { heapBytes, documents, nodes, listeners: jsEventListeners };
}
