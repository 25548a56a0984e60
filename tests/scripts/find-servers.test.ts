import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findServers, reasonAgainst } from '../../scripts/find-servers.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'padang-map-programs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const place = (name: string, mode = 0o755) => {
  writeFileSync(join(folder, name), '');
  chmodSync(join(folder, name), mode);
};

describe('the real servers', () => {
  it('are found where all their programs are on the search path', () => {
    for (const name of ['nginx', 'fcgiwrap', 'mapserv', 'ogr2ogr']) place(name);
    expect(findServers(folder)).toMatchObject({ programs: { nginx: join(folder, 'nginx'), mapserv: join(folder, 'mapserv') } });
    expect(reasonAgainst(findServers(folder))).toBeNull();
  });

  it('are missing where one is not, or cannot be run, and what would bring it is said', () => {
    for (const name of ['nginx', 'ogr2ogr']) place(name);
    place('mapserv', 0o644);
    expect(reasonAgainst(findServers(folder))).toBe(
      'no fcgiwrap, mapserv here; apt-get install fcgiwrap mapserver-bin cgi-mapserver brings them',
    );
  });
});
