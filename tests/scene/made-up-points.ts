import type { Dataset, Point, PointLayer } from '../../src/model/dataset.js';
import type { Scene } from '../../src/scene/scene.js';
import type { View } from '../../src/scene/view.js';
import { DEMO, sceneOf } from './scene-of.js';

/** A made-up point; what is given of it, and the rest as in any other. */
export function madePoint(number: number, more: Partial<Point> = {}): Point {
  return {
    id: `titik-${number}`,
    name: `Titik ${number}`,
    lngLat: [100.4, -0.9],
    amountRupiah: 1_000_000,
    period: '2024',
    properties: {},
    region: null,
    status: 'A',
    ...more,
  };
}

/** A layer of made-up points. */
export function madeLayer(points: readonly Point[], more: Partial<PointLayer> = {}): PointLayer {
  return { id: 'titik', title: { id: 'Hibah KUBE', en: 'KUBE grants' }, amountTitle: null, caveat: null, source: null, points, ...more };
}

/** The bundled dataset with these layers for its own. */
const withLayers = (...pointLayers: readonly PointLayer[]): Dataset => ({ ...DEMO, pointLayers });

/** A scene in which all of these layers are shown. */
export function sceneWith(layers: readonly PointLayer[], view: Partial<View> = {}): Scene {
  return sceneOf(withLayers(...layers), { layers: layers.map(({ id }) => id), ...view });
}

/** Points strewn over the city, the same each time. */
export function strewn(count: number): readonly Point[] {
  let state = 7;
  const next = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: count }, (_, index) => madePoint(index, { lngLat: [100.3 + 0.25 * next(), -1.1 + 0.4 * next()] }));
}
