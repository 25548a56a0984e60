import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file that is there in full or not at all: under another name first, which then becomes its own. */
export function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}
