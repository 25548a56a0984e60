import { AdapterError } from '../model/errors.js';
import { throwIfAborted } from './aborted.js';
import type { FetchRequest } from './fetch-bytes.js';

/** Letters of a line that tell whether it holds data. */
const LINE_START = 'data:'.length;

const UNCACHED = { cache: 'no-store' } as const;

/** Told of a stream of events. */
export interface EventsListener {
  /** The connection is there. */
  readonly opened: () => void;
  readonly event: () => void;
}

/** Each event ends with an empty line; the comments that keep a connection open are none. @source WHATWG HTML, 9.2.6 */
async function readEvents(body: ReadableStream<Uint8Array>, event: () => void): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let endsInReturn = false;
  let holdsData = false;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const text = decoder.decode(value, { stream: true });
    if (text === '') continue;
    // What ends a line may come in two pieces, and its first alone ends it, too.
    const lines = (rest + (endsInReturn && text.startsWith('\n') ? text.slice(1) : text)).split(/\r\n|\n|\r/);
    endsInReturn = text.endsWith('\r');
    // How a line begins is all that is asked of it: one that never ends must not be kept.
    rest = (lines.pop() ?? '').slice(0, LINE_START);
    for (const line of lines) {
      if (/^data(:|$)/.test(line)) holdsData = true;
      if (line !== '' || !holdsData) continue;
      holdsData = false;
      event();
    }
  }
}

/**
 * Hears server-sent events until the connection ends. Not by an `EventSource`: that goes on by itself, and sends no
 * headers.
 * @throws {AdapterError} `network`, `http-status` or `content-type`
 * @throws the signal's reason, when it is aborted
 */
export async function eventsAt({ url, adapterId, signal, headers }: FetchRequest, { opened, event }: EventsListener): Promise<void> {
  const fail = (
    code: 'network' | 'http-status' | 'content-type',
    message: string,
    facts: { readonly httpStatus?: number; readonly cause?: unknown } = {},
  ) => new AdapterError(code, message, { adapterId, retryable: code === 'network', ...facts });
  let response: Response | undefined;
  try {
    response = await fetch(url, { headers: { accept: 'text/event-stream', ...headers }, signal, ...UNCACHED });
    if (!response.ok) throw fail('http-status', `${url} answered with status ${response.status}.`, { httpStatus: response.status });
    const type = response.headers.get('content-type') ?? '';
    if (!/^\s*text\/event-stream/i.test(type) || response.body === null)
      throw fail('content-type', `Expected events from ${url}; received "${type}".`);
    opened();
    await readEvents(response.body, event);
  } catch (cause) {
    // An answer that is not wanted must not go on arriving: a browser keeps few connections to a host.
    response?.body?.cancel().catch(() => undefined);
    throwIfAborted(signal);
    if (cause instanceof AdapterError) throw cause;
    throw fail('network', `${url} could not be reached, or its events broke off.`, { cause });
  }
}
