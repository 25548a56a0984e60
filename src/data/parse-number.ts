import { markedText, mayBeMarked } from './footnote-mark.js';

/** The sign between whole and fraction. */
export type DecimalSign = ',' | '.';

/** Why a cell gave no number. */
export interface NumberIssue {
  /** Index of the cell in the column. */
  readonly index: number;
  readonly kind: 'missing' | 'not-numeric' | 'ambiguous-number' | 'mixed-decimal';
  readonly received: string;
}

/** A column read as numbers. */
export interface NumberColumn {
  /** `null` where a cell is missing or gave no number. */
  readonly values: readonly (number | null)[];
  readonly issues: readonly NumberIssue[];
  /** The decimal sign that was declared or that some cell decided; `null` where it made no difference or cannot be told. */
  readonly decimal: DecimalSign | null;
}

const MISSING = /^(|[-–—−]{1,3}|#?n\/?a|n\.a\.?|nan|null|\.{2,3}|…|tidak ada( data)?|no data)$/i;
const GROUPED = { ',': /^\d{1,3}(,\d{3})+$/, '.': /^\d{1,3}(\.\d{3})+$/ } as const;

/** What a cell's digits and signs allow. */
interface Reading {
  readonly negative: boolean;
  /** Digits with `,` and `.` only. */
  readonly digits: string;
  /** The decimal sign the cell can only be read with; `null` where either will do or there is no sign. */
  readonly decides: DecimalSign | null;
}

const other = (sign: DecimalSign): DecimalSign => (sign === ',' ? '.' : ',');

/** A number with what may stand around it: its sign before or after the currency, then a unit or the dash of `Rp5.000,-`. */
const WRITTEN = /^([-−–+] ?)?(?:(?:rp|idr)\.? ?)?([-−–] ?)?([\d.,][\d., ]*?)(?:,-| ?(?:%|persen|per cent|percent))?$/i;

/** A cell without currency, per cent sign, spaces and brackets; `null` where it holds anything but a number. */
function strip(cell: string): { readonly negative: boolean; readonly digits: string } | null {
  const text = cell.replace(/[\s\u00a0\u2007\u202f]+/g, ' ').trim();
  const bracketed = /^\((.+)\)$/.exec(text)?.[1];
  const [, before, after, number = ''] = WRITTEN.exec((bracketed ?? text).trim()) ?? [];
  // A number has one sign: brackets are one, and what has two is no number.
  const signs = [bracketed, before, after].filter((sign) => sign !== undefined);
  if (signs.length > 1) return null;
  const digits = /^\d{1,3}( \d{3})+([.,]\d+)?$/.test(number) ? number.replace(/ /g, '') : number;
  if (!/^(\d[\d.,]*|[.,]\d+)$/.test(digits) || /[.,]$/.test(digits)) return null;
  return { negative: signs.length === 1 && !before?.startsWith('+'), digits };
}

function decisionOf(digits: string): DecimalSign | null | undefined {
  const signs = digits.replace(/\d/g, '');
  if (signs === '') return null;
  const last = signs.endsWith(',') ? ',' : '.';
  const at = digits.lastIndexOf(last);
  const [whole, fraction] = [digits.slice(0, at), digits.slice(at + 1)];
  if (signs.length === 1) return fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? null : last;
  // Several signs: either all group thousands, or all but the last do.
  if (GROUPED[last].test(digits)) return other(last);
  return GROUPED[other(last)].test(whole) ? last : undefined;
}

/** A footnote mark behind a number is none of its digits. */
function stripMarked(cell: string): ReturnType<typeof strip> {
  const text = cell.trim();
  const marked = mayBeMarked(text) ? markedText(text) : null;
  return marked && strip(marked.bare);
}

function readingOf(cell: string): Reading | null {
  const stripped = strip(cell) ?? stripMarked(cell);
  const decides = stripped ? decisionOf(stripped.digits) : undefined;
  if (!stripped || decides === undefined) return null;
  const reading = { ...stripped, decides };
  // Hundreds of digits are more than a number can hold.
  return Number.isFinite(valueOf(reading, decides ?? ',')) ? reading : null;
}

function valueOf({ negative, digits }: Reading, decimal: DecimalSign): number {
  const plain = digits.split(other(decimal)).join('').replace(decimal, '.');
  const value = Number(plain);
  return negative && value !== 0 ? -value : value;
}

/** Whether a text is a number, in whichever writing. */
export function isNumeric(cell: string): boolean {
  return readingOf(cell) !== null;
}

/** Whether a text stands for a missing value. */
export function isMissing(cell: string): boolean {
  return MISSING.test(cell.trim());
}

/**
 * Reads a column of text cells as numbers, in Indonesian or English writing, without the footnote marks behind them. The decimal sign is decided for the
 * column as a whole by the cells that allow one reading only, or declared. Where no cell decides between the readings of
 * one such as `1.234`, or cells decide differently, no number of the column is read and each is reported; where a cell
 * cannot be read with the declared sign, that cell is.
 * @example parseNumberColumn(['1.234.567', '12,5']).values // [1234567, 12.5]
 */
export function parseNumberColumn(
  cells: readonly string[],
  { decimal: declared }: { readonly decimal?: DecimalSign | undefined } = {},
): NumberColumn {
  const readings = cells.map((cell) => (isMissing(cell) ? null : readingOf(cell)));
  const deciding = new Set(readings.flatMap((reading) => reading?.decides ?? []));
  const mixed = !declared && deciding.size > 1;
  const decimal = declared ?? (mixed ? null : ([...deciding][0] ?? null));
  // Where the sign cannot be told no number of the column stays: those without a sign are the small ones, and a map of
  // them alone would mislead.
  const untold = mixed || (decimal === null && readings.some((reading) => reading !== null && /\D/.test(reading.digits)));
  const issues: NumberIssue[] = [];
  const values = readings.map((reading, index) => {
    const received = cells[index] ?? '';
    const report = (kind: NumberIssue['kind']) => {
      issues.push({ index, kind, received });
      return null;
    };
    if (!reading) return report(isMissing(received) ? 'missing' : 'not-numeric');
    if (untold) return report(mixed ? 'mixed-decimal' : 'ambiguous-number');
    if (decimal !== null && reading.decides === other(decimal)) return report('mixed-decimal');
    return valueOf(reading, decimal ?? ',');
  });
  return { values, issues, decimal };
}
