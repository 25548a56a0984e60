import { seeded } from './random.js';

const FIRST_YEAR = 1990;
const YEARS = 35;

/**
 * A long CSV of made-up figures: each indicator for every region and year, in per cent with two decimals, until there
 * are enough rows.
 * @param codes of the regions
 */
export function madeUpTable(codes: readonly string[], rows: number): string {
  const random = seeded(20);
  const lines = ['region,indicator,period,value'];
  for (let row = 0; row < rows; row += 1) {
    const series = Math.floor(row / codes.length);
    const figure = (random() * 100).toFixed(2);
    lines.push(`${codes[row % codes.length]},made-up-${Math.floor(series / YEARS)},${FIRST_YEAR + (series % YEARS)},${figure}`);
  }
  return lines.join('\n');
}
