import type { DecimalSign } from '../parse-number.js';

/**
 * A number as a cell that can be read in one way only, whatever else stands in its column: of `1.234` nobody could tell
 * whether it is more than a thousand, so that it becomes `1.2340`.
 * @param decimal the sign that is declared for the table; a point where none is
 */
export function writtenNumber(value: number, decimal: DecimalSign | undefined): string {
  if (!Number.isFinite(value)) return '';
  const text = Number.isInteger(value) ? BigInt(value).toString() : String(value);
  const [digits = '', exponent] = text.split('e');
  const plain = exponent === undefined ? digits : value.toFixed(Math.min(100, Number(exponent.slice(1)) + digits.length));
  const [whole = '', fraction] = plain.split('.');
  if (fraction === undefined) return whole;
  if (decimal !== undefined) return `${whole}${decimal}${fraction}`;
  return `${whole}.${fraction.length === 3 ? `${fraction}0` : fraction}`;
}
