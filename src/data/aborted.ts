/** What an aborted signal was aborted with: whatever it is goes back to the caller. Browsers that know no reason get an AbortError. */
function reasonOf(signal: AbortSignal): Error {
  const reason = signal.reason as Error | undefined;
  return reason ?? new DOMException('The load was aborted.', 'AbortError');
}

/** Throws a signal's reason once it is aborted. */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw reasonOf(signal);
}

/**
 * Settles with a promise, or rejects with the signal's reason as soon as it is aborted, whichever is first: so that one
 * who waits is let go even by what hears no abort.
 */
export async function untilAborted<Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result> {
  let stopListening: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    const abort = () => reject(reasonOf(signal));
    signal.addEventListener('abort', abort);
    stopListening = () => signal.removeEventListener('abort', abort);
    if (signal.aborted) abort();
  });
  return Promise.race([promise, aborted]).finally(stopListening);
}
