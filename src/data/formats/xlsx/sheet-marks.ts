import { detailOf } from '../../../model/detail.js';
import { DataValidationError } from '../../../model/errors.js';
import { areaOf, MOST_ROWS, type Area } from './area.js';
import { attribute, placedTags, tags } from './book.js';

/** What the library does not tell of a sheet. */
export interface SheetMarks {
  /** Index of a cell's style by its reference. */
  readonly styles: ReadonlyMap<string, number>;
  /** Errors of formulas by the reference of their cell: `#DIV/0!`. */
  readonly errors: ReadonlyMap<string, string>;
  /** The blocks that are merged. */
  readonly merged: readonly Area[];
  /** Rows and columns that the sheet does not show, from 1, the columns as runs. */
  readonly hidden: { readonly rows: readonly number[]; readonly columns: readonly Pick<Area, 'left' | 'right'>[] };
}

/** One stray cell far off makes a sheet of millions of empty ones. */
const MOST_CELLS = 5_000_000;

/** That a formula says that nothing is there is no fault. */
const NOTHING = '#N/A';

/** The value of the cell whose opening tag ends at a place; empty where the cell ends, or another begins, before there is one. */
function valueAfter(xml: string, end: number): string {
  const next = /<(?:\w+:)?v>([^<]*)|<\/?(?:\w+:)?c[\s/>]/g;
  next.lastIndex = end;
  return next.exec(xml)?.[1]?.trim() ?? '';
}

const isHidden = (tag: string) => /^(?:1|true)$/.test(attribute(tag, 'hidden') ?? '');
const numberIn = (tag: string, name: string) => Number(attribute(tag, name) ?? 0);

/**
 * Looks through the XML of a sheet for what the library does not tell.
 * @throws {DataValidationError} where the sheet reaches too far for the library to read
 */
export function scan(xml: string): SheetMarks {
  const styles = new Map<string, number>();
  const errors = new Map<string, string>();
  let [bottom, right] = [0, 0];
  for (const { tag, end } of placedTags(xml, 'c')) {
    if (tag.endsWith('/>')) continue;
    const reference = attribute(tag, 'r') ?? '';
    const area = areaOf(reference);
    bottom = Math.max(bottom, area?.bottom ?? 0);
    right = Math.max(right, area?.right ?? 0);
    const style = attribute(tag, 's');
    if (style !== null) styles.set(reference, Number(style));
    const error = attribute(tag, 't') === 'e' ? valueAfter(xml, end) : '';
    if (error !== '' && error !== NOTHING) errors.set(reference, error);
  }
  const rows = [...tags(xml, 'row')];
  if (rows.some((tag) => numberIn(tag, 'r') > MOST_ROWS) || bottom > MOST_ROWS || bottom * right > MOST_CELLS)
    throw new DataValidationError(detailOf('sheet-large', { most: MOST_CELLS, row: bottom, column: right }), []);
  return {
    styles,
    errors,
    merged: [...tags(xml, 'mergeCell')].flatMap((tag) => areaOf(attribute(tag, 'ref') ?? '') ?? []),
    hidden: {
      rows: rows.filter(isHidden).map((tag) => numberIn(tag, 'r')),
      columns: [...tags(xml, 'col')].filter(isHidden).map((tag) => ({ left: numberIn(tag, 'min'), right: numberIn(tag, 'max') })),
    },
  };
}
