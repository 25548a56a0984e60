import { expect, it } from 'vitest';
import type { PadangMap } from '../../../src/index.js';
import { allInside, inside, readyMap } from '../placed-map.js';

const buttons = (map: PadangMap) => allInside(map, '.map-buttons button');

/** Presses a button of the map and waits until the camera has come to rest. */
async function press(map: PadangMap, index: number): Promise<void> {
  const width = () => inside(map, 'path[data-region^="13.71.09"]').getBoundingClientRect().width;
  const before = width();
  buttons(map)[index]!.click();
  await expect.poll(width).not.toBe(before);
  await expect.poll(() => inside(map, '.pm-camera').hasAttribute('transform')).toBe(false);
  await map.whenReady();
}

const box = (map: PadangMap, code: string) => inside(map, `path[data-region="${code}"]`).getBoundingClientRect();

it('zooming in to a selected kecamatan until it fills the map shows its kelurahan, where the reader looks, and zooming out the whole', async () => {
  const map = await readyMap({ widthPx: 390, attributes: { selected: '13.71.09' } });
  const changes: unknown[] = [];
  map.addEventListener('padang-change', ({ detail }) => changes.push(detail.level));
  // Kuranji lies in the middle: each press brings it closer.
  for (let presses = 0; presses < 4 && map.scene?.frame.context === null; presses += 1) await press(map, 0);
  await expect.poll(() => map.scene?.frame.context?.code).toBe('13.71.09');
  expect(map.scene?.panels[0].readings.every(({ code }) => code.startsWith('13.71.09.'))).toBe(true);
  expect(map.scene?.panels[0].readings.every(({ value }) => value === null)).toBe(true);
  await expect.poll(() => changes).toEqual(['kelurahan']);
  for (let presses = 0; presses < 4 && map.scene?.frame.context !== null; presses += 1) await press(map, 1);
  expect(map.scene?.frame.context).toBeNull();
  expect(box(map, '13.71.09').width).toBeGreaterThan(0);
  await expect.poll(() => changes).toEqual(['kelurahan', 'kecamatan']);
});

it('zooming in shows no kelurahan where nothing is selected, or more than one', async () => {
  for (const selected of ['', '13.71.09 13.71.08']) {
    const map = await readyMap({ widthPx: 390, attributes: { selected } });
    for (let presses = 0; presses < 4; presses += 1) await press(map, 0);
    expect(map.scene?.frame.context).toBeNull();
    expect(map.scene?.frame.level).toBe('kecamatan');
  }
});
