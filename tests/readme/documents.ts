import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** The documents for users, by their paths from the root. */
export const DOCUMENTS: readonly string[] = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)];

export const textOf = (document: string): string => readFileSync(join(ROOT, document), 'utf8');

/** A block of code of a document. */
export interface CodeBlock {
  readonly code: string;
  /** Where it stands: `docs/data.md:12`. */
  readonly place: string;
}

/** The blocks of a language in a document, in order. */
function blocksIn(document: string, language: string): readonly CodeBlock[] {
  const text = textOf(document);
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(({ index, 1: code = '' }) => ({
    code,
    place: `${document}:${text.slice(0, index).split('\n').length}`,
  }));
}

/** The blocks of a language in all documents. */
export const allBlocks = (language: string): readonly CodeBlock[] => DOCUMENTS.flatMap((document) => blocksIn(document, language));

/** The TypeScript blocks under a heading of a document, in order. */
export function codeUnder(document: string, heading: string): readonly string[] {
  const [, section = ''] = textOf(document).split(new RegExp(`^#+ ${heading}$`, 'm'));
  const own = section.split(/^#+ /m)[0] ?? '';
  return [...own.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
}
