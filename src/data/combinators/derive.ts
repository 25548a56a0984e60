import type { Dataset, Indicator, Observation, Unit } from '../../model/dataset.js';
import { PadangMapError } from '../../model/errors.js';
import { comparePeriods, type Period } from '../../model/period.js';
import { PERCENTAGE_POINTS } from '../../model/points.js';
import { depthOfCode, type RegionCode } from '../../model/region.js';
import { type LocalizedText, textIn } from '../../model/text.js';
import { heldAgain, type Computation } from './held-to-strictest.js';
import { boundsOf, computed, indicatorOf, JointSources, shownIn, type Computed } from './parts.js';

/** What is computed, and from what; `id` and `title` are those of the new indicator. */
export type Derivation = { readonly id: string; readonly title: LocalizedText } & (
  | {
      readonly kind: 'rate';
      /** Ids of the indicators that are divided. */
      readonly count: string;
      readonly denominator: string;
      /** 100 (default) gives per cent. */
      readonly per?: 100 | 1000;
      /** Of which period the denominator is, for every period of the count; its own by default. */
      readonly denominatorPeriod?: Period;
    }
  | {
      readonly kind: 'share';
      /** Id of the count or amount whose part in the city's total is computed, in per cent. */
      readonly of: string;
    }
  | {
      readonly kind: 'change';
      /** Id of the indicator whose change since the period before it is computed. */
      readonly of: string;
      /** `absolute` (default) in the indicator's unit, or `percent` of the earlier value. */
      readonly as?: 'absolute' | 'percent';
    }
);

const NO_DENOMINATOR: Computed = { lack: { id: 'Penyebutnya nol.', en: 'The denominator is zero.' } };
const NO_BASE: Computed = { lack: { id: 'Nilai awalnya nol atau kurang.', en: 'The earlier value is zero or less.' } };

const fromOf = (...titles: readonly LocalizedText[]): LocalizedText => ({
  id: `Dihitung dari: ${titles.map((title) => textIn(title, 'id')).join('; ')}.`,
  en: `Computed from: ${titles.map((title) => textIn(title, 'en')).join('; ')}.`,
});

function quotient(count: Observation, denominator: Observation, per: number): Computed {
  const [least, greatest] = boundsOf(denominator);
  const [value, divisor] = [count.value ?? NaN, denominator.value ?? NaN];
  if (divisor === 0) return NO_DENOMINATOR;
  const [lower, upper] = boundsOf(count);
  return { value: (value / divisor) * per, bounds: least > 0 && lower >= 0 ? [(lower / greatest) * per, (upper / least) * per] : null };
}

function change(earlier: Observation, later: Observation, as: 'absolute' | 'percent'): Computed {
  const [from, to] = [earlier.value ?? NaN, later.value ?? NaN];
  const [[least, greatest], [lower, upper]] = [boundsOf(earlier), boundsOf(later)];
  if (as === 'absolute') return { value: to - from, bounds: [lower - greatest, upper - least] };
  if (from <= 0) return NO_BASE;
  const percent = (a: number, b: number) => ((b - a) / a) * 100;
  return { value: percent(from, to), bounds: least > 0 && lower >= 0 ? [percent(greatest, lower), percent(least, upper)] : null };
}

function unitPer(thousand: Unit): Unit {
  const of = typeof thousand === 'string' ? { id: '', en: '' } : thousand;
  return { id: `per 1.000 ${textIn(of, 'id')}`.trim(), en: `per 1,000 ${textIn(of, 'en')}`.trim() };
}

/** Everything that a derived indicator has beside what its parts give it. */
const bare = {
  shortTitle: null,
  decimals: null,
  kind: 'rate',
  denominatorPeriod: null,
  reference: null,
  definition: null,
  classification: null,
  breaks: [],
  source: null,
} as const;

/** Whether a region is that of all others: by its parent, or as a city of Kemendagri's list where the data tell no parents. */
const isWhole = ({ parents }: Dataset, region: RegionCode): boolean =>
  parents ? !Object.keys(parents).includes(region) && Object.values(parents).includes(region) : depthOfCode(region) === 0;

interface Rule {
  readonly indicator: Indicator;
  /** The parts of each new value, and how it comes of them. */
  readonly values: readonly {
    readonly at: Observation;
    readonly parts: readonly (Observation | undefined)[];
    readonly compute: (parts: readonly Observation[]) => Computed;
  }[];
  readonly from: LocalizedText;
}

const two =
  (compute: (first: Observation, second: Observation) => Computed) =>
  (parts: readonly Observation[]): Computed => {
    const [first, second] = parts;
    return first && second ? compute(first, second) : NO_DENOMINATOR;
  };

function ruleOf(dataset: Dataset, derivation: Derivation): Rule {
  const { id, title } = derivation;
  const shown = shownIn(dataset);
  const base = indicatorOf(dataset, derivation.kind === 'rate' ? derivation.count : derivation.of);
  const own = dataset.observations.filter((each) => each.indicator === base.id && shown(base.id, each.region, each.period) === each);
  const { subject, direction, caveat } = base;
  const same = { ...bare, id, title, subject, direction, caveat };
  if (derivation.kind === 'rate') {
    const { per = 100, denominatorPeriod = null } = derivation;
    const denominator = indicatorOf(dataset, derivation.denominator);
    return {
      indicator: {
        ...same,
        unit: per === 100 ? 'percent' : unitPer(denominator.unit),
        denominator: denominator.title,
        denominatorPeriod,
        computedFrom: { numerator: base.id, denominator: denominator.id },
      },
      from: fromOf(base.title, denominator.title),
      values: own.map((at) => ({
        at,
        parts: [at, shown(denominator.id, at.region, denominatorPeriod ?? at.period)],
        compute: two((count, divisor) => quotient(count, divisor, per)),
      })),
    };
  }
  if (derivation.kind === 'share') {
    if (base.kind === 'rate')
      throw new PadangMapError('derivation-invalid', `Expected a count or an amount to take a share of; "${base.id}" is a rate.`);
    const whole = own.find(({ region }) => isWhole(dataset, region))?.region;
    if (whole === undefined)
      throw new PadangMapError(
        'derivation-invalid',
        `Expected the total of "${base.id}" for the city in the dataset; aggregate() computes it where it is not published.`,
      );
    return {
      indicator: { ...same, unit: 'percent', denominator: base.title, computedFrom: { numerator: base.id, denominator: null } },
      from: fromOf(base.title),
      values: own
        .filter(({ region }) => region !== whole)
        .map((at) => ({ at, parts: [at, shown(base.id, whole, at.period)], compute: two((part, total) => quotient(part, total, 100)) })),
    };
  }
  const { as = 'absolute' } = derivation;
  const periods = [...new Set(own.flatMap(({ period }) => period ?? []))].sort(comparePeriods);
  return {
    indicator: {
      ...same,
      unit: as === 'percent' ? 'percent' : base.unit === 'percent' ? PERCENTAGE_POINTS : base.unit,
      denominator: null,
      computedFrom: { numerator: base.id, denominator: null },
    },
    from: fromOf(base.title),
    values: own.flatMap((at) => {
      const before = periods[periods.indexOf(at.period ?? '') - 1];
      return before === undefined
        ? []
        : [{ at, parts: [shown(base.id, at.region, before), at], compute: two((earlier, later) => change(earlier, later, as)) }];
    }),
  };
}

/**
 * A dataset with one more indicator, and a report of what of it is suppressed. It is computed from those that there are:
 * a rate from a count and a denominator, a share of the city's total, or the change since the period before. What lacks a
 * part is missing, what is computed from a suppressed value is suppressed, a denominator of zero gives none; the status is
 * that of the weakest part. Each value names what it was computed from and keeps its sources. The title of a change should
 * say that it is one: values below zero are then possible.
 * @throws {PadangMapError} where an indicator is unknown, a rate is asked for its share, or the total is not there
 * @example const { dataset: withRate, report } = derive(dataset, { kind: 'rate', id: 'rate', title: { id: 'Angka', en: 'Rate' }, count: 'poor', denominator: 'population' })
 */
export function derive(dataset: Dataset, derivation: Derivation): Computation {
  if (dataset.indicators.some(({ id }) => id === derivation.id))
    throw new PadangMapError('derivation-invalid', `Expected an id that no indicator of the dataset has; received "${derivation.id}".`);
  const { indicator, values, from } = ruleOf(dataset, derivation);
  const sources = new JointSources(dataset);
  const observations = values.map(({ at, parts, compute }): Observation => ({
    indicator: indicator.id,
    region: at.region,
    period: at.period,
    ...computed(parts, from, compute),
    method: null,
    source: sources.of(parts),
  }));
  const added = {
    indicators: [...dataset.indicators, indicator],
    observations: [...dataset.observations, ...observations],
    sources: sources.all,
  };
  return heldAgain({ ...dataset, ...added }, dataset.observations.length);
}
