import { afterEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { eventually } from '../../eventually.js';
import { allInside, inside, readyMap } from '../placed-map.js';
import { noticesOf, textOf } from '../shown-by.js';

const block = (urls: readonly string[]) => cdp().send('Network.setBlockedURLs', { urls: [...urls] });

afterEach(() => block([]));

describe('kelurahan that cannot be fetched', () => {
  it('leave the map with the kecamatan, say so, and come when they are asked for again', async () => {
    await cdp().send('Network.enable');
    await block(['*padang-kelurahan*']);
    const map = await readyMap({ attributes: { level: 'kelurahan', selected: '13.71.09' } });
    expect(map.status).toBe('ready');
    expect(map.scene?.frame.level).toBe('kecamatan');
    expect(allInside(map, 'path[data-region]')).toHaveLength(11);
    expect(noticesOf(map)).toEqual([expect.stringMatching(/^Batas kelurahan tidak dapat dimuat; peta tetap per kecamatan/)]);
    map.level = 'kecamatan';
    await map.whenReady();
    expect(noticesOf(map)).toEqual([]);
    inside(map, '.way button').click();
    await eventually(() => expect(noticesOf(map)).toEqual([expect.stringContaining('Batas kelurahan')]));
    expect(textOf(inside(map, '.way button'))).toBe('Lihat kelurahan di Kuranji');
    map.level = 'kelurahan';
    await map.whenReady();
    await block([]);
    await map.refresh();
    expect(allInside(map, 'path[data-region]')).toHaveLength(104);
    expect(noticesOf(map)).toEqual([]);
  });
});
