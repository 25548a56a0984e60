import { describe, expect, it } from 'vitest';
import { runsOf } from '../../src/model/runs.js';

describe('runsOf', () => {
  it('puts numbers that follow one another together, and counts none twice', () => {
    expect(runsOf([3, 4, 4, 5, 9, 11, 12])).toEqual([
      { from: 3, to: 5 },
      { from: 9, to: 9 },
      { from: 11, to: 12 },
    ]);
    expect(runsOf([])).toEqual([]);
  });
});
