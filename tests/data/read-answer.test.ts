import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/data/read-answer.js';
import { DataValidationError } from '../../src/model/errors.js';

describe('what a source answered', () => {
  it('is handed on as it was read', () => {
    expect(readAnswer('a', () => 5)).toBe(5);
  });

  it('is unreadable where its reader says so, and only there', () => {
    const cause = new DataValidationError('why', []);
    const failing = (error: Error) => () =>
      readAnswer('a', () => {
        throw error;
      });
    expect(failing(cause)).toThrow(expect.objectContaining({ name: 'AdapterError', code: 'unreadable', adapterId: 'a', retryable: false, message: 'why', cause }));
    const fault = new TypeError('a fault of the code');
    expect(failing(fault)).toThrow(fault);
  });
});
