import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { walk } from './pattern-steps.js';

const ROOT = 'src';
/** The rooms that read what comes from outside, and nothing of a page. */
const READING = /^(?:model|geo|stats|i18n|data|scene)\//;
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));

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
  return reports.length === 0
    ? null
    : `${pattern}: ${reports.map(({ type, character }) => `${type} by ${JSON.stringify(character.pick)}`).join(', ')}`;
}

/** What texts are made of that may be long: signs, and what else a pattern has letters for. */
const SIGNS = [' ', '\t', '0', 'a', 'A', ',', '.', '-', '/', '(', ':', '"', '<', '@', '_'];
function pumpsFor(source: string): readonly string[] {
  const words = source.replace(/\\./g, ' ').match(/[a-z]{2,}|[<!-]{2,}/gi) ?? [];
  return [
    ...SIGNS.flatMap((first) => ['', ...SIGNS].map((second) => first + second)),
    ...[...new Set(words)].flatMap((word) => [' ', '0 ', ' ,'].map((sign) => word + sign)),
  ];
}

const LENGTH = 120;
const LONG = 480;
/** More than a pattern without faults takes by far; where steps double with each sign, none comes to an end. */
const ALLOWED = 5e6;

/** A piece of which many make a pattern slow, as the analysis, which tries one letter at a time, does not find; `null` where none is known. */
function slowBy(pattern: string): string | null {
  const [, source = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(pattern) ?? [];
  const built = new RegExp(source, flags);
  const steps = (pump: string, length: number) => walk(built, filled(pump, length), ALLOWED).steps;
  // Twice as much takes twice the steps, or four times. What may be repeated up to some number of times shows its true growth beyond that.
  const grows = (pump: string, length: number) => steps(pump, 2 * length) > 3 * steps(pump, length);
  const pump = pumpsFor(source).find((each) => steps(each, LENGTH) === Infinity || (grows(each, LENGTH) && grows(each, LONG)));
  return pump === undefined ? null : `${pattern}: ${JSON.stringify(pump)}`;
}

/** A text of many pieces, with an end that few patterns know. */
function filled(pump: string, length: number): string {
  return `${pump.repeat(Math.ceil(length / pump.length))}\u0000`;
}

async function patternsOfSource(): Promise<readonly string[]> {
  return [...new Set([...files.flatMap(literalsIn), ...(await constructed())])];
}

describe('the patterns in src/', () => {
  it('take twice the time for twice the text, those that stand there and those that are made of words', async () => {
    const patterns = await patternsOfSource();
    expect(patterns.length).toBeGreaterThan(400);
    expect(patterns.flatMap((pattern) => slowness(pattern) ?? slowBy(pattern) ?? [])).toEqual([]);
  }, 120_000);

  it('are known where they do not', () => {
    const isSlow = (pattern: RegExp) => (slowness(String(pattern)) ?? slowBy(String(pattern))) !== null;
    expect(
      [/^[^a-z]*\d[^a-z]*$/, /^(?:a|aa)*b$/, /,.*\d{4}/, /\d+x/, /\b(?:jalan|gang)\b.*\d/, /<!--[^]*?-->/].filter(
        (pattern) => !isSlow(pattern),
      ),
    ).toEqual([]);
    expect([/\d+/, /^\s*a/, /(?<!\s)\s+$/, /a*/y, /\bjalan\b.{1,60}\d/].filter(isSlow)).toEqual([]);
  });

  it('are gone through as this runtime does', async () => {
    const differ = (await patternsOfSource()).filter((pattern) => {
      const [, source = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(pattern) ?? [];
      const global = new RegExp(source, `${flags.replace('g', '')}g`);
      const texts = [
        ...pumpsFor(source).map((pump) => filled(pump, 12)),
        'Jl. Sudirman No. 5, 12-05-2024; KUBE “Maju” (Rp 1.000)\n2 a_b@c.d',
      ];
      return texts.some((text) => walk(global, text).found.join('|') !== (text.match(global) ?? []).join('|'));
    });
    expect(differ).toEqual([]);
  });
});
