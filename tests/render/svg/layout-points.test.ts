import { describe, expect, it } from 'vitest';
import { projection, type Camera, type Size } from '../../../src/geo/mercator.js';
import type { LngLat } from '../../../src/model/region.js';
import { cameraFor } from '../../../src/render/default-camera.js';
import { clusterRadiusPx } from '../../../src/render/svg/circles.js';
import { layOutMap } from '../../../src/render/svg/map-layout.js';
import { boxAround, boxOf, touches } from '../../../src/render/svg/text-box.js';
import { isDrawnAt } from '../../../src/scene/drawn-at.js';
import { madeLayer, madePoint, sceneWith, strewn } from '../../scene/made-up-points.js';

const SIZE: Size = { widthPx: 390, heightPx: 390 };
const CITY = { center: [100.42, -0.9], zoom: 9.6 } as const;
const many = sceneWith([madeLayer(strewn(3000))]);

/** Where a camera puts positions, in pixels. */
const onScreen = (camera: Camera, lngLat: LngLat) => projection(camera, SIZE)(lngLat);

describe('the points and clusters of a map', () => {
  it.each([
    CITY,
    { center: [100.36, -0.92], zoom: 12 },
    { center: [100.36, -0.92], zoom: 15.5 },
    { center: [100.36, -0.92], zoom: 19 },
  ] as const)('are those that the zoom asks for and that lie in the view: $zoom', (camera) => {
    const layout = layOutMap(many, camera, SIZE);
    const drawn = [...layout.points, ...layout.clusters].map(({ item }) => item.id);
    const asked = [...many.panels[0].points, ...many.panels[0].clusters].filter((item) => isDrawnAt(item, camera.zoom));
    const isWithin = (share: number) => (each: { readonly lngLat: LngLat }) => {
      const [x, y] = onScreen(camera, each.lngLat);
      return Math.abs(x - 195) <= 390 * share && Math.abs(y - 195) <= 390 * share;
    };
    expect(drawn).toEqual(expect.arrayContaining(asked.filter(isWithin(0.5)).map(({ id }) => id)));
    // Half a map beyond each edge is what comes into sight first.
    expect(new Set(drawn)).toEqual(new Set(asked.filter(isWithin(1)).map(({ id }) => id)));
  });

  it('never hide one another wholly while they are few, and stand where they are while they are many', () => {
    const atOnePlace = (count: number) =>
      layOutMap(
        sceneWith([
          madeLayer(
            Array.from({ length: count }, (_, index) => madePoint(index)),
            { clustered: false },
          ),
        ]),
        CITY,
        SIZE,
      ).points;
    const places = (count: number) => new Set(atOnePlace(count).map(({ circle: { x, y } }) => `${x} ${y}`)).size;
    expect(places(40)).toBeGreaterThan(1);
    expect(places(301)).toBe(1);
  });

  it('have no word beside them where one stands through the map', () => {
    const points = strewn(400).map((point) => ({ ...point, status: 'illustrative' as const }));
    for (const layer of [madeLayer(points), madeLayer(points, { clustered: false })]) {
      const layout = layOutMap(sceneWith([layer]), CITY, SIZE);
      expect(layout.watermark?.text).toBe('CONTOH');
      expect([...layout.points, ...layout.clusters].every(({ mark }) => mark === null)).toBe(true);
    }
    const mixed = [madePoint(0, { status: 'A' }), ...points.slice(0, 20)];
    const layout = layOutMap(sceneWith([madeLayer(mixed)]), CITY, SIZE);
    expect(layout.watermark).toBeNull();
    for (const { item, mark } of layout.points) expect(mark?.text).toBe(item.mark ?? undefined);
  });

  it('bear their word each, however many they are', () => {
    const points = strewn(400).map((point) => ({ ...point, status: 'P' as const }));
    const apart = layOutMap(sceneWith([madeLayer(points, { clustered: false })]), CITY, SIZE).points;
    expect(apart.length).toBeGreaterThan(300);
    expect(new Set(apart.map(({ mark }) => mark?.text))).toEqual(new Set(['Sementara']));
    const { clusters } = layOutMap(sceneWith([madeLayer(points)]), CITY, SIZE);
    expect(clusters.length).toBeGreaterThan(1);
    for (const { mark } of clusters) expect(mark?.text).toBe('Sementara');
  });

  it('leave the names of regions room beside them', () => {
    const camera = cameraFor(many.panels[0].boundaries.views[0]!.bounds, SIZE);
    const { clusters, labels, fontPx } = layOutMap(many, camera, SIZE);
    expect(clusters.length).toBeGreaterThan(3);
    for (const { lines, x, y, leaderTo } of labels)
      if (!leaderTo) for (const { circle } of clusters) expect(touches(boxAround(lines, x, y, fontPx), boxOf(circle))).toBe(false);
  });
});

describe('the circle of a cluster', () => {
  it('is the larger the more points it holds, between 11 and 22 px', () => {
    const radii = [2, 3, 10, 99, 100, 999, 10_000, 1_000_000].map(clusterRadiusPx);
    expect(radii[0]).toBe(11);
    expect(radii[radii.length - 1]).toBe(22);
    expect([...radii].sort((a, b) => a - b)).toEqual(radii);
    expect(new Set(radii.slice(0, 6)).size).toBe(6);
  });
});
