import { describe, it } from 'vitest';
import {
  jsonAdapter,
  withCache,
  withFallback,
  withRetry,
  withTimeout,
  type DataAdapter,
  type FetchOptions,
} from '../../../src/adapters.js';
import { testAdapter } from '../../../src/testing.js';
import { inputOf } from './failures.js';

const answer = { contentType: 'application/json', body: JSON.stringify(inputOf(4.5)) };

const WRAPPED: readonly (readonly [string, (adapter: DataAdapter, options: FetchOptions) => DataAdapter])[] = [
  ['withTimeout', (adapter, { timeoutMs }) => withTimeout(adapter, timeoutMs ?? 30_000)],
  ['withRetry', (adapter) => withRetry(adapter, { times: 1, firstPauseMs: 1 })],
  ['withFallback', (adapter) => withFallback(adapter, adapter)],
  ['withCache', (adapter) => withCache(adapter, { maxAgeMs: Infinity })],
];

// What they wrap passes the contract, and so do they.
for (const [name, wrap] of WRAPPED)
  testAdapter(`an adapter ${name}`, (baseUrl, options) => wrap(jsonAdapter(`${baseUrl}/data`, options), options), { describe, it, answer });
