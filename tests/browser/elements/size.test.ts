import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { loadFineGround } from '../../../src/geo/padang.js';
import type { PadangMap } from '../../../src/index.js';
import hostCss from '../../../src/render/static/host.css?inline';
import { LayeredRenderer } from '../../../src/render/layered.renderer.js';
import { allInside, inside, placeContainer, placeMap, readyMap } from '../placed-map.js';

beforeEach(() => page.viewport(1280, 900));

const sizeOf = (map: PadangMap) => {
  const { width, height } = inside(map, '[part=map]').getBoundingClientRect();
  return { width, height };
};

/** The drawing has the size of the map's box, less its border. */
const drawnFor = (map: PadangMap) => inside(map, '[part=map] svg').getAttribute('viewBox');

describe('the controls', () => {
  it('give way at the indicator’s name where room is short, and stay as wide as the map', async () => {
    const attributes = { lang: 'en', indicator: 'psm-per-10000-people' };
    const wide = allInside(await readyMap({ widthPx: 900, attributes }), 'select').map((select) => select.getBoundingClientRect().width);
    const narrow = await readyMap({ widthPx: 300, attributes });
    const selects = allInside(narrow, 'select').map((select) => select.getBoundingClientRect());
    expect(selects.map(({ width }) => width)).toEqual([expect.toSatisfy((width: number) => width < wide[0]!), wide[1]]);
    expect(selects[1]!.right).toBeLessThanOrEqual(narrow.getBoundingClientRect().right);
  });
});

describe('the size of the map', () => {
  it('follows the width', async () => {
    const map = await readyMap({ widthPx: 390 });
    expect(getComputedStyle(map).display).toBe('block');
    expect(sizeOf(map)).toEqual({ width: 390, height: 390 });
    expect(drawnFor(map)).toBe('0 0 388 388');
    map.parentElement!.style.width = '320px';
    await expect.poll(() => drawnFor(map)).toBe('0 0 318 318');
    expect(sizeOf(map)).toEqual({ width: 320, height: 320 });
  });

  it('is what --padang-map-height says', async () => {
    const map = await readyMap({ widthPx: 390 });
    map.style.setProperty('--padang-map-height', '250px');
    await expect.poll(() => drawnFor(map)).toBe('0 0 388 248');
    expect(sizeOf(map).height).toBe(250);
  });

  it('that a change of the element brings about is drawn for at once', async () => {
    const map = await readyMap({ widthPx: 390 });
    map.style.setProperty('--padang-map-height', '300px');
    map.classes = 3;
    await map.whenReady();
    expect(drawnFor(map)).toBe('0 0 388 298');
  });

  it('costs no new drawing where it stays', async () => {
    const map = await readyMap({ widthPx: 390 });
    await loadFineGround();
    await map.whenReady();
    const [first] = allInside(map, 'path[data-region]');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const look = vi.spyOn(LayeredRenderer.prototype, 'setCamera');
    map.requestUpdate();
    await map.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(look).not.toHaveBeenCalled();
    look.mockRestore();
    expect(allInside(map, 'path[data-region]')[0]).toBe(first);
  });

  it('is kept free before there is anything to show', async () => {
    const map = placeMap({ attributes: { lang: 'en' }, widthPx: 390 });
    await map.updateComplete;
    expect(sizeOf(map)).toEqual({ width: 390, height: 390 });
  });
});

describe('room for the map before the element is defined', () => {
  const figure = '<figure style="margin:0;height:700px"></figure>';

  /** Boxes of the tag in a page of its own, where nobody defines it. */
  const boxOf = (tag: string) => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width: 390px; height: 500px; border: 0';
    placeContainer().append(frame);
    frame.contentDocument!.body.style.margin = '0';
    frame.contentDocument!.body.innerHTML = `<style>${hostCss}</style>${tag}`;
    const { width, height } = frame.contentDocument!.querySelector('padang-map')!.getBoundingClientRect();
    return [width, height];
  };

  it.each(['', '\n  ', '<!-- map -->', 'Peta', '<noscript>Peta</noscript>'])('is kept with %j in the tag', (content) => {
    expect(boxOf(`<padang-map>${content}</padang-map>`)).toEqual([390, 390]);
  });

  it('is that of a static figure where there is one', () => {
    expect(boxOf(`<padang-map>\n${figure}\n</padang-map>`)).toEqual([390, 700]);
    expect(boxOf(`<padang-map>\n${figure.replace('700', '200')}\n</padang-map>`)).toEqual([390, 200]);
  });
});

describe('a map in a part of the page that is hidden', () => {
  it('is drawn when that part is shown', async () => {
    const part = placeContainer(390);
    part.style.display = 'none';
    const map = placeMap();
    part.append(map);
    await map.whenReady();
    expect(map.status).toBe('ready');
    part.style.display = '';
    await expect.poll(() => allInside(map, 'path[data-region]').length).toBe(11);
    expect(drawnFor(map)).toBe('0 0 388 388');
  });

  it('is drawn anew when it was changed while it was hidden', async () => {
    const map = await readyMap({ widthPx: 390 });
    map.parentElement!.style.display = 'none';
    map.indicator = 'area';
    await map.whenReady();
    map.parentElement!.style.display = '';
    await expect.poll(() => allInside(map, '.pm-circles circle').length).toBe(11);
  });

  it('is not there at all with the hidden attribute', async () => {
    const map = await readyMap({ attributes: { hidden: '' } });
    expect(getComputedStyle(map).display).toBe('none');
  });
});
