import { describe, expect, it, vi } from 'vitest';
import type { PadangMap } from '../../../src/index.js';
import { madeUpGrid } from '../../geo/made-up-grid.js';
import { allInside, inside, readyMap } from '../placed-map.js';

const COUNT = 7056;
const grid = madeUpGrid(COUNT);
const FIRST = grid.regions[3000]!.code;
const SECOND = grid.regions[3001]!.code;

const data = {
  indicators: [{ id: 'rate', title: 'Angka rekaan', kind: 'rate' as const, unit: 'percent' }],
  observations: grid.regions.map(({ code }, index) => ({
    region: code,
    indicator: 'rate',
    value: (index * 37) % 100,
    status: 'illustrative',
  })),
};

/** A map of 7,056 made-up regions, with the first of two selected. */
async function manyRegions(renderer: string): Promise<PadangMap> {
  const map = await readyMap({ attributes: { renderer }, properties: { boundaries: grid, data, selected: [FIRST] }, widthPx: 600 });
  expect(inside(map, 'table').querySelectorAll('tbody tr')).toHaveLength(COUNT);
  return map;
}

/** Regions and rows of the table whose elements are touched while something is done; a new element counts as touched. */
async function touchedBy(map: PadangMap, act: () => void): Promise<readonly string[]> {
  const touched = new Set<string>();
  const take = (node: Node) => {
    if (!(node instanceof Element)) return;
    const holder = node.closest('[data-region]');
    for (const each of [...(holder ? [holder] : []), ...node.querySelectorAll('[data-region]')])
      touched.add(`${each.localName} ${each.getAttribute('data-region')!}`);
  };
  const takeAll = (records: readonly MutationRecord[]) => {
    for (const { type, target, addedNodes } of records) for (const node of type === 'childList' ? addedNodes : [target]) take(node);
  };
  const observer = new MutationObserver(takeAll);
  observer.observe(map.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
  act();
  await map.whenReady();
  takeAll(observer.takeRecords());
  observer.disconnect();
  return [...touched].sort();
}

describe('a selection among 7,056 regions', () => {
  it('composes nothing, and touches the regions and rows alone that it is of', async () => {
    const map = await manyRegions('svg');
    const { scene } = map;
    const touched = await touchedBy(map, () => {
      map.selected = [SECOND];
    });
    expect(map.scene).toBe(scene);
    expect(allInside(map, '.pm-row-selected').map((each) => each.getAttribute('data-region'))).toEqual([SECOND]);
    expect(allInside(map, '.pm-selected')).toHaveLength(1);
    // On a map as crowded as this the outline alone tells it on the map: no path of a region is touched.
    expect(touched).toEqual([`tr ${FIRST}`, `tr ${SECOND}`]);
  });

  it('repaints two of them on a canvas', async () => {
    const map = await manyRegions('webgl');
    await expect.poll(() => allInside(map, '.pm-svg[data-over-canvas]').length, { timeout: 20_000 }).toBe(1);
    const { innerMap } = map as unknown as { readonly innerMap: { setFeatureState: (at: { readonly id: number }) => void } };
    const painted = vi.spyOn(innerMap, 'setFeatureState');
    map.selected = [SECOND];
    await map.whenReady();
    expect(painted.mock.calls.map(([{ id }]) => id)).toEqual([3000, 3001]);
  });

  it('sorts no table anew', async () => {
    const map = await manyRegions('svg');
    inside(map, '[data-sort="value"]').click();
    await map.whenReady();
    const touched = await touchedBy(map, () => {
      map.selected = [];
    });
    expect(touched).toEqual([`tr ${FIRST}`]);
  });
});
