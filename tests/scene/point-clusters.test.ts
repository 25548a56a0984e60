import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mercator } from '../../src/geo/mercator.js';
import type { LngLat } from '../../src/model/region.js';
import { isDrawnAt } from '../../src/scene/drawn-at.js';
import { clustersIn } from '../../src/scene/point-clusters.js';
import type { Scene } from '../../src/scene/scene.js';
import { madeLayer, madePoint, sceneWith, strewn } from './made-up-points.js';

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Positions all over the world, crowded ones, equal ones, and such on both sides of the antimeridian and at the poles. */
const position: fc.Arbitrary<LngLat> = fc.oneof(
  fc.tuple(degrees(-180, 180), degrees(-90, 90)),
  fc.tuple(degrees(100.3, 100.5), degrees(-1, -0.8)),
  fc.tuple(degrees(100.4, 100.4001), degrees(-0.9, -0.8999)),
  fc.tuple(fc.constantFrom(-180, -179.9999, 179.9999, 180), degrees(-0.001, 0.001)),
  fc.constantFrom<LngLat[]>([100.4, -0.9], [100.4, -0.90001], [180, 90], [-180, -90], [0, 0]),
);

const positions = fc.array(position, { minLength: 201, maxLength: 320 });

const ZOOMS = [-1, 0, 0.5, ...Array.from({ length: 19 }, (_, zoom) => zoom + 1), 9.999, 22];

const sceneAt = (places: readonly LngLat[]) =>
  sceneWith([madeLayer(places.map((lngLat, index) => madePoint(index, { lngLat, amountRupiah: index })))]);

/** The points in each cluster, each found from the inside out. */
function members({ panels: [{ points, clusters }] }: Scene): ReadonlyMap<string, readonly number[]> {
  const byId = new Map(clusters.map((cluster) => [cluster.id, cluster]));
  const found = new Map<string, number[]>(clusters.map(({ id }) => [id, []]));
  points.forEach(({ cluster }, index) => {
    for (let id = cluster; id !== null; id = byId.get(id)!.cluster) found.get(id)!.push(index);
  });
  return found;
}

describe('clusters', () => {
  it('count each point exactly once at every zoom, in itself or in one of them', () => {
    fc.assert(
      fc.property(positions, (places) => {
        const scene = sceneAt(places);
        const inside = members(scene);
        for (const { id, count, amountRupiah } of scene.panels[0].clusters) {
          const indices = inside.get(id)!;
          expect(count).toBe(indices.length);
          expect(amountRupiah).toBe(indices.reduce((sum, index) => sum + scene.panels[0].points[index]!.amountRupiah!, 0));
        }
        for (const zoom of ZOOMS) {
          const counted = scene.panels[0].points.map((point) => Number(isDrawnAt(point, zoom)));
          for (const cluster of scene.panels[0].clusters)
            if (isDrawnAt(cluster, zoom)) for (const index of inside.get(cluster.id)!) counted[index]! += 1;
          expect(counted.every((times) => times === 1)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leave no two points by themselves that are nearer than 48 px at a whole zoom', () => {
    fc.assert(
      fc.property(positions, fc.integer({ min: 0, max: 16 }), (places, zoom) => {
        const alone = sceneAt(places).panels[0].points.filter((point) => isDrawnAt(point, zoom));
        const at = alone.map(({ lngLat: [longitude, latitude] }) => {
          // A position at a pole stands at the edge of the square world.
          const [x, y] = mercator([longitude, Math.max(-85.051129, Math.min(85.051129, latitude))]);
          return [x * 512 * 2 ** zoom, y * 512 * 2 ** zoom] as const;
        });
        at.forEach(([x, y], index) => {
          for (const [otherX, otherY] of at.slice(index + 1)) expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(47.9);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('never come apart where their points lie at one place, and always where they do not', () => {
    fc.assert(
      fc.property(positions, (places) => {
        const {
          panels: [{ points, clusters }],
        } = sceneAt(places);
        const shared = (lngLat: LngLat) => points.filter((other) => other.lngLat[0] === lngLat[0] && other.lngLat[1] === lngLat[1]).length;
        for (const { lngLat, fromZoom } of points) expect(fromZoom === null).toBe(shared(lngLat) > 1);
        for (const { lngLat, toZoom, count } of clusters)
          if (toZoom === null) expect(shared(lngLat)).toBe(count);
          else expect(toZoom).toBeLessThanOrEqual(17);
      }),
      { numRuns: 40 },
    );
  });

  it('are the same with the same ids in whatever order the points are listed, and no id is given twice', () => {
    fc.assert(
      fc.property(positions, fc.infiniteStream(fc.nat()), (places, order) => {
        const points = places.map((lngLat, index) => madePoint(index, { lngLat }));
        const shuffled = points.map((point) => [order.next().value, point] as const).sort(([a], [b]) => a - b);
        const ids = sceneWith([madeLayer(points)]).panels[0].clusters.map(({ id }) => id);
        expect(sceneWith([madeLayer(shuffled.map(([, point]) => point))]).panels[0].clusters.map(({ id }) => id)).toEqual(ids);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 40 },
    );
  });

  it('are drawn at whole steps of zoom, each where the one around it has come apart', () => {
    const {
      panels: [{ clusters }],
    } = sceneWith([madeLayer(strewn(1000))]);
    const byId = new Map(clusters.map((cluster) => [cluster.id, cluster]));
    expect(clusters.length).toBeGreaterThan(100);
    for (const { cluster, fromZoom, toZoom } of clusters) {
      expect(fromZoom).toBe(cluster === null ? 0 : byId.get(cluster)!.toZoom);
      expect(Number.isInteger(fromZoom)).toBe(true);
      expect(toZoom).toBeGreaterThan(fromZoom);
    }
  });

  it('are gathered once for a layer, however often a scene is composed of it', () => {
    const layer = madeLayer(strewn(201));
    expect(clustersIn(layer)).toBe(clustersIn(layer));
    expect(clustersIn(madeLayer(layer.points))).not.toBe(clustersIn(layer));
  });
});
