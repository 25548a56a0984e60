import type { Dataset, Indicator, Observation } from '../../model/dataset.js';
import { PadangMapError } from '../../model/errors.js';
import type { Period } from '../../model/period.js';
import { levelIdsOf, type Region, type RegionLevel } from '../../model/region.js';
import { allWords, type LocalizedText, textIn } from '../../model/text.js';
import { heldAgain, type Computation } from './held-to-strictest.js';
import { boundsOf, computed, indicatorOf, JointSources, shownIn, type Computed } from './parts.js';

/** What is put together, and to what. */
export interface Aggregation {
  /** A level of the register, such as `kecamatan`. */
  readonly to: RegionLevel;
  /** The register that says which regions make up which: `regions` of `padang-map/core`, or `registerOf(boundaries)`. */
  readonly regions: readonly Region[];
  /** Ids of the indicators; all that have values at a lower level by default. */
  readonly indicators?: readonly string[];
  /** For each rate, the id of the count that it is a rate of, such as the population: its weight. */
  readonly weights?: Readonly<Record<string, string>>;
}

const MEDIAN = /\bmedian\b/i;
/** An amount that is one of each, such as a poverty line or an average, does not add up. */
const EACH = /\b(rata-rata|rerata|average|mean|per[ -]?kapita|per[ -]?capita|garis kemiskinan|poverty[ -]line|indeks|index)\b/i;

const wordsOf = ({ id, title, definition }: Indicator) => [id, allWords(title), allWords(definition ?? '')].join(' ');

/** The indicator's weight; `null` where it adds up. Throws where it can be put together in neither way. */
function weightOf(dataset: Dataset, indicator: Indicator, weights: Readonly<Record<string, string>>): Indicator | null {
  const refuse = (why: string) => new PadangMapError('aggregation-invalid', `"${indicator.id}" cannot be put together: ${why}`);
  if (MEDIAN.test(wordsOf(indicator))) throw refuse('a median does not follow from the medians of the parts.');
  const weight = Object.entries(weights).find(([id]) => id === indicator.id)?.[1];
  if (weight !== undefined) {
    const found = indicatorOf(dataset, weight);
    if (found.kind === 'rate') throw refuse(`expected a count as its weight; "${weight}" is a rate.`);
    return found;
  }
  if (indicator.kind === 'rate') throw refuse('a rate needs the count that it is a rate of, in "weights".');
  if (EACH.test(wordsOf(indicator))) throw refuse('it is one of each region, which does not add up; name its weight in "weights".');
  return null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function summed(members: readonly Observation[]): Computed {
  const bounds = members.map(boundsOf);
  return {
    value: sum(members.map(({ value }) => value ?? NaN)),
    bounds: [sum(bounds.map(([lower]) => lower)), sum(bounds.map(([, upper]) => upper))],
  };
}

/** @param parts the members, then their weights */
function weighted(parts: readonly Observation[]): Computed {
  const members = parts.slice(0, parts.length / 2);
  const weights = parts.slice(members.length).map(({ value }) => value ?? NaN);
  const total = sum(weights);
  if (total === 0) return { lack: { id: 'Bobotnya nol.', en: 'Its weights are zero.' } };
  const mean = (of: (observation: Observation) => number) =>
    sum(members.map((member, index) => of(member) * (weights[index] ?? NaN))) / total;
  return { value: mean(({ value }) => value ?? NaN), bounds: [mean((each) => boundsOf(each)[0]), mean((each) => boundsOf(each)[1])] };
}

/** Codes of the regions of a level that lie in a region. */
function membersOf(target: Region, level: RegionLevel, regions: readonly Region[]): readonly string[] {
  const parents = new Map(regions.map(({ code, parent }) => [code, parent]));
  const liesIn = (code: string): boolean => {
    const parent = parents.get(code);
    return parent != null && (parent === target.code || liesIn(parent));
  };
  return regions.filter((region) => region.level === level && liesIn(region.code)).map(({ code }) => code);
}

const fromOf = (level: RegionLevel, count: number, weight: Indicator | null): LocalizedText => ({
  id: `Dihitung dari ${count} ${level}${weight ? `, dengan bobot ${textIn(weight.title, 'id')}` : ''}.`,
  en: `Computed from ${count} ${level}${weight ? `, weighted by ${textIn(weight.title, 'en')}` : ''}.`,
});

/**
 * A dataset with the values of larger regions, and a report of what of them is suppressed. They are put together from
 * those of the smaller regions of which they are made up: sums of counts and amounts, weighted means of rates. Where a
 * member is suppressed the result is, where one is missing so is the result: never a sum of some. What is there already
 * for a larger region stays.
 * @throws {PadangMapError} for a rate without a weight, a median, an average without a weight, or an unknown indicator
 * @example const { dataset: whole, report } = aggregate(dataset, { to: 'kecamatan', regions, weights: { 'poverty-rate': 'population' } })
 */
export function aggregate(dataset: Dataset, { to, regions, indicators, weights = {} }: Aggregation): Computation {
  const levels = new Map(regions.map(({ code, level }) => [code, level]));
  const shown = shownIn(dataset);
  const sources = new JointSources(dataset);
  const ids = levelIdsOf(regions);
  const lower = ids.includes(to) ? ids.slice(ids.indexOf(to) + 1) : [];
  const valuesOf = (id: string, level: RegionLevel) =>
    dataset.observations.filter((each) => each.indicator === id && levels.get(each.region) === level);
  /** The nearest lower level at which there are values. */
  const levelOf = (id: string) => lower.find((level) => valuesOf(id, level).length > 0);

  const made = (indicator: Indicator, level: RegionLevel, weight: Indicator | null): readonly Observation[] => {
    const periods = new Set<Period | null>(valuesOf(indicator.id, level).map(({ period }) => period));
    return regions
      .filter((region) => region.level === to)
      .flatMap((target) => {
        const members = membersOf(target, level, regions);
        return [...periods].flatMap((period): readonly Observation[] => {
          const values = members.map((code) => shown(indicator.id, code, period));
          if (shown(indicator.id, target.code, period) || values.every((value) => value === undefined)) return [];
          const parts = weight ? [...values, ...members.map((code) => shown(weight.id, code, period))] : values;
          const result = computed(parts, fromOf(level, members.length, weight), weight ? weighted : summed);
          return [{ indicator: indicator.id, region: target.code, period, ...result, method: null, source: sources.of(parts) }];
        });
      });
  };

  const chosen = indicators?.map((id) => indicatorOf(dataset, id)) ?? dataset.indicators;
  const added = chosen.flatMap((indicator) => {
    const level = levelOf(indicator.id);
    return level === undefined ? [] : made(indicator, level, weightOf(dataset, indicator, weights));
  });
  return heldAgain(
    { ...dataset, observations: [...dataset.observations, ...added], sources: sources.all },
    dataset.observations.length,
    regions,
  );
}
