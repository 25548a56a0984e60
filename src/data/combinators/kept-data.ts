import type { StaleState } from '../../model/dataset.js';
import type { DatasetInput } from '../../model/dataset.schema.js';
import { detailOf } from '../../model/detail.js';
import { copyPlain } from '../copy-plain.js';

/** Data that have passed the one door, and when their source handed them over. */
export interface KeptData {
  /** An instant in ISO 8601, in UTC. */
  readonly retrieved: string;
  /** The validated dataset with its findings: never what the source sent. */
  readonly input: DatasetInput;
}

/** What a browser's Cache Storage has that is needed here. */
interface Storage {
  open(name: string): Promise<{ match(url: string): Promise<Response | undefined>; put(url: string, response: Response): Promise<void> }>;
}

/** Entries of another form are as good as none. */
const FORMAT = 1;

/** No such host can be: entries have addresses, but nobody is asked for them. */
const addressOf = (key: string): string => `https://padang-map.invalid/${encodeURIComponent(key)}`;

const storageAtHand = (): Storage | undefined => (globalThis as { readonly caches?: Storage }).caches;

/** What was kept under a key; `null` where there is nothing that can be read, or no storage. */
export async function recallData(name: string, key: string): Promise<KeptData | null> {
  try {
    const cache = await storageAtHand()?.open(name);
    const entry = (await (await cache?.match(addressOf(key)))?.json()) as
      { readonly format?: unknown; readonly retrieved?: unknown; readonly input?: unknown } | undefined;
    if (entry?.format !== FORMAT || typeof entry.retrieved !== 'string' || Number.isNaN(Date.parse(entry.retrieved))) return null;
    return { retrieved: entry.retrieved, input: entry.input as DatasetInput };
  } catch {
    // No entry is better than no map: a page may lack the storage, or an entry be damaged.
    return null;
  }
}

/** Keeps data under a key, where there is storage and room. */
export async function keepData(name: string, key: string, data: KeptData): Promise<void> {
  try {
    const cache = await storageAtHand()?.open(name);
    const headers = { 'content-type': 'application/json' };
    await cache?.put(addressOf(key), new Response(JSON.stringify({ format: FORMAT, ...data }), { headers }));
  } catch {
    // The map is there all the same; it is kept in memory.
  }
}

/**
 * Kept data as an adapter hands them over.
 * @param state what is under way where they are stale; `null` where they are not
 * @param failed why the source could not be read
 */
export function handOver({ input, retrieved }: KeptData, state: StaleState | null, failed?: string): DatasetInput {
  const own = copyPlain(input);
  if (state === null) return own;
  const findings =
    failed === undefined ? [] : [{ kind: 'assumed' as const, received: '', detail: detailOf('source-failed', { why: failed }) }];
  return { ...own, stale: { retrieved, state }, findings: [...(own.findings ?? []), ...findings] };
}
