import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import type { PadangMap } from '../../../src/index.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { eventually } from '../../eventually.js';
import { allInside, inside, readyMap } from '../placed-map.js';
import { noticesOf, shownBy, textOf } from '../shown-by.js';

const kelurahan = padangRegister.filter(({ level }) => level === 'kelurahan');

/** Made-up figures at both levels. */
const data = {
  indicators: [{ id: 'made-up', title: 'Angka rekaan', unit: 'percent' as const, kind: 'rate' as const }],
  observations: [
    ...kelurahan.map(({ code }, index) => ({ indicator: 'made-up', region: code, period: '2024', value: index / 2 })),
    ...padangRegister
      .filter(({ level }) => level === 'kecamatan')
      .map(({ code }, index) => ({ indicator: 'made-up', region: code, period: '2024', value: index })),
  ],
};

const changesOf = (map: PadangMap): unknown[] => {
  const changes: unknown[] = [];
  map.addEventListener('padang-change', ({ detail }) => changes.push(detail));
  return changes;
};

const button = (map: PadangMap) => inside(map, '.way button');

const buttonSays = (map: PadangMap, text: string) => eventually(() => expect(textOf(button(map))).toBe(text));

describe('level="kelurahan"', () => {
  it('draws and lists the 104 kelurahan, whichever way it is set', async () => {
    const first = await readyMap({ attributes: { level: 'kelurahan' }, properties: { data } });
    expect(first.scene?.frame.level).toBe('kelurahan');
    expect(allInside(first, 'path[data-region]')).toHaveLength(104);
    expect(allInside(first, 'tr[data-region]')).toHaveLength(104);
    const later = await readyMap({ properties: { data } });
    later.level = 'kelurahan';
    await later.whenReady();
    expect(shownBy(later)).toEqual(shownBy(first));
    later.level = 'kecamatan';
    await later.whenReady();
    expect(shownBy(later)).toEqual(shownBy(await readyMap({ properties: { data } })));
  });

  it('says once, with the title, that there are no data at that level, and draws the kelurahan as empty', async () => {
    const map = await readyMap({ attributes: { level: 'kelurahan' } });
    expect(allInside(map, 'path[data-state=missing]')).toHaveLength(104);
    expect(textOf(inside(map, '.pm-heading'))).toContain('Belum ada data per kelurahan');
    expect(noticesOf(map)).toEqual([]);
  });

  it('asks an adapter for that level, and again for the other', async () => {
    const asked: unknown[] = [];
    const narrowing = {
      id: 'narrowing',
      load: (request: { readonly level?: string }) => {
        asked.push(request.level);
        const parts = request.level === 'kelurahan' ? 4 : 3;
        return Promise.resolve({ ...data, observations: data.observations.filter(({ region }) => region.split('.').length === parts) });
      },
    };
    const map = await readyMap({ attributes: { level: 'kelurahan' }, properties: { adapter: narrowing } });
    expect(map.scene?.panels[0].readings.every(({ value }) => value !== null)).toBe(true);
    map.level = 'kecamatan';
    await map.whenReady();
    expect(map.scene?.panels[0].readings.every(({ value }) => value !== null)).toBe(true);
    expect(asked).toEqual(['kelurahan', 'kecamatan']);
  });

  it('keeps a name and its kecamatan apart in the tooltip', async () => {
    const map = await readyMap({ attributes: { level: 'kelurahan' }, properties: { data } });
    map.focusRegion('13.71.09.1005');
    await userEvent.keyboard('{ArrowRight}');
    await eventually(() => expect(textOf(inside(map, '.tooltip .line'))).toMatch(/^Kecamatan /));
  });
});

describe('the way into a kecamatan', () => {
  it('shows its kelurahan alone and leads back, by keyboard, and tells the page', async () => {
    const map = await readyMap({ attributes: { selected: '13.71.09' }, properties: { data } });
    const changes = changesOf(map);
    const before = shownBy(map);
    expect(textOf(button(map))).toBe('Lihat kelurahan di Kuranji');
    expect(button(map).getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    button(map).focus();
    await userEvent.keyboard('{Enter}');
    await buttonSays(map, 'Kembali ke kecamatan');
    expect(button(map).getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    await eventually(() => expect(map.shadowRoot?.activeElement).toBe(button(map)));
    expect(
      allInside(map, 'path[data-region]')
        .map((path) => path.getAttribute('data-region'))
        .every((code) => code?.startsWith('13.71.09.')),
    ).toBe(true);
    expect(textOf(inside(map, '.pm-subtitle'))).toContain('Kelurahan di Kecamatan Kuranji');
    expect(textOf(inside(map, '.pm-heading'))).toContain('Angka untuk seluruh Kecamatan Kuranji: 8');
    expect(allInside(map, '.pm-neighbour').map(textOf)).toContain('Nanggalo');
    await userEvent.keyboard('{Enter}');
    await buttonSays(map, 'Lihat kelurahan di Kuranji');
    await eventually(() => expect(map.shadowRoot?.activeElement?.getAttribute('data-region')).toBe('13.71.09'));
    allInside(map, 'path[data-region="13.71.09"]')[0]?.blur();
    await eventually(() => expect(shownBy(map)).toEqual(before));
    expect(changes).toEqual([
      { indicator: 'made-up', period: '2024', level: 'kelurahan' },
      { indicator: 'made-up', period: '2024', level: 'kecamatan' },
    ]);
  });

  it('fits the kecamatan on the map, and the city again on the way back', async () => {
    const map = await readyMap({ attributes: { selected: '13.71.03' }, properties: { data } });
    const mapWidth = inside(map, '.pm-map').clientWidth;
    const width = () => inside(map, '.pm-regions').getBoundingClientRect().width;
    const before = inside(map, 'path[data-region="13.71.03"]').getBoundingClientRect();
    button(map).click();
    await buttonSays(map, 'Kembali ke kecamatan');
    const box = inside(map, '.pm-regions').getBoundingClientRect();
    expect(Math.max(box.width, box.height)).toBeGreaterThan(mapWidth * 0.8);
    expect(Math.max(box.width, box.height)).toBeGreaterThan(2 * Math.max(before.width, before.height));
    button(map).click();
    await buttonSays(map, 'Lihat kelurahan di Padang Barat');
    await eventually(() => expect(inside(map, 'path[data-region="13.71.03"]').getBoundingClientRect().width).toBeCloseTo(before.width, 0));
    expect(width()).toBeGreaterThan(0);
  });

  it('speaks English, and is offered for one kecamatan only', async () => {
    const map = await readyMap({ attributes: { selected: '13.71.09 13.71.08', lang: 'en' }, properties: { data } });
    expect(allInside(map, '.way')).toEqual([]);
    map.selected = ['13.71.09'];
    await map.whenReady();
    expect(textOf(button(map))).toBe('See the kelurahan of Kuranji');
    button(map).click();
    await buttonSays(map, 'Back to the kecamatan');
    expect(textOf(inside(map, '.pm-subtitle'))).toContain('Kelurahan in Kecamatan Kuranji');
  });

  it('is left when the page turns to a level', async () => {
    const map = await readyMap({ attributes: { selected: '13.71.09' }, properties: { data } });
    button(map).click();
    await buttonSays(map, 'Kembali ke kecamatan');
    map.level = 'kelurahan';
    await map.whenReady();
    expect(allInside(map, 'path[data-region]')).toHaveLength(104);
    map.level = 'kecamatan';
    await map.whenReady();
    expect(allInside(map, 'path[data-region]')).toHaveLength(11);
  });
});
