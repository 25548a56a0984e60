import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium } from './scripts/find-chromium.js';

const BROWSER_TESTS = 'tests/browser/**/*.test.ts';
/** These drive the built demo, the packed package, and pages with it in Chromium and Firefox: build both before. */
const BUILT_TESTS = ['tests/pages/**/*.test.ts', 'tests/package/**/*.test.ts', 'tests/browsers/**/*.test.ts'];

const executablePath = findChromium();

/** How long a test waits at most for what is to come: mostly it comes at once, on a busy machine much later. */
const poll = { timeout: 20_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['**/node_modules/**', BROWSER_TESTS, ...BUILT_TESTS],
          // Some compile with TypeScript or draw a thousand maps; a busy machine takes its time.
          testTimeout: 30_000,
          expect: { poll },
        },
      },
      {
        // Found only while the tests run, these would make Vite reload the page under them.
        optimizeDeps: {
          include: ['axe-core', 'culori', 'd3-color', 'd3-dsv', 'd3-scale-chromatic', 'fast-check', 'fflate', 'maplibre-gl'],
        },
        test: {
          name: 'browser',
          include: [BROWSER_TESTS],
          testTimeout: 30_000,
          expect: { poll },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { ...(executablePath === null ? {} : { executablePath }), args: [...CHROMIUM_ARGS] } }),
            instances: [{ browser: 'chromium', viewport: { width: 390, height: 844 } }],
          },
        },
      },
      { test: { name: 'pages', include: BUILT_TESTS, testTimeout: 120_000, expect: { poll }, hookTimeout: 120_000 } },
    ],
  },
});
