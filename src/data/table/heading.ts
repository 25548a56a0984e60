import type { CsvFinding, Heading } from './csv-table.js';
import { datedHeader, isRole } from './headers.js';
import { filledIn, headsRegions, isBlank, isHeading, isNumbering } from './lines.js';
import { isUnit, unitIn, type UnitFacts } from './units.js';
import { detailOf } from '../../model/detail.js';
import { greatestOf } from '../../stats/summary.js';

type Records = readonly (readonly string[])[];

/** A header that was read from the lines of a table. */
export interface ReadHeading {
  readonly heading: Heading;
  /** Index of its last line. */
  readonly last: number;
  readonly findings: readonly CsvFinding[];
}

/** Lines looked at from the first of a header on. */
export const MOST_HEAD_LINES = 6;

const textIn = (cells: readonly string[] | undefined, index: number) => (cells?.[index] ?? '').trim();

/** What a line below the first of the header is; `null` for the first row. */
function partOf(cells: readonly string[], above: readonly string[], region: number): 'numbering' | 'units' | 'level' | 'language' | null {
  if (isNumbering(cells)) return 'numbering';
  const corner = textIn(cells, region);
  const filled = filledIn(cells).filter((index) => index !== region);
  if (filled.length === 0) return null;
  const texts = filled.map((index) => textIn(cells, index));
  const isUnder = (index: number) => isBlank(above[index]) || [index - 1, index + 1].some((beside) => above[beside] === above[index]);
  // Units that tell apart what one header spans are a part of it.
  const isOneOf = (index: number) => isUnder(index) && new Set(texts).size > 1;
  if ((corner === '' || isUnit(corner) || /^(satuan|units?)$/i.test(corner)) && texts.every(isUnit) && !filled.some(isOneOf))
    return 'units';
  const isCornerHeading = headsRegions(corner);
  if ((corner !== '' && !isCornerHeading && corner !== textIn(above, region)) || !texts.every(isHeading)) return null;
  const isDated = filled.every((index) => datedHeader(textIn(cells, index)) !== null && !isRole(above[index] ?? ''));
  if (filled.some(isUnder) || isDated) return 'level';
  return isCornerHeading ? 'language' : null;
}

/** A header that spans several columns stands in the first of them: it is that of the others, too, if something is below. */
function spread(line: readonly string[], below: Records, region: number, width: number): readonly string[] {
  const isFilledBelow = (index: number) => below.some((cells) => !isBlank(cells[index]));
  let spanning = '';
  return Array.from({ length: width }, (_, index) => {
    const text = textIn(line, index);
    if (text !== '' || index === region) spanning = index !== region && isFilledBelow(index) ? text : '';
    return text === '' && isFilledBelow(index) ? spanning : text;
  });
}

/** What a data frame writes above a column that has no header in a line. */
const UNNAMED = /^Unnamed: \d+(?:_level_\d+)?$/;

const DETAIL_KEYS = { numbering: 'line-numbering', units: 'line-units', level: 'line-header', language: 'line-language' } as const;

/** A unit is that of the columns beside it, too, which the same header spans. */
function spreadUnits(cells: readonly string[] | undefined, tops: readonly string[]): readonly (UnitFacts | null)[] {
  let unit: UnitFacts | null = null;
  return tops.map((top, index) => {
    const text = textIn(cells, index);
    if (text !== '') unit = unitIn(text);
    else if (top === '' || top !== tops[index - 1]) unit = null;
    return unit;
  });
}

/** Reads the header of a table: all its lines, and those that number the columns or name their units. */
export function readHeading(records: Records, top: number, region: number): ReadHeading {
  const lines = [records[top] ?? []];
  const others: { units?: readonly string[]; language?: readonly string[] } = {};
  const findings: CsvFinding[] = [];
  let above = (records[top] ?? []).map((cell) => cell.trim());
  let last = top;
  for (let index = top + 1; index < Math.min(records.length, top + MOST_HEAD_LINES); index += 1) {
    const cells = records[index] ?? [];
    if (cells.every(isBlank)) continue;
    const part = partOf(cells, above, region);
    if (part === null) break;
    last = index;
    findings.push({
      kind: 'assumed',
      row: index + 1,
      column: null,
      received: filledIn(cells)
        .map((at) => textIn(cells, at))
        .join(' | '),
      detail: detailOf(DETAIL_KEYS[part]),
    });
    if (part === 'units' || part === 'language') others[part] = cells;
    if (part !== 'level') continue;
    lines.push(cells);
    above = Array.from({ length: Math.max(above.length, cells.length) }, (_, at) => textIn(cells, at) || (above[at] ?? ''));
  }
  const width = greatestOf(lines.map(({ length }) => length));
  const spreadLines = lines.map((line, index) => (index === lines.length - 1 ? line : spread(line, lines.slice(index + 1), region, width)));
  const levels = Array.from({ length: width }, (_, index) => {
    const texts = [...new Set(spreadLines.map((line) => textIn(line, index)).filter((text) => text !== ''))];
    const named = texts.filter((text) => !UNNAMED.test(text));
    return named.length > 0 ? named : texts;
  });
  const translated = others.language && lines.length === 1 ? others.language : [];
  return {
    heading: {
      head: levels.map((texts) => texts.join(' – ')),
      levels,
      translated: translated.map((text) => text.trim()),
      units: spreadUnits(
        others.units,
        levels.map(([first = '']) => first),
      ),
    },
    last,
    findings,
  };
}
