import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { problems, readCsv, validate } from '../../src/core.js';
import { faultsOf } from './compile.js';
import { allBlocks, DOCUMENTS, ROOT, textOf, type CodeBlock } from './documents.js';

const folder = mkdtempSync(join(tmpdir(), 'padang-map-examples-'));
symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
afterAll(() => rmSync(folder, { recursive: true }));

/** An example's file: by the name that its first line gives, else by its place. */
function fileOf({ code, place }: CodeBlock): string {
  const path = join(folder, /^\/\/ ([\w.-]+\.ts)\n/.exec(code)?.[1] ?? `${place.replace(/\W/g, '-')}.ts`);
  writeFileSync(path, code);
  return path;
}

/** A heading's address within its document. @source GitHub's rule */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replace(/ /g, '-');
const anchorsIn = (document: string) => [...textOf(document).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

const linksIn = (document: string) => [...textOf(document).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);

describe('the documents for users', () => {
  it('have examples in TypeScript that all compile, each by itself, as strictly as the package', () => {
    const blocks = allBlocks('ts');
    expect(blocks.length).toBeGreaterThan(12);
    expect(faultsOf(blocks.map(fileOf))).toEqual([]);
  });

  it.each(allBlocks('json'))('have JSON that the one door takes without a fault: $place', ({ code }) => {
    const { dataset, report } = validate(JSON.parse(code));
    expect(problems(report)).toEqual([]);
    expect(dataset.observations).toHaveLength(report.received);
  });

  it.each(allBlocks('csv'))('have a CSV that is read without a fault: $place', ({ code }) => {
    const { dataset, report } = validate(readCsv(code));
    expect(problems(report)).toEqual([]);
    expect(new Set(dataset.observations.map(({ region }) => region)).size).toBe(code.trim().split('\n').length - 1);
  });

  it.each(DOCUMENTS)('have links that lead somewhere: %s', (document) => {
    const links = linksIn(document).filter((target) => !target.startsWith('https://'));
    const lost = links.filter((target) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? document : join(dirname(document), path);
      return !existsSync(join(ROOT, file)) || (anchor !== undefined && !anchorsIn(file).includes(anchor));
    });
    expect(lost).toEqual([]);
    expect(links).not.toEqual([]);
  });

  it('have no line of prose twice', () => {
    const prose = DOCUMENTS.flatMap((document) =>
      textOf(document)
        .replace(/^```[\s\S]*?^```$/gm, '')
        .split('\n'),
    ).filter((line) => line.length > 60);
    expect(prose.filter((line, index) => prose.indexOf(line) !== index)).toEqual([]);
  });
});
