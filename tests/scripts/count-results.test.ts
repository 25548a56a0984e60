import { describe, expect, it } from 'vitest';
import { countResults, type TestReport } from '../../scripts/count-results.js';

const report = (counts: Partial<TestReport>): TestReport => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...counts,
});

describe('countResults', () => {
  it('counts what passed, failed and was left out', () => {
    const run = report({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 3, numTodoTests: 1 });
    expect(countResults(run, 1)).toEqual({ passed: 7, failed: 2, skipped: 4 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] },
    ];
    expect(countResults(report({ numPassedTests: 1, numFailedTests: 1, testResults }), 1).failed).toBe(2);
  });

  it('counts a fault outside of every test as a failure', () => {
    expect(countResults(report({ numPassedTests: 7 }), 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
    expect(countResults(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts no failure where there is none', () => {
    expect(countResults(report({ numPassedTests: 7 }), 0).failed).toBe(0);
  });
});
