import type { Roles } from './headers.js';
import type { CsvRow } from './csv-table.js';

/** The text in a row's cell; `null` where the column is absent or the cell empty. */
export function cellIn({ cells }: CsvRow, index: number | undefined): string | null {
  const text = index === undefined ? '' : (cells[index] ?? '').trim();
  return text === '' ? null : text;
}

/** A text as degrees, which have no thousands: whichever sign stands in them is the decimal sign. `null` where it is none. */
function degrees(text: string | null, most: number): number | null {
  const plain = text?.replace(',', '.').replace('\u2212', '-').replace(/\s?°$/, '') ?? '';
  const value = /^-?\d{1,3}(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
  return Math.abs(value) <= most ? value : null;
}

/** Longitude and latitude in a row, each `null` where it is missing or none. */
export function degreesIn(row: CsvRow, { longitude, latitude }: Roles): readonly [east: number | null, north: number | null] {
  return [degrees(cellIn(row, longitude), 180), degrees(cellIn(row, latitude), 90)];
}

/** The position that stands in a row instead of a region; `null` where there is none. */
export function positionIn(row: CsvRow, { region, ...roles }: Roles & { readonly region: number }): readonly [number, number] | null {
  if (cellIn(row, region) !== null) return null;
  const [east, north] = degreesIn(row, roles);
  return east !== null && north !== null ? [east, north] : null;
}
