import { throwIfAborted } from '../data/aborted.js';
import { unpackError } from '../data/packed-error.js';
import { unpack } from '../data/packed.js';
import { withList, type Validated } from '../data/validated.js';
import { AdapterError } from '../model/errors.js';
import { isTrusted, trustedScriptUrl } from '../render/trusted-types.js';
import type { ReadingAnswer, ReadingTask } from './reading-task.js';
import workerUrl from './reading.worker.js?worker&url';

/** A worker that is there; `null` where none can be made, as where the package comes from another origin than the page. */
function startWorker(signal: AbortSignal): Promise<Worker | null> {
  return new Promise((resolve) => {
    try {
      if (!isTrusted()) throw new TypeError('The page trusts no worker.');
      const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
      const giveUp = () => {
        worker.terminate();
        resolve(null);
      };
      worker.onmessage = () => {
        signal.removeEventListener('abort', giveUp);
        resolve(worker);
      };
      worker.onerror = (event) => {
        // Its file is not to be had, or does not run in this browser: the page reads, and nothing is wrong with it.
        event.preventDefault();
        giveUp();
      };
      signal.addEventListener('abort', giveUp, { once: true });
    } catch {
      resolve(null);
    }
  });
}

/**
 * Hands a task over to a worker that is there, and takes its answer; `null` where it was aborted, or holds what no
 * worker can be told. The worker is ended.
 */
function answerOf(worker: Worker, task: ReadingTask, signal: AbortSignal): Promise<ReadingAnswer | null> {
  return new Promise((resolve, reject) => {
    const end = (answer: ReadingAnswer | null) => {
      worker.terminate();
      signal.removeEventListener('abort', abort);
      resolve(answer);
    };
    const abort = () => end(null);
    const breakOff = () => {
      const message = 'The worker that was to read the data broke off.';
      reject(new AdapterError('unreadable', message, { adapterId: task.recipe.adapterId, retryable: true }));
      end(null);
    };
    worker.onmessage = ({ data }: MessageEvent<ReadingAnswer>) => end(data);
    worker.onerror = breakOff;
    worker.onmessageerror = breakOff;
    signal.addEventListener('abort', abort);
    try {
      worker.postMessage(task, [task.bytes.buffer]);
    } catch {
      end(null);
    }
  });
}

/**
 * Reads and validates bytes in a worker of its own, which is ended with its answer or an abort.
 * @returns `null` where no worker can be had: the bytes are then as they were
 * @throws {AdapterError} and {DataValidationError} as reading on the page does
 * @throws the signal's reason, when it is aborted
 */
export async function readInWorker(task: ReadingTask, signal: AbortSignal): Promise<Validated | null> {
  const worker = await startWorker(signal);
  throwIfAborted(signal);
  if (!worker) return null;
  const answer = await answerOf(worker, task, signal);
  throwIfAborted(signal);
  if (!answer) return null;
  if ('error' in answer) throw unpackError(answer.error);
  return 'read' in answer ? withList(unpack(answer.read)) : null;
}
