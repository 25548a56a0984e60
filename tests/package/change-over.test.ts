import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { projection, type Camera } from '../../src/geo/mercator.js';
import type { LngLat } from '../../src/model/region.js';
import { installedPackage, PLAIN_PAGE } from './installed-package.js';
import { colourDistance, hasDetail, isShifted, movedBy, settledPicture } from './picture.js';

const installed = installedPackage();

const SIZE_PX = 420;

/** The sea's colour on a light page. */
const SEA = '220,233,240';

const PAGE = PLAIN_PAGE.replace('<padang-map>', `<padang-map hide-table style="width: ${SIZE_PX}px">`).replace(
  '<title>',
  '<style>body{margin:0}</style><title>',
);

/** The map of a page, which shows no text: names are drawn alike by both and would be all that is compared. */
async function openMap(page: Page, url: string, renderer: 'svg' | 'webgl'): Promise<Locator> {
  await page.goto(url);
  await page.evaluate(async (name) => {
    const map = document.querySelector('padang-map');
    if (!map) throw new Error('no map');
    map.renderer = name;
    await map.whenReady();
  }, renderer);
  await page.locator(renderer === 'svg' ? 'padang-map .pm-map' : 'padang-map .pm-map[data-canvas]').waitFor();
  await page.locator('padang-map figure').evaluate((figure) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.pm-svg text, .pm-leader, .pm-leader-end { visibility: hidden }');
    const root = figure.getRootNode();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });
  return page.locator('padang-map .pm-map');
}

/** Spots along the regions' borders, in CSS pixels from the map's top left. */
function borderSpots(map: Locator): Promise<readonly (readonly [number, number])[]> {
  return map.evaluate((element) => {
    const { left, top } = element.getBoundingClientRect();
    return [...element.querySelectorAll<SVGPathElement>('path[data-region]')].flatMap((path) => {
      const matrix = path.getScreenCTM();
      const length = path.getTotalLength();
      return Array.from({ length: 10 }, (_, index): [number, number] => {
        const { x, y } = path.getPointAtLength((length * (index + 0.5)) / 10).matrixTransform(matrix ?? undefined);
        return [x - left, y - top];
      });
    });
  });
}

interface Known {
  readonly camera: Camera;
  readonly regions: readonly { readonly name: string; readonly at: LngLat }[];
}

/** Where MapLibre says that it looks, and where the regions' label points are. */
function knownOf(page: Page): Promise<Known> {
  return page.evaluate(() => {
    const map = document.querySelector('padang-map');
    const inner = map?.innerMap as { getZoom(): number; getCenter(): { toArray(): [number, number] } } | null;
    if (!map?.scene || !inner) throw new Error('no map');
    return {
      camera: { zoom: inner.getZoom(), center: inner.getCenter().toArray() },
      regions: map.scene.panels[0].boundaries.regions.map(({ name, labelLngLat: at }) => ({ name, at })),
    };
  });
}

const CAMERAS: readonly (readonly [name: string, go: (page: Page) => Promise<unknown>])[] = [
  ['the whole city', () => Promise.resolve()],
  ['the centre', (page) => page.locator('padang-map select').last().selectOption('centre')],
  ['all islands', (page) => page.locator('padang-map select').last().selectOption('islands')],
  [
    'a place zoomed in to',
    async (page) => {
      const box = await page.locator('padang-map .pm-map').boundingBox();
      await page.mouse.move((box?.x ?? 0) + 290, (box?.y ?? 0) + 130);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -240);
      await page.keyboard.up('Control');
    },
  ],
  [
    'a place dragged to',
    async (page) => {
      const box = await page.locator('padang-map .pm-map').boundingBox();
      await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
      await page.mouse.down();
      await page.mouse.move((box?.x ?? 0) + 147, (box?.y ?? 0) + 233, { steps: 4 });
      await page.mouse.move((box?.x ?? 0) + 147, (box?.y ?? 0) + 233);
      await page.mouse.up();
      await page.mouse.move(0, 0);
    },
  ],
];

describe.each([1, 2])('the same scene by SVG and by WebGL, at %s device pixels for one', (deviceScaleFactor) => {
  it('looks the same, and nothing is shifted by more than a pixel', async () => {
    const url = await installed.plainPage(PAGE);
    const options = { viewport: { width: 800, height: 900 }, deviceScaleFactor, reducedMotion: 'reduce' } as const;
    const [svgPage, webglPage] = [await installed.newPage(options), await installed.newPage(options)];
    const [svg, webgl] = [await openMap(svgPage, url, 'svg'), await openMap(webglPage, url, 'webgl')];
    const size = { widthPx: SIZE_PX - 2, heightPx: SIZE_PX - 2 };
    for (const [name, go] of CAMERAS) {
      await Promise.all([go(svgPage), go(webglPage)]);
      const [drawn, painted] = [await settledPicture(svg), await settledPicture(webgl)];
      expect([painted.widthPx, painted.heightPx]).toEqual([drawn.widthPx, drawn.heightPx]);
      const inSight = ([x, y]: readonly [number, number]) => Math.min(x, y) > 16 && Math.max(x, y) < SIZE_PX - 16;
      const toDevice = ([x, y]: readonly [number, number]) => [x * deviceScaleFactor, y * deviceScaleFactor] as const;
      const borders = (await borderSpots(svg))
        .filter(inSight)
        .map(toDevice)
        .filter((spot) => hasDetail(drawn, spot, 8));
      expect(borders.length, name).toBeGreaterThan(10);
      for (const spot of borders) {
        const reach = { reachPx: 8, mostPx: deviceScaleFactor };
        expect(isShifted(drawn, painted, spot, reach), `${name}: the border at ${spot.join()} is shifted`).toBe(false);
      }
      const aside = movedBy(painted, Math.ceil(2 * deviceScaleFactor));
      expect(
        borders.filter((spot) => isShifted(drawn, aside, spot, { reachPx: 8, mostPx: deviceScaleFactor })).length,
        name,
      ).toBeGreaterThan(borders.length / 2);
      const { camera, regions } = await knownOf(webglPage);
      const project = projection(camera, size);
      // The map has a border of one pixel.
      const labelled = regions.map(({ name: region, at }) => ({ region, spot: project(at).map((part) => part + 1) as [number, number] }));
      for (const { region, spot } of labelled.filter(({ spot }) => inSight(spot)))
        expect(colourDistance(drawn, painted, toDevice(spot)), `${name}: ${region}`).toBeLessThanOrEqual(3);
      const grid = Array.from({ length: 144 }, (_, index) => [20 + (index % 12) * 34, 20 + Math.floor(index / 12) * 34] as const);
      // Away from the coast, where a pixel is part of both.
      const isOpenSea = ([x, y]: readonly [number, number]) =>
        [-3, 0, 3].every((east) => [-3, 0, 3].every((south) => hasColour(drawn, toDevice([x + east, y + south]), SEA)));
      const atSea = grid.filter(isOpenSea);
      expect(atSea.length, name).toBeGreaterThan(0);
      for (const spot of atSea)
        expect(colourDistance(drawn, painted, toDevice(spot)), `${name}: the sea at ${spot.join()}`).toBeLessThanOrEqual(3);
    }
  });
});

function hasColour(
  { data, widthPx }: { readonly data: Uint8ClampedArray; readonly widthPx: number },
  [x, y]: readonly [number, number],
  rgb: string,
): boolean {
  const at = (Math.round(y) * widthPx + Math.round(x)) * 4;
  return [...data.subarray(at, at + 3)].join() === rgb;
}
