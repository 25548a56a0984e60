import type { DecimalSign } from './parse-number.js';

const [DASH, COMMA, DOT, ZERO, NINE] = [0x2d, 0x2c, 0x2e, 0x30, 0x39];
/** So many digits make a whole number that is exact, and so does the power of ten that parts off its decimals: their quotient is the nearest number. */
const MOST_DIGITS = 15;
const TENS = Array.from({ length: MOST_DIGITS }, (_, power) => Number(`1e${power}`));

/**
 * Numbers of a column whose cells are all written in the plainest way: empty, or digits with at most one decimal sign,
 * the same throughout and beyond doubt. `NaN` where a cell is empty; `null` where any is written otherwise: then
 * `parseNumberColumn`, which reads these cells alike, is to be asked.
 * @param declared the decimal sign, where it is declared
 */
export function plainNumbers(cells: readonly string[], declared: DecimalSign | undefined): Float64Array | null {
  const numbers = new Float64Array(cells.length);
  let sign = declared === undefined ? 0 : declared.charCodeAt(0);
  let [isInDoubt, isDecided] = [false, declared !== undefined];
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] ?? '';
    const { length } = cell;
    if (length === 0) {
      numbers[index] = NaN;
      continue;
    }
    const start = cell.charCodeAt(0) === DASH ? 1 : 0;
    let [whole, decimals, digits] = [0, -1, 0];
    for (let at = start; at < length; at += 1) {
      const code = cell.charCodeAt(at);
      if (code >= ZERO && code <= NINE) {
        whole = whole * 10 + (code - ZERO);
        digits += 1;
        if (decimals >= 0) decimals += 1;
      } else if ((code === DOT || code === COMMA) && decimals < 0 && digits > 0) {
        if (sign !== 0 && code !== sign) return null;
        sign = code;
        decimals = 0;
      } else return null;
    }
    if (digits === 0 || digits > MOST_DIGITS || decimals === 0) return null;
    // Three digits behind a sign may be thousands, if another cell does not tell.
    const mayGroup = decimals === 3 && cell.charCodeAt(start) !== ZERO;
    isInDoubt ||= mayGroup;
    isDecided ||= decimals > 0 && !mayGroup;
    const value = decimals < 0 ? whole : whole / (TENS[decimals] ?? 1);
    numbers[index] = start === 1 && value !== 0 ? -value : value;
  }
  return isInDoubt && !isDecided ? null : numbers;
}
