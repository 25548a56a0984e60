import { describe, expect, it } from 'vitest';
import { fixture } from '../../../demo/src/gallery/fixtures.js';
import { padangDataset } from '../../../src/geo/padang-dataset.js';
import { validate } from '../../../src/core.js';
import { renderStatic } from '../../../src/static.js';
import { allInside, inside, placeContainer, readyMap } from '../placed-map.js';
import { textOf } from '../shown-by.js';

/** The fixtures in which regions without a class stand, each with its states. */
const FIXTURES = [
  ['states-all', ['missing', 'suppressed', 'not-applicable']],
  ['states-reference', ['unclear', 'missing', 'suppressed', 'not-applicable']],
] as const;

const idsIn = (root: ParentNode) => [...root.querySelectorAll('[id]')].map(({ id }) => id);

/** What a fill refers to, in the tree in which it stands. */
const filledBy = (root: ParentNode, element: Element | null | undefined) => {
  const id = /^url\(#(.+)\)$/.exec(element?.getAttribute('fill') ?? '')?.[1] ?? '';
  return root.querySelector(`[id="${id}"]`);
};

describe.each(FIXTURES)('the states of %s', (id, states) => {
  const { data, set } = fixture(id);

  it('each have a pattern on the map and a row of the legend with the same pattern and its count', async () => {
    const map = await readyMap({ properties: { data, ...set } });
    const root = map.shadowRoot!;
    const rows = allInside(map, '[part=legend] li[data-state]');
    expect(rows.map((row) => row.getAttribute('data-state'))).toEqual(states);
    for (const row of rows) {
      const state = row.getAttribute('data-state') ?? '';
      const regions = allInside(map, `path[data-region][data-state="${state}"]`);
      expect(regions.length).toBeGreaterThan(0);
      expect(textOf(row)).toContain(`${regions.length} wilayah`);
      const swatch = filledBy(root, row.querySelector('svg > rect'));
      expect(swatch?.localName).toBe('pattern');
      for (const region of regions) expect(filledBy(root, region)?.innerHTML).toBe(swatch?.innerHTML);
    }
  });

  it('have figures that differ, not only colours', async () => {
    const map = await readyMap({ properties: { data, ...set } });
    const figures = states.map((state) => {
      const pattern = filledBy(map.shadowRoot!, inside(map, `path[data-state="${state}"]`));
      return pattern?.querySelector('path')?.getAttribute('d');
    });
    expect(figures).not.toContain(undefined);
    expect(new Set(figures).size).toBe(states.length);
  });

  it('stand in the table with their pattern and their word', async () => {
    const map = await readyMap({ properties: { data, ...set } });
    for (const path of allInside(map, 'path[data-region][data-state]')) {
      const row = inside(map, `tr[data-region="${path.getAttribute('data-region') ?? ''}"]`);
      expect(filledBy(map.shadowRoot!, row.querySelector('svg > rect'))?.innerHTML).toBe(filledBy(map.shadowRoot!, path)?.innerHTML);
      expect(path.getAttribute('aria-label')).toMatch(/Tidak ada data|Dirahasiakan|Tidak berlaku|Belum jelas/);
    }
  });

  it('are drawn from definitions of their own tree, each id once, in two elements', async () => {
    const maps = [await readyMap({ properties: { data, ...set } }), await readyMap({ properties: { data, ...set } })];
    for (const map of maps) {
      const ids = idsIn(map.shadowRoot!);
      expect(new Set(ids).size).toBe(ids.length);
      for (const element of allInside(map, '[fill^="url("]')) expect(filledBy(map.shadowRoot!, element)).not.toBeNull();
    }
  });

  it('are drawn from definitions of their own in two static figures in one page, each id once', () => {
    const { dataset } = validate(data);
    const page = placeContainer();
    page.innerHTML =
      renderStatic(dataset, { ...(set as object), idPrefix: 'one' }) + renderStatic(dataset, { ...(set as object), idPrefix: 'two' });
    const ids = idsIn(page);
    expect(ids.length).toBeGreaterThan(8);
    expect(new Set(ids).size).toBe(ids.length);
    const [one, two] = page.querySelectorAll('figure');
    for (const figure of [one, two])
      for (const element of figure!.querySelectorAll('[fill^="url("]')) expect(filledBy(figure!, element)).not.toBeNull();
  });
});

it('a map without such states bears no pattern and no row for one', async () => {
  const map = await readyMap({ properties: { data: padangDataset } });
  expect(allInside(map, 'pattern, [data-state]')).toEqual([]);
});
