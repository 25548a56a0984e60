import { loadRegister } from '../../geo/load-register.js';
import type { DatasetInput } from '../../model/dataset.schema.js';
import { AdapterError } from '../../model/errors.js';
import type { LngLat, Region, RegionCode } from '../../model/region.js';
import { throwIfAborted, untilAborted } from '../aborted.js';
import { asInput } from '../as-input.js';
import { canonical } from '../canonical.js';
import type { DataAdapter, DataRequest } from '../data-adapter.js';
import { loadShared } from '../shared-load.js';
import { handOver, keepData, recallData, type KeptData } from './kept-data.js';

/** How long data are good, and where they are kept. */
export interface CacheOptions {
  /** The source is not asked for data younger than this; 0 by default: kept data are shown at once, and renewed each time. */
  readonly maxAgeMs?: number;
  /** Name of the cache in the browser's Cache Storage; `padang-map` by default. */
  readonly name?: string;
  /** The register that the data are joined with; Padang's by default. */
  readonly regions?: readonly Region[];
}

type Listener = Parameters<NonNullable<DataAdapter['subscribe']>>[1];

/** What is known of one request. */
interface Shelf {
  kept: KeptData | null;
  /** Loads and news are numbered as they begin: what is kept is that of the latest. */
  lastTurn: number;
  keptTurn: number;
  /** Whether storage has been looked into. */
  isRecalled: boolean;
  renewal: Promise<void> | null;
  /** Why the last renewal failed; `null` where it did not. */
  failure: string | null;
  /** How many were handed stale data and have not begun to listen for newer ones. */
  unheard: number;
  readonly listeners: Set<Listener>;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Tells in which of Padang's regions a position lies. */
async function loadLocate(): Promise<(lngLat: LngLat) => RegionCode | null> {
  return (await import('../../geo/locate-in-padang.js')).regionInPadang;
}

/** Takes input through the one door; it and the boundaries are fetched when they are needed, as they are for the map itself. */
async function passTheDoor(input: unknown, own: readonly Region[] | undefined): Promise<DatasetInput> {
  const [{ validate }, regions, locate] = await Promise.all([import('../validate.js'), own ?? loadRegister(), own ? null : loadLocate()]);
  const { dataset, report } = validate(input, regions, locate ? { locate } : {});
  return asInput(dataset, report);
}

/**
 * An adapter that keeps the last good data, in memory and in the browser's Cache Storage, and hands them over at once:
 * marked as stale, with the date they are of, while the source is asked for newer ones, which follow by `subscribe`, or
 * when it fails. Only what has passed `validate` is kept, never what the source sent. Loads for the same at once make one
 * request. Where nothing is kept, it waits for the source.
 * @example map.adapter = withCache(csvAdapter('data/kemiskinan.csv'), { maxAgeMs: 3_600_000 });
 */
export function withCache(adapter: DataAdapter, options: CacheOptions = {}): DataAdapter {
  const { maxAgeMs = 0, name = 'padang-map', regions } = options;
  const shelves = new Map<string, Shelf>();
  /** Input on its way through the door: those who wait for one load share what comes of it, and nobody keeps it. */
  const passing = new WeakMap<DatasetInput, Promise<KeptData>>();
  const keyOf = (request: DataRequest): string => `${adapter.id} ${canonical(request)}`;

  const shelfOf = (request: DataRequest): Shelf => {
    const key = keyOf(request);
    const shelf = shelves.get(key) ?? {
      kept: null,
      lastTurn: 0,
      keptTurn: 0,
      isRecalled: false,
      renewal: null,
      failure: null,
      unheard: 0,
      listeners: new Set(),
    };
    shelves.set(key, shelf);
    return shelf;
  };

  const turnOf = (request: DataRequest): number => (shelfOf(request).lastTurn += 1);

  const keep = async (request: DataRequest, input: DatasetInput, turn: number): Promise<KeptData> => {
    const kept = { retrieved: new Date().toISOString(), input: await passTheDoor(input, regions) };
    const shelf = shelfOf(request);
    // A slow answer may be older than news that came after its question.
    if (shelf.kept && turn < shelf.keptTurn) return shelf.kept;
    shelf.keptTurn = turn;
    shelf.kept = kept;
    shelf.failure = null;
    void keepData(name, keyOf(request), kept);
    return kept;
  };

  const load = async (request: DataRequest, signal: AbortSignal): Promise<KeptData> => {
    const turn = turnOf(request);
    const input = await loadShared(adapter, keyOf(request), (shared) => adapter.load(request, { signal: shared }), { signal });
    const result = passing.get(input) ?? keep(request, input, turn).finally(() => passing.delete(input));
    passing.set(input, result);
    return untilAborted(result, signal);
  };

  /** What was kept before, in this page or another; it goes through the door again, which may have become stricter. */
  const recall = async (request: DataRequest): Promise<KeptData | null> => {
    const shelf = shelfOf(request);
    if (shelf.kept || shelf.isRecalled) return shelf.kept;
    const stored = await recallData(name, keyOf(request));
    const input = stored && (await passTheDoor(stored.input, regions).catch(() => null));
    // What has come from the source meanwhile is newer.
    if (stored && input) shelf.kept ??= { ...stored, input };
    shelf.isRecalled = true;
    return shelf.kept;
  };

  const current = ({ kept, failure }: Shelf): DatasetInput | null =>
    kept && handOver(kept, failure === null ? null : 'unavailable', failure ?? undefined);

  /** Asks the source in the background, and tells those who listen. */
  const renew = (request: DataRequest): void => {
    const shelf = shelfOf(request);
    const ask = async () => {
      try {
        await load(request, new AbortController().signal);
      } catch (error) {
        shelf.failure = messageOf(error);
      }
      shelf.renewal = null;
      for (const listener of shelf.listeners) {
        const input = current(shelf);
        if (input) listener.next(input);
      }
    };
    shelf.renewal ??= ask();
  };

  return {
    id: adapter.id,
    load: async (request, { signal }) => {
      throwIfAborted(signal);
      const kept = await untilAborted(recall(request), signal);
      if (!kept) return handOver(await load(request, signal), null);
      if (Date.now() - Date.parse(kept.retrieved) <= maxAgeMs) return handOver(kept, null);
      shelfOf(request).unheard += 1;
      renew(request);
      return handOver(kept, 'updating');
    },
    subscribe: (request, listener) => {
      const shelf = shelfOf(request);
      const own: Listener = { next: (input) => listener.next(input), error: (error) => listener.error(error) };
      shelf.listeners.add(own);
      if (shelf.unheard > 0) {
        shelf.unheard -= 1;
        if (shelf.renewal === null)
          // The renewal was over before anybody listened.
          void Promise.resolve().then(() => {
            const input = shelf.listeners.has(own) ? current(shelf) : null;
            if (input) own.next(input);
          });
      }
      const stop = adapter.subscribe?.(request, {
        next: (input) => {
          keep(request, input, turnOf(request)).then(
            (kept) => shelf.listeners.has(own) && own.next(handOver(kept, null)),
            (cause: unknown) => {
              if (shelf.listeners.has(own))
                own.error(new AdapterError('unreadable', messageOf(cause), { adapterId: adapter.id, retryable: false, cause }));
            },
          );
        },
        error: (error) => listener.error(error),
      });
      return () => {
        shelf.listeners.delete(own);
        stop?.();
      };
    },
  };
}
