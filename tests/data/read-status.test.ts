import { describe, expect, it } from 'vitest';
import { readStatus } from '../../src/data/read-status.js';
import { NOTED_STATUSES, STATUSES } from '../../src/model/status.js';

describe('readStatus', () => {
  it.each(STATUSES)('reads %s in any case', (status) => {
    for (const written of [status, status.toLowerCase(), ` ${status.toUpperCase()} `])
      expect(readStatus(written)).toEqual({ status, noted: null });
  });

  it.each(NOTED_STATUSES)('reads %s as published, with a note', (code) => {
    expect(readStatus(code.toLowerCase())).toEqual({ status: 'A', noted: code });
  });

  it.each([null, undefined, '', ' '])('takes %j for no status', (written) => {
    expect(readStatus(written)).toEqual({ status: null, noted: null });
  });

  it.each(['X', 'AA', 'published', 'contoh', 'constructor', '__proto__'])('knows no status %s', (written) => {
    expect(readStatus(written)).toBeUndefined();
  });
});
