import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countResults, type TestReport } from './count-results.js';
import { ensureChromium } from './find-chromium.js';
import { ensureFirefox } from './find-firefox.js';
import { ensureServers } from './find-servers.js';

// Everything that holds the project: lint, types, both builds, and all tests. One fault hides no other.

const CHECKS = ['lint', 'types', 'build', 'build:demo'] as const;

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): number {
  return spawnSync(program, args, { stdio: 'inherit', env }).status ?? 1;
}

function readReport(path: string): TestReport | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as TestReport;
  } catch {
    return null;
  }
}

const chromiumPath = ensureChromium();
const firefoxPath = ensureFirefox();
const withoutServers = ensureServers();
if (withoutServers !== null) process.stdout.write(`\nThe tests on real servers are skipped: ${withoutServers}\n`);

// A build that fails must not leave an older one for the tests to pass on.
for (const folder of ['dist', 'demo/dist']) rmSync(folder, { recursive: true, force: true });
const failedChecks = CHECKS.filter((script) => run('npm', ['run', '--silent', script]) !== 0);

const reportFolder = mkdtempSync(join(tmpdir(), 'padang-map-tests-'));
const reportFile = join(reportFolder, 'report.json');
const exitCode = run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`], {
  ...process.env,
  CHROMIUM_PATH: chromiumPath,
  FIREFOX_PATH: firefoxPath,
});
const counts = countResults(readReport(reportFile), exitCode);
rmSync(reportFolder, { recursive: true });

const failed = counts.failed + failedChecks.length;
if (failedChecks.length > 0) process.stdout.write(`\nFailed before the tests: ${failedChecks.join(', ')}\n`);
process.stdout.write(`\n${counts.passed} passed, ${failed} failed, ${counts.skipped} skipped\n`);
process.exitCode = failed === 0 ? 0 : 1;
