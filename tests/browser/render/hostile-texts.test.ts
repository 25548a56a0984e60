import { afterEach, describe, expect, it } from 'vitest';
import { composeScene, padangBoundaries, validate } from '../../../src/core.js';
import { renderStatic } from '../../../src/static.js';
import { HOSTILE_TEXTS, hostileDataset } from '../hostile-dataset.js';
import { inside, placeContainer, readyMap } from '../placed-map.js';

afterEach(() => {
  expect(Reflect.get(window, 'hit')).toBeUndefined();
});

/** The kinds of elements that a figure is made of; a hostile text would add another. */
const ALLOWED_TAGS = new Set(
  'figure figcaption div p ul li span strong a table caption thead tbody tr th td button select option details summary b q svg g path circle rect line text tspan defs pattern title desc metadata'.split(
    ' ',
  ),
);

/** What of a figure was never drawn by it. */
function strange(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(ALLOWED_TAGS.has(element.localName) ? [] : [`<${element.localName}>`]),
    // The tooltip is set beside its place by its style; empty marks in the map's corners tell how it lies.
    ...element
      .getAttributeNames()
      .filter(
        (name) => name.startsWith('on') || name === 'src' || (name === 'style' && !element.matches('.tooltip, [part=map] > span:empty')),
      ),
    ...(/^(?!https?:)/.test(element.getAttribute('href') ?? 'https:') ? [element.getAttribute('href') ?? ''] : []),
  ]);
}

const options = (text: string) => ({ layers: ['layer'], label: text, selected: ['13.71.05'] });

/** A text as it is read where characters that no document may hold are left out. */
const readable = (text: string) => text.replace(/[\u0000\u0007\u001b\ufffe\ud800]/gu, '');

describe.each(HOSTILE_TEXTS)('the text %j', (text) => {
  const data = hostileDataset(text);
  const { dataset } = validate(data);

  it('stays a text in the static figure', () => {
    const page = placeContainer();
    page.innerHTML = renderStatic(dataset, options(text));
    expect(strange(page)).toEqual([]);
    expect(page.children).toHaveLength(1);
    expect(page.querySelector('.pm-title > span')?.textContent).toBe(readable(text));
    expect(page.querySelector('svg.pm-svg')?.getAttribute('aria-label')).toBe(readable(text));
    expect(page.querySelectorAll('path[data-region]')).toHaveLength(11);
  });

  it('stays a text in the element, also where it is read on demand', async () => {
    const map = await readyMap({ properties: { data, ...options(text) } });
    inside(map, '[part=map] path[data-region="13.71.11"]').focus();
    map.focusRegion('13.71.11');
    await map.updateComplete;
    expect(strange(map.shadowRoot!)).toEqual([]);
    expect(inside(map, '.pm-title > span').textContent).toBe(text);
    expect(inside(map, '[part=map] svg').getAttribute('aria-label')).toBe(text);
    expect(inside(map, '[data-point]').getAttribute('data-point')).toBe(text);
  });

  it('stays a text in the image, which is well-formed', async () => {
    const map = await readyMap({ properties: { data, ...options(text) } });
    const image = new DOMParser().parseFromString(map.toSVG(), 'image/svg+xml');
    expect(image.querySelector('parsererror')).toBeNull();
    expect(strange(image)).toEqual([]);
    expect(image.querySelector('title')?.textContent).toBe(readable(text));
  });

  it('stays a text as an option that is not known', async () => {
    const map = await readyMap({ attributes: { indicator: text, palette: text, layers: text, theme: text } });
    expect(strange(map.shadowRoot!)).toEqual([]);
    expect(map.shadowRoot!.querySelectorAll('.notice').length).toBeGreaterThanOrEqual(4);
  });
});

it('an address that is not http leads nowhere', () => {
  const { dataset } = validate(hostileDataset('Sumber'));
  const scene = composeScene(dataset, padangBoundaries(), {});
  expect(scene.sources.map(({ url }) => url)).toEqual([null, null]);
  const page = placeContainer();
  page.innerHTML = renderStatic(dataset);
  expect(page.querySelectorAll('a')).toHaveLength(0);
});
