import { AdapterError } from '../model/errors.js';
import { throwIfAborted } from './aborted.js';
import { takeEarly } from './early-fetch.js';
import { startTimer } from './timer.js';

/** How a source is fetched. */
export interface FetchOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** After this the load fails; 30,000 by default. */
  readonly timeoutMs?: number;
  /** A longer answer fails; 20,000,000 by default. */
  readonly maxBytes?: number;
}

/** What is fetched, for whom, and until when. */
export interface FetchRequest extends FetchOptions {
  readonly url: string;
  /** `id` of the adapter that asks: its errors name it. */
  readonly adapterId: string;
  /** The one that `load` was given. */
  readonly signal: AbortSignal;
  /** Whether the answer is wanted whatever its content type: who reads it looks at its bytes first. */
  readonly anyType?: boolean;
}

/** How long a source may take where nobody says it. */
export const TIMEOUT_MS = 30_000;
/** How much a source may send where nobody says it. */
export const MAX_BYTES = 20_000_000;
const PARTIAL = 206;
const NOT_MODIFIED = 304;
const TRANSIENT_STATUSES: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** The errors name the address that was asked, not the one a redirect led to, which may hold a key. */
async function readAll({ body }: Response, maxBytes: number, { url, adapterId }: FetchRequest): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > maxBytes) {
      throw new AdapterError('too-large', `Expected at most ${maxBytes} bytes from ${url}; received more.`, {
        adapterId,
        retryable: false,
      });
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/**
 * How long a source asks to be left alone: a number of seconds, or a date; `null` where it says neither.
 * @source RFC 9110, 10.2.3
 */
function retryAfterMs(header: string | null): number | null {
  const text = (header ?? '').trim();
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  // Without its day of the week or of the month it is no date of HTTP, whatever a browser would make of it.
  const date = /^[A-Z][a-z]{2}.*\d{4}/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}

function checkAnswer(response: Response, { adapterId, url, headers = {}, anyType = false }: FetchRequest): void {
  if (!response.ok)
    throw new AdapterError('http-status', `${url} answered with status ${response.status}.`, {
      adapterId,
      retryable: TRANSIENT_STATUSES.has(response.status),
      httpStatus: response.status,
      retryAfterMs: retryAfterMs(response.headers.get('retry-after')),
    });
  // Only who asks for a part gets one; what comes unasked is cut off somewhere.
  if (response.status === PARTIAL && !Object.keys(headers).some((name) => name.toLowerCase() === 'range'))
    throw new AdapterError('http-status', `${url} sent only a part of its answer, with status ${PARTIAL}.`, {
      adapterId,
      retryable: false,
      httpStatus: PARTIAL,
    });
  // A portal's login or error page often comes with status 200.
  const type = response.headers.get('content-type') ?? '';
  if (!anyType && /^\s*(text\/html|application\/xhtml|image\/|audio\/|video\/)/i.test(type))
    throw new AdapterError('content-type', `Expected data from ${url}; received "${type}".`, { adapterId, retryable: false });
}

/** What a source says of the state of its data. */
export interface DataState {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Bytes of a source, and the state of its data that they show. */
export interface Fetched {
  readonly bytes: Uint8Array;
  readonly state: DataState;
  /** As the source says it; empty where it does not. */
  readonly contentType: string;
}

function conditions({ etag, lastModified }: DataState): Readonly<Record<string, string>> {
  if (etag !== null) return { 'if-none-match': etag };
  return lastModified === null ? {} : { 'if-modified-since': lastModified };
}

/**
 * Fetches a source's bytes and says what state of its data they show. A redirect is followed; a web page, an
 * answer without a byte, or one that is too long or too slow is a failure.
 * @param known a state that is known: where it still holds, `null` comes back and no body is sent
 * @throws {AdapterError} `network`, `timeout`, `http-status`, `content-type`, `too-large` or `empty`
 * @throws the signal's reason, when it is aborted
 */
export async function fetchNewer(request: FetchRequest, known: DataState | null): Promise<Fetched | null> {
  const { adapterId, url, signal, headers = {}, timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES } = request;
  throwIfAborted(signal);
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal.addEventListener('abort', abort);
  const time = { isOver: false };
  const stopTimer = startTimer(timeoutMs, () => {
    time.isOver = true;
    controller.abort();
  });
  try {
    const isPlain = known === null && Object.keys(headers).length === 0;
    const asked = {
      headers: { ...(known && conditions(known)), ...headers },
      signal: controller.signal,
      // Of a source that is asked again and again a browser would else show its own copy for a while.
      ...(known && { cache: 'no-store' as const }),
    };
    const response = await ((isPlain ? takeEarly(url, controller.signal) : undefined) ?? fetch(url, asked));
    if (known !== null && response.status === NOT_MODIFIED) return null;
    checkAnswer(response, request);
    const bytes = await readAll(response, maxBytes, request);
    if (bytes.byteLength === 0)
      throw new AdapterError('empty', `Expected data from ${url}; received an empty body.`, { adapterId, retryable: false });
    return {
      bytes,
      state: { etag: response.headers.get('etag'), lastModified: response.headers.get('last-modified') },
      contentType: response.headers.get('content-type') ?? '',
    };
  } catch (cause) {
    // An answer that is not wanted must not go on arriving.
    controller.abort();
    throwIfAborted(signal);
    if (time.isOver)
      throw new AdapterError('timeout', `${url} gave no whole answer within ${timeoutMs} ms.`, { adapterId, retryable: true, cause });
    if (cause instanceof AdapterError) throw cause;
    throw new AdapterError('network', `${url} could not be reached, or its answer broke off.`, { adapterId, retryable: true, cause });
  } finally {
    stopTimer();
    signal.removeEventListener('abort', abort);
  }
}

/**
 * Fetches a source's bytes: with `fetchNewer`, the one way in which adapters reach the network. A redirect is followed;
 * a web page, an answer without a byte, or one that is too long or too slow is a failure.
 * @throws {AdapterError} `network`, `timeout`, `http-status`, `content-type`, `too-large` or `empty`
 * @throws the signal's reason, when it is aborted
 */
export async function fetchBytes(request: FetchRequest): Promise<Uint8Array> {
  return (await fetchWhole(request)).bytes;
}

/** The same, with what the source says of it. */
export async function fetchWhole(request: FetchRequest): Promise<Fetched> {
  const fetched = await fetchNewer(request, null);
  return fetched ?? { bytes: new Uint8Array(), state: { etag: null, lastModified: null }, contentType: '' };
}
