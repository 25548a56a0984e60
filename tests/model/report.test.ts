import { describe, expect, it } from 'vitest';
import { detailOf } from '../../src/model/detail.js';
import { problems } from '../../src/model/problems.js';
import { EMPTY_REPORT, REPORT_KINDS, type ReportEntry } from '../../src/model/report.js';

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
    const kinds = problems({ ...EMPTY_REPORT, received: entries.length, entries }).map(({ kind }) => kind);
    expect(REPORT_KINDS.filter((kind) => !kinds.includes(kind))).toEqual(['missing', 'suppressed', 'assumed']);
  });

  it('are no places that were made coarser, but the columns that were withheld', () => {
    const coarsened = [
      detailOf('coarsened-one', { layer: 'a', minimum: 5 }),
      detailOf('coarsened-many', { layer: 'a', minimum: 5, moved: 3 }),
    ];
    const column = { ...entry('withheld'), detail: detailOf('personal-column', { what: 'phone numbers', rows: 3 }) };
    const entries = [...coarsened.map((detail) => ({ ...entry('withheld'), detail })), column];
    expect(problems({ ...EMPTY_REPORT, received: 3, kept: 3, entries })).toEqual([column]);
  });
});
