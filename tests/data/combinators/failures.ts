import { AdapterError } from '../../../src/model/errors.js';
import type { DatasetInput } from '../../../src/model/dataset.schema.js';

/** Made-up data that can be told apart by a value; of areas, so that no small number is suppressed. */
export const inputOf = (value: number): DatasetInput => ({
  indicators: [{ id: 'x', title: 'X', unit: { id: '', en: '' }, kind: 'count', subject: 'area' }],
  observations: [{ region: '13.71.05', indicator: 'x', period: '2024', value }],
});

export const passing = (retryAfterMs?: number): AdapterError =>
  new AdapterError('http-status', 'Unavailable.', {
    adapterId: 'held',
    retryable: true,
    httpStatus: 503,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });

export const final = (adapterId = 'held'): AdapterError =>
  new AdapterError('http-status', `Not found: ${adapterId}.`, { adapterId, retryable: false, httpStatus: 404 });

/** What a promise rejects with. */
export const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no failure',
    (reason: unknown) => reason,
  );
