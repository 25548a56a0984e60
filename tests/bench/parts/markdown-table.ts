/** Cells of a table: the header first. The first column is set left, the others right. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const escaped = [header, ...rows].map((row) => header.map((_, column) => (row[column] ?? '').replaceAll('|', '\\|')));
  const widths = header.map((_, column) => Math.max(3, ...escaped.map((row) => [...(row[column] ?? '')].length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, column) => padded(text, widths[column] ?? 0, column > 0)).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const [first = [], ...others] = escaped;
  return [line(first), line(rule), ...others.map(line)].join('\n');
}

function padded(text: string, width: number, toTheRight: boolean): string {
  const room = ' '.repeat(Math.max(0, width - [...text].length));
  return toTheRight ? room + text : text + room;
}

/** A number with so many decimals; `–` where there is none. */
export const written = (value: number | null | undefined, decimals = 0): string =>
  value == null || Number.isNaN(value) ? '–' : value.toFixed(decimals);

/** A ratio as it is read: `1.8 ×`. */
export const times = (value: number | null): string => (value === null ? '–' : `${value.toFixed(2)} ×`);
