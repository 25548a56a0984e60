import { withBadges } from './badges.js';
import type { Scene } from './scene.js';

/** Spreadsheets run text that begins like a formula, so an apostrophe goes before it; quotes hold the rest together. */
function textCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}

const numberCell = (value: number | null) => (value === null ? '' : String(value));

const HEAD = [
  'region',
  'name',
  'indicator',
  'title',
  'period',
  'value',
  'lower',
  'upper',
  'unit',
  'status',
  'status_text',
  'class',
  'method',
  'note',
  'source',
  'longitude',
  'latitude',
] as const;

/**
 * What a scene shows as CSV: a row for each region, then for each point, with title, status and source in every row.
 * Decimal points, UTF-8 without BOM, RFC 4180 lines. Text cells that a spreadsheet would run are escaped.
 */
export function sceneCsv(scene: Scene): string {
  const regions = scene.regions.map((region) => [
    textCell(region.code),
    textCell(region.name),
    textCell(scene.indicator),
    textCell(withBadges(scene.title, region.mark === null ? [] : [region.mark])),
    textCell(scene.period ?? ''),
    numberCell(region.value),
    numberCell(region.lower),
    numberCell(region.upper),
    textCell(scene.unit),
    textCell(region.status),
    textCell(region.statusText),
    textCell(region.classText ?? ''),
    textCell(region.methodText ?? ''),
    textCell([...region.notes, scene.caveat].filter(Boolean).join(' ')),
    textCell(region.sourceText),
    '',
    '',
  ]);
  const points = scene.points.map((point) => [
    '',
    textCell(point.name),
    textCell(point.layer),
    textCell([point.mark, point.name].filter(Boolean).join(': ')),
    textCell(point.period ?? ''),
    numberCell(point.amountRupiah),
    '',
    '',
    'Rp',
    textCell(point.status),
    textCell(point.statusText),
    '',
    '',
    textCell(point.caveat ?? ''),
    textCell(point.sourceText),
    numberCell(point.lngLat[0]),
    numberCell(point.lngLat[1]),
  ]);
  return [HEAD, ...regions, ...points].map((row) => `${row.join(',')}\r\n`).join('');
}
