import type { CommandOptions } from '../command-line.js';
import { complain } from '../complain.js';
import { CommandFailure } from '../failure.js';
import { openFile } from '../open-dataset.js';
import { overviewLines } from '../overview.js';
import { pageOf } from '../page.js';
import { faultCount, reportLines } from '../report-lines.js';
import { writeAll, type Surroundings } from '../surroundings.js';

/** Tells of each file what was read, what is wrong, and how to mend it. Gives 0 where nothing is, else 1. */
export async function check(files: readonly string[], options: CommandOptions, surroundings: Surroundings): Promise<number> {
  const { stdout, stderr, texts } = surroundings;
  const page = pageOf(surroundings);
  let exitCode = 0;
  for (const [index, file] of files.entries()) {
    try {
      const opened = await openFile(file, options, surroundings);
      const { dataset, report } = opened;
      const lines = [...(index === 0 ? [] : ['']), ...overviewLines(opened, page), ...reportLines(opened, { all: options.all, page })];
      await writeAll(
        stdout,
        lines.map((line) => `${line}\n`),
      );
      if (dataset === null || faultCount(report) > 0) exitCode = 1;
    } catch (error) {
      // One file that cannot be read keeps no other from being checked.
      if (!(error instanceof CommandFailure)) throw error;
      complain(stderr, error.told(texts));
      exitCode = 1;
    }
  }
  return exitCode;
}
