import type { DataAdapter } from '../data/data-adapter.js';

/** Where an element's data come from: the first that is set, in this order; else the bundled dataset. */
export interface DataOrigin {
  readonly data: unknown;
  readonly adapter: DataAdapter | null;
  readonly src: string | null;
}
