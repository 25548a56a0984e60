import { vi } from 'vitest';

/** Waits until something holds, for as long as a busy machine takes. */
export function eventually<Value>(look: () => Value | Promise<Value>, everyMs = 50): Promise<Value> {
  return vi.waitFor(look, { interval: everyMs, timeout: 20_000 });
}
