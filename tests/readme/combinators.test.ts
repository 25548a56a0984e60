import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset.js';
import type { JoinReport } from '../../src/model/report.js';
import { codeUnder, ROOT } from './documents.js';

const folder = mkdtempSync(join(tmpdir(), 'padang-map-combinators-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the documents' example of what computes with datasets", () => {
  it('runs as it stands, and gives what they say', async () => {
    const [, code = ''] = codeUnder('docs/adapters.md', 'Combinators');
    const file = join(folder, 'computed.ts');
    const named = code.replace(/'padang-map\/(\w+)'/g, (_all, entry: string) => `'${join(ROOT, `src/${entry}.ts`)}'`);
    writeFileSync(file, `${named}\nexport { both, report, withRate };\n`);
    const { both, report, withRate } = (await import(pathToFileURL(file).href)) as {
      readonly both: Dataset;
      readonly withRate: Dataset;
      readonly report: JoinReport;
    };
    expect(withRate.observations.find(({ indicator }) => indicator === 'rate')?.value).toBeCloseTo(8.333, 3);
    expect(both.observations.find(({ indicator, region }) => indicator === 'rate' && region === '13.71')).toMatchObject({
      value: null,
      status: 'O',
    });
    expect(both.indicators.map(({ id }) => id)).toEqual(expect.arrayContaining(['low-welfare-families', 'rate']));
    expect(report.kept).toBe(report.received);
  });
});
