import { regionsOf } from '../regions-of.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIXTURES } from '../../demo/src/gallery/fixtures.js';
import { LANGUAGES } from '../../src/model/text.js';
import type { Scene } from '../../src/scene/scene.js';
import { anyDataset, anyView } from './any-dataset.js';
import { fixtureScene, PADANG, sceneOf } from './scene-of.js';

/** Holds the legend of points that come alone to the points, and the regions to bearing nothing. */
function expectPointsAlone({ panels: [{ points, appearances }], legend, tables }: Scene): void {
  expect(legend.rows.map(({ kind }) => kind)).toEqual(tables.map(() => 'layer'));
  expect(legend.rows.map(({ count }) => count)).toEqual(tables.map(({ id }) => points.filter(({ layer }) => layer === id).length));
  for (const { classIndex, state, fill, circleShare } of appearances)
    expect([classIndex, state, fill, circleShare]).toEqual([null, null, null, null]);
}

/** Holds what a legend says of the regions to what the regions bear. */
function expectAgreement(scene: Scene): void {
  const {
    panels: [{ encoding }],
    legend,
    tables,
  } = scene;
  const regions = regionsOf(scene);
  for (const row of legend.rows) {
    if (row.kind === 'no-circle') continue;
    if (row.kind === 'layer') throw new TypeError('Regions by an indicator are legended by classes and states alone.');
    const bearers = regions.filter((region) => (row.kind === 'class' ? region.classIndex === row.index : region.state === row.state));
    expect(row.count).toBe(bearers.length);
    for (const { fill, classText, valueText, value } of bearers) {
      expect(fill).toBe(row.kind === 'class' ? row.colour : null);
      expect(value === null ? valueText : classText).toBe(row.text);
    }
  }
  const classes = legend.rows.flatMap((row) => (row.kind === 'class' ? [row.index] : []));
  expect(classes).toEqual(classes.map((_, index) => index));
  const counted = legend.rows.reduce((sum, { kind, count }) => (kind === 'no-circle' ? sum : sum + count), 0);
  const unclassed = regions.filter(({ classIndex, state }) => classIndex === null && state === null);
  expect(counted + unclassed.length).toBe(regions.length);
  // Only shades and circles stand outside the rows, and each of these has a legend of its own.
  if (unclassed.length > 0) expect(encoding === 'circle' || legend.gradient !== null).toBe(true);
  expect(legend.gradient === null || classes.length === 0).toBe(true);
  const marks = new Map(tables[0]!.rows.map(({ region, colour, state }) => [region, { colour, state }]));
  for (const { code, fill, state } of regions) expect(marks.get(code)).toEqual({ colour: fill, state });
}

describe('the legend and the regions', () => {
  it.each(FIXTURES.map(({ id }) => id))('agree in the fixture %s, class by class and state by state', (id) => {
    for (const language of LANGUAGES) {
      const scene = fixtureScene(id, { language });
      if (scene.panels[0].indicator === null) expectPointsAlone(scene);
      else expectAgreement(scene);
    }
  });

  it.each(PADANG.indicators.map(({ id }) => id))('agree for the bundled indicator %s', (indicator) => {
    expectAgreement(sceneOf(PADANG, { indicator }));
  });

  it('agree for any data and any view', () => {
    fc.assert(
      fc.property(anyDataset, anyView, (dataset, view) => {
        expectAgreement(sceneOf(dataset, view));
      }),
      { numRuns: 500 },
    );
  });

  it('have no class that is drawn like another', () => {
    fc.assert(
      fc.property(anyDataset, anyView, (dataset, view) => {
        const rows = sceneOf(dataset, view).legend.rows.flatMap((row) => (row.kind === 'class' ? [row] : []));
        expect(new Set(rows.map(({ colour }) => colour)).size).toBe(rows.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the rows of the legend', () => {
  it('give each state a row: no data, suppressed, not applicable', () => {
    const rows = fixtureScene('states-all').legend.rows.flatMap((row) => (row.kind === 'state' ? [[row.state, row.count, row.text]] : []));
    expect(rows).toEqual([
      ['missing', 3, 'Tidak ada data'],
      ['suppressed', 2, 'Dirahasiakan'],
      ['not-applicable', 1, 'Tidak berlaku'],
    ]);
  });

  it('have unclear between below and above, and the empty states after them', () => {
    const rows = fixtureScene('states-reference', { language: 'en' }).legend.rows;
    expect(rows.map(({ text, count }) => [text, count])).toEqual([
      ['Below the city’s figure', 2],
      ['Unclear', 2],
      ['Above the city’s figure', 2],
      ['No data', 3],
      ['Suppressed', 1],
      ['Not applicable', 1],
    ]);
  });

  it('leave out a state that no region is in', () => {
    expect(fixtureScene('method-jenks').legend.rows.every(({ kind }) => kind === 'class')).toBe(true);
  });
});
