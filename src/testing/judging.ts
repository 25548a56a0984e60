import type { AdapterErrorCode } from '../model/errors.js';
import { fail, holds, isSame } from './asserting.js';
import { adapterErrorOf, type Outcome, type Trial } from './trial.js';

/** How an adapter should have failed. */
export interface Expected {
  /** One of these. */
  readonly code: readonly AdapterErrorCode[];
  readonly retryable: boolean;
  readonly httpStatus?: number;
}

/** Says that a load failed as it should. */
export function failsWith({ code, retryable, httpStatus }: Expected) {
  return async (outcome: Outcome, trial: Pick<Trial, 'adapter'>): Promise<void> => {
    const error = await adapterErrorOf(outcome, trial);
    await holds(code.includes(error.code), `Expected the code ${code.join(' or ')}; received "${error.code}".`);
    await isSame(error.retryable, retryable, `Expected retryable to be ${retryable}.`);
    if (httpStatus !== undefined) await isSame(error.httpStatus, httpStatus);
  };
}

/** Says that a load handed over data. */
export async function handsOver(outcome: Outcome): Promise<void> {
  if ('failure' in outcome) await fail(`Expected data; received ${String(outcome.failure)}.`, outcome.failure);
}

/** Says that a load was aborted as it should. */
export function rejectsWith(reason: unknown) {
  return async (outcome: Outcome): Promise<void> => {
    if ('input' in outcome) await fail('Expected that an aborted load rejects; it handed over data.');
    else await isSame(outcome.failure, reason, "Expected the signal's own reason.");
  };
}
