import { asPrinted } from '../i18n/as-printed.js';
import { withBadges } from './badges.js';
import type { PanelValues, RegionReading, Scene } from './scene.js';

/** Spreadsheets run text that begins like a formula, so an apostrophe goes before it; quotes hold the rest together. */
function textCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}

const numberCell = (value: number | null) => (value === null ? '' : String(value));

/** A value as exact as it is known: an estimate has no more digits than are shown. */
function valueCell(value: number | null, { status }: RegionReading, { decimals }: PanelValues): string {
  return numberCell(value === null || status !== 'E' || decimals === null ? value : asPrinted(value, decimals));
}

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
 * What a scene shows as CSV: a row for each region that has values, then for each circle over the fill and each point, with title, status and source in every row, and
 * in its note since when data have been kept that may be out of date.
 * Decimal points, UTF-8 without BOM, RFC 4180 lines. Text cells that a spreadsheet would run are escaped.
 */
export function sceneCsv(scene: Scene): string {
  const {
    frame: { title, caveat, keptText },
    panels: [panel],
  } = scene;
  const regions = [
    { values: panel, of: title, warning: caveat },
    ...(panel.size ? [{ values: panel.size, of: panel.size.title, warning: panel.size.caveat }] : []),
  ].flatMap(({ values, of, warning }) =>
    values.indicator === null
      ? []
      : values.readings.map((region, index) => [
          textCell(region.code),
          textCell(region.name),
          textCell(values.indicator ?? ''),
          textCell(withBadges(of, region.mark === null ? [] : [region.mark])),
          textCell(values.period ?? ''),
          valueCell(region.value, region, values),
          valueCell(region.lower, region, values),
          valueCell(region.upper, region, values),
          textCell(values.unit),
          // Of a region that a list does not name nothing is missing.
          textCell(values.appearances[index]?.state === 'unlisted' ? '' : (region.status ?? '')),
          textCell(region.statusText),
          textCell(region.classText ?? ''),
          textCell(region.methodText ?? ''),
          textCell([...region.notes, warning, keptText].filter(Boolean).join(' ')),
          textCell(region.sourceText),
          '',
          '',
        ]),
  );
  const points = panel.points.map((point) => [
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
    textCell([point.note, point.caveat, keptText].filter(Boolean).join(' ')),
    textCell(point.sourceText),
    numberCell(point.lngLat[0]),
    numberCell(point.lngLat[1]),
  ]);
  return [HEAD, ...regions, ...points].map((row) => `${row.join(',')}\r\n`).join('');
}
