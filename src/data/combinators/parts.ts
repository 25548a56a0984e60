import type { Dataset, Indicator, Observation, Source } from '../../model/dataset.js';
import { PadangMapError } from '../../model/errors.js';
import type { Period } from '../../model/period.js';
import type { RegionCode } from '../../model/region.js';
import type { Status } from '../../model/status.js';
import { composedText, type LocalizedText } from '../../model/text.js';
import { greatestOf } from '../../stats/summary.js';

/** From the strongest to the weakest: what is computed is as weak as the weakest of its parts. */
const STRENGTH: readonly Status[] = ['A', 'unstated', 'P', 'E', 'illustrative'];

/** The weakest status of values. */
function weakest(statuses: readonly Status[]): Status {
  return STRENGTH[Math.max(0, greatestOf(statuses.map((status) => STRENGTH.indexOf(status))))] ?? 'A';
}

/** The indicator of an id. Throws where the dataset has none. */
export function indicatorOf({ indicators }: Dataset, id: string): Indicator {
  const indicator = indicators.find((each) => each.id === id);
  if (!indicator) throw new PadangMapError('unknown-indicator', `Expected the id of an indicator of the dataset; received "${id}".`);
  return indicator;
}

/** The id of the source that answers for an observation. */
export function sourceOf({ indicators }: Dataset): (observation: Observation) => string | null {
  const own = new Map(indicators.map(({ id, source }) => [id, source]));
  return ({ source, indicator }) => source ?? own.get(indicator) ?? null;
}

const keyOf = (indicator: string, region: RegionCode, period: Period | null) => JSON.stringify([indicator, region, period]);

/** Finds the observation that is shown of an indicator, region and period: that of the source listed first. */
export function shownIn(dataset: Dataset): (indicator: string, region: RegionCode, period: Period | null) => Observation | undefined {
  const order = new Map(dataset.sources.map(({ id }, index) => [id, index]));
  const source = sourceOf(dataset);
  const place = (observation: Observation) => order.get(source(observation) ?? '') ?? dataset.sources.length;
  const shown = new Map<string, Observation>();
  for (const observation of dataset.observations) {
    const key = keyOf(observation.indicator, observation.region, observation.period);
    const before = shown.get(key);
    if (!before || place(observation) < place(before)) shown.set(key, observation);
  }
  return (indicator, region, period) => shown.get(keyOf(indicator, region, period));
}

/** Least and greatest plausible value; the value itself where nothing else is known. */
export const boundsOf = ({ value, lower, upper }: Observation): readonly [number, number] => [lower ?? value ?? NaN, upper ?? value ?? NaN];

/** A value computed from others, or why there is none. */
export type Computed =
  { readonly value: number; readonly bounds: readonly [lower: number, upper: number] | null } | { readonly lack: LocalizedText };

const LACK: LocalizedText = { id: 'Ada bagian yang tidak diketahui.', en: 'A part of it is not known.' };

/**
 * Value, status, bounds and note of an observation that is computed from others: suppressed where one of them is, missing
 * where one is missing, as weak as the weakest.
 * @param from what it is computed from, in words
 */
export function computed(
  parts: readonly (Observation | undefined)[],
  from: LocalizedText,
  compute: (parts: readonly Observation[]) => Computed,
): Pick<Observation, 'value' | 'status' | 'lower' | 'upper' | 'note'> {
  const none = (status: Status, note: LocalizedText) => ({ value: null, status, lower: null, upper: null, note });
  if (parts.some((part) => part?.status === 'Q')) return none('Q', from);
  const known = parts.flatMap((part) => (part && part.value !== null ? [part] : []));
  const result = known.length === parts.length ? compute(known) : { lack: LACK };
  if ('lack' in result)
    return none(
      'O',
      composedText([from, result.lack], (texts) => texts.join(' ')),
    );
  const isUncertain = known.some(({ lower, upper }) => lower !== null || upper !== null);
  const [lower, upper] = (isUncertain ? result.bounds : null) ?? [null, null];
  return { value: result.value, status: weakest(known.map(({ status }) => status)), lower, upper, note: from };
}

/** Sources of computed values: one where all parts are of one, else one that names them all. */
export class JointSources {
  readonly #known: Map<string, Source>;
  readonly #sourceOf: (observation: Observation) => string | null;

  constructor(dataset: Dataset) {
    this.#known = new Map(dataset.sources.map((source) => [source.id, source]));
    this.#sourceOf = sourceOf(dataset);
  }

  /** All sources, the joint ones at the end. */
  get all(): readonly Source[] {
    return [...this.#known.values()];
  }

  /** Id of the source of what is computed from these. */
  of(parts: readonly (Observation | undefined)[]): string | null {
    const ids = [...new Set(parts.flatMap((part) => (part ? (this.#sourceOf(part) ?? []) : [])))];
    const [first] = ids;
    if (first === undefined || ids.length === 1) return first ?? null;
    const id = ids.join('+');
    if (!this.#known.has(id)) this.#known.set(id, this.#joint(id, ids));
    return id;
  }

  #joint(id: string, ids: readonly string[]): Source {
    const sources = ids.flatMap((each) => this.#known.get(each) ?? []);
    const publishers = [...new Set(sources.map(({ publisher }) => publisher))].filter(Boolean);
    return {
      id,
      title: composedText(
        sources.map(({ title }) => title),
        (titles) => titles.join('; '),
      ),
      publisher: publishers.join('; '),
      authority: null,
      date: null,
      url: null,
      licence: null,
    };
  }
}
