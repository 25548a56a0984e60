import { regionsOf } from '../regions-of.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScreenPoint } from '../../src/geo/mercator.js';
import { fitBounds, projection } from '../../src/geo/mercator.js';
import { hitTest, type CircledTarget, type HitCandidates } from '../../src/render/hit-test.js';
import { circledTargets, layOutMap } from '../../src/render/svg/map-layout.js';
import { segmentsOf } from '../geodata/plane-geometry.js';
import { DEMO, sceneOf } from '../scene/scene-of.js';
import { gridShapes } from './padang-shapes.js';

const scene = sceneOf(DEMO, { layers: ['kube-grants'] });

const size = { widthPx: 360, heightPx: 360 };
const camera = fitBounds(scene.panels[0].boundaries.views[0]!.bounds, size, 0.03);
const view = { camera, size };

const pointAt = (id: string, x: number, y: number, radiusPx: number): CircledTarget => ({
  target: { kind: 'point', id },
  circle: { x, y, radiusPx },
});

/** Doubles would crowd about nought: tenths of a pixel are spread evenly. */
const tenths = fc.integer({ min: -200, max: 3800 }).map((each) => each / 10);
const anywhere: fc.Arbitrary<ScreenPoint> = fc.tuple(tenths, tenths);

const bare: HitCandidates = { view, regions: regionsOf(scene), circles: [] };

const keyAt = (at: ScreenPoint, slackPx: number, map: HitCandidates) => {
  const found = hitTest(at, slackPx, map);
  return found && (found.kind === 'region' ? found.code : found.id);
};

/** How far a position is from each region, by brute force: 0 within it. */
function distances([x, y]: ScreenPoint): readonly { readonly code: string; readonly distancePx: number }[] {
  const project = projection(camera, size);
  return regionsOf(scene).map(({ code, polygons }) => {
    const segments = polygons.flatMap((polygon) =>
      polygon.flatMap((ring) => segmentsOf(ring.map(project)) as unknown as readonly (readonly [ScreenPoint, ScreenPoint])[]),
    );
    const isInside =
      segments.filter(([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)).length % 2 === 1;
    const away = segments.map(([[ax, ay], [bx, by]]) => {
      const share = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2 || 1)));
      return Math.hypot(ax + share * (bx - ax) - x, ay + share * (by - ay) - y);
    });
    return { code, distancePx: isInside ? 0 : Math.min(...away) };
  });
}

describe('what is nearest to a finger', () => {
  it('is the region that holds it, else the one with the nearest outline within the slack, as by brute force', () => {
    fc.assert(
      fc.property(anywhere, (at) => {
        const all = [...distances(at)].sort((a, b) => a.distancePx - b.distancePx);
        const [first, second] = all;
        // On a border either is right.
        fc.pre(second!.distancePx - first!.distancePx > 0.01 && Math.abs(first!.distancePx - 22) > 0.01);
        expect(keyAt(at, 22, bare)).toBe(first!.distancePx <= 22 ? first!.code : null);
        expect(keyAt(at, 0, bare)).toBe(first!.distancePx === 0 ? first!.code : null);
      }),
      { numRuns: 400 },
    );
  });

  it('is nothing in the open sea', () => {
    expect(keyAt([20, 340], 22, bare)).toBeNull();
  });

  it('is a circle that holds it, the one on top first, before the region beneath', () => {
    const map = { ...bare, circles: [pointAt('large', 200, 150, 30), pointAt('small', 205, 150, 5)] };
    expect(keyAt([205, 150], 0, map)).toBe('small');
    expect(keyAt([190, 150], 0, map)).toBe('large');
    expect(keyAt([235, 150], 0, map)).not.toBe('large');
  });

  it('is the smaller of circles that hold it, in whatever order they were drawn', () => {
    const circles = [pointAt('small', 205, 150, 5), pointAt('large', 200, 150, 30), pointAt('middle', 205, 152, 9)];
    expect(keyAt([205, 150], 22, { ...bare, circles })).toBe('small');
    expect(keyAt([205, 159], 22, { ...bare, circles })).toBe('middle');
    expect(keyAt([185, 150], 22, { ...bare, circles })).toBe('large');
  });

  it('is a small circle from 12 px of its middle, for a finger but not for a mouse', () => {
    const map = { ...bare, circles: [pointAt('dot', 200, 150, 2)] };
    expect(keyAt([211, 150], 22, map)).toBe('dot');
    expect(keyAt([213, 150], 22, map)).not.toBe('dot');
    expect(keyAt([203, 150], 0, map)).not.toBe('dot');
  });

  it('is a circle in the sea within the slack of its rim, or the coast where that is nearer', () => {
    const map = { ...bare, circles: [pointAt('boat', 20, 340, 4)] };
    expect(keyAt([45, 340], 22, map)).toBe('boat');
    expect(keyAt([47, 340], 22, map)).toBeNull();
  });

  it.each([360, 608])('leaves a place to tap for each region and each point of the grants, in a map of %i px', (widthPx) => {
    const drawn = { widthPx, heightPx: widthPx };
    const seen = fitBounds(scene.panels[0].boundaries.views[0]!.bounds, drawn, 0.03);
    const circles = circledTargets(layOutMap(scene, seen, drawn));
    const map = { view: { camera: seen, size: drawn }, regions: regionsOf(scene), circles };
    const found = new Map<string, number>();
    const step = widthPx / 100;
    for (let x = step / 2; x < widthPx; x += step)
      for (let y = step / 2; y < widthPx; y += step) {
        const key = keyAt([x, y], 22, map);
        if (key !== null) found.set(key, (found.get(key) ?? 0) + step * step);
      }
    for (const { code, name } of regionsOf(scene)) expect(found.get(code) ?? 0, name).toBeGreaterThan(40);
    for (const { id } of scene.panels[0].points) expect(found.get(id) ?? 0, id).toBeGreaterThan(40);
  });

  it('is found among 7,000 regions by the outlines about it alone, once their bounds are known', () => {
    let looks = 0;
    const watched = <Shape extends object>(shape: Shape): Shape =>
      new Proxy(shape, {
        get: (target, key) => {
          if (key === '0') looks += 1;
          return Reflect.get(target, key) as unknown;
        },
      });
    const regions = gridShapes(100, 70).map((region) => ({ ...region, polygons: watched(region.polygons) }));
    const map: HitCandidates = {
      view: { camera: fitBounds([100, -0.7, 101, 0], { widthPx: 1000, heightPx: 700 }), size: { widthPx: 1000, heightPx: 700 } },
      regions,
      circles: [],
    };
    expect(keyAt([505, 345], 22, map)).toBe('34.50');
    expect(looks).toBeGreaterThan(7000);
    looks = 0;
    for (let index = 0; index < 50; index += 1) hitTest([index * 20 + 3, index * 14 + 3], 22, map);
    expect(looks / 50).toBeLessThan(200);
  });
});
