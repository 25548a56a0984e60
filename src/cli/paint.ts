import type { Output, Surroundings } from './surroundings.js';

/** Sets texts off on a terminal. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly good: (text: string) => string;
}

const plain = (text: string) => text;
const ansi = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`;

/** Colours where the output is a terminal that shows them and nobody wishes them away (`NO_COLOR`). */
export function paintOn(output: Output, environment: Surroundings['environment']): Paint {
  const isWanted = output.isTTY === true && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  return isWanted ? { strong: ansi(1), bad: ansi(31), good: ansi(32) } : { strong: plain, bad: plain, good: plain };
}
