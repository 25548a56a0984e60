import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const named = process.env['PADANG_GEODATA_SOURCE'];
const folder = named ?? resolve(import.meta.dirname, '../../../shared/geodata-source');
const isAtHand = existsSync(resolve(folder, 'kelurahan.source.geojson'));
if (named !== undefined && !isAtHand) throw new Error(`PADANG_GEODATA_SOURCE names ${named}, where no source is.`);

/**
 * The folder of the raw boundary source, which is not part of the project: `PADANG_GEODATA_SOURCE` names it,
 * else it is looked for beside the project. `null` where it is not at hand.
 */
export const sourceFolder: string | null = isAtHand ? folder : null;

/** What a group of tests that needs the source adds to its name, so that a run without it says why they were left out. */
export const needsSource =
  sourceFolder === null
    ? '(skipped: no raw boundary source here; PADANG_GEODATA_SOURCE names its folder. The hashes in SOURCES.md are checked instead)'
    : '(with the raw boundary source)';
