import { dsvFormat } from 'd3-dsv';
import { figure } from 'figure';

// A CSV of open data: semicolons, decimal commas, a column for each year; its codes are those of the shapes.

export async function load() {
  const { path, bounds, indicator, period, title, unit, breaks, colours } = figure;
  const [shapes, rows] = await Promise.all([
    fetch('data/shapes.json').then((response) => response.json()),
    fetch(path).then(async (response) => dsvFormat(';').parse(await response.text())),
  ]);
  const values = Object.fromEntries(rows.map((row) => [row.kode, Number(row[period].replace(',', '.'))]));
  return { shapes, bounds, first: indicator, indicators: { [indicator]: { title, unit, breaks, colours, values } } };
}
