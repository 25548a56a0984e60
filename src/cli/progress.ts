import { terminalWidth, type Output } from './surroundings.js';
import { printable } from './text-width.js';

/** How often a line of progress is written anew. */
const PACE_MS = 100;
/** Take the cursor to the line's beginning, and empty the line. */
const CLEAR = '\r\u001b[K';

/** One line on a terminal that says how far the work is; nothing where the output is no terminal. */
export interface Progress {
  /** Says something anew, if the last time was long enough ago; the text is made only then. */
  tell(text: () => string): void;
  /** Says something in any case, as before work that takes a while at once. */
  tellNow(text: () => string): void;
  /** Empties the line. */
  clear(): void;
}

const cut = (text: string, columns: number) => [...text].slice(0, Math.max(0, columns - 1)).join('');

/** Progress on an output. */
export function progressOn(output: Output, now: () => number = Date.now): Progress {
  let last = now();
  let isShown = false;
  const show = (text: string) => {
    last = now();
    isShown = true;
    output.write(`${CLEAR}${cut(printable(text), terminalWidth(output) ?? 80)}`);
  };
  const isTerminal = output.isTTY === true;
  return {
    tell: (text) => {
      if (isTerminal && now() - last >= PACE_MS) show(text());
    },
    tellNow: (text) => {
      if (isTerminal) show(text());
    },
    clear: () => {
      if (isShown) output.write(CLEAR);
      isShown = false;
    },
  };
}
