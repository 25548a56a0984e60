import type { DatasetInput, IndicatorInput, ObservationInput } from '../../model/dataset.schema.js';
import { detailOf } from '../../model/detail.js';
import { isPeriod } from '../../model/period.js';
import type { Region } from '../../model/region.js';
import { UNNAMED } from '../complete-indicator.js';
import { unitFacts, type UnitFacts } from '../table/units.js';
import type { WordedFinding } from '../worded-finding.js';
import { regionText, type Category, type RegionText } from './region-text.js';
import { greatestOf } from '../../stats/summary.js';

/** One value of a cube. */
export interface CubeCell {
  readonly region: Category;
  /** What tells its indicator from the others, that which is measured first; empty where there is only one. */
  readonly measured: readonly Category[];
  readonly period: string | null;
  readonly value: string | number | null;
  readonly status: string | null;
  readonly unit: Category | null;
  /** Digits after the decimal sign; `null` where it is not said. */
  readonly decimals: number | null;
  /** In words, for the indicator; `null` where it is not said. */
  readonly definition: string | null;
  /** Row of the file, where the cube is one of rows. */
  readonly row: number | null;
}

type SourceInput = NonNullable<DatasetInput['sources']>[number];

/** What is known beside the cells. */
export interface CubeFacts {
  readonly regions: readonly Region[];
  /** What is known of the indicators: it goes before what the cube says. */
  readonly indicators: readonly IndicatorInput[];
  /** Title of the values where nothing names what is measured. */
  readonly title: string | null;
  readonly source: SourceInput;
}

/** Codes by which statistical offices write per cent and rupiah. */
const UNIT_CODES: ReadonlyMap<string, string> = new Map([
  ['PT', 'percent'],
  ['PC', 'percent'],
  ['PCT', 'percent'],
  ['PERCENT', 'percent'],
  ['IDR', 'rupiah'],
]);

/** What a unit says of the figures in it, by its code where that is known, else by its name. */
function unitOf({ id, name }: Category): UnitFacts {
  const words = UNIT_CODES.get(id.toUpperCase()) ?? name ?? id;
  return unitFacts(words) ?? { unit: words };
}

/** More decimals than a dataset allows are shown as the most that it does. */
const MOST_DECIMALS = 6;

/** The cells of one indicator; where they have several units, one of each is made. */
function bySeries(cells: readonly CubeCell[]): readonly (readonly [readonly Category[], readonly CubeCell[]])[] {
  const groups = new Map<string, { readonly measured: readonly Category[]; readonly cells: CubeCell[] }>();
  const add = (measured: readonly Category[], cell: CubeCell) => {
    const key = JSON.stringify(measured.map(({ id }) => id));
    const group = groups.get(key) ?? { measured, cells: [] };
    groups.set(key, group);
    group.cells.push(cell);
  };
  for (const cell of cells) add(cell.measured, cell);
  const whole = [...groups.values()];
  groups.clear();
  for (const { measured, cells: members } of whole) {
    const units = new Set(members.flatMap(({ unit }) => unit?.id ?? []));
    for (const cell of members) add(units.size > 1 && cell.unit !== null ? [...measured, cell.unit] : measured, cell);
  }
  return [...groups.values()].map((group) => [group.measured, group.cells] as const);
}

function describe(id: string, measured: readonly Category[], cells: readonly CubeCell[], { title, source }: CubeFacts): IndicatorInput {
  const names = measured.map(({ id: code, name }) => name ?? code);
  const unit = cells.find((cell) => cell.unit !== null)?.unit;
  const decimals = cells.flatMap((cell) => cell.decimals ?? []).filter((count) => Number.isInteger(count) && count >= 0);
  const definition = cells.find((cell) => cell.definition !== null)?.definition;
  const named = names.length > 0 ? names.join(', ') : title;
  return {
    id,
    ...(named !== null && { title: named }),
    ...(unit && unitOf(unit)),
    ...(decimals.length > 0 && { decimals: Math.min(MOST_DECIMALS, greatestOf(decimals)) }),
    ...(definition != null && { definition }),
    source: source.id,
  };
}

/** An id that no other has: the codes of what is measured, parted by points. */
function idOf(measured: readonly Category[], taken: ReadonlySet<string>, known: readonly IndicatorInput[]): string {
  const [only, ...others] = known;
  const alone = only && others.length === 0 ? only.id : UNNAMED;
  const plain = measured.map(({ id }) => id).join('.') || alone;
  let id = plain;
  for (let count = 2; taken.has(id); count += 1) id = `${plain}-${count}`;
  return id;
}

/** Tells for each category the text of its region, and finds those whose code and name are of two. */
function regionTexts(
  cells: readonly CubeCell[],
  regions: readonly Region[],
  findings: WordedFinding[],
): (region: Category) => string | null {
  const known = new Map<string, RegionText>();
  const keyOf = ({ id, name }: Category) => `${id} ${name ?? ''}`;
  for (const { region } of cells) {
    if (known.has(keyOf(region))) continue;
    const text = regionText(region, regions);
    known.set(keyOf(region), text);
    if ('opposed' in text)
      findings.push({
        kind: 'ambiguous',
        row: null,
        column: null,
        received: `${region.id} | ${region.name ?? ''}`,
        detail: detailOf('code-name-oppose'),
        candidates: text.opposed.map(({ code }) => code),
      });
  }
  return (region) => {
    const text = known.get(keyOf(region));
    return text && 'text' in text ? text.text : null;
  };
}

/** Names each period that is none here once, with how many values were left out for it. */
function periodFindings(cells: readonly CubeCell[]): readonly WordedFinding[] {
  const counts = new Map<string, number>();
  for (const { period } of cells) if (period !== null && !isPeriod(period)) counts.set(period, (counts.get(period) ?? 0) + 1);
  return [...counts].map(([received, count]) => ({
    kind: 'invalid',
    row: null,
    column: 'period',
    received,
    detail: detailOf('bad-periods', { count }),
  }));
}

/** The cells of a cube as a dataset: one indicator for each combination of what is measured. */
export function cubeInput(cells: readonly CubeCell[], facts: CubeFacts, found: readonly WordedFinding[] = []): DatasetInput {
  const { indicators: known, regions, source } = facts;
  const findings: WordedFinding[] = [...found, ...periodFindings(cells)];
  const textOf = regionTexts(cells, regions, findings);
  const indicators = new Map<string, IndicatorInput>(known.map((each) => [each.id, each]));
  const taken = new Set<string>();
  const observations: ObservationInput[] = [];
  for (const [measured, members] of bySeries(cells)) {
    const id = idOf(measured, taken, known);
    taken.add(id);
    indicators.set(id, { ...describe(id, measured, members, facts), ...indicators.get(id) });
    for (const { region, period, value, status, row } of members) {
      const text = textOf(region);
      if (text === null || (period !== null && !isPeriod(period))) continue;
      observations.push({ region: text, indicator: id, period, value, status, ...(row !== null && { row }) });
    }
  }
  return { indicators: [...indicators.values()], observations, sources: [source], findings, decimal: '.' };
}
