import { regionsOf, withPanel, withRegions } from '../../regions-of.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeScene, padangBoundaries } from '../../../src/core.js';
import { fitBounds } from '../../../src/geo/mercator.js';
import { SvgLayer } from '../../../src/render/svg/svg.layer.js';
import type { Scene } from '../../../src/scene/scene.js';
import { gridShapes } from '../../render/padang-shapes.js';
import { demoDataset } from '../demo-dataset.js';
import { placeContainer } from '../placed-map.js';
import { validate } from '../../../src/core.js';

const COLUMNS = 50;
const size = { widthPx: 500, heightPx: 500 };
const view = { size, camera: fitBounds([100, -0.5, 100.5, 0], size) };

/** A scene of 2,500 squares: made up. */
const grid: Scene = composeScene(
  validate(demoDataset).dataset,
  { ...padangBoundaries(), regions: gridShapes(COLUMNS, 50), ground: null },
  { indicator: 'low-welfare-families' },
);

describe('over a canvas that draws more than 2,000 features', () => {
  let container: HTMLElement;
  let layer: SvgLayer;

  const drawn = () => [...container.querySelectorAll('[data-region]')].map((element) => element.getAttribute('data-region'));

  beforeEach(() => {
    container = placeContainer(size.widthPx);
    layer = new SvgLayer(container, view);
    layer.render(grid);
  });
  afterEach(() => layer.destroy());

  it('only what is in reach is drawn: the stop of the Tab key and its neighbours, the selected, and what is set off', () => {
    expect(layer.inReach()).toBeNull();
    expect(drawn()).toHaveLength(2500);
    layer.setOverCanvas(true);
    layer.setFocus('20.20', true);
    expect(drawn().sort()).toEqual(['19.20', '20.19', '20.20', '20.21', '21.20']);
    layer.highlight({ kind: 'region', code: '40.40' });
    layer.select(new Set(['3.4']));
    expect(layer.inReach()).toEqual(new Set(['19.20', '20.19', '20.20', '20.21', '21.20', '40.40', '3.4']));
    expect(drawn()).toEqual(['3.4', '19.20', '20.19', '20.20', '20.21', '21.20', '40.40']);
    expect(container.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(container.querySelectorAll('text')).toHaveLength(0);
    layer.setOverCanvas(false);
    expect(drawn()).toHaveLength(2500);
  });

  it('the focus goes on over it: the next is drawn before it is focused, and what stays is the same element', () => {
    layer.setOverCanvas(true);
    layer.setFocus('20.20', true);
    const right = layer.reach('20.21');
    right?.focus();
    layer.setFocus('20.21', true);
    expect(layer.reach('20.21')).toBe(right);
    expect(document.activeElement).toBe(right);
    expect(drawn()).toContain('20.22');
    const far = layer.reach('45.3');
    expect(far?.getAttribute('data-region')).toBe('45.3');
    far?.focus();
    expect(document.activeElement?.getAttribute('data-region')).toBe('45.3');
    expect(layer.reach('no such region')).toBeNull();
  });

  it('the focus is kept when the canvas comes and when it goes', () => {
    const before = layer.reach('20.20');
    before?.focus();
    layer.setFocus('20.20', true);
    layer.setOverCanvas(true);
    expect(document.activeElement).toBe(before);
    layer.setOverCanvas(false);
    expect(document.activeElement).toBe(before);
  });

  it('all points can be meant, where the canvas draws them', () => {
    const [point] = composeScene(validate(demoDataset).dataset, padangBoundaries(), { layers: ['kube-grants'] }).panels[0].points;
    layer.setOverCanvas(true);
    layer.render(withPanel(grid, { points: [{ ...point!, id: 'made-up', lngLat: [100.25, -0.25], circleShare: 1 }] }));
    expect(drawn().length).toBeLessThan(10);
    const [found] = layer.circles;
    expect(found?.target).toEqual({ kind: 'point', id: 'made-up' });
    expect(found?.circle.x).toBeCloseTo(250, 0);
    expect(found?.circle.y).toBeCloseTo(250, 0);
  });
});

describe('the focus', () => {
  it('goes to a part of a region that has given way to its parts, and back', () => {
    const container = placeContainer(size.widthPx);
    const layer = new SvgLayer(container, view);
    const some = (all: readonly (readonly [code: string, parent: string | null])[]): Scene =>
      withRegions(
        grid,
        regionsOf(grid)
          .slice(0, all.length)
          .map(({ parent: _, ...region }, index) => {
            const [code, parent] = all[index]!;
            return { ...region, code, ...(parent === null ? {} : { parent }) };
          }),
      );
    // Codes that are not nested: only the parent tells.
    const [whole, parts] = [
      some([
        ['K2', null],
        ['K1', null],
      ]),
      some([
        ['a', 'K2'],
        ['b', 'K1'],
        ['c', 'K1'],
      ]),
    ];
    layer.render(whole);
    layer.reach('K1')?.focus();
    layer.setFocus('K1', true);
    layer.render(parts);
    expect(document.activeElement?.getAttribute('data-region')).toBe('b');
    layer.setFocus('b', true);
    layer.render(whole);
    expect(document.activeElement?.getAttribute('data-region')).toBe('K1');
    layer.destroy();
  });
});
