import { COARSENINGS, type Dataset, type Disclosure, type Indicator, type Observation } from '../../model/dataset.js';
import type { Region } from '../../model/region.js';
import type { JoinReport, ReportEntry } from '../../model/report.js';
import { greatestOf } from '../../stats/summary.js';
import { canonical } from '../canonical.js';
import { UNNAMED } from '../complete-indicator.js';
import { finding } from '../findings.js';
import { isPersonal } from '../privacy/count-links.js';
import { protectCounts } from '../privacy/protect-counts.js';
import { suppression } from '../privacy/small-counts.js';
import { regionsKnownTo } from '../privacy/region-parents.js';
import { quietReport } from '../privacy/quiet-report.js';
import { untellingNotes } from '../privacy/telling-notes.js';
import { LANGUAGES, textIn } from '../../model/text.js';

/** What all publishers let be shown: the merged dataset is held to the strictest of them; `null` where none says it. */
function strictest(datasets: readonly Dataset[]): Disclosure | null {
  const all = datasets.flatMap(({ disclosure }) => disclosure ?? []);
  if (all.length === 0) return null;
  const coarsen = COARSENINGS.filter((each) => all.some((disclosure) => disclosure.coarsen === each));
  return {
    minimumCount: greatestOf(all.map(({ minimumCount }) => minimumCount)),
    suppressZero: all.some(({ suppressZero }) => suppressZero),
    coarsen: coarsen.find((each) => each === 'kelurahan') ?? coarsen[0] ?? 'none',
  };
}

const factsOf = ({ indicator, region, period }: Partial<Observation> = {}) => ({ indicator, region, period });

/** Observations of several publishers, held to the strictest of them. */
interface Held {
  readonly observations: readonly Observation[];
  readonly notes: Dataset['notes'];
  /** `null` where no dataset says anything: bundled figures are published. */
  readonly disclosure: Disclosure | null;
  /** A report with what was suppressed, and without what would tell it. */
  readonly told: (entries: readonly ReportEntry[]) => readonly ReportEntry[];
}

/** What makes two indicators of two files one: that they measure the same in the same unit, whatever their ids. */
const measureOf = ({ title, unit, kind, denominator, denominatorPeriod }: Indicator): string =>
  canonical([LANGUAGES.map((language) => textIn(title, language).trim().toLowerCase()), unit, kind, denominator, denominatorPeriod]);

/** For each count that another file has under another id, the id that it has in the first. */
function countsUnderOtherIds(datasets: readonly Dataset[], indicators: readonly Indicator[]): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  const peoples = new Set(indicators.filter(isPersonal).map(({ id }) => id));
  const before = new Set<string>();
  const firsts = new Map<string, string>();
  for (const { indicators: own } of datasets) {
    const measured = own.map((each) => [each.id, measureOf(each)] as const);
    for (const [id, measure] of measured) {
      const first = firsts.get(measure);
      if (first !== undefined && !before.has(id) && (peoples.has(first) || peoples.has(id))) aliases.set(id, aliases.get(first) ?? first);
    }
    for (const [id, measure] of measured) {
      before.add(id);
      if (!firsts.has(measure)) firsts.set(measure, id);
    }
  }
  return aliases;
}

/**
 * Suppresses what the strictest publisher does not let be shown, and what follows from what another shows. The parts of a
 * count in one file and its total in another are one count there, though the two call it by different ids.
 */
export function heldToStrictest(
  datasets: readonly Dataset[],
  indicators: readonly Indicator[],
  observations: readonly Observation[],
): Held {
  const disclosure = strictest(datasets);
  const notes = [...new Map(datasets.flatMap((dataset) => dataset.notes).map((note) => [canonical(note), note])).values()];
  if (disclosure === null) return { observations, notes, disclosure, told: (entries) => entries };
  const aliases = countsUnderOtherIds(datasets, indicators);
  const idOf = (id: string) => aliases.get(id) ?? id;
  const linked = (id: string | null) => (id === null ? null : idOf(id));
  // One of the two may say what they count.
  const subjects = new Map(
    [...indicators].reverse().flatMap(({ id, subject }) => (aliases.has(id) && subject !== null ? [[idOf(id), subject] as const] : [])),
  );
  const asOne = indicators.flatMap((indicator): readonly Indicator[] => {
    const { id, computedFrom } = indicator;
    if (aliases.has(id)) return [];
    const subject = indicator.subject ?? subjects.get(id) ?? null;
    return [
      {
        ...indicator,
        subject,
        ...(computedFrom && { computedFrom: { numerator: linked(computedFrom.numerator), denominator: linked(computedFrom.denominator) } }),
      },
    ];
  });
  const safe = protectCounts(
    observations.map((each) => ({ ...each, indicator: idOf(each.indicator) })),
    { indicators: asOne, regions: regionsKnownTo(datasets), disclosure },
  );
  const shown = safe.observations.map((each, index) => ({ ...each, indicator: observations[index]?.indicator ?? each.indicator }));
  const links = new Map([
    ...safe.links,
    ...[...aliases].flatMap(([id, first]) => [...[safe.links.get(first)]].flatMap((link) => (link ? [[id, link] as const] : []))),
  ]);
  const { kind, detail } = suppression(disclosure);
  const suppressed = [...safe.suppressed].map((index) => finding(kind, detail, factsOf(shown[index])));
  const facts = {
    suppressed: safe.suppressed,
    links,
    indicatorOf: (index: number) => shown[index]?.indicator ?? null,
    minimumCount: disclosure.minimumCount,
    unnamed: UNNAMED,
  };
  const untelling = untellingNotes(notes, safe, (entry) => suppressed.push(entry));
  return { observations: shown, notes: untelling, disclosure, told: (entries) => quietReport([...entries, ...suppressed], facts) };
}

/** A dataset that was computed with, and what became of it. */
export interface Computation {
  readonly dataset: Dataset;
  /** What is suppressed of that which was computed, and of what would tell it. */
  readonly report: JoinReport;
}

/**
 * A dataset to which something was added that is computed from it, held again to what its publisher lets be shown: what
 * is put together or divided may tell what is suppressed.
 * @param before how many of its observations are not computed
 * @param regions those that are known beside its own, each with the one that it is part of
 */
export function heldAgain(dataset: Dataset, before: number, regions: readonly Pick<Region, 'code' | 'parent'>[] = []): Computation {
  const { disclosure, indicators, observations, notes, pointLayers } = dataset;
  const count = pointLayers.reduce((sum, { points }) => sum + points.length, observations.length);
  const reportOf = (kept: readonly Observation[], entries: readonly ReportEntry[]): JoinReport => ({
    received: count,
    kept: count,
    withoutValue: kept.filter(({ value }) => value === null).length,
    entries,
  });
  if (disclosure === undefined) return { dataset, report: reportOf(observations, []) };
  const known = new Map([...regionsKnownTo([dataset]), ...regions].map((region) => [region.code, region]));
  const safe = protectCounts(observations, { indicators, regions: [...known.values()], disclosure });
  const { kind, detail } = suppression(disclosure);
  const suppressed = safe.observations.flatMap((each, index) =>
    safe.suppressed.has(index) || (index >= before && each.status === 'Q') ? [finding(kind, detail, factsOf(each))] : [],
  );
  const untelling = untellingNotes(notes, safe, (entry) => suppressed.push(entry));
  return { dataset: { ...dataset, observations: safe.observations, notes: untelling }, report: reportOf(safe.observations, suppressed) };
}
