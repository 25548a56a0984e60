import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apiReport, ENTRIES, reportFile } from '../../scripts/api-report.js';

describe.each(ENTRIES)('what the entry %s offers', (entry) => {
  const { text, forgotten } = apiReport(entry);

  it('is what its report in api/ says; after a change that is meant, run npm run build && npm run build:api', () => {
    expect(text).toBe(readFileSync(reportFile(entry), 'utf8'));
  });

  it('mentions no type that cannot be imported from it', () => {
    expect(forgotten).toEqual([]);
  });
});
