import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { writeType } from './write-type.js';

// After `tsc -p tsconfig.build.json`: writes the schema's types out in full, as users have no valibot,
// and takes away what no entry of the package leads to.

const ROOT = join(import.meta.dirname, '..');
const TYPES = join(ROOT, 'dist/types');
const SCHEMA = 'model/dataset.schema';

function parseConfig(): ts.ParsedCommandLine {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.build.json'), (path) => ts.sys.readFile(path)) as { readonly config: unknown };
  return ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
}

/** The plain types that the schema's module exports, each as a declaration that stands alone. */
function schemaDeclarations(): string {
  const { fileNames, options } = parseConfig();
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(join(ROOT, `src/${SCHEMA}.ts`));
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`No entry of the package leads to src/${SCHEMA}.ts.`);
  return checker
    .getExportsOfModule(module)
    .filter((symbol) => symbol.declarations?.some((node) => ts.isTypeAliasDeclaration(node) && !node.typeParameters))
    .map((symbol) => {
      const doc = ts.displayPartsToString(symbol.getDocumentationComment(checker));
      const type = writeType(checker.getDeclaredTypeOfSymbol(symbol), checker);
      return `${doc === '' ? '' : `/** ${doc} */\n`}export type ${symbol.name} = ${type};\n`;
    })
    .join('\n');
}

function declarationsNamedIn(file: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'));
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.') && fileName.endsWith('.js'))
    .map(({ fileName }) => join(dirname(file), fileName.replace(/\.js$/, '.d.ts')));
}

function reachedFrom(entries: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const ahead = [...entries];
  for (let file = ahead.pop(); file !== undefined; file = ahead.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    ahead.push(...declarationsNamedIn(file));
  }
  return reached;
}

writeFileSync(join(TYPES, `${SCHEMA}.d.ts`), schemaDeclarations());

const reached = reachedFrom(['index', 'core', 'adapters', 'static', 'testing'].map((name) => join(TYPES, `${name}.d.ts`)));
for (const path of readdirSync(TYPES, { recursive: true, encoding: 'utf8' })) {
  const file = join(TYPES, path);
  if (file.endsWith('.d.ts') && !reached.has(file)) rmSync(file);
}
