import { describe, expect, it } from 'vitest';
import { projection } from '../../../../src/geo/mercator.js';
import { greatestRadiusPx, pointRadiusPx } from '../../../../src/render/svg/circles.js';
import { point, sceneWith, square } from './made-up-scene.js';
import { openLayer, pixelAt, pixelOf, pixelsOf, SIZE, type Pixel } from './open-layer.js';

const view = { camera: { center: [100.2, -0.8] as const, zoom: 9 }, size: SIZE };
const project = projection(view.camera, SIZE);

/** Made-up squares in a grid of 50 by 40, more than the SVG draws, with outlines that are not seen. */
const regions = Array.from({ length: 2001 }, (_, index) =>
  square([100 + (index % 50) * 0.008, -1 + Math.floor(index / 50) * 0.01], 0.007, { code: String(index), fill: '#ffffff', ink: 'light' }),
);
const AT = [100.2, -0.8] as const;

/** How far right of a position on the map a colour reaches, in CSS pixels; −1 where it is not there. */
function reach(pixel: (x: number, y: number) => Pixel, isIn: (colour: Pixel) => boolean): number {
  const [x, y] = project(AT);
  return (
    Array.from({ length: 200 }, (_, step) => step / 4)
      .filter((step) => isIn(pixel(x + step, y)))
      .pop() ?? -1
  );
}

/** The purple of points, how strongly soever it is laid on. */
const isPurple = ([red, green]: Pixel) => red - green > 8;

describe('a canvas with more regions and points than the SVG draws', () => {
  it.each([1, 0.3, 0, null])('draws a point of the share %s as large as the SVG does', async (circleShare) => {
    const shown = point('p', AT, { circleShare });
    const layer = await openLayer(sceneWith(regions, [shown]), { view });
    const radius = pointRadiusPx(shown, SIZE);
    const found = reach(pixelsOf(layer), isPurple);
    expect(found).toBeGreaterThanOrEqual(0);
    // Half of the white outline lies on the circle.
    expect(Math.abs(found - (radius - 0.6))).toBeLessThanOrEqual(1);
  });

  it('draws a made-up point fainter than one that is none', async () => {
    const lightness = async (status: 'A' | 'illustrative') =>
      pixelAt(await openLayer(sceneWith(regions, [point('p', AT, { status })]), { view }), AT, view)[1];
    expect((await lightness('illustrative')) - (await lightness('A'))).toBeGreaterThan(50);
  });

  it('draws the circle of a region at its label, as large as the SVG does', async () => {
    const counted = square([AT[0] - 0.0035, AT[1] - 0.0035], 0.007, { code: 'counted', fill: '#ffffff', circleShare: 1 });
    const layer = await openLayer(sceneWith([...regions, counted]), { view });
    const found = reach(pixelsOf(layer), ([red, , blue]) => blue - red > 40);
    expect(Math.abs(found - (greatestRadiusPx(SIZE, 'regions') - 0.5))).toBeLessThanOrEqual(1);
  });

  it('sets a point off that is highlighted, and leaves it again', async () => {
    const layer = await openLayer(sceneWith(regions, [point('p', AT)]), { view });
    const darkest = () => {
      const pixel = pixelsOf(layer);
      const [x, y] = project(AT);
      return Math.min(...Array.from({ length: 80 }, (_, step) => Math.max(...pixel(x + step / 4, y))));
    };
    const before = darkest();
    layer.highlight({ kind: 'point', id: 'p' });
    await expect.poll(() => before - darkest()).toBeGreaterThan(50);
    layer.highlight(null);
    await expect.poll(darkest).toBe(before);
  });

  it.each([
    ['A', 150],
    ['illustrative', 200],
  ] as const)('has the smaller of circles over one another on top, also over one whose amount is not known: %s', async (status, least) => {
    const layer = await openLayer(
      sceneWith(regions, [point('small', AT, { circleShare: 0.001 }), point('unknown', AT, { circleShare: null, status })]),
      { view },
    );
    const [x, y] = project(AT);
    const pixel = pixelsOf(layer);
    // Its white outline lies within the other's purple.
    const greens = Array.from({ length: 11 }, (_, step) => pixel(x + (step - 5) / 2, y)[1]);
    expect(Math.max(...greens)).toBeGreaterThan(least);
  });

  it('moves circles with the scene', async () => {
    const layer = await openLayer(sceneWith(regions, [point('p', AT)]), { view });
    const moved = [100.3, -0.7] as const;
    layer.render(sceneWith(regions, [point('p', moved)]));
    await expect.poll(() => isPurple(pixelAt(layer, moved, view))).toBe(true);
    expect(isPurple(pixelAt(layer, AT, view))).toBe(false);
  });

  it('patterns and sets off regions of which none was so when it opened', async () => {
    const layer = await openLayer(sceneWith(regions), { view });
    const changed = regions.map((region, index) => (index === 0 ? { ...region, fill: null, state: 'unclear' as const } : region));
    layer.render(sceneWith(changed));
    layer.highlight({ kind: 'region', code: '3' });
    const first = regions[0]!.labelLngLat;
    await expect.poll(() => pixelAt(layer, first, view)).not.toEqual(pixelOf('#ffffff'));
    await expect.poll(() => Math.max(...pixelAt(layer, regions[3]!.polygons[0]![0]![0]!, view))).toBeLessThan(120);
  });

  it('draws each outline to stand out from its fill, and anew where the fill is another', async () => {
    const LOOKS = [
      { fill: '#ffffcc', ink: 'dark' },
      { fill: '#253494', ink: 'light' },
    ] as const;
    const close = { camera: { center: [100.2, -0.8] as const, zoom: 12 }, size: SIZE };
    /** Squares that adjoin, those of the west of one look, those of the east of the other. */
    const shown = (west: 0 | 1) =>
      sceneWith(
        Array.from({ length: 2500 }, (_, index) =>
          square([100 + (index % 50) * 0.008, -1 + Math.floor(index / 50) * 0.008], 0.008, {
            code: String(index),
            ...LOOKS[index % 50 < 25 ? west : 1 - west],
          }),
        ),
      );
    const layer = await openLayer(shown(0), { view: close });
    /** The darkest and the lightest red from the middle of one square to that of the next, west and east of the middle. */
    const reds = () => {
      const pixel = pixelsOf(layer);
      return [-3.5, 1.5].map((columns) => {
        const [x, y] = projection(close.camera, SIZE)([100.2 + columns * 0.008, -0.804]);
        const along = Array.from({ length: 94 }, (_, step) => pixel(x + step / 2, y)[0]);
        return [Math.min(...along), Math.max(...along)] as const;
      });
    };
    // Between two of the light look lies a dark line, between two of the dark one a white one.
    const are = ([darkest, lightest]: readonly [number, number]) =>
      lightest === 255 && darkest < 130 ? 'light' : darkest === 37 && lightest > 150 ? 'dark' : [darkest, lightest];
    await expect.poll(() => reds().map(are)).toEqual(['light', 'dark']);
    layer.render(shown(1));
    await expect.poll(() => reds().map(are)).toEqual(['dark', 'light']);
  });
});
