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

const MISSING = /^(|[-–—]|n\/?a\.?|nan|null|\.{2,3}|…|tidak ada( data)?|no data)$/i;
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

/** A cell without currency, per cent sign, spaces and brackets; `null` where it holds anything but a number. */
function strip(cell: string): { readonly negative: boolean; readonly digits: string } | null {
  let text = cell.replace(/[\s\u00a0\u2007\u202f]+/g, ' ').trim();
  const bracketed = /^\((.+)\)$/.exec(text);
  text = (bracketed?.[1] ?? text).trim();
  const signed = /^[-−–]\s?(?=\S)/.test(text);
  text = text
    .replace(/^[-−–+]\s?/, '')
    .replace(/^(rp|idr)\.?\s?/i, '')
    .replace(/^[-−–]\s?/, '')
    .replace(/\s?(%|persen|per cent|percent)$/i, '')
    .replace(/,-$/, '');
  if (/^\d{1,3}( \d{3})+([.,]\d+)?$/.test(text)) text = text.replace(/ /g, '');
  if (!/^(\d[\d.,]*|[.,]\d+)$/.test(text) || /[.,]$/.test(text)) return null;
  return { negative: signed || bracketed !== null || /^[-−–+]?\s?(rp|idr)\.?\s?[-−–]/i.test(cell.trim()), digits: text };
}

function decisionOf(digits: string): DecimalSign | null | undefined {
  const signs = digits.replace(/\d/g, '');
  if (signs === '') return null;
  const last = signs[signs.length - 1] === ',' ? ',' : '.';
  const [whole = '', fraction = ''] = [digits.slice(0, digits.lastIndexOf(last)), digits.slice(digits.lastIndexOf(last) + 1)];
  if (signs.length === 1) return fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? null : last;
  // Several signs: either all group thousands, or all but the last do.
  if (GROUPED[last].test(digits)) return other(last);
  return GROUPED[other(last)].test(whole) ? last : undefined;
}

function readingOf(cell: string): Reading | null {
  const stripped = strip(cell);
  const decides = stripped ? decisionOf(stripped.digits) : undefined;
  return stripped && decides !== undefined ? { ...stripped, decides } : null;
}

function valueOf({ negative, digits }: Reading, decimal: DecimalSign): number {
  const plain = digits.split(other(decimal)).join('').replace(decimal, '.');
  const value = Number(plain);
  return negative ? -value : value;
}

/** Whether a text stands for a missing value. */
export function isMissing(cell: string): boolean {
  return MISSING.test(cell.trim());
}

/**
 * Reads a column of text cells as numbers, in Indonesian or English writing. The decimal sign is decided for the
 * column as a whole by the cells that allow one reading only, or declared; where no cell decides, cells such as
 * `1.234` are reported, and where cells decide differently, every cell with a sign is.
 * @example parseNumberColumn(['1.234.567', '12,5']).values // [1234567, 12.5]
 */
export function parseNumberColumn(
  cells: readonly string[],
  { decimal: declared }: { readonly decimal?: DecimalSign | undefined } = {},
): NumberColumn {
  const readings = cells.map((cell) => (isMissing(cell) ? null : readingOf(cell)));
  const deciding = new Set(readings.flatMap((reading) => reading?.decides ?? []));
  if (declared) deciding.add(declared);
  const mixed = deciding.size > 1;
  const decimal = mixed ? null : ([...deciding][0] ?? null);
  const issues: NumberIssue[] = [];
  const values = readings.map((reading, index) => {
    const received = cells[index] ?? '';
    const report = (kind: NumberIssue['kind']) => {
      issues.push({ index, kind, received });
      return null;
    };
    if (!reading) return report(isMissing(received) ? 'missing' : 'not-numeric');
    const signless = /^\d+$/.test(reading.digits);
    if (signless) return valueOf(reading, ',');
    if (mixed) return report('mixed-decimal');
    return decimal === null ? report('ambiguous-number') : valueOf(reading, decimal);
  });
  return { values, issues, decimal };
}
