import type { DecimalSign } from '../parse-number.js';

/**
 * A number as a cell that can be read in one way only, whatever else stands in its column: of `1.234` nobody could tell
 * whether it is more than a thousand, so that it becomes `1.2340`.
 * @param decimal the sign that is declared for the table; a point where none is
 */
export function writtenNumber(value: number, decimal: DecimalSign | undefined): string {
  if (!Number.isFinite(value)) return '';
  // A whole number of 1e21 and more has an exponent, and one below a millionth has too.
  const text = Number.isInteger(value) ? BigInt(value).toString() : String(value);
  const [, sign = '', first = '', rest = '', zeros = '0'] = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text) ?? [];
  const plain = first === '' ? text : `${sign}0.${'0'.repeat(Number(zeros) - 1)}${first}${rest}`;
  const [whole = '', fraction] = plain.split('.');
  if (fraction === undefined) return whole;
  if (decimal !== undefined) return `${whole}${decimal}${fraction}`;
  return `${whole}.${fraction.length === 3 ? `${fraction}0` : fraction}`;
}
