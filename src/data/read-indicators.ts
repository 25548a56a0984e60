import type { Indicator } from '../model/dataset.js';
import type { DatasetInput, FrameInput, IndicatorInput } from '../model/dataset.schema.js';
import { isPeriod } from '../model/period.js';
import type { Region } from '../model/region.js';
import type { ReportEntry } from '../model/report.js';
import { completeIndicator, UNNAMED } from './complete-indicator.js';
import { finding } from './findings.js';
import { regionOf } from './match-region.js';
import type { NumberedObservation } from './read-numbers.js';

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
  const refuse = (field: keyof IndicatorInput, detail: string) => {
    report(finding('invalid', detail, { column: field, indicator: id, received: input[field] }));
    return null;
  };
  const region = reference && ids.has(reference.indicator) ? regionOf(reference.region, regions) : undefined;
  return {
    ...input,
    breaks: breaks && !areIncreasing(breaks) ? refuse('breaks', 'Expected class breaks that increase.') : breaks,
    denominatorPeriod:
      denominatorPeriod == null || isPeriod(denominatorPeriod)
        ? denominatorPeriod
        : refuse('denominatorPeriod', 'Expected a year, month or day.'),
    reference:
      reference && !region
        ? refuse('reference', 'Expected the id of an indicator of this dataset and the code of a region.')
        : reference && region && { indicator: reference.indicator, region: region.code },
  };
}

/** Reads the indicators that were declared, and makes those that observations name. */
export function readIndicators(
  frame: FrameInput,
  numbered: readonly NumberedObservation[],
  { regions, report }: { readonly regions: readonly Region[]; readonly report: Report },
): readonly Indicator[] {
  const declared = new Map<string, IndicatorInput>();
  for (const indicator of frame.indicators ?? []) {
    if (declared.has(indicator.id))
      report(finding('duplicate', 'Two indicators have one id; the first is kept.', { column: 'indicators', received: indicator.id }));
    else declared.set(indicator.id, indicator);
  }
  const members = new Map<string, NumberedObservation[]>([...declared.keys()].map((id) => [id, []]));
  const unnamed = unnamedIndicator(frame);
  for (const each of numbered) {
    const id = each.input.indicator ?? unnamed;
    const group = members.get(id);
    if (group) group.push(each);
    else members.set(id, [each]);
  }
  const ids = new Set(members.keys());
  return [...members].map(([id, group]) => {
    const { indicator, assumed } = completeIndicator(
      checked(declared.get(id) ?? { id }, ids, regions, report),
      group.map(({ input }) => input.value),
      group.flatMap(({ value }) => (value === null ? [] : [value])),
    );
    if (assumed !== null) report(finding('assumed', assumed, { indicator: id }));
    return indicator;
  });
}
