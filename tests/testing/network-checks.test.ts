import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AdapterError, fetchJson, jsonAdapter, type DataAdapter, type DatasetInput, type FetchOptions } from '../../src/adapters.js';
import type { AdapterMaker } from '../../src/testing.js';
import {
  ANEW,
  BEFORE,
  BEFORE_HEADERS,
  CUT_OFF,
  EMPTY,
  FAILURES,
  FINAL_STATUSES,
  LOGIN,
  PAGES,
  PASSING_STATUSES,
  PIECES,
  PLAIN_TYPES,
  REDIRECT,
  SIZE,
  TIMES,
  UNREACHABLE,
  UNREADABLE,
  WITHIN_BODY,
} from './check-names.js';
import { changed, failedChecks, INPUT } from './failed-checks.js';

type Load = DataAdapter['load'];

const isAdapterError = (error: unknown): error is AdapterError => error instanceof AdapterError;
const deaf = (): { readonly signal: AbortSignal } => ({ signal: new AbortController().signal });

const withLimits =
  (limits: FetchOptions): AdapterMaker =>
  (baseUrl, options) =>
    jsonAdapter(`${baseUrl}/data`, { ...options, ...limits });

/** Says of each of its failures something else than it should. */
const misreporting = (change: (error: AdapterError) => unknown): AdapterMaker =>
  changed(
    (load) => (request, options) =>
      load(request, options).catch((error: unknown) => {
        throw isAdapterError(error) ? change(error) : error;
      }),
  );

/** Hands over data in place of a failure. */
const glossingOver = (...codes: readonly AdapterError['code'][]): AdapterMaker =>
  changed(
    (load) => (request, options) =>
      load(request, options).catch((error: unknown) => {
        if (isAdapterError(error) && codes.includes(error.code)) return INPUT;
        throw error;
      }),
  );

const fetchAsItIs = globalThis.fetch;
const MARK = 'x-reading';
const readings = new Map<string, (response: Response) => Response | Promise<Response>>();

/** Reads answers in a way of its own; a fetch that stands for it does so for requests that bear its mark. */
function reading(read: (response: Response) => Response | Promise<Response>): AdapterMaker {
  const mark = String(readings.size);
  readings.set(mark, read);
  return (baseUrl, options) => jsonAdapter(`${baseUrl}/data`, { ...options, headers: { ...options.headers, [MARK]: mark } });
}

beforeAll(() => {
  globalThis.fetch = async (input, init) => {
    const response = await fetchAsItIs(input, init);
    return (await readings.get(new Headers(init?.headers).get(MARK) ?? '')?.(response)) ?? response;
  };
});
afterAll(() => {
  globalThis.fetch = fetchAsItIs;
});

const refusing = (isRefused: (response: Response) => boolean): AdapterMaker =>
  reading((response) => {
    if (isRefused(response)) throw new TypeError('refused');
    return response;
  });

async function firstPieceOf(response: Response): Promise<Response> {
  const reader = response.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return new Response(value, response);
}

const remembering: AdapterMaker = (baseUrl, options) => {
  const adapter = jsonAdapter(`${baseUrl}/data`, options);
  let failure: unknown = null;
  const remember: Load = async (request, more) => {
    if (failure) throw failure as Error;
    return adapter.load(request, more).catch((error: unknown) => {
      failure = error;
      throw error;
    });
  };
  return { id: adapter.id, load: remember };
};

const FAULTY: readonly (readonly [string, AdapterMaker, readonly string[]])[] = [
  ['hears no abort', changed((load) => (request) => load(request, deaf())), [BEFORE, BEFORE_HEADERS, WITHIN_BODY]],
  [
    'hears an abort only before it begins',
    changed((load) => (request, options) => load(request, options.signal.aborted ? options : deaf())),
    [BEFORE_HEADERS, WITHIN_BODY],
  ],
  [
    'rejects with an error of its own when it is aborted',
    changed(
      (load) => (request, options) =>
        load(request, options).catch((error: unknown) => {
          throw isAdapterError(error) ? error : new DOMException('aborted', 'AbortError');
        }),
    ),
    [BEFORE, BEFORE_HEADERS, WITHIN_BODY],
  ],
  ['has no time limit', withLimits({ timeoutMs: Infinity }), TIMES],
  ['has no limit of size', withLimits({ maxBytes: Infinity }), [SIZE]],
  ['has another limit of size than it was told', withLimits({ maxBytes: 30_000_000 }), [SIZE]],
  ['takes a status for data', glossingOver('http-status'), [...FINAL_STATUSES, ...PASSING_STATUSES]],
  ['takes a web page for data', glossingOver('content-type'), [...PAGES, LOGIN]],
  ['takes nothing for data', glossingOver('empty'), [EMPTY]],
  ['takes for data what it cannot read', glossingOver('unreadable'), UNREADABLE],
  ['takes half for the whole', glossingOver('network'), [CUT_OFF, UNREACHABLE]],
  ['fails with other errors than it should', misreporting(({ message }) => new TypeError(message)), FAILURES],
  ['names another in its errors', misreporting((error) => Object.assign(error, { adapterId: 'another' })), FAILURES],
  [
    'says of no failure that asking again may help',
    misreporting((error) => Object.assign(error, { retryable: false })),
    [...TIMES, ...PASSING_STATUSES, CUT_OFF, UNREACHABLE],
  ],
  [
    'says of every failure that asking again may help',
    misreporting((error) => Object.assign(error, { retryable: true })),
    [SIZE, ...FINAL_STATUSES, ...PAGES, EMPTY, ...UNREADABLE, LOGIN],
  ],
  ['wants a content type', refusing(({ headers }) => /octet|plain/.test(headers.get('content-type') ?? '')), PLAIN_TYPES],
  ['follows no redirect', refusing(({ redirected, headers }) => redirected && headers.get('content-type') !== 'text/html'), [REDIRECT]],
  ['takes the first piece of a body for the whole', reading(firstPieceOf), [TIMES[1]!, SIZE, PIECES, CUT_OFF]],
  ['fails for ever once it has failed', remembering, [ANEW]],
];

describe('testAdapter, of what a source may do wrong,', () => {
  it.each(FAULTY)('finds that an adapter %s', async (_what, make, expected) => {
    await expect(failedChecks(make)).resolves.toEqual(expected);
  });

  it('finds that an adapter which asks several times hears an abort in its first request only', async () => {
    const paged: AdapterMaker = (baseUrl, options) => {
      const id = `paged:${baseUrl}`;
      const load: Load = async (_request, { signal }) => {
        const pages: DatasetInput[] = [];
        for (const page of [1, 2])
          pages.push(
            (await fetchJson({
              ...options,
              url: `${baseUrl}/${page}`,
              adapterId: id,
              signal: page === 1 ? signal : deaf().signal,
            })) as DatasetInput,
          );
        return { observations: pages.flatMap(({ observations }) => observations ?? []) };
      };
      return { id, load };
    };
    const answer = (asked: URL) => ({
      contentType: 'application/json',
      body: JSON.stringify({
        observations: [{ region: asked.pathname === '/1' ? '1371010' : '1371020', indicator: 'poverty', period: '2024', value: 4.5 }],
      }),
    });
    await expect(failedChecks(paged, { answer })).resolves.toEqual([BEFORE_HEADERS, WITHIN_BODY]);
  });
});
