import { readFileSync } from 'node:fs';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The TypeScript blocks under a heading of the README, in order. */
export function codeUnder(heading: string): readonly string[] {
  const [, section = ''] = README.split(new RegExp(`^#+ ${heading}$`, 'm'));
  const own = section.split(/^#+ /m)[0] ?? '';
  return [...own.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
}
