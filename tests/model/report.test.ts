import { describe, expect, it } from 'vitest';
import { problems, REPORT_KINDS, type ReportEntry } from '../../src/model/report.js';

const entry = (kind: ReportEntry['kind']): ReportEntry => ({
  kind,
  row: 2,
  column: null,
  received: '',
  indicator: null,
  region: null,
  period: null,
  candidates: [],
  detail: '',
});

describe('problems', () => {
  it('are all entries but missing and suppressed values and stated assumptions', () => {
    const entries = REPORT_KINDS.map(entry);
    const kinds = problems({ received: entries.length, kept: 0, entries }).map(({ kind }) => kind);
    expect(REPORT_KINDS.filter((kind) => !kinds.includes(kind))).toEqual(['missing', 'suppressed', 'assumed']);
  });
});
