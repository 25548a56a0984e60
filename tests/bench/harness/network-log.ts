import type { CDPSession } from 'playwright';
import type { Served } from './server.js';

interface Request {
  readonly url: string;
  finishedMs: number | null;
  encodedBytes: number;
  isScript: boolean;
}

/** What a page had fetched by some time. */
export interface Fetched {
  readonly requests: number;
  /** Encoded bytes, with headers, as they came over the line. */
  readonly bytes: number;
  /** The bytes that were no script: what the page shows without running one. */
  readonly bytesWithoutScript: number;
  readonly paths: readonly string[];
}

/** Notes all that a page fetches, with times in milliseconds since the epoch. */
export class NetworkLog {
  readonly #requests = new Map<string, Request>();
  /** Seconds from the protocol's own clock to the epoch. */
  #clockOffset = 0;

  constructor(cdp: CDPSession) {
    cdp.on('Network.requestWillBeSent', ({ requestId, request, timestamp, wallTime }) => {
      this.#clockOffset = wallTime - timestamp;
      this.#requests.set(requestId, { url: request.url, finishedMs: null, encodedBytes: 0, isScript: false });
    });
    cdp.on('Network.responseReceived', ({ requestId, response }) => {
      const request = this.#requests.get(requestId);
      if (request) request.isScript = response.mimeType.endsWith('javascript');
    });
    cdp.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
      const request = this.#requests.get(requestId);
      if (!request) return;
      request.finishedMs = (timestamp + this.#clockOffset) * 1000;
      request.encodedBytes = encodedDataLength;
    });
  }

  /**
   * What had come whole by a time; what was still under way then is not counted.
   * @param served what the server gave: what a worker fetched is known from there alone
   */
  by(timeMs: number, served: readonly Served[]): Fetched {
    const seen = [...this.#requests.values()].filter(({ url }) => url.startsWith('http'));
    const whole = seen.filter(({ finishedMs }) => finishedMs !== null && finishedMs <= timeMs);
    const paths = new Set(seen.map(({ url }) => new URL(url).pathname));
    const byWorkers = served.filter(({ path, atMs }) => atMs <= timeMs && !paths.has(path));
    return {
      requests: whole.length + byWorkers.length,
      bytes: [...whole.map(({ encodedBytes }) => encodedBytes), ...byWorkers.map(({ bytes }) => bytes)].reduce(
        (sum, bytes) => sum + bytes,
        0,
      ),
      bytesWithoutScript: whole.reduce((sum, { encodedBytes, isScript }) => sum + (isScript ? 0 : encodedBytes), 0),
      paths: [...whole.map(({ url }) => new URL(url).pathname), ...byWorkers.map(({ path }) => path)],
    };
  }
}
