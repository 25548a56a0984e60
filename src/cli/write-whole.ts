import { randomBytes } from 'node:crypto';
import { closeSync, openSync, unlinkSync } from 'node:fs';
import { link, open, realpath, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandFailure, fileFailure } from './failure.js';

/** Temporary files that are being written. */
const unfinished = new Set<string>();

/** Takes away what was being written: for a signal, after which nothing else runs. */
export function removeUnfinished(): void {
  for (const file of unfinished) {
    try {
      unlinkSync(file);
    } catch {
      // It was renamed or removed in the meantime: there is nothing left to take away.
    }
  }
}

const factsOf = (file: string) => stat(file).catch(() => null);

/**
 * Whether a file may be written, told before the work is done for it.
 * @throws {CommandFailure} where it or its folder cannot be, or it is there already and not to be overwritten
 */
export async function expectWritable(file: string, { force }: { readonly force: boolean }): Promise<void> {
  const facts = await factsOf(file);
  const folder = dirname(file);
  if (!facts && !(await factsOf(folder))?.isDirectory()) throw new CommandFailure((texts) => texts.noFolder({ file, folder }));
  if (facts?.isDirectory()) throw new CommandFailure((texts) => texts.isFolder({ file }));
  if (facts?.isFile() && !force) throw new CommandFailure((texts) => texts.exists({ file }));
}

/**
 * Refuses to write over the very file that is read: what is left out of it would be gone for good.
 * @throws {CommandFailure} where both are one, by whatever name
 */
export async function expectApart(read: string, written: string): Promise<void> {
  const [source, target] = await Promise.all([read, written].map((file) => realpath(file).catch(() => null)));
  if (source != null && source === target) throw new CommandFailure((texts) => texts.sameFile({ file: written }));
}

/** Texts are gathered to about this many letters before they are written. */
const BLOCK = 65_536;

async function writeTexts(handle: FileHandle, texts: Iterable<string>): Promise<void> {
  let block = '';
  for (const text of texts) {
    block += text;
    if (block.length < BLOCK) continue;
    await handle.writeFile(block);
    block = '';
  }
  await handle.writeFile(block);
}

/** Gives a whole file its name; without `force` another that came there in the meantime stays. */
async function putInPlace(whole: string, target: string, force: boolean): Promise<void> {
  if (force) return rename(whole, target);
  try {
    await link(whole, target);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error;
    // Some file systems, as of USB sticks, have no links; that the name is free was looked at before.
    return rename(whole, target);
  }
  return unlink(whole);
}

/**
 * Writes a file as a whole or not at all: to a temporary one in the same folder, which is made safe on the disk and then
 * gets the name. What is no file, such as a pipe, is written to as it is.
 * @throws {CommandFailure} where it cannot be written; then all is as it was before
 */
export async function writeWhole(file: string, texts: Iterable<string>, { force }: { readonly force: boolean }): Promise<void> {
  try {
    await expectWritable(file, { force });
    const facts = await factsOf(file);
    if (facts !== null && !facts.isFile()) {
      const handle = await open(file, 'w');
      await writeTexts(handle, texts).finally(() => handle.close());
      return;
    }
    // A link to a file goes on leading to it.
    const target = facts === null ? file : await realpath(file);
    const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
    // Made at once and not by and by, so that no signal finds it made and not yet noted.
    closeSync(openSync(temporary, 'wx', facts === null ? 0o666 : facts.mode));
    unfinished.add(temporary);
    try {
      const handle = await open(temporary, 'r+');
      await writeTexts(handle, texts)
        .then(() => handle.sync())
        .finally(() => handle.close());
      await putInPlace(temporary, target, force);
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      throw error;
    } finally {
      unfinished.delete(temporary);
    }
  } catch (error) {
    throw fileFailure(error, file);
  }
}
