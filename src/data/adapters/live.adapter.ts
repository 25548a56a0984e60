import { AdapterError } from '../../model/errors.js';
import type { DatasetInput } from '../../model/dataset.schema.js';
import { byteSourceOf, readBytes, type ByteSource } from '../byte-source.js';
import type { DataAdapter, DataRequest } from '../data-adapter.js';
import { eventsAt } from '../fetch-events.js';
import type { DataState, Fetched } from '../fetch-bytes.js';
import { untilInSight } from '../page-in-sight.js';
import { pause } from '../timer.js';
import { jsonAdapter } from './json.adapter.js';

/** When a source is asked again. */
export interface LiveOptions {
  /**
   * Milliseconds from an answer to the next question: 60,000 by default, or never where there are `events`; at least
   * 1,000. After a failure it is twice as long, then four times, up to an hour or what is given here, and never before
   * the source allows it.
   */
  readonly everyMs?: number;
  /** Address of server-sent events: at each the source is asked at once. */
  readonly events?: string;
}

type Listener = Parameters<NonNullable<DataAdapter['subscribe']>>[1];

const EVERY_MS = 60_000;
const LEAST_MS = 1_000;
const MOST_MS = 3_600_000;

/** What is no number, too, is the least: a timer would take it for nothing. */
const restOf = (everyMs = EVERY_MS): number => (everyMs >= LEAST_MS ? everyMs : LEAST_MS);

const UNKNOWN: DataState = { etag: null, lastModified: null };

/** Fetches the bytes of a source where they are newer than before; `null` where they are not. */
function newerBytes({ fetchNewer }: ByteSource): (signal: AbortSignal, isAnew: boolean) => Promise<Fetched | null> {
  let state = UNKNOWN;
  let mayTellState = true;
  return async (signal, isAnew) => {
    if (isAnew) state = UNKNOWN;
    const isTold = state !== UNKNOWN;
    const fetched = await fetchNewer(signal, state).catch((error: unknown) => {
      // Another site may hand out its data and refuse the header that asks whether they are newer.
      if (!isTold || !(error instanceof AdapterError) || error.code !== 'network') throw error;
      mayTellState = false;
      return fetchNewer(signal, UNKNOWN);
    });
    if (fetched !== null) state = mayTellState ? fetched.state : UNKNOWN;
    return fetched;
  };
}

/** Asks a source for what is newer than what it gave before; `null` where nothing is. */
function newerInput(source: DataAdapter, request: DataRequest): (signal: AbortSignal, isAnew: boolean) => Promise<DatasetInput | null> {
  const byteSource = byteSourceOf(source);
  const newer = byteSource && newerBytes(byteSource);
  let before: string | null = null;
  return async (signal, isAnew) => {
    if (isAnew) before = null;
    const bytes = newer ? await newer(signal, isAnew) : null;
    if (newer && bytes === null) return null;
    const input = byteSource && bytes ? await readBytes(bytes.bytes, byteSource.recipeFor(bytes)) : await source.load(request, { signal });
    // A source that tells no state may send the same again.
    const text = JSON.stringify(input);
    if (text === before) return null;
    before = text;
    return input;
  };
}

function failureOf(error: unknown, adapterId: string): AdapterError {
  if (error instanceof AdapterError) return error;
  return new AdapterError('unreadable', 'The source failed.', { adapterId, retryable: true, cause: error });
}

/** Listens to a source until it is told to stop. */
class Subscription {
  readonly #id: string;
  readonly #ask: ReturnType<typeof newerInput>;
  readonly #listener: Listener;
  readonly #signal: AbortSignal;
  #failures = 0;
  #isFailing = false;
  #retryAfterMs = 0;
  #asking: Promise<void> | null = null;
  #isAskedAgain = false;

  constructor(
    source: DataAdapter,
    {
      id,
      request,
      listener,
      signal,
    }: { readonly id: string; readonly request: DataRequest; readonly listener: Listener; readonly signal: AbortSignal },
  ) {
    this.#id = id;
    this.#ask = newerInput(source, request);
    this.#listener = listener;
    this.#signal = signal;
  }

  /** Asks now; while it is asking already, once more after that. */
  ask(): Promise<void> {
    this.#isAskedAgain = this.#asking !== null;
    this.#asking ??= this.#askOnce().finally(() => {
      this.#asking = null;
      if (this.#isAskedAgain && !this.#signal.aborted) void this.ask();
    });
    return this.#asking;
  }

  /** Asks again and again, after a first rest. */
  async poll(everyMs: number, firstRestMs: number): Promise<void> {
    if (firstRestMs > 0) await pause(firstRestMs, this.#signal);
    for (;;) {
      await this.ask();
      const longer = Math.max(everyMs, Math.min(MOST_MS, everyMs * 2 ** this.#failures));
      await pause(Math.max(longer, this.#retryAfterMs), this.#signal);
    }
  }

  /** Asks at each event, and whenever the connection is there: while it was not, some may have been missed. */
  async hear(url: string): Promise<void> {
    for (let failures = 0; ; failures += 1) {
      const opened = () => {
        failures = 0;
        void this.ask();
      };
      try {
        await eventsAt({ url, adapterId: this.#id, signal: this.#signal }, { opened, event: () => void this.ask() });
      } catch (error) {
        // Connections come and go; that one cannot be had at all is told, and once.
        if (failures === 1) this.#fail(failureOf(error, this.#id));
      }
      await pause(Math.min(MOST_MS, LEAST_MS * 2 ** failures), this.#signal);
    }
  }

  async #askOnce(): Promise<void> {
    try {
      // What nobody sees need not be new; once somebody does, one question answers all that were put in the meantime.
      await untilInSight(this.#signal);
      this.#isAskedAgain = false;
      // Whoever was told of a failure is told when it is over, be there anything new or not.
      const input = await this.#ask(this.#signal, this.#isFailing);
      if (this.#signal.aborted) return;
      [this.#failures, this.#retryAfterMs, this.#isFailing] = [0, 0, false];
      if (input !== null) this.#listener.next(input);
    } catch (error) {
      const failure = failureOf(error, this.#id);
      this.#retryAfterMs = failure.retryAfterMs ?? 0;
      this.#failures += 1;
      this.#fail(failure);
    }
  }

  /** Tells of a failure, once until it is over. */
  #fail(failure: AdapterError): void {
    if (this.#isFailing || this.#signal.aborted) return;
    this.#isFailing = true;
    this.#listener.error(failure);
  }
}

/**
 * A source whose news are shown as they come, by asking again and again, but not while the page is out of sight. One of a file's adapters (`jsonAdapter`,
 * `csvAdapter`, `xlsxAdapter`) sends its body only where it is newer (`ETag`, `Last-Modified`); what any other hands over
 * is compared. Or the server says when there is something new, by server-sent events.
 * @param source an adapter, or the address of a dataset in the project's own JSON
 * @example map.adapter = liveAdapter(csvAdapter('data/harian.csv'), { everyMs: 300_000 });
 * @example map.adapter = liveAdapter('data/harian.json', { events: '/peristiwa' });
 */
export function liveAdapter(source: DataAdapter | string, { everyMs, events }: LiveOptions = {}): DataAdapter {
  const adapter = typeof source === 'string' ? jsonAdapter(source) : source;
  const { id } = adapter;
  const restMs = restOf(everyMs);
  let loadedAtMs = -Infinity;
  return {
    id,
    load: async (request, options) => {
      const input = await adapter.load(request, options);
      loadedAtMs = performance.now();
      return input;
    },
    subscribe: (request, listener) => {
      const controller = new AbortController();
      const { signal } = controller;
      const subscription = new Subscription(adapter, { id, request, listener, signal });
      // Both end with the signal, and with nothing else.
      const ended = () => undefined;
      if (events !== undefined) void subscription.hear(events).catch(ended);
      // What was loaded just now need not be asked for at once. Who comes back later may have missed something.
      const firstRestMs = Math.ceil(Math.max(0, loadedAtMs + restMs - performance.now()));
      if (events === undefined || everyMs !== undefined) void subscription.poll(restMs, firstRestMs).catch(ended);
      return () => controller.abort();
    },
  };
}
