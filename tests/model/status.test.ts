import { describe, expect, it } from 'vitest';
import { isEmptyStatus, STATUSES } from '../../src/model/status.js';

describe('isEmptyStatus', () => {
  it('holds for missing, not collected, not applicable and suppressed alone', () => {
    expect(STATUSES.filter(isEmptyStatus)).toEqual(['O', 'L', 'M', 'Q']);
  });
});
