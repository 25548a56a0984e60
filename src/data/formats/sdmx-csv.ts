import { detailOf } from '../../model/detail.js';
import { DataValidationError } from '../../model/errors.js';
import { parseNumberColumn, type DecimalSign } from '../parse-number.js';
import { lettered } from '../table/lettered.js';
import { listsOf } from '../table/records.js';
import { scan } from '../table/scan.js';
import type { WordedFinding } from '../worded-finding.js';
import type { Category } from './region-text.js';
import { partialKeyFinder, type Attributes, type PartialKey, type SdmxBlock } from './sdmx-message.js';

/** A message of SDMX-CSV, read. */
export interface SdmxCsvMessage {
  readonly block: SdmxBlock;
  readonly findings: readonly WordedFinding[];
}

interface Column extends Category {
  readonly index: number;
  /** Index of the column with the names of its codes; `null` where there is none. */
  readonly names: number | null;
}

const fail = (message: string) => new DataValidationError(message, []);

/** Whether a part of a key says nothing: empty, or since 2.1 switched off. */
const isOpen = ({ id }: Category): boolean => id === '' || id === '~';

/** `ID: Name` as the two; a name may hold the sign again. */
function labelled(text: string): Category {
  const at = text.indexOf(': ');
  return at < 0 ? { id: text, name: null } : { id: text.slice(0, at), name: text.slice(at + 2) };
}

/** An id without the language or the separator that a message puts behind it in brackets: `NAME[en]`. */
function bareId(id: string): string {
  const at = id.indexOf('[');
  return at >= 0 && id.endsWith(']') ? id.slice(0, at) : id;
}

/** What comes first in each row, in this order, whatever of it there is. */
const FIXED: readonly RegExp[] = [/^STRUCTURE(\[.*\])?$/, /^STRUCTURE_ID$/, /^STRUCTURE_NAME$/, /^ACTION$/, /^SERIES_KEY$/, /^OBS_KEY$/];

/** How many columns come before those of components. */
const fixedColumns = (head: readonly string[]): number =>
  FIXED.reduce((start, fixed) => (fixed.test(head[start] ?? '') ? start + 1 : start), 0);

/** The columns of components: with `labels=name` each is followed by one with the names. */
function columnsIn(head: readonly string[]): readonly Column[] {
  const start = fixedColumns(head);
  const step = head.includes('STRUCTURE_NAME') ? 2 : 1;
  const columns: Column[] = [];
  for (let index = start; index < head.length; index += step) {
    const { id, name } = labelled(head[index] ?? '');
    columns.push({ id: bareId(id), name: step === 2 ? (head[index + 1] ?? null) : name, index, names: step === 2 ? index + 1 : null });
  }
  return columns;
}

/** A double of XML with an exponent, which no other table writes. */
const EXPONENT = /^[+-]?(\d+(?:\.\d*)?|\.\d+)e[+-]?\d+$/i;

/**
 * Reads a data message of SDMX-CSV 2.0. The dimensions stand in front of `OBS_VALUE`, the attributes behind it. Rows of
 * action D are no data; rows without a value that name only a part of the dimensions say something of all that agree.
 * @param decimal the decimal sign, where it is known: a message parted by commas has points, any other is written as its
 * readers do, and tells by its values
 * @throws {DataValidationError} where it is none
 * @source SDMX-CSV data message 2.0, field guide
 */
export function readSdmxCsv(text: string, decimal?: DecimalSign): SdmxCsvMessage {
  const [, sign] = /^"?STRUCTURE(?:\[[^\]]*\])?"?([^A-Za-z0-9_\s"]|\t)/.exec(text) ?? [];
  if (sign === undefined) throw fail(detailOf('not-sdmx-csv'));
  const { records: scanned, isOpen: isQuoteOpen } = scan(lettered(text), sign);
  const lines = listsOf(scanned);
  if (isQuoteOpen) throw fail(detailOf('quote-open', { row: lines.length }));
  const [head = [], ...records] = lines;
  const columns = columnsIn(head);
  const at = columns.findIndex(({ id }) => id === 'OBS_VALUE');
  const value = columns[at];
  if (value === undefined) throw fail(`Expected a column OBS_VALUE; there are ${columns.map(({ id }) => `"${id}"`).join(', ')}.`);
  if (at === 0) throw fail('Expected the dimensions in front of OBS_VALUE; there are none.');
  const [dimensions, components] = [columns.slice(0, at), columns.slice(at + 1)];
  const isLabelled = head.some((header) => header.includes(': '));
  // A component further on may have the same name.
  const action = head.slice(0, fixedColumns(head)).indexOf('ACTION');

  const findings: WordedFinding[] = [];
  const rows = records.flatMap((cells, index) => {
    const row = index + 2;
    if (cells.every((cell) => cell.trim() === '')) return [];
    if (/^d/i.test(cells[action]?.trim() ?? '')) return [];
    if (cells.length === head.length) return [{ cells, row }];
    findings.push({
      kind: 'invalid',
      row,
      column: null,
      received: '',
      detail: detailOf('row-width', { width: head.length, received: cells.length }),
    });
    return [];
  });
  /** Of a hundred thousand rows most say the same. */
  const known = new Map<string, Category>();
  const categoryIn = (cells: readonly string[], { index, names }: Column): Category => {
    const cell = cells[index]?.trim() ?? '';
    const name = names === null ? '' : (cells[names]?.trim() ?? '');
    const key = `${cell}\n${name}`;
    const category = known.get(key) ?? (isLabelled ? labelled(cell) : { id: cell, name: name === '' ? null : name });
    known.set(key, category);
    return category;
  };
  const ids = components.map(({ id }) => id.toUpperCase());
  const attributesOf = (cells: readonly string[]): Attributes => {
    const attributes = new Map<string, Category>();
    components.forEach((column, index) => {
      const said = categoryIn(cells, column);
      if (said.id !== '') attributes.set(ids[index] ?? '', said);
    });
    return attributes;
  };

  const read = rows.map(({ cells, row }) => {
    const key = dimensions.map((column) => categoryIn(cells, column));
    const written = cells[value.index]?.trim() ?? '';
    return { key, written, isPartial: written === '' && key.some(isOpen), attributes: attributesOf(cells), row };
  });
  const groups = read
    .filter(({ isPartial }) => isPartial)
    .map(({ key, attributes }): PartialKey => ({ codes: key.map((part) => (isOpen(part) ? null : part.id)), attributes }));
  const groupsOf = partialKeyFinder(groups);

  const whole = read.filter(({ isPartial }) => !isPartial);
  const numbers = parseNumberColumn(
    whole.map(({ written }) => (EXPONENT.test(written) ? '' : written)),
    { decimal: decimal ?? (sign === ',' ? '.' : undefined) },
  );
  const issues = new Map(numbers.issues.map((issue) => [issue.index, issue]));
  const observations = whole.map(({ key, written, attributes, row }, index) => {
    const isExponent = EXPONENT.test(written);
    const issue = isExponent ? undefined : issues.get(index);
    return {
      key,
      value: isExponent ? Number(written) : (numbers.values[index] ?? null),
      fault: issue === undefined || issue.kind === 'missing' ? null : { kind: issue.kind, received: issue.received },
      attributes: [attributes, ...groupsOf(key.map(({ id }) => id))],
      row,
    };
  });
  return { block: { dimensions, observations }, findings };
}
