import { STANDARD_STREAM } from '../read-bytes.js';
import { writeAll, type Surroundings } from '../surroundings.js';
import { printable } from '../text-width.js';
import { writeWhole } from '../write-whole.js';

/** Writes to a file as a whole, and says so, or to standard output where that is named. */
export async function putOut(
  output: string,
  pieces: Iterable<string>,
  { force, surroundings }: { readonly force: boolean; readonly surroundings: Surroundings },
): Promise<void> {
  const { stdout, stderr, texts } = surroundings;
  if (output === STANDARD_STREAM) return writeAll(stdout, pieces);
  let bytes = 0;
  function* counted(): Iterable<string> {
    for (const piece of pieces) {
      bytes += new TextEncoder().encode(piece).byteLength;
      yield piece;
    }
  }
  await writeWhole(output, counted(), { force });
  stderr.write(`${printable(texts.written({ file: output, size: texts.size({ bytes }) }))}\n`);
}
