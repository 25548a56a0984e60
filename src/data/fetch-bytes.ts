import { AdapterError } from '../model/errors.js';
import { throwIfAborted } from './aborted.js';

/** How a source is fetched. */
export interface FetchOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** After this the load fails; 30,000 by default. */
  readonly timeoutMs?: number;
  /** A longer answer fails; 20,000,000 by default. */
  readonly maxBytes?: number;
}

interface FetchRequest extends FetchOptions {
  readonly adapterId: string;
  readonly url: string;
  readonly signal: AbortSignal;
}

/** How long a source may take where nobody says it. */
export const TIMEOUT_MS = 30_000;
/** How much a source may send where nobody says it. */
export const MAX_BYTES = 20_000_000;
/** A timer with more, such as `Infinity`, would fire at once. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;
const TRANSIENT_STATUSES: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

async function readAll(response: Response, maxBytes: number, adapterId: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > maxBytes) {
      throw new AdapterError('too-large', `Expected at most ${maxBytes} bytes from ${response.url}; received more.`, {
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

function checkAnswer(response: Response, { adapterId, url }: FetchRequest): void {
  if (!response.ok)
    throw new AdapterError('http-status', `${url} answered with status ${response.status}.`, {
      adapterId,
      retryable: TRANSIENT_STATUSES.has(response.status),
      httpStatus: response.status,
    });
  // A portal's login or error page often comes with status 200.
  const type = response.headers.get('content-type') ?? '';
  if (/^\s*(text\/html|application\/xhtml|image\/|audio\/|video\/)/i.test(type))
    throw new AdapterError('content-type', `Expected data from ${url}; received "${type}".`, { adapterId, retryable: false });
}

/**
 * Fetches a source's bytes: the one way in which adapters reach the network.
 * @throws {AdapterError} `network`, `timeout`, `http-status`, `content-type`, `too-large` or `empty`
 * @throws the signal's reason, when it is aborted
 */
export async function fetchBytes(request: FetchRequest): Promise<Uint8Array> {
  const { adapterId, url, signal, headers = {}, timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES } = request;
  throwIfAborted(signal);
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal.addEventListener('abort', abort);
  const time = { isOver: false };
  const timer = setTimeout(
    () => {
      time.isOver = true;
      controller.abort();
    },
    Math.min(timeoutMs, LONGEST_TIMEOUT_MS),
  );
  try {
    const response = await fetch(url, { headers, signal: controller.signal });
    checkAnswer(response, request);
    const bytes = await readAll(response, maxBytes, adapterId);
    if (bytes.byteLength === 0)
      throw new AdapterError('empty', `Expected data from ${url}; received an empty body.`, { adapterId, retryable: false });
    return bytes;
  } catch (cause) {
    // An answer that is not wanted must not go on arriving.
    controller.abort();
    throwIfAborted(signal);
    if (time.isOver)
      throw new AdapterError('timeout', `${url} gave no whole answer within ${timeoutMs} ms.`, {
        adapterId,
        retryable: true,
        cause,
      });
    if (cause instanceof AdapterError) throw cause;
    throw new AdapterError('network', `${url} could not be reached, or its answer broke off.`, {
      adapterId,
      retryable: true,
      cause,
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}
