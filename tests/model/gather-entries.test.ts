import { describe, expect, it } from 'vitest';
import { detailOf } from '../../src/model/detail.js';
import { gatherEntries } from '../../src/model/gather-entries.js';
import type { ReportEntry } from '../../src/model/report.js';

const entry = (facts: Partial<ReportEntry>): ReportEntry => ({
  kind: 'unmatched',
  row: 2,
  column: null,
  received: '',
  indicator: null,
  region: null,
  period: null,
  candidates: [],
  detail: '',
  ...facts,
});

describe('entries of a report, gathered', () => {
  it('stand once for all columns of a row of which they hold', () => {
    const entries = ['2023', '2024', '2024'].map((column) => entry({ kind: 'missing', column, indicator: 'a' }));
    expect(gatherEntries(entries)).toEqual([{ entry: entries[0], columns: ['2023', '2024'], indicator: 'a', rows: [2] }]);
  });

  it.each(['unmatched', 'ambiguous'] as const)('stand once for a region that is %s, whatever its values are', (kind) => {
    const entries = ['2023', '2024'].map((period) => entry({ kind, indicator: 'a', period, received: 'Atlantis' }));
    expect(gatherEntries(entries)).toEqual([{ entry: entries[0], columns: [], indicator: null, rows: [2] }]);
  });

  it('are about no single indicator where they hold of several', () => {
    const entries = ['a', 'b', 'b'].map((indicator) => entry({ kind: 'invalid', indicator, received: 'duaribu' }));
    expect(gatherEntries(entries)).toEqual([{ entry: entries[0], columns: [], indicator: null, rows: [2] }]);
  });

  it('stand once for all rows of a column that can be read in two ways, with a number that can', () => {
    const entries = ['1200', '1.400', '900'].map((received, index) =>
      entry({ kind: 'ambiguous-number', column: 'jiwa', row: index + 2, received }),
    );
    expect(gatherEntries(entries)).toEqual([{ entry: entries[1], columns: ['jiwa'], indicator: null, rows: [2, 3, 4] }]);
  });

  it('stand once where a finding is the same of all rows, and apart where other words only begin alike', () => {
    for (const detail of [
      detailOf('rows-parted', { columns: 'Jenis' }),
      detailOf('rows-unclear', { columns: 'Jenis' }),
      detailOf('rows-unnamed'),
    ])
      expect(gatherEntries([2, 3, 4].map((row) => entry({ row, detail, received: `${row}` }))).map(({ rows }) => rows)).toEqual([
        [2, 3, 4],
      ]);
    expect(gatherEntries([2, 3].map((row) => entry({ row, detail: 'Rows of one region differ, an officer wrote.' })))).toHaveLength(2);
  });

  it('stay apart where they are not mended at once', () => {
    const entries = [
      entry({ received: 'a' }),
      entry({ received: 'b' }),
      entry({ row: 3, received: 'a' }),
      entry({ kind: 'mixed-decimal', column: 'x', received: '1,5' }),
      entry({ kind: 'mixed-decimal', column: 'x', row: 3, received: '1,5' }),
      entry({ kind: 'ambiguous-number', column: 'x', indicator: 'a', received: '1.500' }),
      entry({ kind: 'ambiguous-number', column: 'x', indicator: 'b', received: '1.500' }),
      entry({ row: null, column: 'NIK' }),
      entry({ row: null, column: 'NIK' }),
    ];
    expect(gatherEntries(entries).map((each) => each.entry)).toEqual(entries);
  });
});
