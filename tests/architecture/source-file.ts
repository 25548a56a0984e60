import { posix } from 'node:path';
import ts from 'typescript';

/** What one file imports, types and `import()` included. */
interface Import {
  /** As written: `../model/region.js`, `lit/decorators.js`. */
  readonly specifier: string;
  /** The file in src/ that a relative import means (`model/region.ts`); `null` for a package. */
  readonly file: string | null;
  /** The package that is imported (`@turf/turf`); `null` for a relative import. */
  readonly package: string | null;
  readonly line: number;
}

/** A use of something that src/ does without. */
interface BannedUse {
  readonly what: string;
  readonly line: number;
}

/** A file of src/ as TypeScript's own parser reads it. */
export interface SourceFile {
  /** Relative to src/, with forward slashes: `geo/mercator.ts`. */
  readonly path: string;
  readonly lineCount: number;
  readonly imports: readonly Import[];
  readonly bannedUses: readonly BannedUse[];
}

const MARKUP_SINKS = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'unsafeHTML', 'unsafeSVG']);
const BANNED_COMMENTS = /@ts-(?:ignore|expect-error|nocheck)|eslint-disable|\b(?:TODO|FIXME|XXX)\b/g;

/** Reads one file; `path` is relative to src/. */
export function readSource(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const bannedUses: BannedUse[] = [];
  const lineOf = (position: number): number => tree.getLineAndCharacterOfPosition(position).line + 1;

  function visit(node: ts.Node): void {
    const specifier = specifierOf(node);
    if (specifier !== null) imports.push(asImport(path, specifier, lineOf(node.getStart(tree))));
    const what = banned(node);
    if (what !== null) bannedUses.push({ what, line: lineOf(node.getStart(tree)) });
    ts.forEachChild(node, visit);
  }
  visit(tree);
  for (const match of text.matchAll(BANNED_COMMENTS)) {
    bannedUses.push({ what: match[0], line: lineOf(match.index) });
  }
  return { path, lineCount: text.replace(/\n$/, '').split('\n').length, imports, bannedUses };
}

function specifierOf(node: ts.Node): string | null {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    return textOf(node.moduleSpecifier);
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return textOf(node.arguments[0]);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal);
  return null;
}

/** An import whose name is computed cannot be checked: it counts as the package `?`. */
function textOf(node: ts.Node | undefined): string {
  return node && ts.isStringLiteralLike(node) ? node.text : '?';
}

function asImport(from: string, specifier: string, line: number): Import {
  if (specifier.startsWith('.')) {
    const file = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '').replace(/\.js$/, '.ts'));
    return { specifier, file, package: null, line };
  }
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
  return { specifier, file: null, package: name, line };
}

function banned(node: ts.Node): string | null {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any';
  if (ts.isNonNullExpression(node)) return '!';
  if ((ts.isPropertyDeclaration(node) || ts.isVariableDeclaration(node)) && node.exclamationToken) return '!';
  if (ts.isExportAssignment(node)) return 'export default';
  if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) {
    return 'export default';
  }
  if (ts.isExportDeclaration(node) && !node.isTypeOnly && !node.exportClause) return 'export *';
  if (ts.isIdentifier(node) && (node.text === 'console' || MARKUP_SINKS.has(node.text))) return node.text;
  return null;
}
