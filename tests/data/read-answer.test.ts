import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/data/read-answer.js';
import { DataValidationError } from '../../src/model/errors.js';

describe('what a source answered', () => {
  it('is handed on as it was read, at once or in time', async () => {
    expect(await readAnswer('a', () => 5)).toBe(5);
    expect(await readAnswer('a', () => Promise.resolve(5))).toBe(5);
  });

  it('is unreadable where its reader says so, and only there', async () => {
    const cause = new DataValidationError('why', []);
    const failing = (error: Error) =>
      readAnswer('a', () => {
        throw error;
      });
    await expect(failing(cause)).rejects.toThrow(
      expect.objectContaining({ name: 'AdapterError', code: 'unreadable', adapterId: 'a', retryable: false, message: 'why', cause }),
    );
    const fault = new TypeError('a fault of the code');
    await expect(failing(fault)).rejects.toThrow(fault);
  });
});
