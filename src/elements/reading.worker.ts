import { readBytes } from '../data/byte-source.js';
import { packError } from '../data/packed-error.js';
import { buffersOf, pack } from '../data/packed.js';
import { readTable } from './read-input.js';
import type { ReadingAnswer, ReadingTask } from './reading-task.js';

// The worker's own file: it reads one source and is ended by the page.

function answer(message: ReadingAnswer, transfer: readonly ArrayBuffer[] = []): void {
  self.postMessage(message, { transfer: [...transfer] });
}

self.addEventListener('message', ({ data: { bytes, recipe, boundaries, names } }: MessageEvent<ReadingTask>) => {
  void readBytes(bytes, recipe)
    .then((input) => readTable(input, boundaries, names))
    .then(
      (validated) => {
        const read = pack(validated);
        answer({ read }, buffersOf(read));
      },
      (error: unknown) => answer({ error: packError(error) }),
    );
});

answer({ isThere: true });
