import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What Node's own runner prints of the tests in a file, as TAP. */
function printedBy(file: string): Promise<string> {
  const args = ['--import', 'tsx', '--test', '--test-reporter=tap', join(import.meta.dirname, file)];
  // With the other runner's environment it would take itself for a part of that one.
  const env = { PATH: process.env['PATH'] };
  return new Promise((resolve) => execFile(process.execPath, args, { env }, (_error, stdout) => resolve(stdout)));
}

describe('testAdapter without another runner', () => {
  it("makes tests of Node's own, which pass and fail as they should", async () => {
    const printed = await printedBy('under-node.ts');
    expect(printed).toMatch(/^ *ok \d+ - sound$/m);
    expect(printed).toMatch(/^ *not ok \d+ - has an id that is the same for one source and another for another$/m);
    expect(printed).toMatch(/^ *not ok \d+ - faulty$/m);
    expect(printed).toMatch(/^# fail [1-9]/m);
  });
});
