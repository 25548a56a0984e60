import { cells, madeUp, SHARES } from '../../demo/src/gallery/fixtures-made-up.js';
import type { DatasetInput } from '../../src/index.js';

/** Made-up data whose title tells one dataset from another. */
export function titled(title: string): DatasetInput {
  return madeUp(cells(SHARES), { title: { id: title, en: title } });
}

/** An address under which a browser finds a text. */
export function addressOf(text: string, type: 'application/json' | 'text/csv' = 'application/json'): string {
  return `data:${type},${encodeURIComponent(text)}`;
}
