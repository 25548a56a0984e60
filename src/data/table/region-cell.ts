import { markedText, mayBeMarked } from '../footnote-mark.js';

/** A name of a region without the number that a printed table gives its row: `1. Pauh`. */
export function withoutOrdinal(text: string): string {
  return text.replace(/^\(?\d{1,3}[.)]\s*(?=[a-z])/i, '');
}

/** A cell of the region column without what a printed table adds to the name. */
export interface RegionCell {
  readonly text: string;
  /** `null` where no footnote mark stands behind the name. */
  readonly mark: string | null;
}

/** Reads a cell of the region column: a raised digit must not become a numeral of the name. */
export function regionCell(cell: string): RegionCell {
  const text = cell.trim();
  const marked = mayBeMarked(text) ? markedText(text) : null;
  return { text: withoutOrdinal(marked?.bare ?? text), mark: marked?.mark ?? null };
}
