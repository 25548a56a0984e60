import type { Output } from './surroundings.js';
import { printable } from './text-width.js';

/** Says on standard error what is wrong, in one line that does nothing to a terminal, whatever a file is called. */
export function complain(stderr: Output, text: string): void {
  stderr.write(`padang-map: ${printable(text)}\n`);
}
