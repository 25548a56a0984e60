import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { CommandFailure, fileFailure } from './failure.js';
import type { Progress } from './progress.js';
import type { Surroundings } from './surroundings.js';

/** The name by which standard input is asked for. */
export const STANDARD_STREAM = '-';

interface Source {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** In bytes; `null` where it cannot be told before the end. */
  readonly length: number | null;
}

async function sourceOf(file: string, { stdin }: Surroundings): Promise<Source> {
  if (file === STANDARD_STREAM) return { chunks: stdin, length: null };
  const facts = await stat(file);
  if (facts.isDirectory()) throw new CommandFailure((texts) => texts.isFolder({ file }));
  return { chunks: createReadStream(file), length: facts.isFile() ? facts.size : null };
}

/**
 * Reads a file, or standard input where it is named `-`, as a stream, and says how far it is.
 * @param name what it is called where people read it
 * @throws {CommandFailure} where it is not there, not to be read, empty, or larger than allowed
 */
export async function readBytes(
  file: string,
  name: string,
  { surroundings, maxBytes, progress }: { readonly surroundings: Surroundings; readonly maxBytes: number; readonly progress: Progress },
): Promise<Uint8Array> {
  const { texts, language } = surroundings;
  const tooLarge = () => new CommandFailure(() => texts.tooLarge({ file: name, most: texts.size({ bytes: maxBytes }) }));
  try {
    const { chunks, length } = await sourceOf(file, surroundings);
    if ((length ?? 0) > maxBytes) throw tooLarge();
    const read: Uint8Array[] = [];
    let done = 0;
    for await (const chunk of chunks) {
      done += chunk.byteLength;
      if (done > maxBytes) throw tooLarge();
      read.push(chunk);
      const share = () =>
        length === null ? null : new Intl.NumberFormat(language, { style: 'percent' }).format(done / Math.max(done, length));
      progress.tell(() => texts.reading({ file: name, done: texts.size({ bytes: done }), share: share() }));
    }
    if (done === 0) throw new CommandFailure(() => texts.isEmpty({ file: name }));
    const bytes = new Uint8Array(done);
    let offset = 0;
    for (const chunk of read) {
      bytes.set(chunk, offset);
      offset += chunk.byteLength;
    }
    return bytes;
  } catch (error) {
    throw fileFailure(error, name);
  }
}
