import { regionsOf, withPanel, withRegions, type WholeRegion } from '../../../regions-of.js';
import type { LngLat } from '../../../../src/model/region.js';
import { composeScene, padangBoundaries, validate } from '../../../../src/core.js';
import type { Scene, ScenePoint } from '../../../../src/scene/scene.js';
import { demoDataset } from '../../demo-dataset.js';

/** A scene of the bundled data, with all that a scene has beside regions and points. */
export const realScene = composeScene(validate(demoDataset).dataset, padangBoundaries(), { layers: ['kube-grants'] });

/** A square that is no place: its lower left corner and its side in degrees. */
export function square([west, south]: LngLat, side: number, look: Partial<WholeRegion> & { readonly code: string }): WholeRegion {
  const [east, north] = [west + side, south + side];
  const ring: readonly LngLat[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    ...regionsOf(realScene)[0]!,
    polygons: [[ring]],
    labelLngLat: [west + side / 2, south + side / 2],
    fill: '#cc0000',
    state: null,
    circleShare: null,
    ...look,
  };
}

/** A point that is no place. */
export function point(id: string, lngLat: LngLat, look: Partial<ScenePoint> = {}): ScenePoint {
  return { ...realScene.panels[0].points[0]!, id, lngLat, circleShare: 1, status: 'A', ...look };
}

/** A scene of these regions and points on no ground. */
export function sceneWith(regions: readonly WholeRegion[], points: readonly ScenePoint[] = []): Scene {
  const scene = withRegions(realScene, regions);
  return withPanel(scene, { points, boundaries: { ...scene.panels[0].boundaries, ground: null } });
}
