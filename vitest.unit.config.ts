import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The floors of `src/` that are tested in Node. */
const FLOORS = ['model', 'geo', 'stats', 'i18n', 'data', 'scene', 'render', 'elements'];

/** What a test imports that takes long: made-up input by the hundred, the cost of large input, a compiler, a process. */
const SLOW = /from '(?:fast-check|typescript|node:child_process|(?:\.{1,2}\/)+(?:[\w-]+\/)*(?:growth|damaged-files)\.js)'/;

const testsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.test.ts'));

/** The fast tests of `npm run test:unit`: they are among those of `npm test`. */
export default defineConfig({
  test: {
    include: FLOORS.flatMap((floor) => testsIn(`tests/${floor}`)).filter((path) => !SLOW.test(readFileSync(path, 'utf8'))),
    // One start for all files takes a fraction of the time; `npm test` gives each a start of its own.
    isolate: false,
    pool: 'threads',
    testTimeout: 30_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
