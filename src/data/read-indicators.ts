import type { Indicator } from '../model/dataset.js';
import type { DatasetInput, FrameInput, IndicatorInput } from '../model/dataset.schema.js';
import { detailOf, type Detail } from '../model/detail.js';
import { isPeriod } from '../model/period.js';
import type { Region } from '../model/region.js';
import type { ReportEntry } from '../model/report.js';
import { completeIndicator, Figures, namedIn, UNNAMED } from './complete-indicator.js';
import { finding } from './findings.js';
import { regionOf } from './match-region.js';
import type { ObservationColumns } from './observation-columns.js';
import { numberAt } from './observation-table.js';
import type { ReadNumbers } from './read-numbers.js';
import { codeAt } from './terms.js';

type Report = (entry: ReportEntry) => void;

/** The indicator of observations that name none: the only one there is, if there is one. */
export function unnamedIndicator({ indicators }: Pick<DatasetInput, 'indicators'>): string {
  const [only, ...others] = indicators ?? [];
  return only && others.length === 0 ? only.id : UNNAMED;
}

const areIncreasing = (breaks: readonly number[]) => breaks.every((value, index) => index === 0 || value > (breaks[index - 1] ?? Infinity));

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
    itemCount: input.itemCount == null || ids.has(input.itemCount) ? input.itemCount : refuse('itemCount', detailOf('bad-links')),
    allPeriodsOf:
      input.allPeriodsOf == null || (ids.has(input.allPeriodsOf) && input.allPeriodsOf !== id)
        ? input.allPeriodsOf
        : refuse('allPeriodsOf', detailOf('bad-links')),
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

/** The figures of each indicator, of the declared ones first. */
function figuresByIndicator(
  { count, indicator, value }: ObservationColumns,
  numbers: ReadNumbers,
  { declared, unnamed }: { readonly declared: Iterable<string>; readonly unnamed: string },
): ReadonlyMap<string, Figures> {
  const all = new Map<string, Figures>();
  const named = (id: string): Figures => {
    const known = all.get(id) ?? new Figures();
    all.set(id, known);
    return known;
  };
  for (const id of declared) named(id);
  const cells = Uint8Array.from(value?.distinct ?? [], namedIn);
  const areNamed = cells.some((named) => named !== 0);
  const bounds = [numbers.lower, numbers.upper].filter((column) => column !== null);
  const byCode: Figures[] = [];
  for (let index = 0; index < count; index += 1) {
    const code = codeAt(indicator, index);
    const figures = (byCode[code + 1] ??= named(indicator?.distinct[code] ?? unnamed));
    if (areNamed) figures.addNamed(cells[codeAt(value, index)] ?? 0);
    const number = numberAt(numbers.value, index);
    if (number !== null) figures.addNumber(number);
    for (const column of bounds) {
      const bound = numberAt(column, index);
      if (bound !== null) figures.addBound(bound);
    }
  }
  return all;
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
  const all = figuresByIndicator(columns, numbers, { declared: declared.keys(), unnamed: unnamedIndicator(frame) });
  const ids = new Set(all.keys());
  return [...all].map(([id, figures]) => {
    const { indicator, assumed } = completeIndicator(checked(declared.get(id) ?? { id }, ids, regions, report), figures);
    if (assumed !== null) report(finding('assumed', assumed, { indicator: id }));
    return indicator;
  });
}
