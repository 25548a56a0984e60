import type { LngLat } from '../../../../src/model/region.js';
import { composeScene, padangBoundaries, validate } from '../../../../src/core.js';
import type { Scene, ScenePoint, SceneRegion } from '../../../../src/scene/scene.js';
import { demoDataset } from '../../demo-dataset.js';

/** A scene of the bundled data, with all that a scene has beside regions and points. */
export const realScene = composeScene(validate(demoDataset).dataset, padangBoundaries(), { layers: ['kube-grants'] });

/** A square that is no place: its lower left corner and its side in degrees. */
export function square([west, south]: LngLat, side: number, look: Partial<SceneRegion> & { readonly code: string }): SceneRegion {
  const [east, north] = [west + side, south + side];
  const ring: readonly LngLat[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    ...realScene.regions[0]!,
    polygons: [[ring]],
    labelLngLat: [west + side / 2, south + side / 2],
    fill: '#cc0000',
    state: null,
    selected: false,
    circleShare: null,
    ...look,
  };
}

/** A point that is no place. */
export function point(id: string, lngLat: LngLat, look: Partial<ScenePoint> = {}): ScenePoint {
  return { ...realScene.points[0]!, id, lngLat, circleShare: 1, status: 'A', ...look };
}

/** A scene of these regions and points on no ground. */
export function sceneWith(regions: readonly SceneRegion[], points: readonly ScenePoint[] = []): Scene {
  return { ...realScene, regions, points, ground: null };
}
