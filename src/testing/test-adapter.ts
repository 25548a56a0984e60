import { padangRegister } from '../geo/padang-register.js';
import type { Region } from '../model/region.js';
import { adapterChecks } from './adapter-checks.js';
import type { AdapterMaker, AdapterUnderTest } from './adapter-under-test.js';
import { networkChecks } from './network-checks.js';
import type { SoundAnswers } from './sound-answers.js';

/** The two functions of a test runner that are needed: Vitest's, Jest's and node:test's are of this form. */
export interface TestRunner {
  readonly describe: (name: string, body: () => void) => unknown;
  /** The third argument is the time limit in milliseconds, for runners that have one. */
  readonly it: (name: string, run: () => Promise<void>, timeoutMs: number) => unknown;
}

/** What is known of the adapter under test, and what runs the tests. */
export interface TestAdapterOptions extends Partial<TestRunner> {
  /** What the source answers when nothing is wrong; left out for an adapter that reaches no network. */
  readonly answer?: SoundAnswers;
  /** The register that the data are joined with; Padang's by default. */
  readonly regions?: readonly Region[];
  /**
   * How many milliseconds a check waits at most for the adapter to do what it has to; 40,000 by default. An adapter
   * that keeps a longer time limit than that, and takes no other, needs more.
   */
  readonly patienceMs?: number;
}

/** The runner that the tests run in by its globals, else Node's own. */
function runnerAtHand(): Partial<TestRunner> {
  const { describe, it } = globalThis as Partial<TestRunner>;
  if (describe && it) return { describe, it };
  const { process } = globalThis as { readonly process?: NodeJS.Process };
  return process ? { ...process.getBuiltinModule('node:test') } : {};
}

/** A source is asked at its first request and at its last, and some checks load before they begin. */
const LOADS_IN_A_CHECK = 4;

/**
 * Tests that an adapter keeps the contract: it can be aborted at every stage, fails as an `AdapterError` on what a
 * source may do wrong (too slow, unreachable, an HTTP status, a web page, cut off, empty, too large, redirected,
 * unreadable), and hands over plain data that `validate` takes. The source is a real server on loopback.
 * @param name heads the tests
 * @param make the adapter over a source at `baseUrl`; one that takes options of fetching (`timeoutMs`, `maxBytes`,
 * `headers`) should be given the second argument, or else the tests of its limits take as long as those are
 * @example
 * import { describe, it } from 'vitest';
 * testAdapter('our API', (baseUrl) => ourAdapter(`${baseUrl}/api/kecamatan`), {
 *   describe, it, // needed in Vitest without globals; Jest's and node:test's are found
 *   answer: { contentType: 'application/json', body: '[{ "kode": "13.71.05", "persen": 7.1 }]' },
 * });
 */
export function testAdapter(name: string, make: AdapterMaker, options: TestAdapterOptions = {}): void {
  const { answer, regions = padangRegister, patienceMs = 40_000 } = options;
  const { describe, it } = { ...runnerAtHand(), ...options };
  if (!describe || !it) throw new TypeError('Expected describe and it of a test runner, as options or as globals; found none.');
  // One that reaches no network is not asked by anyone: its source may answer anything.
  const under: AdapterUnderTest = { make, regions, patienceMs, answers: answer ?? { body: '', contentType: 'text/plain' } };
  const checks = [...adapterChecks(under, answer !== undefined), ...(answer === undefined ? [] : networkChecks(under))];
  describe(name, () => {
    for (const { name: promise, run } of checks) it(promise, run, LOADS_IN_A_CHECK * patienceMs);
  });
}
