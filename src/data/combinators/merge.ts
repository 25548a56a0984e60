import type { Dataset, Indicator, Observation, PointLayer, Source } from '../../model/dataset.js';
import { detailOf, type Detail } from '../../model/detail.js';
import { PadangMapError } from '../../model/errors.js';
import type { JoinReport, ReportEntry } from '../../model/report.js';
import { statusesAgree } from '../../model/status.js';
import { canonical } from '../canonical.js';
import { finding } from '../findings.js';
import { heldToStrictest } from './held-to-strictest.js';
import { parentsOf, regionsKnownTo } from '../privacy/region-parents.js';
import { sourceOf } from './parts.js';

type Report = (entry: ReportEntry) => void;

/** A free id: the one wanted, or it with the first number that is free. */
function freeId(wanted: string, taken: ReadonlySet<string> | ReadonlyMap<string, unknown>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

/** The sources of all datasets; what each dataset's own are called among them. */
class MergedSources {
  readonly #byId = new Map<string, Source>();

  get all(): readonly Source[] {
    return [...this.#byId.values()];
  }

  /** Takes a source in, under another id where another source has its own; returns the id that it has here. */
  take(source: Source): string {
    const present = this.#byId.get(source.id);
    const same = [...this.#byId.values()].find(
      (each) => canonical({ ...each, id: '' }) === canonical({ ...source, id: '' }) && each.id.startsWith(source.id),
    );
    if (present && same) return same.id;
    const id = freeId(source.id, this.#byId);
    this.#byId.set(id, { ...source, id });
    return id;
  }
}

const DESCRIBED = ['title', 'subject', 'direction', 'denominator', 'denominatorPeriod', 'reference', 'definition', 'caveat'] as const;

/** The indicators of all datasets, those of one id being one. Throws where they measure in different units or kinds. */
function mergeIndicators(datasets: readonly Dataset[], report: Report): Map<string, Indicator> {
  const merged = new Map<string, Indicator>();
  for (const indicator of datasets.flatMap(({ indicators }) => indicators)) {
    const first = merged.get(indicator.id);
    if (!first) {
      merged.set(indicator.id, indicator);
      continue;
    }
    for (const field of ['unit', 'kind'] as const)
      if (canonical(first[field]) !== canonical(indicator[field])) {
        const [one, other] = [first[field], indicator[field]].map(canonical);
        throw new PadangMapError(
          'merge-invalid',
          `Expected one ${field} of the indicator "${indicator.id}"; received ${one ?? ''} and ${other ?? ''}.`,
        );
      }
    // Where the first leaves open what it counts, one that says it answers.
    merged.set(indicator.id, { ...first, subject: first.subject ?? indicator.subject });
    for (const field of DESCRIBED)
      if (
        canonical(first[field]) !== canonical(indicator[field]) &&
        (field !== 'subject' || (first.subject !== null && indicator.subject !== null))
      )
        report(finding('conflict', detailOf('described-otherwise'), { column: field, indicator: indicator.id }));
  }
  return merged;
}

const sameValue = (a: Observation, b: Observation) =>
  a.value === b.value && statusesAgree(a.status, b.status) && a.lower === b.lower && a.upper === b.upper;

/** Observations by what they are of, each with its source; two of one source stay only where they are equal. */
function settle(observations: readonly Observation[], order: ReadonlyMap<string | null, number>, report: Report): readonly Observation[] {
  const say = (kind: 'duplicate' | 'conflict', detail: Detail, { region, indicator, period, value }: Observation) =>
    report(finding(kind, detail, { received: value, region, indicator, period }));
  const places = new Map<string, Map<string | null, Observation[]>>();
  for (const observation of observations) {
    const key = canonical([observation.indicator, observation.region, observation.period]);
    const sources = places.get(key) ?? new Map<string | null, Observation[]>();
    places.set(key, sources);
    sources.set(observation.source, [...(sources.get(observation.source) ?? []), observation]);
  }
  return [...places.values()].flatMap((sources) => {
    const kept = [...sources.values()].flatMap((group) => {
      // Of equal ones that which states its status says more.
      const first = group.find(({ status }) => status !== 'unstated') ?? group[0];
      if (!first) return [];
      const others = group.filter((each) => each !== first);
      const agree = others.every((each) => sameValue(each, first));
      for (const each of agree ? others : group) say('duplicate', agree ? detailOf('same-in-dataset') : detailOf('datasets-differ'), each);
      return agree ? [first] : [];
    });
    const place = ({ source }: Observation) => order.get(source) ?? order.size;
    const [shown, ...others] = [...kept].sort((a, b) => place(a) - place(b));
    for (const each of others) if (shown && each.value !== shown.value) say('conflict', detailOf('other-source'), each);
    return kept;
  });
}

/** Point layers of all datasets; of one id they are one where their source is one, else the later gets another id. */
function mergeLayers(layers: readonly PointLayer[], report: Report): readonly PointLayer[] {
  const merged = new Map<string, PointLayer>();
  for (const layer of layers) {
    const same = merged.get(layer.id);
    if (same?.source !== layer.source) {
      const id = freeId(layer.id, merged);
      if (id !== layer.id) report(finding('conflict', detailOf('layers-of-one-id', { layer: id }), { column: layer.id }));
      merged.set(id, { ...layer, id });
      continue;
    }
    const ids = new Set(same.points.map((point) => point.id));
    for (const { id } of layer.points)
      if (ids.has(id)) report(finding('duplicate', detailOf('points-of-one-id'), { column: layer.id, received: id }));
    merged.set(layer.id, { ...same, points: [...same.points, ...layer.points.filter(({ id }) => !ids.has(id))] });
  }
  return [...merged.values()];
}

/**
 * Several validated datasets as one, and a report of what stood against each other. Each value keeps its source; of two
 * sources that differ the one listed first is shown and the other stands beside it, so that the order of the datasets is
 * that of trust. Sources of one id that are not the same get ids of their own.
 * @throws {PadangMapError} where an indicator of one id is measured in two units or kinds
 * @example const { dataset, report } = merge(bps, dinsos); map.data = dataset;
 */
export function merge(...datasets: readonly Dataset[]): { readonly dataset: Dataset; readonly report: JoinReport } {
  const entries: ReportEntry[] = [];
  const report: Report = (entry) => entries.push(entry);
  const indicators = mergeIndicators(datasets, report);
  const sources = new MergedSources();

  const observations: Observation[] = [];
  const layers: PointLayer[] = [];
  const ownSources = new Map<string, string | null>();
  for (const dataset of datasets) {
    const ids = new Map(dataset.sources.map((source) => [source.id, sources.take(source)]));
    const called = (id: string | null) => ids.get(id ?? '') ?? id;
    const source = sourceOf(dataset);
    /** Figures whose source nobody named are known by their dataset, or they would be taken for the first one's. */
    let unnamed: string | null = null;
    const named = (id: string | null) =>
      id ??
      (unnamed ??= sources.take({
        id: dataset.id,
        title: dataset.title,
        publisher: '',
        authority: null,
        date: null,
        url: null,
        licence: null,
      }));
    for (const { id, source: own } of dataset.indicators) if (!ownSources.has(id)) ownSources.set(id, called(own));
    for (const each of dataset.observations)
      observations.push({ ...each, source: datasets.length === 1 ? called(each.source) : named(called(source(each))) });
    for (const layer of dataset.pointLayers) layers.push({ ...layer, source: called(layer.source) });
  }

  const order = new Map<string | null, number>(sources.all.map(({ id }, index) => [id, index]));
  const settled = settle(observations, order, report);
  const own = [...indicators.values()].map((indicator) => ({ ...indicator, source: ownSources.get(indicator.id) ?? null }));
  const held = heldToStrictest(datasets, own, settled);
  const pointLayers = mergeLayers(layers, report);
  const [first] = datasets;
  const stale = datasets.flatMap((dataset) => dataset.stale ?? []).sort((a, b) => (a.retrieved < b.retrieved ? -1 : 1))[0];
  const countIn = (values: readonly Observation[], points: readonly PointLayer[]) =>
    points.reduce((sum, layer) => sum + layer.points.length, values.length);
  return {
    dataset: {
      id: datasets.map(({ id }) => id).join('+'),
      version: datasets
        .map(({ version }) => version)
        .filter(Boolean)
        .join('+'),
      title: first?.title ?? { id: '', en: '' },
      indicators: own,
      observations: held.observations,
      pointLayers,
      sources: sources.all,
      notes: held.notes,
      ...(stale && { stale }),
      ...(held.disclosure && { disclosure: held.disclosure }),
      ...parentsOf(regionsKnownTo(datasets)),
    },
    report: {
      received: countIn(observations, layers),
      kept: countIn(settled, pointLayers),
      withoutValue: held.observations.filter(({ value }) => value === null).length,
      entries: held.told(entries),
    },
  };
}
