import type { DataAdapter } from 'padang-map/adapters';
import type { Dataset, regions as register, validate } from 'padang-map/core';

/** How many points of a dataset lie in each kecamatan. */
function countsIn({ pointLayers }: Dataset, regions: typeof register): ReadonlyMap<string, number> {
  const counts = new Map<string, number>(regions.flatMap(({ code, level }) => (level === 'kecamatan' ? [[code, 0] as const] : [])));
  for (const { points } of pointLayers) for (const { region } of points) if (region !== null && counts.has(region)) counts.set(region, (counts.get(region) ?? 0) + 1);
  return counts;
}

/**
 * A source of points with their number by region beside them: a map of points alone would have nothing to tell its regions
 * by. The number hides nothing that the points themselves do not show.
 * @param file the name of the file, which is named as the source
 * @param core what it needs of `padang-map/core`
 */
export function withPointCounts(
  source: DataAdapter,
  { title, file }: { readonly title: { readonly id: string; readonly en: string }; readonly file: string },
  core: { readonly validate: typeof validate; readonly regions: typeof register },
): DataAdapter {
  return {
    id: `counted ${source.id}`,
    load: async (request, options) => {
      const input = await source.load(request, options);
      const counts = countsIn(core.validate(input).dataset, core.regions);
      return {
        ...input,
        indicators: [{ id: 'points', title, unit: { id: 'titik', en: 'points' }, kind: 'count', subject: 'organisation', decimals: 0, source: file }],
        sources: [{ id: file, title: file }],
        observations: [...counts].map(([region, value]) => ({ region, indicator: 'points', value })),
      };
    },
  };
}
