import { describe, expect, it } from 'vitest';
import { packError, unpackError } from '../../src/data/packed-error.js';
import { AdapterError, DataValidationError } from '../../src/model/errors.js';
import { validated } from './inputs.js';

const crossed = (error: unknown): Error => unpackError(structuredClone(packError(error)));

function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

describe('an error that crosses from a worker', () => {
  it('of data of which nothing could be kept has its issues', () => {
    const error = thrownBy(() => validated({ observations: [{ region: 'nowhere', value: 1 }] })) as DataValidationError;
    expect(crossed(error)).toBeInstanceOf(DataValidationError);
    expect(crossed(error)).toMatchObject({ name: 'DataValidationError', message: error.message, code: error.code, issues: error.issues });
    expect(error.issues.length).toBeGreaterThan(0);
  });

  it.each([
    new AdapterError('unreadable', 'No table.', { adapterId: 'a', retryable: false, cause: new Error('inner') }),
    new AdapterError('http-status', 'Busy.', { adapterId: 'b', retryable: true, httpStatus: 503 }),
  ])('of an adapter has its facts: $message', (error) => {
    expect(crossed(error)).toBeInstanceOf(AdapterError);
    const { name, message, code, adapterId, retryable, httpStatus } = error;
    expect(crossed(error)).toMatchObject({ name, message, code, adapterId, retryable, httpStatus });
  });

  it.each([
    [new RangeError('too deep'), 'too deep'],
    ['thrown text', 'thrown text'],
  ])('of another kind keeps its message: %s', (error, message) => {
    expect(crossed(error)).toMatchObject({ message });
  });
});
