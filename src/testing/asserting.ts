import type Assert from 'node:assert/strict';

/** Node's assertions, reached for when a check runs: importing this in a browser throws nothing. */
async function assertions(): Promise<typeof Assert> {
  return (await import('node:assert/strict')).default;
}

/** Fails a check; the message says what was expected and what came. */
export async function fail(message: string, cause?: unknown): Promise<never> {
  const { AssertionError } = await assertions();
  throw Object.assign(new AssertionError({ message }), { cause });
}

/** Fails a check unless something holds. */
export async function holds(condition: boolean, message: string): Promise<void> {
  if (!condition) await fail(message);
}

/** Fails a check unless two values are the same. */
export async function isSame(actual: unknown, expected: unknown, message?: string): Promise<void> {
  const assert: typeof Assert = await assertions();
  assert.equal(actual, expected, message);
}

/** Fails a check unless two values are equal down to the last field. */
export async function isEqual(actual: unknown, expected: unknown): Promise<void> {
  const assert: typeof Assert = await assertions();
  assert.deepEqual(actual, expected);
}
