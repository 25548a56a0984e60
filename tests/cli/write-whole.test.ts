import { execFileSync } from 'node:child_process';
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CommandFailure } from '../../src/cli/failure.js';
import { writeWhole } from '../../src/cli/write-whole.js';
import { indonesianCli } from '../../src/cli/texts/id.js';
import { commandFolder } from './run-command.js';

function* failing(): Iterable<string> {
  yield 'x'.repeat(200_000);
  throw new Error('made to fail');
}

const toldBy = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof CommandFailure ? error.told(indonesianCli) : error),
  );

describe('writeWhole', () => {
  it('writes all pieces in their order', async () => {
    const folder = commandFolder();
    const pieces = Array.from({ length: 10_000 }, (_, index) => `baris ke-${index}\n`);
    await writeWhole(join(folder.path, 'a.txt'), pieces, { force: false });
    expect(folder.read('a.txt')).toBe(pieces.join(''));
    expect(folder.names()).toEqual(['a.txt']);
  });

  it('leaves all as it was where a piece cannot be made', async () => {
    const folder = commandFolder({ 'lama.txt': 'lama' });
    await expect(writeWhole(join(folder.path, 'lama.txt'), failing(), { force: true })).rejects.toThrow('made to fail');
    await expect(writeWhole(join(folder.path, 'baru.txt'), failing(), { force: false })).rejects.toThrow('made to fail');
    expect(folder.names()).toEqual(['lama.txt']);
    expect(folder.read('lama.txt')).toBe('lama');
  });

  it('keeps a file that came to be while it was writing, unless it is to overwrite', async () => {
    const folder = commandFolder();
    const path = join(folder.path, 'a.txt');
    function* slow(): Iterable<string> {
      writeFileSync(path, 'dari orang lain');
      yield 'punya kita';
    }
    expect(await toldBy(writeWhole(path, slow(), { force: false }))).toContain('sudah ada');
    expect(folder.read('a.txt')).toBe('dari orang lain');
    expect(folder.names()).toEqual(['a.txt']);
    await writeWhole(path, slow(), { force: true });
    expect(folder.read('a.txt')).toBe('punya kita');
  });

  it('refuses a folder', async () => {
    const folder = commandFolder();
    mkdirSync(join(folder.path, 'map'));
    expect(await toldBy(writeWhole(join(folder.path, 'map'), ['x'], { force: true }))).toContain('folder');
  });

  it('writes straight into a pipe, which stays one', async () => {
    const folder = commandFolder();
    const pipe = join(folder.path, 'pipa');
    execFileSync('mkfifo', [pipe]);
    const read = text(createReadStream(pipe));
    await writeWhole(pipe, ['satu ', 'dua'], { force: false });
    expect(await read).toBe('satu dua');
    expect(folder.names()).toEqual(['pipa']);
  });
});
