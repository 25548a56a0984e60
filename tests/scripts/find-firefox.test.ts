import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findFirefox } from '../../scripts/find-firefox.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'padang-map-firefox-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function place(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

describe('findFirefox', () => {
  it('takes the one that FIREFOX_PATH names', () => {
    const path = place('my-browser');
    vi.stubEnv('FIREFOX_PATH', path);
    expect(findFirefox()).toBe(path);
  });

  it('says so when FIREFOX_PATH names no program', () => {
    vi.stubEnv('FIREFOX_PATH', join(folder, 'nothing'));
    expect(() => findFirefox()).toThrow(join(folder, 'nothing'));
  });

  it('finds one on the search path, the long-term one first', () => {
    place('firefox');
    const path = place('firefox-esr');
    vi.stubEnv('FIREFOX_PATH', '');
    vi.stubEnv('PATH', folder);
    expect(findFirefox()).toBe(path);
  });
});
