/**
 * Builds the boundaries in `geodata/` from the raw boundary source.
 *
 *   npx tsx geodata/build/boundaries/build.ts [--source FOLDER] [--out FOLDER]
 *
 * FOLDER holds `kelurahan.source.geojson` and `surroundings.source.geojson`; SOURCES.md tells where they are from.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { publishedRegions } from '../published-regions.js';
import { writeWhole } from '../write-whole.js';
import { buildTopology, cleanSource } from './regions.js';
import { buildRegister } from './register.js';
import { writeSources } from './sources.js';
import { buildSurroundings } from './surroundings.js';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

const { values: options } = parseArgs({
  options: {
    source: { type: 'string', default: join(ROOT, '../shared/geodata-source') },
    out: { type: 'string', default: join(ROOT, 'geodata') },
  },
});

function readSource(name: string): Buffer {
  const path = join(options.source, name);
  if (!existsSync(path)) {
    console.error(`No boundary source at ${path}. Name its folder with --source; geodata/SOURCES.md tells where it is from.`);
    process.exit(1);
  }
  return readFileSync(path);
}

const source = readSource('kelurahan.source.geojson');
const surroundings = JSON.parse(String(readSource('surroundings.source.geojson'))) as Parameters<typeof buildSurroundings>[0];
const cleaned = await cleanSource(source);
const kelurahanNames = new Map(
  (JSON.parse(String(cleaned.kelurahan)) as GeoJSON.FeatureCollection).features.map(({ properties }) => [
    String(properties?.kode),
    String(properties?.nama),
  ]),
);
const topologies = {
  kecamatan: await buildTopology('kecamatan', cleaned.kecamatan, new Map(publishedRegions.kecamatan.map(({ code, name }) => [code, name]))),
  kelurahan: await buildTopology('kelurahan', cleaned.kelurahan, kelurahanNames),
};
const files: Readonly<Record<string, unknown>> = {
  'kecamatan.topo.json': topologies.kecamatan,
  'kelurahan.topo.json': topologies.kelurahan,
  'regions.json': buildRegister(topologies, publishedRegions),
  'surroundings.topo.json': await buildSurroundings(surroundings, { intervalM: 40, quantization: 10_000, near: false }),
  'surroundings.coarse.topo.json': await buildSurroundings(surroundings, { intervalM: 250, quantization: 2000, near: true }),
};

mkdirSync(options.out, { recursive: true });
const written = Object.entries(files).map(([name, content]) => {
  const text = `${JSON.stringify(content)}\n`;
  writeWhole(join(options.out, name), text);
  return { name, sha256: createHash('sha256').update(text).digest('hex'), gzipBytes: gzipSync(text, { level: 9 }).length };
});
writeSources(join(options.out, 'SOURCES.md'), written);
for (const { name, gzipBytes } of written) console.log(`${name}: ${gzipBytes} bytes gzipped`);
