import { AdapterError } from '../model/errors.js';
import { fetchBytes, MAX_BYTES, TIMEOUT_MS, type FetchOptions } from './fetch-bytes.js';

/** What a page says once it has been read. */
interface ReadPage<Page> {
  readonly page: Page;
  /** Address of the next page, absolute or relative to this one; `null` after the last. */
  readonly next: string | null;
}

interface PagesRequest<Page> extends FetchOptions {
  readonly adapterId: string;
  /** Address of the first page. */
  readonly url: string;
  readonly signal: AbortSignal;
  /** Reads one page; what it throws ends the whole. */
  readonly read: (bytes: Uint8Array) => ReadPage<Page> | Promise<ReadPage<Page>>;
  /** More pages fail; 1,000 by default. */
  readonly maxPages?: number;
}

const MAX_PAGES = 1000;

/** Where a relative address starts from; `undefined` outside a browser. */
const here = (): string | undefined => (globalThis as { readonly location?: { readonly href: string } }).location?.href;

/**
 * Whether a page lies where the publisher pointed, or there by https: the headers go along, and nobody else is asked
 * unbidden, who may be at another port of the host, too.
 */
function isSameHost(first: URL, next: URL): boolean {
  const isUpgraded =
    first.protocol === 'http:' &&
    next.protocol === 'https:' &&
    first.hostname === next.hostname &&
    (next.port === '' || next.port === first.port);
  return first.origin === next.origin || isUpgraded;
}

/**
 * Fetches a source's pages one after another, in their order. Time and bytes are limited for all of them together.
 * @returns the pages, the first one first
 * @throws {AdapterError} as `fetchBytes` does; `too-large` where there are too many pages, `unreadable` where a page
 * leads back to one that was read, to another host, or to no address
 * @throws the signal's reason, when it is aborted
 * @example
 * const pages = await fetchPages({ ...options, adapterId, url, signal, read: (bytes) => {
 *   const { items, next } = parsePage(bytes);
 *   return { page: items, next };
 * } });
 */
export async function fetchPages<Page>(request: PagesRequest<Page>): Promise<readonly Page[]> {
  const { adapterId, url, read, timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES, maxPages = MAX_PAGES } = request;
  const fail = (code: 'too-large' | 'unreadable' | 'timeout', message: string, cause?: unknown) =>
    new AdapterError(code, message, { adapterId, retryable: code === 'timeout', cause });
  const start = performance.now();
  let bytesLeft = maxBytes;

  const fetchPage = async (address: string): Promise<Uint8Array> => {
    const timeLeftMs = timeoutMs - (performance.now() - start);
    try {
      const bytes = await fetchBytes({ ...request, url: address, maxBytes: bytesLeft, timeoutMs: timeLeftMs });
      bytesLeft -= bytes.byteLength;
      return bytes;
    } catch (cause) {
      if (!(cause instanceof AdapterError)) throw cause;
      if (cause.code === 'too-large')
        throw fail('too-large', `Expected at most ${maxBytes} bytes in all pages of ${url}; received more.`, cause);
      if (cause.code === 'timeout') throw fail('timeout', `${url} gave not all of its pages within ${timeoutMs} ms.`, cause);
      throw cause;
    }
  };

  const following = (address: string, next: string): string => {
    try {
      const [first, to] = [new URL(url, here()), new URL(next, new URL(address, here()))];
      // A service behind a proxy may not know that it is asked by https.
      if (first.protocol === 'https:' && to.protocol === 'http:' && to.host === first.host) to.protocol = 'https:';
      if (!isSameHost(first, to)) throw fail('unreadable', `Expected all pages at ${first.origin}; one is at ${to.origin}.`);
      // Two addresses that differ in their fragment are one page.
      to.hash = '';
      return to.href;
    } catch (cause) {
      if (cause instanceof AdapterError) throw cause;
      throw fail('unreadable', `Expected the address of the next page of ${url}; received "${next}".`, cause);
    }
  };

  const pages: Page[] = [];
  const asked = new Set<string>();
  for (let address: string | null = url; address !== null;) {
    if (pages.length === maxPages) throw fail('too-large', `Expected at most ${maxPages} pages of ${url}; there are more.`);
    asked.add(address);
    const { page, next } = await read(await fetchPage(address));
    pages.push(page);
    const to: string | null = next === null ? null : following(address, next);
    if (to !== null && asked.has(to)) throw fail('unreadable', `A page of ${url} leads back to one that was read already.`);
    address = to;
  }
  return pages;
}
