import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { writeType } from '../../scripts/write-type.js';

/** A program of one file that stands nowhere. */
function programOf(text: string): { readonly program: ts.Program; readonly file: ts.SourceFile } {
  const options: ts.CompilerOptions = { strict: true, target: ts.ScriptTarget.ES2022, types: [] };
  const host = ts.createCompilerHost(options);
  const file = ts.createSourceFile('made.ts', text, ts.ScriptTarget.ES2022, true);
  const readOther = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) => (name === file.fileName ? file : readOther(name, target));
  return { program: ts.createProgram([file.fileName], options, host), file };
}

/** The type `T` that a text declares, written out in full. */
function written(text: string): string {
  const { program, file } = programOf(text);
  const alias = file.statements.find((node) => ts.isTypeAliasDeclaration(node) && node.name.text === 'T');
  if (!alias) throw new Error('The text declares no type T.');
  const checker = program.getTypeChecker();
  return writeType(checker.getTypeAtLocation(alias), checker);
}

describe('writeType', () => {
  it.each([
    'type T = string',
    'type T = { a: number; b?: string | null; c: boolean | undefined; d?: boolean | 1 }',
    "type U = 'x' | 'y'; type T = { u: readonly U[]; v: readonly (readonly U[])[] | null }",
    'type T = readonly [number, string | null]',
    'type T = Readonly<Record<string, { a: 1 } | null>>',
    'type A<X> = { readonly [K in keyof X]: X[K] | null }; type T = A<{ a: true; b: 2 }>',
    'interface A { a: 1 } type T = A & { b: 2 }',
    "type T = { 'a-b': 1; \"it's\": 2 }",
  ])('writes what is the same to the compiler: %s', (text) => {
    const type = written(text);
    const both = `${text};\ntype W = ${type};\ndeclare const t: T; declare const w: W;\nconst there: W = t; const back: T = w;`;
    const faults = ts.getPreEmitDiagnostics(programOf(both).program).map((fault) => fault.messageText);
    expect(faults, type).toEqual([]);
    expect(type).not.toMatch(/\b[A-Z]\b/);
  });

  it('makes every member readonly and keeps its docstring', () => {
    expect(written('interface A {\n/** Why. */ a: 1[] }\ntype T = A')).toBe('{\n/** Why. */\nreadonly "a": readonly (1)[];\n}');
  });

  it('writes records and booleans as one would', () => {
    expect(written('type T = Record<string, boolean[]>')).toBe('{\nreadonly [key: string]: readonly (boolean)[];\n}');
    expect(written('type T = boolean | 1')).toMatch(/^1 \| boolean$|^boolean \| 1$/);
  });

  it('refuses what is no plain data', () => {
    expect(() => written('type T = { a: () => void }')).toThrow('no plain data');
    expect(() => written('class A { a = 1 } type T = A')).toThrow('no plain data');
  });
});
