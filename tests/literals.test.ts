import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../src');

/** Where Padang's levels may stand as literals, and why. */
const LEVELS_MAY_STAND: readonly (readonly [path: RegExp, why: string])[] = [
  [/^geo\/padang/, 'Padang by name'],
  [/^data\/table\//, 'word lists of the table reader, which knows no other levels yet'],
  [/^data\/region-name\.ts$/, 'words in front of a name of a region'],
  [/^(?:model\/dataset|data\/combinators\/held-to-strictest)\.ts$/, 'a way of making positions coarser, by its name in the contract'],
  [/^elements\/padang-map\.ts$/, 'a default of the contract'],
  [/^cli\/texts\//, 'sentences'],
];
/** Where the two languages may be told apart by literals. */
const LANGUAGES_MAY_STAND: readonly (readonly [path: RegExp, why: string])[] = [
  [/^i18n\//, 'the library’s own words'],
  [/^cli\/language\.ts$/, 'the command’s own words'],
  [/^elements\/padang-map\.ts$/, 'the figure of a bare tag, which the package ships in Indonesian'],
  [/^data\/privacy\/guard-points\.ts$/, 'the field `id` of a point, which is no language'],
];

const LEVELS = new Set(['kota', 'kecamatan', 'kelurahan']);
const LANGUAGES = new Set(['id', 'en']);

interface Found {
  readonly levels: readonly string[];
  readonly languages: readonly string[];
}

const isLanguage = (node: ts.Node): boolean =>
  (ts.isStringLiteral(node) || (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal))) &&
  LANGUAGES.has(ts.isStringLiteral(node) ? node.text : node.getText().slice(1, -1));

/** Literals of levels, and of languages where they are a type of two or are compared with. */
function literalsIn(path: string, text: string): Found {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const levels: string[] = [];
  const languages: string[] = [];
  const at = (node: ts.Node) => `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText()}`;
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && LEVELS.has(node.text)) levels.push(at(node));
    if (ts.isUnionTypeNode(node) && node.types.filter(isLanguage).length > 1) languages.push(at(node));
    if (ts.isBinaryExpression(node) && /^[!=]==?$/.test(node.operatorToken.getText()) && [node.left, node.right].some(isLanguage))
      languages.push(at(node));
    if (ts.isElementAccessExpression(node) && isLanguage(node.argumentExpression)) languages.push(at(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { levels, languages };
}

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, ...literalsIn(path, readFileSync(join(ROOT, path), 'utf8')) }));

describe('generic code', () => {
  it('has no level of Padang as a literal', () => {
    expect(files.flatMap(({ path, levels }) => (LEVELS_MAY_STAND.some(([allowed]) => allowed.test(path)) ? [] : levels))).toEqual([]);
  });

  it('tells no two languages apart', () => {
    expect(files.flatMap(({ path, languages }) => (LANGUAGES_MAY_STAND.some(([allowed]) => allowed.test(path)) ? [] : languages))).toEqual(
      [],
    );
  });

  it.each([...LEVELS_MAY_STAND, ...LANGUAGES_MAY_STAND])('has literals where they are allowed: %s (%s)', (allowed) => {
    expect(files.some(({ path, levels, languages }) => allowed.test(path) && levels.length + languages.length > 0)).toBe(true);
  });
});

describe('the rule', () => {
  it.each([
    ["const level = 'kelurahan';", 1, 0],
    ["type Lang = 'id' | 'en';", 0, 1],
    ["const word = language === 'id' ? 'dan' : 'and';", 0, 1],
    ["const title = text['en'];", 0, 1],
    ["const note = { id: 'dan kota', en: 'and' };", 0, 0],
    ['// kecamatan', 0, 0],
  ])('finds in %j', (text, levels, languages) => {
    const found = literalsIn('a.ts', text);
    expect([found.levels.length, found.languages.length]).toEqual([levels, languages]);
  });
});
