/** Throws a signal's reason once it is aborted; browsers that know no reason throw an AbortError. */
export function throwIfAborted(signal: AbortSignal): void {
  if (!signal.aborted) return;
  const reason: unknown = signal.reason;
  throw reason ?? new DOMException('The load was aborted.', 'AbortError');
}
