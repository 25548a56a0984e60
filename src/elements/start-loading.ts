import { fetchEarly } from '../data/early-fetch.js';
import { padangBoundaries } from '../geo/padang.js';
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

/** Does what costs time when it is first done, so that it is no part of drawing: the shapes, and a browser's first number. */
function prepare(hasOwnBoundaries: boolean): void {
  if (!hasOwnBoundaries) padangBoundaries();
  new Intl.NumberFormat('id').format(0.5);
}

/**
 * Fetches, all at the same moment, what this very tag will need until its map, as far as its attributes tell. Whoever needs
 * it imports it again: what fails here fails there, where it is reported.
 */
export function startLoading({ data, adapter, src, boundaries, awaitsData, level, palette, size, indicator }: Choices): void {
  const start = (load: () => Promise<unknown>) => void load().catch(() => undefined);
  // The engine imports it, which is found out only once the engine has come.
  start(() => import('../scene/compose-with.js'));
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
  if (indicator === '') start(() => import('../scene/point-composer.js'));
  if (palette != null && palette !== '') start(() => import('../stats/load-palette.js'));
  if (size != null && size !== '') start(() => import('../scene/size-composer.js'));
  // In a task of its own: by then all has been asked for, and the page waits for it.
  setTimeout(() => prepare(boundaries != null));
}
