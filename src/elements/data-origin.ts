import type { DataAdapter } from '../data/data-adapter.js';
import type { Boundaries } from '../geo/boundaries.js';

/** Where an element's data come from, the first that is set, in this order, else the bundled dataset; and what they are joined with. */
export interface DataOrigin {
  readonly data: unknown;
  readonly adapter: DataAdapter | null;
  readonly src: string | null;
  /** Whether nothing is shown while none of these is set. */
  readonly awaitsData: boolean;
  /** Title of data that name none. */
  readonly heading: string | null;
  /** Source of data that name none, and its address. */
  readonly sourceName: string | null;
  readonly sourceUrl: string | null;
  /** A page's own boundaries, whose regions the data are joined with; Padang's register where `null`. */
  readonly boundaries: Boundaries | null;
}
