import { throwIfAborted } from '../data/aborted.js';
import { fileAdapter } from '../data/adapters/file.adapter.js';
import { byteSourceOf, readBytes, type ByteSource } from '../data/byte-source.js';
import { canonical } from '../data/canonical.js';
import type { DataAdapter, DataRequest } from '../data/data-adapter.js';
import type { GivenNames } from '../data/given-names.js';
import { loadShared } from '../data/shared-load.js';
import type { Validated } from '../data/validated.js';
import type { Boundaries } from '../geo/boundaries.js';
import { AdapterError } from '../model/errors.js';
import type { DataOrigin } from './data-origin.js';
import { readInWorker } from './read-in-worker.js';
import { readInput, registerFor } from './read-input.js';

export { noticeTemplate } from './notice.template.js';

function addressOf(src: string): URL {
  try {
    return new URL(src, document.baseURI);
  } catch (cause) {
    const message = `Expected the URL of a dataset in src; received "${src}".`;
    throw new AdapterError('unreadable', message, { adapterId: `src:${src}`, retryable: false, cause });
  }
}

async function adapterFor(src: string, { boundaries, names }: Joined): Promise<DataAdapter> {
  const regions = boundaries && (await registerFor(boundaries));
  return fileAdapter(addressOf(src).href, { ...names, ...(regions && { regions }) });
}

/** What data are joined with, and what a page calls them where they do not say so themselves. */
interface Joined {
  readonly boundaries: Boundaries | null;
  readonly names: GivenNames;
}

const adapters = new Map<string, Promise<DataAdapter>>();

/** One adapter for one address, so that elements on a page share their loads; not where they have boundaries of their own. */
function adapterAt(src: string, joined: Joined): Promise<DataAdapter> {
  if (joined.boundaries) return adapterFor(src, joined);
  const key = JSON.stringify([addressOf(src).href, joined.names]);
  const adapter = adapters.get(key) ?? adapterFor(src, joined);
  adapters.set(key, adapter);
  return adapter;
}

/** An address of a page as a whole; as it is written where it is none, so that it is refused like any other and reported. */
function wholeAddress(url: string): string {
  try {
    return new URL(url, document.baseURI).href;
  } catch {
    return url;
  }
}

/** What a page calls data that name neither title nor source. */
function namesOf({ heading, sourceName, sourceUrl }: DataOrigin): GivenNames {
  return {
    ...(heading !== null && { heading }),
    ...(sourceName !== null && { sourceName }),
    ...(sourceUrl !== null && { sourceUrl: wholeAddress(sourceUrl) }),
  };
}

const numbers = new WeakMap<Boundaries, number>();
let boundariesSeen = 0;

/** Tells boundaries apart. */
function numberOf(boundaries: Boundaries): number {
  const number = numbers.get(boundaries) ?? (boundariesSeen += 1);
  numbers.set(boundaries, number);
  return number;
}

/** Up to here reading takes less time than to start a worker. */
const MOST_BYTES_ON_PAGE = 200_000;

/** Reads the bytes of a source: in a worker where they are many and one is to be had. */
async function readSource({ recipeFor, fetch }: ByteSource, { boundaries, names }: Joined, signal: AbortSignal): Promise<Validated> {
  const fetched = await fetch(signal);
  throwIfAborted(signal);
  const { bytes } = fetched;
  const recipe = recipeFor(fetched);
  const inWorker = bytes.byteLength > MOST_BYTES_ON_PAGE ? await readInWorker({ bytes, recipe, boundaries, names }, signal) : null;
  return inWorker ?? readInput(await readBytes(bytes, recipe), boundaries, names);
}

/** Takes what a page or its adapter hands over through the one door. */
export function readGiven(input: unknown, origin: DataOrigin): Promise<Validated> {
  return readInput(input, origin.boundaries, namesOf(origin));
}

/** What an element wants of its source. */
interface Wanted {
  readonly request: DataRequest;
  readonly signal: AbortSignal;
  /** Whether the source is to be asked though another element is asking it for the same. */
  readonly isAnew: boolean;
}

/**
 * Loads and validates what an element was given: elements that want the same of one source at once make one request.
 * Rejects with AdapterError or DataValidationError.
 */
export async function readOutside(origin: DataOrigin, { request, signal, isAnew }: Wanted): Promise<Validated> {
  const { data, adapter, src, boundaries } = origin;
  if (data != null) return readGiven(data, origin);
  const names = namesOf(origin);
  const source = adapter ?? (await adapterAt(src ?? '', { boundaries, names }));
  if (typeof source.load !== 'function')
    throw new AdapterError('unreadable', 'Expected an adapter with a function load(request, options); received none.', {
      adapterId: source.id,
      retryable: false,
    });
  const bytes = byteSourceOf(source);
  const load = async (shared: AbortSignal) =>
    bytes ? readSource(bytes, { boundaries, names }, shared) : readGiven(await source.load(request, { signal: shared }), origin);
  return loadShared(source, `${boundaries ? numberOf(boundaries) : ''} ${canonical(request)} ${canonical(names)}`, load, {
    signal,
    isAnew,
  });
}
