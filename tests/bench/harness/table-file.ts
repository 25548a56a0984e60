import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { regions } from '../../../src/core.js';
import { madeUpTable } from '../parts/made-up-table.js';

const ROWS = 100_000;

/**
 * Writes the table that is read, where pages find it beside the scenes.
 * @returns the path of the file
 */
export function writeTable(folder: string): string {
  const target = join(folder, 'table', 'peer', 'data');
  mkdirSync(target, { recursive: true });
  const codes = regions.flatMap(({ level, code }) => (level === 'kelurahan' ? [code] : []));
  const file = join(target, 'made-up.csv');
  writeFileSync(file, madeUpTable(codes, ROWS));
  return file;
}
