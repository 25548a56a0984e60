import { COARSENINGS, type Dataset, type Disclosure, type Indicator, type Observation } from '../../model/dataset.js';
import type { Region } from '../../model/region.js';
import type { ReportEntry } from '../../model/report.js';
import { canonical } from '../canonical.js';
import { UNNAMED } from '../complete-indicator.js';
import { finding } from '../findings.js';
import { protectCounts, suppression } from '../privacy/protect-counts.js';
import { regionsKnownTo } from '../privacy/region-parents.js';
import { quietReport } from '../privacy/quiet-report.js';
import { untellingNotes } from '../privacy/telling-notes.js';

/** What all publishers let be shown: the merged dataset is held to the strictest of them; `null` where none says it. */
function strictest(datasets: readonly Dataset[]): Disclosure | null {
  const all = datasets.flatMap(({ disclosure }) => disclosure ?? []);
  if (all.length === 0) return null;
  const coarsen = COARSENINGS.filter((each) => all.some((disclosure) => disclosure.coarsen === each));
  return {
    minimumCount: Math.max(...all.map(({ minimumCount }) => minimumCount)),
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

/** Suppresses what the strictest publisher does not let be shown, and what follows from what another shows. */
export function heldToStrictest(datasets: readonly Dataset[], indicators: readonly Indicator[], observations: readonly Observation[]): Held {
  const disclosure = strictest(datasets);
  const notes = [...new Map(datasets.flatMap((dataset) => dataset.notes).map((note) => [canonical(note), note])).values()];
  if (disclosure === null) return { observations, notes, disclosure, told: (entries) => entries };
  const safe = protectCounts(observations, { indicators, regions: regionsKnownTo(datasets), disclosure });
  const { kind, detail } = suppression(disclosure);
  const suppressed = [...safe.suppressed].map((index) => finding(kind, detail, factsOf(safe.observations[index])));
  const facts = { ...safe, indicatorOf: (index: number) => safe.observations[index]?.indicator ?? null, minimumCount: disclosure.minimumCount, unnamed: UNNAMED };
  const untelling = untellingNotes(notes, safe, (entry) => suppressed.push(entry));
  return { observations: safe.observations, notes: untelling, disclosure, told: (entries) => quietReport([...entries, ...suppressed], facts) };
}

/**
 * A dataset to which something was added that is computed from it, held again to what its publisher lets be shown: what
 * is put together or divided may tell what is suppressed.
 * @param regions those that are known beside its own, each with the one that it is part of
 */
export function heldAgain(dataset: Dataset, regions: readonly Pick<Region, 'code' | 'parent'>[] = []): Dataset {
  const { disclosure, indicators, observations, notes } = dataset;
  if (disclosure === undefined) return dataset;
  const known = new Map([...regionsKnownTo([dataset]), ...regions].map((region) => [region.code, region]));
  const safe = protectCounts(observations, { indicators, regions: [...known.values()], disclosure });
  return { ...dataset, observations: safe.observations, notes: untellingNotes(notes, safe, () => undefined) };
}
