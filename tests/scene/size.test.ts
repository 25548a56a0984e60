import fc from 'fast-check';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { indonesian } from '../../src/i18n/id.js';
import type { Dataset, Indicator, Observation } from '../../src/model/dataset.js';
import { describeRegion } from '../../src/scene/describe.js';
import { sceneCsv } from '../../src/scene/scene-csv.js';
import type { Scene } from '../../src/scene/scene.js';
import { anyDataset } from './any-dataset.js';
import { DEMO, PADANG, sceneOf } from './scene-of.js';

const shown = (view: Parameters<typeof sceneOf>[1], dataset: Dataset = PADANG) => sceneOf(dataset, view).panels[0];
const warningsOf = (scene: Scene) => scene.frame.warnings.map(({ code }) => code);

describe('circles over the fill', () => {
  const scene = sceneOf(PADANG, { size: 'psm' });
  const [{ size, readings, appearances, encoding }] = scene.panels;

  it('leave the fill as it is', () => {
    const [without] = sceneOf(PADANG).panels;
    expect(encoding).toBe('class');
    expect(appearances).toEqual(without.appearances);
    expect(readings).toEqual(without.readings);
  });

  it('have areas in proportion to the counts', () => {
    const greatest = Math.max(...size!.readings.map(({ value }) => value!));
    size!.readings.forEach(({ value }, index) => expect(size!.appearances[index]!.circleShare).toBeCloseTo(value! / greatest, 12));
  });

  it('are explained with round numbers, and with the date where it is not that of the fill', () => {
    const [{ of, title, sizes }] = scene.legend.sizes as [(typeof scene.legend.sizes)[number]];
    expect([of, title]).toEqual(['over-fills', `Luas lingkaran: ${size!.label}`]);
    expect(size!.label).toMatch(/PSM.*, 1 Juli 2025$/);
    for (const { text } of sizes) expect(text).toMatch(/^[125]0* PSM$/);
    expect(shown({ size: 'psm', indicator: 'psm-per-10000-people' }).size!.label).not.toContain('2025');
  });

  it('are in the table, in the CSV and in what is read aloud', () => {
    const [table] = scene.tables;
    const at = table!.columns.findIndex(({ key }) => key === 'size');
    const rows = csvParse(sceneCsv(scene)).filter(({ indicator }) => indicator === 'psm');
    expect(rows).toHaveLength(11);
    size!.readings.forEach(({ code, value, valueText }, index) => {
      expect(table!.rows.find(({ region }) => region === code)!.cells[at]).toMatchObject({
        text: expect.stringContaining(valueText),
        sortBy: value,
      });
      expect(Number(rows.find(({ region }) => region === code)!['value'])).toBe(value);
      expect(describeRegion(scene, index)).toContain(`${size!.label}: ${valueText}`);
    });
  });

  it('bring their source, status and caveat along', () => {
    const psm = PADANG.indicators.find(({ id }) => id === 'psm')!;
    expect(scene.frame.statusLine).toMatch(/\. PSM per kecamatan \(asumsi\): 1 Juli 2025$/);
    expect(scene.frame.caveats).toEqual([...sceneOf(PADANG).frame.caveats, ...(psm.caveat ? [psm.caveat['id']] : [])]);
    expect(scene.sources.length).toBeGreaterThan(sceneOf(PADANG).sources.length);
  });

  it.each([
    ['no-such', {}, 'unknown-size'],
    ['poverty-rate-estimate', {}, 'unfit-size'],
    ['psm', { indicator: 'area' }, 'unfit-size'],
    ['tksk', {}, 'unfit-size'],
  ])('of %s with %j are refused with the reason', (size, view, code) => {
    const refused = sceneOf(PADANG, { ...view, size });
    expect(refused.panels[0].size).toBeNull();
    expect(warningsOf(refused)).toEqual([code]);
    expect(refused.legend).toEqual(sceneOf(PADANG, view).legend);
  });

  it('have points of another shape among them', () => {
    const withPoints = sceneOf(DEMO, { size: 'psm', layers: ['kube-grants'] });
    expect(withPoints.legend.sizes.map(({ of }) => of)).toEqual(['over-fills', 'square-points']);
  });
});

/** A dataset with a count beside its rate. */
const withCount: fc.Arbitrary<Dataset> = fc.tuple(anyDataset, anyDataset).map(([first, second]) => {
  const count = (indicator: Indicator): Indicator => ({ ...indicator, id: 'count', kind: 'count', decimals: 0, reference: null });
  const whole = (observation: Observation): Observation => ({
    ...observation,
    indicator: 'count',
    value: observation.value === null ? null : Math.round(observation.value),
    lower: null,
    upper: null,
  });
  return {
    ...first,
    indicators: [...first.indicators.map((each): Indicator => ({ ...each, kind: 'rate' })), ...second.indicators.map(count)],
    observations: [...first.observations, ...second.observations.map(whole)],
  };
});

describe('circles over any fill', () => {
  it('say the same in legend, table and speech', () => {
    fc.assert(
      fc.property(withCount, fc.constantFrom(null, '2022', '2024'), (dataset, period) => {
        const scene = sceneOf(dataset, { size: 'count', period });
        const [{ size, readings }] = scene.panels;
        if (size === null) {
          expect(warningsOf(scene)).toContain('unfit-size');
          return;
        }
        const counted = scene.legend.rows.flatMap((row) => (row.kind === 'no-circle' ? [[row.state, row.count]] : []));
        for (const [state, count] of counted) expect(size.appearances.filter((each) => each.state === state)).toHaveLength(Number(count));
        const valued = size.readings.filter(({ value }) => value !== null);
        expect(valued.length + counted.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(readings.length);
        const [table] = scene.tables;
        const at = table!.columns.findIndex(({ key }) => key === 'size');
        size.readings.forEach(({ code, value, valueText, mark }, index) => {
          const { state, circleShare, isNegative } = size.appearances[index]!;
          expect(state === null).toBe(value !== null);
          expect(circleShare !== null && circleShare >= 0 && circleShare <= 1).toBe(
            value !== null && state === null && circleShare !== null,
          );
          if (value !== null) expect(isNegative).toBe(value < 0);
          else expect(valueText).toBe(indonesian.states[state!]);
          const said = mark === null ? valueText : `${valueText} (${mark})`;
          const text = table!.rows.find(({ region }) => region === code)!.cells[at]!.text;
          // A word that all values have stands in the head of the column.
          expect(text === said || (text === valueText && table!.columns[at]!.title.endsWith(`(${String(mark)})`))).toBe(true);
          expect(describeRegion(scene, index)).toContain(`${size.label}: ${said}`);
        });
      }),
    );
  });
});
