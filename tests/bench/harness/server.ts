import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Served on this machine; end it by `close`. */
export interface BenchServer {
  readonly url: string;
  /** What was asked for since the last `forget`, also by workers, of which a page's own log knows nothing. */
  served(): readonly Served[];
  forget(): void;
  close(): Promise<void>;
}

/** An answer given whole. */
export interface Served {
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since the epoch at which it had left the server. */
  readonly atMs: number;
}

interface Body {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string | number>>;
}

/**
 * Serves pages as an ordinary static host does: text gzipped (made once and kept), over HTTP/1.1 that keeps its
 * connections, with no cache between loads.
 * @param foldersOf the folders that the first part of a path stands for, looked through in turn
 */
export async function serve(foldersOf: (site: string) => readonly string[]): Promise<BenchServer> {
  const kept = new Map<string, Body | null>();
  function bodyOf(pathname: string): Body | null {
    const [, site = '', ...rest] = normalize(decodeURIComponent(pathname)).split('/');
    const path = foldersOf(site)
      .map((folder) => join(folder, ...rest))
      .find((file) => existsSync(file));
    if (path === undefined) return null;
    const type = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream';
    const isText = extname(path) !== '.png';
    const raw = readFileSync(path);
    const bytes = isText ? gzipSync(raw) : raw;
    return {
      bytes,
      headers: {
        'content-type': type,
        'content-length': bytes.length,
        'cache-control': 'no-cache',
        vary: 'accept-encoding',
        ...(isText && { 'content-encoding': 'gzip' }),
      },
    };
  }
  let served: readonly Served[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!kept.has(pathname)) kept.set(pathname, bodyOf(pathname));
    const body = kept.get(pathname);
    response.once('finish', () => {
      served = [...served, { path: pathname, bytes: body?.bytes.length ?? 0, atMs: Date.now() }];
    });
    if (body) response.writeHead(200, body.headers).end(body.bytes);
    else response.writeHead(404).end();
  });
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    served: () => served,
    forget: () => {
      served = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
