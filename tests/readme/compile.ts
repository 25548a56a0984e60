import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './documents.js';

const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as { readonly config: unknown };
/** As strict as the package; an example may leave a name unused. */
const options: ts.CompilerOptions = { ...ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options, noUnusedLocals: false };

/** Reads each file once, whatever number of programs have it. */
function sharedHost(): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const read = new Map<string, ts.SourceFile | undefined>();
  return {
    ...host,
    getSourceFile: (path, ...how) => {
      if (!read.has(path)) read.set(path, host.getSourceFile(path, ...how));
      return read.get(path);
    },
  };
}

/** What the compiler finds wrong with files, each compiled by itself: what one imports is not there for the others. */
export function faultsOf(files: readonly string[]): readonly string[] {
  const host = sharedHost();
  return files.flatMap((path) => {
    const program = ts.createProgram([path], options, host);
    const file = program.getSourceFile(path);
    const faults = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return faults.map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  });
}
