import type { Indicator } from '../model/dataset.js';
import type { DatasetInput, FrameInput, IndicatorInput } from '../model/dataset.schema.js';
import { detailOf, type Detail } from '../model/detail.js';
import { isPeriod } from '../model/period.js';
import type { Region } from '../model/region.js';
import type { ReportEntry } from '../model/report.js';
import { completeIndicator, UNNAMED } from './complete-indicator.js';
import { finding } from './findings.js';
import { regionOf } from './match-region.js';
import type { NumberCell, ObservationColumns } from './observation-columns.js';
import { numberAt } from './observation-table.js';
import type { ReadNumbers } from './read-numbers.js';
import { codeAt, termAt } from './terms.js';

type Report = (entry: ReportEntry) => void;

/** The indicator of observations that name none: the only one there is, if there is one. */
export function unnamedIndicator({ indicators }: Pick<DatasetInput, 'indicators'>): string {
  const [only, ...others] = indicators ?? [];
  return only && others.length === 0 ? only.id : UNNAMED;
}

const areIncreasing = (breaks: readonly number[]) =>
  breaks.every((value, index) => index === 0 || value > (breaks[index - 1] ?? Infinity));

/** What was declared of an indicator, without what cannot be; that is reported. */
function checked(input: IndicatorInput, ids: ReadonlySet<string>, regions: readonly Region[], report: Report): IndicatorInput {
  const { id, breaks, denominatorPeriod, reference } = input;
  const refuse = (field: keyof IndicatorInput, detail: Detail) => {
    report(finding('invalid', detail, { column: field, indicator: id, received: input[field] }));
    return null;
  };
  const region = reference && ids.has(reference.indicator) ? regionOf(reference.region, regions) : undefined;
  const { numerator = null, denominator = null } = input.computedFrom ?? {};
  const isLinked = [numerator, denominator].every((linked) => linked === null || (ids.has(linked) && linked !== id));
  return {
    ...input,
    computedFrom: input.computedFrom && !isLinked ? refuse('computedFrom', detailOf('bad-links')) : input.computedFrom,
    breaks: breaks && !areIncreasing(breaks) ? refuse('breaks', detailOf('bad-breaks')) : breaks,
    denominatorPeriod:
      denominatorPeriod == null || isPeriod(denominatorPeriod)
        ? denominatorPeriod
        : refuse('denominatorPeriod', detailOf('bad-denominator-period')),
    reference:
      reference && !region
        ? refuse('reference', detailOf('bad-reference'))
        : reference && region && { indicator: reference.indicator, region: region.code },
  };
}

/** The cells of an indicator's rows as they were handed in, and the numbers that were read of them. */
interface Members {
  readonly cells: NumberCell[];
  readonly values: number[];
}

/** Which rows are of which indicator, the declared ones first. */
function membersOf({ count, indicator, value }: ObservationColumns, numbers: ReadNumbers, { declared, unnamed }: { readonly declared: Iterable<string>; readonly unnamed: string }) {
  const members = new Map<string, Members>();
  const named = (id: string): Members => {
    const known = members.get(id) ?? { cells: [], values: [] };
    members.set(id, known);
    return known;
  };
  for (const id of declared) named(id);
  const byCode: Members[] = [];
  for (let index = 0; index < count; index += 1) {
    const code = codeAt(indicator, index);
    const { cells, values } = (byCode[code + 1] ??= named(indicator?.distinct[code] ?? unnamed));
    const cell = termAt(value, index);
    if (cell !== null) cells.push(cell);
    const number = numberAt(numbers.value, index);
    if (number !== null) values.push(number);
  }
  return members;
}

/** Reads the indicators that were declared, and makes those that observations name. */
export function readIndicators(
  frame: FrameInput,
  { columns, numbers }: { readonly columns: ObservationColumns; readonly numbers: ReadNumbers },
  { regions, report }: { readonly regions: readonly Region[]; readonly report: Report },
): readonly Indicator[] {
  const declared = new Map<string, IndicatorInput>();
  for (const indicator of frame.indicators ?? []) {
    if (declared.has(indicator.id))
      report(finding('duplicate', detailOf('indicators-of-one-id'), { column: 'indicators', received: indicator.id }));
    else declared.set(indicator.id, indicator);
  }
  const members = membersOf(columns, numbers, { declared: declared.keys(), unnamed: unnamedIndicator(frame) });
  const ids = new Set(members.keys());
  return [...members].map(([id, { cells, values }]) => {
    const { indicator, assumed } = completeIndicator(checked(declared.get(id) ?? { id }, ids, regions, report), cells, values);
    if (assumed !== null) report(finding('assumed', assumed, { indicator: id }));
    return indicator;
  });
}
