import { formatNumber, formatPeriod, formatUnit } from '../i18n/format.js';
import type { Dataset } from '../model/dataset.js';
import { comparePeriods, type Period } from '../model/period.js';
import { levelIdsOf, type RegionCode } from '../model/region.js';
import type { JoinReport } from '../model/report.js';
import { type Language, textIn } from '../model/text.js';
import type { OpenedFile } from './open-dataset.js';
import type { Page } from './page.js';
import { tableLines } from './text-table.js';
import { padded, printable, textWidth, wrapped } from './text-width.js';
import { greatestOf } from '../stats/summary.js';

/** Regions by level, in words: `11 dari 11 kecamatan`. */
function matchedText(codes: ReadonlySet<RegionCode>, { texts, place: { register } }: Page): string {
  const levels = levelIdsOf(register).flatMap((level) => {
    const all = register.filter((region) => region.level === level);
    const count = all.filter(({ code }) => codes.has(code)).length;
    if (count === 0) return [];
    if (all.every(({ parent }) => parent === null)) return [texts.cityMatched];
    return [texts.matched({ count, of: all.length, level })];
  });
  return levels.length === 0 ? texts.noRegion : levels.join(', ');
}

/** What the observations of one indicator are about, gathered once for all: a file may have a thousand indicators. */
interface Heard {
  readonly periods: Set<Period>;
  readonly valued: Set<RegionCode>;
}

function heardOf({ observations }: Dataset): ReadonlyMap<string, Heard> {
  const heard = new Map<string, Heard>();
  for (const { indicator, region, period, value } of observations) {
    const own = heard.get(indicator) ?? { periods: new Set(), valued: new Set() };
    heard.set(indicator, own);
    if (period !== null) own.periods.add(period);
    if (value !== null) own.valued.add(region);
  }
  return heard;
}

/** Periods in words: all of a few, else the first and the last with their number. */
function periodsText(found: ReadonlySet<Period>, { texts, language }: Page): string {
  const periods = [...found].sort(comparePeriods).map((period) => formatPeriod(period, language));
  if (periods.length === 0) return texts.noPeriod;
  return periods.length <= 4 ? periods.join(', ') : `${periods[0] ?? ''} – ${periods[periods.length - 1] ?? ''} (${periods.length})`;
}

/** How many observations are kept without a value; `null` where none is. */
export function emptyText({ withoutValue }: JoinReport, language: Language): string | null {
  return withoutValue === 0 ? null : formatNumber(withoutValue, language);
}

/** Labels with what they say, one below the other. */
function factLines(facts: readonly (readonly [label: string, text: string])[], { width }: Page): readonly string[] {
  const labelWidth = greatestOf(facts.map(([label]) => textWidth(label))) + 2;
  return facts.flatMap(([label, text]) =>
    wrapped(printable(text), width - labelWidth).map((line, index) => padded(index === 0 ? label : '', labelWidth) + line),
  );
}

/** What was read of a file: its form, its columns, its indicators, periods and regions. */
export function overviewLines({ name, sizeBytes, read, dataset, report }: OpenedFile, page: Page): readonly string[] {
  const { texts, language, paint, width } = page;
  const { table, format } = read;
  const delimiter = table?.delimiter == null ? null : (texts.delimiters[table.delimiter] ?? table.delimiter);
  const number = (value: number) => formatNumber(value, language);
  const points = dataset?.pointLayers.flatMap((layer) => layer.points) ?? [];
  // Of points alone it is told where they lie.
  const joined = new Set((dataset?.observations.length ? dataset.observations : points).flatMap(({ region }) => region ?? []));
  const facts: (readonly [string, string])[] = [
    [texts.format, `${texts.delimiter({ format, delimiter })}, ${texts.size({ bytes: sizeBytes })}`],
    ...(table?.sheet ? [[texts.sheet, texts.sheetOf(table.sheet)] as const] : []),
    ...(table === null ? [] : [[texts.header, texts.headerRow({ row: table.headRow })] as const]),
    [texts.rows, texts.rowCount({ received: number(report.received), kept: number(report.kept), empty: emptyText(report, language) })],
    ...(dataset === null ? [] : [[texts.regions, matchedText(joined, page)] as const]),
    ...(dataset?.pointLayers.length
      ? [
          [
            texts.points,
            dataset.pointLayers
              .map(({ title, points }) => texts.pointCount({ title: textIn(title, language), count: points.length }))
              .join(', '),
          ] as const,
        ]
      : []),
  ];
  const columns = table?.columns.map(({ header, use }) => [header === '' ? '–' : header, texts.use(use)]) ?? [];
  const heard = dataset ? heardOf(dataset) : new Map<string, Heard>();
  const indicators = dataset?.indicators.map(({ id, title, unit: told }) => {
    const { periods = new Set<Period>(), valued = new Set<RegionCode>() } = heard.get(id) ?? {};
    const unit = formatUnit(told, language);
    return [textIn(title, language), unit === '' ? '–' : unit, periodsText(periods, page), matchedText(valued, page)];
  });
  return [
    paint.strong(printable(name)),
    ...factLines(facts, page),
    ...(columns.length === 0 ? [] : ['', ...tableLines({ head: [texts.column, texts.readAs], rows: columns }, width, paint.strong)]),
    ...(indicators?.length
      ? ['', ...tableLines({ head: [texts.indicator, texts.unit, texts.periods, texts.valueCount], rows: indicators }, width, paint.strong)]
      : []),
  ];
}
