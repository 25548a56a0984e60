import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { DESK, openPage } from '../harness/browser.js';
import { openDriven } from '../harness/driven.js';
import { settledHeap } from '../harness/heap.js';
import { atMost } from '../parts/figures.js';
import { written } from '../parts/markdown-table.js';
import { median, ratio, rotated } from '../parts/statistics.js';
import type { Bench, Findings } from './subject.js';

const MOST_TIMES_D3 = 2;
const MOST_TIMES_FILE = 6;
/** A task that takes longer is felt. */
const MOST_TASK_MS = 50;

interface InNode {
  readonly d3: readonly number[];
  readonly read: readonly number[];
  readonly validate: readonly number[];
  readonly retainedBytes: number;
  readonly rows: number;
  readonly fileBytes: number;
}

interface InPage {
  readonly tookMs: number;
  readonly rows: number;
  readonly longestTaskMs?: number;
  readonly retainedBytes: number;
}

type ReadWindow = Window & { readonly bench: Readonly<Record<'d3' | 'ours', () => Promise<Omit<InPage, 'retainedBytes'>>>> };

function readInNode(file: string, rounds: number): InNode {
  const script = join(import.meta.dirname, '../harness/read-in-node.js');
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', script, file, String(rounds)], { encoding: 'utf8' })) as InNode;
}

async function readInPage(page: Page, cdp: CDPSession, who: 'd3' | 'ours'): Promise<InPage> {
  const before = await settledHeap(cdp);
  const read = await page.evaluate((name) => (window as unknown as ReadWindow).bench[name](), who);
  return { ...read, retainedBytes: (await settledHeap(cdp)) - before };
}

/** A long CSV read, joined and validated: how much longer it takes than d3-dsv parses it, and what it keeps. */
export async function measureRead(bench: Bench): Promise<Findings> {
  const inNode = readInNode(bench.tableFile, bench.isQuick ? 3 : 2 * bench.rounds + 1);
  const inPage: Record<'d3' | 'ours', InPage[]> = { d3: [], ours: [] };
  for (let round = 0; round < bench.rounds; round += 1) {
    for (const who of rotated(['d3', 'ours'] as const, round)) {
      const opened = await openPage(bench.browser, DESK);
      const { page, cdp } = opened;
      try {
        await openDriven(page, bench.url('read', 'table'));
        await page.waitForLoadState('networkidle');
        inPage[who].push(await readInPage(page, cdp, who));
      } finally {
        await opened.close();
      }
    }
    bench.tell(`read: round ${round + 1} of ${bench.rounds}`);
  }
  const { fileBytes } = inNode;
  const whole = inNode.read.map((reading, index) => reading + (inNode.validate[index] ?? 0));
  const tookMs = (who: 'd3' | 'ours') => inPage[who].map((each) => each.tookMs);
  const timesFile = (bytes: number) => written(bytes / fileBytes, 2);
  const retained = (who: 'd3' | 'ours') => median(inPage[who].map(({ retainedBytes }) => retainedBytes));
  const longest = median(inPage.ours.map(({ longestTaskMs = 0 }) => longestTaskMs));
  return {
    title: `${inNode.rows} rows of long CSV, ${(fileBytes / 1e6).toFixed(2)} MB`,
    header: ['where', 'what', 'ms', 'times d3-dsv', 'kept, times the file', 'longest task on the page, ms'],
    rows: [
      ['Node', 'd3-dsv with autoType', written(median(inNode.d3)), '1', '', ''],
      ['Node', '`readCsv`', written(median(inNode.read)), written(ratio(inNode.read, inNode.d3), 2), '', ''],
      ['Node', '`validate`', written(median(inNode.validate)), written(ratio(inNode.validate, inNode.d3), 2), '', ''],
      ['Node', 'both', written(median(whole)), written(ratio(whole, inNode.d3), 2), timesFile(inNode.retainedBytes), ''],
      ['Chromium', 'd3-dsv with autoType, on the page', written(median(tookMs('d3'))), '1', timesFile(retained('d3')), ''],
      [
        'Chromium',
        "the package's worker, its start and the transfer counted",
        written(median(tookMs('ours'))),
        written(ratio(tookMs('ours'), tookMs('d3')), 2),
        timesFile(retained('ours')),
        written(longest),
      ],
    ],
    notes: [
      'Made-up figures of 104 kelurahan, a code, an indicator, a year and a value with two decimals in each row.',
      'Node: one process, warm, in turn. Chromium: a fresh page for each, so that neither is compiled before; from the bytes at hand to the rows of d3-dsv or the dataset with its report on the page.',
      'Kept: heap after collections less that before; of the package the dataset with its report.',
    ],
    figures: [
      atMost('read, joined and validated to d3-dsv with autoType, Node', ratio(whole, inNode.d3), MOST_TIMES_D3, ' ×'),
      atMost('the same off the main thread, Chromium', ratio(tookMs('ours'), tookMs('d3')), MOST_TIMES_D3, ' ×'),
      atMost('longest task on the page meanwhile', longest, MOST_TASK_MS, ' ms', 0),
      atMost('memory kept to the file, Node', inNode.retainedBytes / fileBytes, MOST_TIMES_FILE, ' ×'),
      atMost('memory kept to the file, Chromium', retained('ours') / fileBytes, MOST_TIMES_FILE, ' ×'),
    ],
    raw: { inNode, inPage },
  };
}
