import { regionsOf, withRegions } from '../../../regions-of.js';
import { describe, expect, it } from 'vitest';
import { cameraFor } from '../../../../src/render/default-camera.js';
import { PATTERNS } from '../../../../src/render/svg/patterns.js';
import { REGION_STATES } from '../../../../src/scene/region-state.js';
import { point, realScene, sceneWith, square } from './made-up-scene.js';
import { atRest, hearing, openLayer, pixelAt, pixelOf, pixelsOf, placeContainer, SIZE, type Pixel } from './open-layer.js';

const BOUNDS = [100, -1, 100.4, -0.6] as const;
const view = { camera: cameraFor(BOUNDS, SIZE), size: SIZE };
const LEFT = [100.02, -0.98] as const;
const RIGHT = [100.22, -0.98] as const;

const nearest = (pixel: Pixel, colours: readonly string[]) => {
  const distance = (hex: string) => Math.hypot(...pixelOf(hex).map((part, index) => part - pixel[index]!));
  return [...colours].sort((a, b) => distance(a) - distance(b))[0];
};

describe('the canvas', () => {
  it.each(REGION_STATES.filter((state) => state !== 'unlisted'))(
    'draws regions that are %s in the two colours of the pattern that the SVG has',
    async (state) => {
      const layer = await openLayer(sceneWith([square(LEFT, 0.36, { code: 'a', fill: null, state })]), { view });
      const pixel = pixelsOf(layer);
      const { ground, ink } = PATTERNS[state];
      const colours = Array.from({ length: 40 }, (_, x) => Array.from({ length: 40 }, (_each, y) => pixel(150 + x, 150 + y))).flat();
      const inInk = colours.filter((colour) => nearest(colour, [ground, ink]) === ink).length / colours.length;
      expect(inInk).toBeGreaterThan(0.05);
      expect(inInk).toBeLessThan(0.6);
    },
  );

  it('draws regions that no row of a list names as plain land', async () => {
    const layer = await openLayer(sceneWith([square(LEFT, 0.36, { code: 'a', fill: null, state: 'unlisted' })]), { view });
    const pixel = pixelsOf(layer);
    const { ground } = PATTERNS.unlisted;
    for (let x = 150; x < 190; x += 1) for (let y = 150; y < 190; y += 1) expect(pixel(x, y)).toEqual(pixelOf(ground));
  });

  it.each([9, 9.3, 9.5, 9.7, 9.99])('repeats a pattern every 8 pixels or nearly so at zoom %s', async (zoom) => {
    const near = { camera: { center: [100.2, -0.8] as const, zoom }, size: SIZE };
    const layer = await openLayer(sceneWith([square([99, -2], 3, { code: 'a', fill: null, state: 'not-applicable' })]), { view });
    layer.setCamera(near);
    await atRest(layer);
    const pixel = pixelsOf(layer);
    const isLine = Array.from({ length: SIZE.heightPx }, (_, y) => pixel(200, y)[0] < 225);
    const starts = isLine.filter((is, y) => is && !isLine[y - 1]).length;
    expect(SIZE.heightPx / starts).toBeGreaterThan(7.4);
    expect(SIZE.heightPx / starts).toBeLessThan(8.6);
  });

  it('draws a region that is neither filled nor patterned on the ground that the page gives to regions', async () => {
    const container = placeContainer();
    container.style.setProperty('--pm-region-ground', '#123456');
    const layer = await openLayer(sceneWith([square(LEFT, 0.36, { code: 'a', fill: null })]), { view, container });
    expect(pixelAt(layer, [100.2, -0.8], view)).toEqual(pixelOf('#123456'));
  });

  it('draws the ground in the colours that the page gives it, and follows when they change', async () => {
    const container = placeContainer();
    const layer = await openLayer(realScene, { container });
    const seen = () =>
      [
        [60, 250],
        [360, 150],
      ].map(([x = 0, y = 0]) => pixelsOf(layer)(x, y));
    expect(seen()).toEqual([pixelOf('#dce9f0'), pixelOf('#edede9')]);
    container.style.setProperty('--pm-sea', 'rgb(10 20 30)');
    container.style.setProperty('--pm-land', 'color-mix(in srgb, rgb(0 0 0), rgb(200 100 50))');
    await expect.poll(seen).toEqual([
      [10, 20, 30],
      [100, 50, 25],
    ]);
  });

  it('recolours, patterns and clears regions in the next frame', async () => {
    const before = sceneWith([square(LEFT, 0.16, { code: 'a' }), square(RIGHT, 0.16, { code: 'b', fill: '#00aa00' })]);
    const layer = await openLayer(before, { view });
    const [a, b] = regionsOf(before);
    layer.render(
      withRegions(before, [
        { ...a!, fill: '#0000cc' },
        { ...b!, fill: null, state: 'suppressed' },
      ]),
    );
    expect(pixelAt(layer, a!.labelLngLat, view)).toEqual(pixelOf('#0000cc'));
    expect(nearest(pixelAt(layer, b!.labelLngLat, view), ['#00aa00', PATTERNS.suppressed.ground, PATTERNS.suppressed.ink])).not.toBe(
      '#00aa00',
    );
    layer.render(before);
    expect(pixelAt(layer, b!.labelLngLat, view)).toEqual(pixelOf('#00aa00'));
  });

  it('sets off what is selected by 3 pixels and what is highlighted by 2.2, in the ink of the map', async () => {
    const container = placeContainer();
    container.style.setProperty('--pm-map-ink', '#000000');
    // The white outline of a dark fill, on white: only what is set off is dark.
    const plain = sceneWith([square(LEFT, 0.36, { code: 'a', fill: '#ffffff', ink: 'light' })]);
    const layer = await openLayer(plain, { view, container });
    /** The ink across the region's left edge, in pixels of full black. */
    const inkPx = () => {
      const pixel = pixelsOf(layer);
      return Array.from({ length: 60 }, (_, x) => 1 - pixel(x, 200)[1] / 255)
        .filter((_, x) => x > 0)
        .reduce((sum, dark) => sum + dark, 0);
    };
    const ground = inkPx();
    layer.highlight({ kind: 'region', code: 'a' });
    const highlighted = inkPx() - ground;
    layer.highlight(null);
    expect(inkPx()).toBeCloseTo(ground, 3);
    layer.select(new Set(['a']));
    const selected = inkPx() - ground;
    expect(Math.abs(highlighted - 2.2)).toBeLessThan(0.6);
    expect(Math.abs(selected - 3)).toBeLessThan(0.6);
  });

  it('leaves circles to the SVG while it draws them', async () => {
    const layer = await openLayer(sceneWith([square(LEFT, 0.36, { code: 'a' })], [point('p', [100.2, -0.8])]), { view });
    expect(pixelAt(layer, [100.2, -0.8], view)).toEqual(pixelOf('#cc0000'));
  });

  it('draws other shapes when a scene has others, and says that it shows nothing meanwhile', async () => {
    const told = hearing();
    const layer = await openLayer(sceneWith([square(LEFT, 0.16, { code: 'a' })]), { view, ...told.callbacks });
    const next = sceneWith([square(RIGHT, 0.16, { code: 'b', fill: '#00aa00' })]);
    layer.render(next);
    expect(told.words).toEqual(['lost']);
    await told.restored;
    expect(told.words).toEqual(['lost', 'restored']);
    expect(pixelAt(layer, regionsOf(next)[0]!.labelLngLat, view)).toEqual(pixelOf('#00aa00'));
    expect(pixelAt(layer, [100.1, -0.9], view)).toEqual(pixelOf('#dce9f0'));
  });

  it('fills a container that has changed its size', async () => {
    const container = placeContainer();
    const layer = await openLayer(sceneWith([square([99, -2], 3, { code: 'a' })]), { view, container });
    container.style.width = '300px';
    layer.setCamera({ ...view, size: { widthPx: 300, heightPx: 400 } });
    const canvas = layer.innerMap.getCanvas();
    expect([canvas.clientWidth, canvas.width]).toEqual([300, 300 * devicePixelRatio]);
    expect(pixelsOf(layer)(290, 200)).toEqual(pixelOf('#cc0000'));
  });
});
