import { figure } from 'figure';

// A dataset in the package's JSON, of which one indicator and one year are drawn.

export async function load() {
  const { path, bounds, indicator, period, unit, colours } = figure;
  const [shapes, dataset] = await Promise.all(['data/shapes.json', path].map((url) => fetch(url).then((response) => response.json())));
  const { title, breaks } = dataset.indicators.find(({ id }) => id === indicator);
  const observations = dataset.observations.filter((each) => each.indicator === indicator && each.period === period);
  const values = Object.fromEntries(observations.map(({ region, value }) => [region, value]));
  return {
    shapes,
    bounds,
    first: indicator,
    indicators: { [indicator]: { title: title[document.documentElement.lang], unit, breaks, colours, values } },
  };
}
