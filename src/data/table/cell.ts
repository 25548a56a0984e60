import type { Roles } from './headers.js';
import type { CsvRow } from './csv-table.js';

/** The text in a row's cell; `null` where the column is absent or the cell empty. */
export function cellIn({ cells }: CsvRow, index: number | undefined): string | null {
  const text = index === undefined ? '' : (cells[index] ?? '').trim();
  return text === '' ? null : text;
}

/** Degrees have no thousands: whichever sign stands in them is the decimal sign. */
function degreesIn(row: CsvRow, index: number | undefined): number | null {
  const text = cellIn(row, index)?.replace(',', '.') ?? '';
  return /^-?\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** The position that stands in a row instead of a region; `null` where there is none. */
export function positionIn(
  row: CsvRow,
  { region, longitude, latitude }: Roles & { readonly region: number },
): readonly [number, number] | null {
  const [east, north] = [degreesIn(row, longitude), degreesIn(row, latitude)];
  return cellIn(row, region) === null && east !== null && north !== null ? [east, north] : null;
}
