import { regionsOf, withRegions } from '../../../regions-of.js';
import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, it, vi } from 'vitest';
import { addressOf } from '../../made-up-data.js';
import { sceneWith, square } from './made-up-scene.js';
import { openLayer, pixelAt, pixelOf, placeContainer, SIZE } from './open-layer.js';

const scene = sceneWith([square([100.1, -0.9], 0.2, { code: 'a', fill: '#ff0000' })]);
const view = { camera: { center: [100.2, -0.8] as const, zoom: 9 }, size: SIZE };
const [INSIDE, OUTSIDE] = [
  [100.2, -0.8],
  [100.02, -0.98],
] as const;

/** Made up: a plain ground, a shape over it, a name, and who is to be named for it. */
const BASEMAP: StyleSpecification = {
  version: 8,
  projection: { type: 'globe' },
  sources: {
    made: {
      type: 'geojson',
      attribution: '<a href="https://example.org/">Made up</a>',
      data: { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [100.2, -0.8] } },
    },
  },
  layers: [
    { id: 'name', type: 'symbol', source: 'made' },
    { id: 'ground', type: 'background', paint: { 'background-color': '#00ff00' } },
  ],
};

/** The region's red, which covers most of a colour. */
const over = (hex: string) => pixelOf(hex).map((part, index) => Math.round(part * 0.15 + (index === 0 ? 255 * 0.85 : 0)));

describe('a basemap', () => {
  it.each([
    ['by its address', addressOf(JSON.stringify(BASEMAP))],
    ['as an object', BASEMAP],
  ])('given %s lies under the regions, which let it be seen, and has its names over them', async (_how, basemap) => {
    const layer = await openLayer(scene, { view, basemap });
    expect(pixelAt(layer, OUTSIDE, view)).toEqual(pixelOf('#00ff00'));
    pixelAt(layer, INSIDE, view).forEach((part, index) => expect(Math.abs(part - over('#00ff00')[index]!)).toBeLessThanOrEqual(1));
    const order = layer.innerMap.getStyle().layers.map(({ id }) => id);
    expect(order[0]).toBe('ground');
    expect(order[order.length - 1]).toBe('name');
    expect(order.length).toBeGreaterThan(3);
    expect(layer.innerMap.getStyle().projection).toBeUndefined();
  });

  it('names its source where a pointer reaches it, over all else in the container', async () => {
    const container = placeContainer();
    const above = document.createElement('span');
    Object.assign(above.style, { position: 'absolute', inset: '0' });
    container.append(above);
    await openLayer(scene, { view, basemap: BASEMAP, container });
    const link = container.querySelector<HTMLElement>('a[href="https://example.org/"]');
    expect(link?.textContent).toBe('Made up');
    const { left, top, width, height } = link!.getBoundingClientRect();
    expect(document.elementFromPoint(left + width / 2, top + height / 2)).toBe(link);
    const map = container.getBoundingClientRect();
    expect(document.elementFromPoint(map.left + 200, map.top + 200)).toBe(above);
  });

  it('is not named where there is none', async () => {
    const container = placeContainer();
    await openLayer(scene, { view, container });
    expect(container.querySelector('.maplibregl-ctrl-attrib')).toBeNull();
  });

  it('recolours over a basemap as without one', async () => {
    const layer = await openLayer(scene, { view, basemap: BASEMAP });
    layer.render(
      withRegions(
        scene,
        regionsOf(scene).map((region) => ({ ...region, fill: '#000000' })),
      ),
    );
    expect(pixelAt(layer, INSIDE, view)[0]).toBeLessThanOrEqual(1);
  });

  it.each<[string, string | object]>([
    ['is not there', '/no-such-style.json'],
    ['cannot be reached', 'http://127.0.0.1:9/style.json'],
    ['has no address that can be read', 'http://['],
    ['is no JSON', addressOf('a page that is no style')],
    ['is JSON of something else', addressOf('{"type":"FeatureCollection","features":[]}')],
    ['is of another version', { ...BASEMAP, version: 7 }],
    ['has layers that cannot be', { ...BASEMAP, layers: [{ id: 'a', type: 'no-such-type' }] }],
    ['has layers that are none', { ...BASEMAP, layers: [null] }],
    ['has a source that cannot be', { ...BASEMAP, sources: { made: { type: 'no-such-type' } } }],
  ])('that %s leaves the regions on their own ground', async (_what, basemap) => {
    const container = placeContainer();
    const layer = await openLayer(scene, { view, basemap, container });
    expect(pixelAt(layer, INSIDE, view)).toEqual(pixelOf('#ff0000'));
    expect(pixelAt(layer, OUTSIDE, view)).toEqual(pixelOf('#dce9f0'));
    expect(container.querySelector('.maplibregl-ctrl-attrib')).toBeNull();
  });

  it('whose tiles and letters cannot be fetched is shown without them', async () => {
    const basemap = {
      ...BASEMAP,
      glyphs: '/no-such-letters/{fontstack}/{range}.pbf',
      sprite: '/no-such-sprite',
      sources: { ...BASEMAP.sources, tiles: { type: 'vector', tiles: ['/no-such-tiles/{z}/{x}/{y}.mvt'] } },
      layers: [
        ...BASEMAP.layers,
        { id: 'roads', type: 'line', source: 'tiles', 'source-layer': 'roads' },
        { id: 'names', type: 'symbol', source: 'made', layout: { 'text-field': 'A name', 'text-font': ['Made Up'] } },
      ],
    };
    const layer = await openLayer(scene, { view, basemap });
    expect(pixelAt(layer, OUTSIDE, view)).toEqual(pixelOf('#00ff00'));
  });

  it('finds what its style names from where the style lies', async () => {
    const real = window.fetch.bind(window);
    const fetching = vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      if (!url.endsWith('/styles/made.json')) return real(input, init);
      const style = { ...BASEMAP, sprite: '../sprites/made', glyphs: '{fontstack}/{range}.pbf' };
      return Promise.resolve(Object.defineProperty(new Response(JSON.stringify(style)), 'url', { value: url }));
    });
    const layer = await openLayer(scene, { view, basemap: '/styles/made.json' });
    const { sprite, glyphs } = layer.innerMap.getStyle();
    expect([sprite, glyphs]).toEqual([`${location.origin}/sprites/made`, `${location.origin}/styles/{fontstack}/{range}.pbf`]);
    fetching.mockRestore();
  });
});
