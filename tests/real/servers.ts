import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findServers, reasonAgainst, type ServerPrograms } from '../../scripts/find-servers.js';
import { mapFile, mapserverConfiguration, nginxConfiguration } from './configurations.js';
import { freePort, run, type Running } from './running.js';
import { writeGeoPackage } from './served-features.js';

const found = findServers();

/** Why there are no real servers here; `null` where there are. It goes into the title of what is skipped for want of them. */
export const missingServers = reasonAgainst(found);

/** What a title ends with where its tests are skipped. */
export const unlessServed = missingServers === null ? '' : ` (skipped: ${missingServers})`;

/** nginx with static files, and behind it MapServer, on loopback. */
export interface RealServers {
  /** Where nginx listens, without a slash at the end. */
  readonly url: string;
  /** The address of a collection of MapServer: `kube-grants`, `families`, or `repeating`, whose pages are all the first. */
  collection(name: string): string;
  /** Puts a file where nginx serves it; returns its address. */
  put(name: string, content: string | Uint8Array): string;
  /** Ends both and takes their files away. */
  stop(): Promise<void>;
}

const WAIT_MS = 10;
const MOST_WAITS = 1000;

/** Waits until a server answers; `false` where one has ended before that. */
async function answers(url: string, servers: readonly Running[]): Promise<boolean> {
  for (let waits = 0; waits < MOST_WAITS && !servers.some(({ isOver }) => isOver); waits += 1) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => null,
    );
    if (status === 200) return true;
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
  return false;
}

async function start(programs: ServerPrograms, folder: string): Promise<RealServers> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const collection = (name: string) => `${url}/mapserv/padang/ogcapi/collections/${name}`;
  mkdirSync(join(folder, 'files'));
  writeFileSync(join(folder, 'nginx.conf'), nginxConfiguration({ folder, port, mapserv: programs.mapserv }));
  writeFileSync(join(folder, 'mapserver.conf'), mapserverConfiguration({ folder }));
  writeFileSync(join(folder, 'padang.map'), mapFile({ port }, writeGeoPackage(programs.ogr2ogr, folder)));
  const servers = [
    run(programs.fcgiwrap, ['-s', `unix:${join(folder, 'mapserv.socket')}`]),
    run(programs.nginx, ['-c', join(folder, 'nginx.conf'), '-e', 'stderr']),
  ];
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(folder, { recursive: true });
  };
  if (!(await answers(`${collection('kube-grants')}/items?f=json&limit=1`, servers))) {
    await stop();
    throw new Error(`The servers did not answer: ${servers.map(({ complaints }) => complaints).join('\n')}`);
  }
  return {
    url,
    collection,
    put: (name, content) => {
      writeFileSync(join(folder, 'files', name), content);
      return `${url}/${name}`;
    },
    stop,
  };
}

/**
 * Starts the real servers.
 * @throws {Error} where they are missing, or do not start
 */
export async function startRealServers(): Promise<RealServers> {
  if (!('programs' in found)) throw new Error(missingServers ?? '');
  return start(found.programs, mkdtempSync(join(tmpdir(), 'padang-map-servers-')));
}
