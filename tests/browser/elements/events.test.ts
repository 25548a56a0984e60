import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PadangMap } from '../../../src/index.js';
import { eventually } from '../../eventually.js';
import { demoDataset } from '../demo-dataset.js';
import { addressOf } from '../made-up-data.js';
import { inside, placeContainer, placeMap, readyMap } from '../placed-map.js';
import { clickAt, moveTo, positionIn } from '../real-input.js';
import { shownBy } from '../shown-by.js';

const NAMES = ['padang-ready', 'padang-error', 'padang-report', 'padang-select', 'padang-hover', 'padang-change'] as const;

/** Notes each of the element's events on a target, as name and detail. */
function noted(target: EventTarget): (readonly [name: string, detail: unknown])[] {
  const events: (readonly [string, unknown])[] = [];
  for (const name of NAMES)
    target.addEventListener(name, (event) => events.push([name, event instanceof CustomEvent ? event.detail : null]));
  return events;
}

const named = (events: ReturnType<typeof noted>, name: string) => events.filter(([each]) => each === name).map(([, detail]) => detail);

const select = (map: PadangMap, label: string) => inside(map, `select[aria-label="${label}"]`);

describe('the events', () => {
  it('of the bundled dataset is ready alone, for nothing came from outside', async () => {
    const map = placeMap();
    const events = noted(map);
    await map.whenReady();
    expect(events).toEqual([['padang-ready', { report: map.report }]]);
  });

  it('of data from outside are the report and ready', async () => {
    const map = placeMap({ properties: { data: demoDataset } });
    const events = noted(map);
    await map.whenReady();
    expect(events).toEqual([
      ['padang-report', { report: map.report }],
      ['padang-ready', { report: map.report }],
    ]);
    expect(map.report.kept).toBeGreaterThan(50);
  });

  it('come when what they tell of can be seen', async () => {
    const map = placeMap({ properties: { data: demoDataset, indicator: 'poverty-rate-estimate' } });
    const title = new Promise((resolve) => {
      map.addEventListener('padang-ready', () => resolve(inside(map, '.pm-title > span').textContent));
    });
    await expect(title).resolves.toContain('bukan angka resmi BPS');
  });

  it('cross shadow roots, and all but hover bubble', async () => {
    const around = placeContainer();
    const host = document.createElement('div');
    around.append(host);
    const map = document.createElement('padang-map');
    host.attachShadow({ mode: 'open' }).append(map);
    const outer = noted(around);
    const own = noted(map);
    await map.whenReady();
    map.src = addressOf('no JSON');
    await map.whenReady().catch(() => undefined);
    map.src = null;
    await map.whenReady();
    await clickAt(positionIn(map, 'path[data-region="13.71.11"]'));
    await userEvent.selectOptions(select(map, 'Yang ditampilkan'), 'area');
    await eventually(() => expect(named(own, 'padang-change')).toHaveLength(1));
    expect(named(own, 'padang-hover').length).toBeGreaterThan(0);
    expect(outer).toEqual(own.filter(([name]) => name !== 'padang-hover'));
    expect(new Set(outer.map(([name]) => name))).toEqual(new Set(['padang-ready', 'padang-error', 'padang-select', 'padang-change']));
  });

  it('of choosing are not fired for what the page sets', async () => {
    const map = await readyMap({ properties: { data: demoDataset } });
    const events = noted(map);
    map.selected = ['13.71.05'];
    map.indicator = 'psm';
    map.period = null;
    map.layers = ['kube-grants'];
    map.focusRegion('13.71.01');
    await map.whenReady();
    expect(events.filter(([name]) => name === 'padang-select' || name === 'padang-change')).toEqual([]);
  });
});

describe('what a reader does', () => {
  it('on a region selects it, and again selects nothing', async () => {
    const map = await readyMap();
    const events = noted(map);
    const position = positionIn(map, 'path[data-region="13.71.11"]');
    await clickAt(position);
    expect(map.selected).toEqual(['13.71.11']);
    await map.updateComplete;
    expect(inside(map, 'path[data-region="13.71.11"]').getAttribute('aria-selected')).toBe('true');
    await clickAt(position);
    expect(map.selected).toEqual([]);
    expect(named(events, 'padang-select')).toEqual([{ regions: ['13.71.11'] }, { regions: [] }]);
  });

  it('on a point tells which, and leaves the selected regions', async () => {
    const map = await readyMap({ properties: { data: demoDataset, layers: ['kube-grants'], selected: ['13.71.05'] } });
    const events = noted(map);
    await clickAt(positionIn(map, '[data-point="contoh-kube-4"]'));
    expect(named(events, 'padang-select')).toEqual([{ regions: ['13.71.05'], point: 'contoh-kube-4' }]);
    expect(map.selected).toEqual(['13.71.05']);
  });

  it('on nothing tells nothing where nothing was selected', async () => {
    const map = await readyMap();
    const events = noted(map);
    await clickAt(positionIn(map, '.pm-sea'));
    expect(named(events, 'padang-select')).toEqual([]);
    map.selected = ['13.71.05'];
    await map.whenReady();
    await clickAt(positionIn(map, '.pm-sea'));
    expect(named(events, 'padang-select')).toEqual([{ regions: [] }]);
  });

  it('in the table selects on the map', async () => {
    const map = await readyMap();
    const events = noted(map);
    await userEvent.click(inside(map, 'tr[data-region="13.71.05"] button'));
    await map.updateComplete;
    expect(named(events, 'padang-select')).toEqual([{ regions: ['13.71.05'] }]);
    expect(inside(map, 'tr[data-region="13.71.05"] button').getAttribute('aria-pressed')).toBe('true');
    expect(inside(map, 'path[data-region="13.71.05"]').getAttribute('aria-selected')).toBe('true');
  });

  it('with the pointer tells the region once, and null when it leaves', async () => {
    const map = await readyMap();
    const events = noted(map);
    const { x, y } = positionIn(map, 'path[data-region="13.71.11"]');
    await moveTo({ x, y });
    await moveTo({ x: x + 0.5, y: y + 0.5 });
    await moveTo(positionIn(map, '.pm-title'));
    expect(events).toEqual([
      ['padang-hover', { region: '13.71.11' }],
      ['padang-hover', { region: null }],
    ]);
  });

  it('sets the property and leaves the attribute', async () => {
    const map = await readyMap({ attributes: { indicator: 'low-welfare-families', selected: '13.71.05' } });
    const events = noted(map);
    await userEvent.selectOptions(select(map, 'Yang ditampilkan'), 'psm');
    await eventually(() => expect(named(events, 'padang-change')).toHaveLength(1));
    expect(named(events, 'padang-change')).toEqual([{ indicator: 'psm', period: '2025-07-01', level: 'kecamatan' }]);
    expect(map.indicator).toBe('psm');
    expect(map.getAttribute('indicator')).toBe('low-welfare-families');
    await clickAt(positionIn(map, 'path[data-region="13.71.11"]'));
    expect(map.selected).toEqual(['13.71.11']);
    expect(map.getAttribute('selected')).toBe('13.71.05');
  });

  it('with the view or the order of the table is the reader’s own affair', async () => {
    const map = await readyMap();
    const events = noted(map);
    await userEvent.selectOptions(select(map, 'Bagian peta'), 'islands');
    await userEvent.click(inside(map, 'button[data-sort="region"]'));
    await map.whenReady();
    expect(events.filter(([name]) => name !== 'padang-hover')).toEqual([]);
  });
});

describe('the status', () => {
  it('goes from idle by loading to ready, and to error, also as a custom state', async () => {
    const map = document.createElement('padang-map');
    expect(map.status).toBe('idle');
    placeContainer().append(map);
    await map.updateComplete;
    expect(map.status).toBe('loading');
    await map.whenReady();
    expect(map.status).toBe('ready');
    if (CSS.supports('selector(:state(ready))')) expect(map.matches(':state(ready)')).toBe(true);
    map.src = addressOf('no JSON');
    await map.updateComplete;
    expect(map.status).toBe('loading');
    if (CSS.supports('selector(:state(loading))')) expect(map.matches(':state(loading)')).toBe(true);
    await map.whenReady().catch(() => undefined);
    await map.updateComplete;
    expect(map.status).toBe('error');
    if (CSS.supports('selector(:state(error))')) expect(map.matches(':state(error):not(:state(ready))')).toBe(true);
  });
});

describe('moving the element in the page', () => {
  it('changes nothing that is shown, and asks for nothing', async () => {
    const load = vi.fn(() => Promise.resolve(demoDataset));
    const map = await readyMap({ properties: { adapter: { id: 'counted', load }, layers: ['kube-grants'], classes: 3 } });
    await userEvent.click(inside(map, 'button[data-sort="region"]'));
    await userEvent.selectOptions(select(map, 'Bagian peta'), 'islands');
    await userEvent.selectOptions(select(map, 'Yang ditampilkan'), 'psm-per-10000-people');
    await map.whenReady();
    const before = shownBy(map);
    const path = inside(map, 'path[data-region="13.71.11"]').getAttribute('d');
    const events = noted(map);
    placeContainer().append(map);
    await map.whenReady();
    expect(shownBy(map)).toEqual(before);
    expect(inside(map, 'path[data-region="13.71.11"]').getAttribute('d')).toBe(path);
    expect(load).toHaveBeenCalledTimes(1);
    expect(events.filter(([name]) => name !== 'padang-hover')).toEqual([]);
  });

  it('leaves one listener of each kind', async () => {
    const map = await readyMap();
    for (let move = 0; move < 5; move += 1) placeContainer().append(map);
    await map.whenReady();
    const events = noted(map);
    await clickAt(positionIn(map, 'path[data-region="13.71.11"]'));
    await userEvent.selectOptions(select(map, 'Yang ditampilkan'), 'area');
    await eventually(() => expect(named(events, 'padang-change')).toHaveLength(1));
    expect(named(events, 'padang-select')).toHaveLength(1);
    expect(named(events, 'padang-hover').filter((detail) => JSON.stringify(detail).includes('13.71.11'))).toHaveLength(1);
  });
});
