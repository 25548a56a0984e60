import { fetchEarly } from '../data/early-fetch.js';
import { SMALLEST_LEVEL } from '../geo/padang-levels.js';
import type { Choices } from './map-host.js';

/** An address of a table by its ending, in a path or a query. */
const TABLE = /\.(?:csv|tsv)(?:[?#]|$)/i;

/** Addresses that are turned into others before they are fetched. */
const TURNED = /^https?:\/\/docs\.google\.com\//i;

/** The whole address of a source; `null` where it is none, which is reported where it is loaded. */
function addressOf(src: string): string | null {
  try {
    return new URL(src, document.baseURI).href;
  } catch {
    return null;
  }
}

/**
 * Fetches, all at the same moment, what this very tag will need until its map, as far as its attributes tell. Whoever needs
 * it imports it again: what fails here fails there, where it is reported.
 */
export function startLoading({ data, adapter, src, boundaries, awaitsData, level, palette }: Choices): void {
  const start = (load: () => Promise<unknown>) => void load().catch(() => undefined);
  if (data != null || adapter != null || src != null) {
    start(() => import('./outside-data.js'));
    if (boundaries == null) start(() => import('../geo/padang-register.js'));
  } else if (!awaitsData) start(() => import('../geo/padang-dataset.js'));
  if (data == null && adapter == null && typeof src === 'string') {
    if (TABLE.test(src)) start(() => import('../data/table/read-csv.js'));
    else if (/\.json(?:[?#]|$)/i.test(src)) start(() => import('../data/parse-dataset.js'));
    const address = addressOf(src);
    if (address !== null && !TURNED.test(address)) fetchEarly(address);
  }
  if (level === SMALLEST_LEVEL) start(() => import('../geo/padang-kelurahan.js'));
  if (palette != null && palette !== '') start(() => import('../stats/load-palette.js'));
}
