import type { Recipe } from '../data/byte-source.js';
import type { GivenNames } from '../data/given-names.js';
import type { PackedError } from '../data/packed-error.js';
import type { PackedValidated } from '../data/packed.js';
import type { Boundaries } from '../geo/boundaries.js';

/** What a worker is to read. */
export interface ReadingTask {
  /** Handed over: whoever sends them has them no more. */
  readonly bytes: Uint8Array;
  readonly recipe: Recipe;
  /** A page's own boundaries; Padang's where `null`. */
  readonly boundaries: Boundaries | null;
  /** What the page calls data that do not say it. */
  readonly names: GivenNames;
}

/** What a worker says: that it is there, once, and then what it read or why it could not. */
export type ReadingAnswer = { readonly isThere: true } | { readonly read: PackedValidated } | { readonly error: PackedError };
