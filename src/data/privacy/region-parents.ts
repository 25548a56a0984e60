import type { Dataset, Disclosure, Indicator } from '../../model/dataset.js';
import { depthOfCode, type Region, type RegionCode } from '../../model/region.js';
import { countLinks } from './count-links.js';

type Parents = NonNullable<Dataset['parents']>;

/**
 * Each region that data speak of, those above it and those beside them, with the one that it is part of, so that what is
 * made of the data later is protected, and computed, without the register; `null` where nothing counts persons and the
 * codes are the Kemendagri's. Data that are open as they are need it only for regions within others: of the first level
 * others that are merged with them tell it, and those that are not open therefore also where they speak of a whole alone.
 */
export function parentsIn(
  spoken: Iterable<RegionCode>,
  {
    regions,
    indicators,
    disclosure,
  }: {
    readonly regions: readonly Pick<Region, 'code' | 'parent'>[];
    readonly indicators: readonly Indicator[];
    readonly disclosure: Disclosure;
  },
): Parents | null {
  const parentOf = new Map(regions.map(({ code, parent }) => [code, parent]));
  const above = new Set<RegionCode>();
  for (const code of spoken)
    for (let at = parentOf.get(code) ?? null; at !== null && !above.has(at); at = parentOf.get(at) ?? null) above.add(at);
  // Codes that are none of the Kemendagri's do not say by themselves which of them is the whole.
  const tellsByCode = [...above].every((code) => depthOfCode(code) !== undefined);
  if (tellsByCode && (countLinks(indicators).size === 0 || (disclosure.minimumCount === 0 && above.size < 2))) return null;
  const wholes = above.size === 0 && disclosure.minimumCount > 0 ? new Set(spoken) : above;
  const beside = regions.flatMap(({ code, parent }) => (parent !== null && wholes.has(parent) ? [[code, parent] as const] : []));
  return beside.length === 0 ? null : Object.fromEntries(beside);
}

/** The regions that datasets know of, each with the one that it is part of. */
export function regionsKnownTo(datasets: readonly Dataset[]): readonly Pick<Region, 'code' | 'parent'>[] {
  const parents = new Map<RegionCode, RegionCode | null>();
  for (const { observations } of datasets) for (const { region } of observations) parents.set(region, null);
  for (const { parents: own = {} } of datasets)
    for (const [code, parent] of Object.entries(own)) {
      parents.set(code, parent);
      if (!parents.has(parent)) parents.set(parent, null);
    }
  return [...parents].map(([code, parent]) => ({ code, parent }));
}

/** The parents that several datasets know of, as one has them; of none where they know none. */
export function parentsOf(regions: readonly Pick<Region, 'code' | 'parent'>[]): Pick<Dataset, 'parents'> {
  const known = regions.flatMap(({ code, parent }) => (parent === null ? [] : [[code, parent] as const]));
  return known.length === 0 ? {} : { parents: Object.fromEntries(known) };
}
