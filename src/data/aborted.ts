/** Throws a signal's reason once it is aborted; browsers that know no reason throw an AbortError. */
export function throwIfAborted(signal: AbortSignal): void {
  if (!signal.aborted) return;
  // Whatever the caller aborted with goes back to the caller.
  const reason = signal.reason as Error | undefined;
  throw reason ?? new DOMException('The load was aborted.', 'AbortError');
}
