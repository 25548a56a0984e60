import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = 'src';
/** The rooms that read what comes from outside, and nothing of a page. */
const READING = /^(?:model|geo|stats|i18n|data|scene)\//;
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')).filter((path) => path.endsWith('.ts'));

/** The patterns that stand in a file as they are. */
function literalsIn(path: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest));
  return found;
}

/** The patterns that are made of texts while the files of a room are loaded. */
async function constructed(): Promise<readonly string[]> {
  const found: string[] = [];
  const Native = RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, given: ConstructorParameters<typeof RegExp>) {
      const made = new target(...given);
      found.push(String(made));
      return made;
    },
  });
  try {
    for (const path of files.filter((each) => READING.test(each))) await import(/* @vite-ignore */ `../${ROOT}/${path}`);
  } finally {
    globalThis.RegExp = Native;
  }
  return found;
}

/** Why a pattern takes more than twice the time for twice the text; `null` where it does not. */
function slowness(pattern: string): string | null {
  const [, source = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(pattern) ?? [];
  // A sticky one is tried at one place, not at each.
  const reports = analyse({ source, flags }).reports.filter(({ type }) => !(type === 'Move' && flags.includes('y')));
  return reports.length === 0 ? null : `${pattern}: ${reports.map(({ type, character }) => `${type} by ${JSON.stringify(character.pick)}`).join(', ')}`;
}

/** What texts are made of that may be long: signs, and what else a pattern has letters for. */
const SIGNS = [' ', '\t', '0', 'a', 'A', ',', '.', '-', '/', '(', ':', '"', '<', '@', '_'];
function pumpsFor(source: string): readonly string[] {
  const words = source.replace(/\\./g, ' ').match(/[a-z]{2,}|[<!-]{2,}/gi) ?? [];
  return [...SIGNS.flatMap((first) => ['', ...SIGNS].map((second) => first + second)), ...[...new Set(words)].flatMap((word) => [' ', '0 ', ' ,'].map((sign) => word + sign))];
}

/** How long a pattern goes through a text, in ms: the least of some times, as others use the machine as well. */
function spent(pattern: RegExp, text: string, rounds: number): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    text.replace(pattern, '');
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

const SHORT = 26;
const LONG = 5000;
/** Steps by the thousand take less on any machine, those by the million more. */
const SUSPECT_MS = 1;

/** A piece of which many make a pattern slow, as the analysis, which tries one letter at a time, does not find; `null` where none is known. */
function slowBy(pattern: string): string | null {
  const [, source = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(pattern) ?? [];
  const global = new RegExp(source, flags.replace(/[gy]/g, '') + (flags.includes('y') ? 'y' : 'g'));
  const filled = (pump: string, length: number) => `${pump.repeat(Math.ceil(length / pump.length))}\u0000`;
  for (const pump of pumpsFor(source)) {
    const isSlow = (length: number) => spent(global, filled(pump, length), 1) > SUSPECT_MS && spent(global, filled(pump, length), 20) > SUSPECT_MS;
    // Whoever else uses the machine makes it slow once, not each time.
    const isQuadratic = () => [1, 2, 3, 4].every(() => spent(global, filled(pump, 4 * LONG), 3) > 8 * spent(global, filled(pump, LONG), 5));
    if (isSlow(SHORT)) return `${pattern}: ${JSON.stringify(pump)}`;
    // Four times as much takes four times as long, or sixteen.
    if (isSlow(LONG) && isQuadratic()) return `${pattern}: ${JSON.stringify(pump)}`;
  }
  return null;
}

describe('the patterns in src/', () => {
  it('take twice the time for twice the text, those that stand there and those that are made of words', async () => {
    const patterns = [...new Set([...files.flatMap(literalsIn), ...(await constructed())])];
    expect(patterns.length).toBeGreaterThan(400);
    expect(patterns.flatMap((pattern) => slowness(pattern) ?? slowBy(pattern) ?? [])).toEqual([]);
  }, 120_000);

  it('are known where they do not', () => {
    const isSlow = (pattern: RegExp) => (slowness(String(pattern)) ?? slowBy(String(pattern))) !== null;
    expect([/^[^a-z]*\d[^a-z]*$/, /^(?:a|aa)*b$/, /,.*\d{4}/, /\d+x/, /\b(?:jalan|gang)\b.*\d/, /<!--[^]*?-->/].filter((pattern) => !isSlow(pattern))).toEqual([]);
    expect([/\d+/, /^\s*a/, /(?<!\s)\s+$/, /a*/y, /\bjalan\b.{1,60}\d/].filter(isSlow)).toEqual([]);
  });
});
