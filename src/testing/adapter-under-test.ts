import type { DataAdapter } from '../data/data-adapter.js';
import type { FetchOptions } from '../data/fetch-bytes.js';
import type { Region } from '../model/region.js';
import type { SoundAnswers } from './sound-answers.js';

/** Makes an adapter over the source at `baseUrl`; those that take options of fetching hand them on. */
export type AdapterMaker = (baseUrl: string, options: FetchOptions) => DataAdapter;

/** What the checks know of an adapter. */
export interface AdapterUnderTest {
  readonly make: AdapterMaker;
  readonly answers: SoundAnswers;
  readonly regions: readonly Region[];
  /** How long a check waits at most for something that an adapter has to do. */
  readonly patienceMs: number;
}

/** One promise of an adapter's, which rejects where it is not kept. */
export interface Check {
  readonly name: string;
  readonly run: () => Promise<void>;
}
