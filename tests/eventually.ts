import { vi } from 'vitest';

/** Waits until something holds, for as long as a busy machine takes. */
export function eventually<Value>(look: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(look, { timeout: 20_000 });
}
