import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PadangMap } from '../../../src/index.js';
import { allInside, inside, placeContainer, placeMap, readyMap } from '../placed-map.js';
import { positionIn, tapAt } from '../real-input.js';

beforeEach(() => page.viewport(390, 844));

const focused = (map: PadangMap) => map.shadowRoot?.activeElement ?? null;

const focusedKey = (map: PadangMap) => focused(map)?.getAttribute('data-region') ?? focused(map)?.getAttribute('data-point');

/** Presses Tab until the focus is on something that a selector matches. */
async function tabTo(map: PadangMap, selector: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await userEvent.tab();
    if (focused(map)?.matches(selector)) return;
  }
  throw new Error(`Tab does not reach ${selector}.`);
}

const rows = (map: PadangMap) => allInside(map, 'tr[data-region]').map((row) => row.getAttribute('data-region'));

const cellsIn = (map: PadangMap, column: number) =>
  allInside(map, `tr[data-region] > :nth-child(${column})`).map(({ textContent }) => textContent.trim());

describe('the keyboard on the map', () => {
  it('shows the tooltip of what is focused and sets off its row, until it leaves', async () => {
    const map = await readyMap();
    await tabTo(map, '[data-region]');
    await map.updateComplete;
    expect(inside(map, '[part=tooltip]').textContent).toContain('Bungus Teluk Kabung');
    expect(inside(map, '.pm-row-highlighted').getAttribute('data-region')).toBe('13.71.05');
    await userEvent.tab();
    await map.updateComplete;
    expect(allInside(map, '[part=tooltip]')).toEqual([]);
    expect(allInside(map, '.pm-row-highlighted')).toEqual([]);
  });

  it('reads out the only value of a map once, though it is a class too', async () => {
    const data = {
      indicators: [{ id: 'a', unit: 'percent', kind: 'rate' as const }],
      observations: [{ indicator: 'a', region: '13.71.08', period: '2024', value: 4.5 }],
    };
    const map = await readyMap({ properties: { data }, attributes: { selected: '13.71.08' } });
    inside(map, '[data-region="13.71.08"]').focus();
    await map.updateComplete;
    expect(inside(map, '[part=tooltip]').textContent.match(/4,5/g)).toHaveLength(1);
  });

  it('tells what is focused by role, name and state', async () => {
    const map = await readyMap();
    await tabTo(map, '[data-region]');
    const region = focused(map);
    expect(region?.getAttribute('role')).toBe('option');
    expect(region?.getAttribute('aria-label')?.replace(/\s/g, ' ')).toBe(
      'Bungus Teluk Kabung: 35,4 %, peringkat 1 dari 11, 30 persen atau lebih, angka terbit.',
    );
    await userEvent.keyboard('{Enter}');
    await map.updateComplete;
    expect(map.selected).toEqual(['13.71.05']);
    expect(focused(map)?.getAttribute('aria-selected')).toBe('true');
    await userEvent.keyboard(' ');
    await map.updateComplete;
    expect(map.selected).toEqual([]);
    expect(focusedKey(map)).toBe('13.71.05');
  });

  it('comes to the region that the page names', async () => {
    const map = await readyMap();
    map.focusRegion('13.71.08');
    expect(focusedKey(map)).toBe('13.71.08');
    map.focusRegion('99.99.99');
    expect(focusedKey(map)).toBe('13.71.08');
  });

  it('comes to the region that the page names before the map is there, and as soon as what was set last is', async () => {
    const map = placeMap();
    map.focusRegion('13.71.08');
    await map.whenReady();
    await expect.poll(() => focusedKey(map)).toBe('13.71.08');
    map.indicator = 'psm';
    map.focusRegion('13.71.02');
    await map.whenReady();
    await expect.poll(() => focusedKey(map)).toBe('13.71.02');
    expect(map.scene?.panels[0].indicator).toBe('psm');
  });

  it('does not come to a map that was not in the page when the page named it, nor to one that has left it since', async () => {
    const part = placeContainer();
    const early = document.createElement('padang-map');
    early.focusRegion('13.71.08');
    part.append(early);
    await early.whenReady();
    await early.whenReady();
    expect(focusedKey(early)).toBeUndefined();
    const left = placeMap();
    left.focusRegion('13.71.09');
    left.remove();
    await left.whenReady();
    part.append(left);
    await left.whenReady();
    expect(focusedKey(left)).toBeUndefined();
  });
});

describe('the keyboard on the sheet', () => {
  it('closes it with Escape, from the region that was tapped and from the sheet', async () => {
    const map = await readyMap();
    await tapAt(positionIn(map, 'path[data-region="13.71.11"]'));
    await expect.poll(() => allInside(map, '[role=dialog]').length).toBe(1);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => allInside(map, '[role=dialog]').length).toBe(0);
    await tapAt(positionIn(map, 'path[data-region="13.71.09"]'));
    await expect.poll(() => allInside(map, '[role=dialog]').length).toBe(1);
    inside(map, '[role=dialog] .close').focus();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => allInside(map, '[role=dialog]').length).toBe(0);
  });
});

describe('the keyboard on the table', () => {
  it('sorts by a column, turns it round, and says which way', async () => {
    const map = await readyMap();
    await tabTo(map, 'button[data-sort="region"]');
    await userEvent.keyboard('{Enter}');
    await map.updateComplete;
    const head = () => allInside(map, 'thead th').map((cell) => cell.getAttribute('aria-sort'));
    const names = [...cellsIn(map, 1)];
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'id')));
    expect(head()).toEqual(['ascending', 'none']);
    await userEvent.keyboard(' ');
    await map.updateComplete;
    expect(cellsIn(map, 1)).toEqual([...names].reverse());
    expect(head()).toEqual(['descending', 'none']);
    expect(focused(map)?.getAttribute('data-sort')).toBe('region');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await map.updateComplete;
    const values = cellsIn(map, 2).map((text) => Number(text.replace(',', '.').replace(/[^\d.]/g, '')));
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(head()).toEqual(['none', 'ascending']);
  });

  it('sets off on the map what is focused, and lets go when the focus leaves the table', async () => {
    const map = await readyMap();
    await tabTo(map, 'tr[data-region] button');
    const outline = inside(map, 'path.pm-highlighted').getAttribute('d');
    expect(outline).toBe(inside(map, 'path[data-region="13.71.05"]').getAttribute('d'));
    const [last] = rows(map).slice(-1);
    await tabTo(map, `tr[data-region="${last ?? ''}"] button`);
    expect(allInside(map, 'path.pm-highlighted')).toHaveLength(1);
    await userEvent.tab();
    expect(focused(map)).toBeNull();
    expect(allInside(map, 'path.pm-highlighted')).toEqual([]);
  });

  it('selects a region from its row, and keeps the focus there', async () => {
    const map = await readyMap();
    await tabTo(map, 'tr[data-region="13.71.05"] button');
    await userEvent.keyboard('{Enter}');
    await map.updateComplete;
    expect(map.selected).toEqual(['13.71.05']);
    expect(focused(map)?.getAttribute('data-row')).toBe('13.71.05');
    expect(focused(map)?.getAttribute('aria-pressed')).toBe('true');
  });

  it('has a caption and heads that say what the numbers are, of when', async () => {
    const map = await readyMap({ attributes: { indicator: 'psm-per-10000-people' } });
    expect(inside(map, 'caption').textContent).toContain('Alokasi PSM dengan asumsi 3 per kelurahan');
    expect(inside(map, 'caption').textContent).toContain('1 Juli 2025, dibagi angka 2023');
    expect(inside(map, 'caption').textContent).toContain('(asumsi)');
    expect(allInside(map, 'thead th').map((cell) => cell.getAttribute('scope'))).toEqual(['col', 'col']);
    expect(allInside(map, 'tbody th').map((cell) => cell.getAttribute('scope'))).toEqual(Array(11).fill('row'));
  });
});
