import { vi } from 'vitest';

/** Waits until something holds, for as long as a busy machine takes, and looks each so many milliseconds. */
export function eventually<Value>(look: () => Value | Promise<Value>, interval = 50): Promise<Value> {
  return vi.waitFor(look, { interval, timeout: 20_000 });
}
