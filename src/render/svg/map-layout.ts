import { projection, type Camera, type ScreenPoint, type Size } from '../../geo/mercator.js';
import type { LngLat, RegionCode } from '../../model/region.js';
import { hasMany } from '../../scene/has-many.js';
import { PLAIN } from '../../scene/region-appearance.js';
import type { Scene, ScenePoint } from '../../scene/scene.js';
import type { CircledTarget } from '../hit-test.js';
import { placedApart, pointRadiusPx, regionCirclesOf, type Circle } from './circles.js';
import { groundBoxes } from './draw-ground.js';
import type { PlacedLabel } from './label-model.js';
import { sizeBoxes } from './draw-sizes.js';
import { layOutPoints, type PointsLayout } from './layout-points.js';
import { haveSameShapes, outlinesOf, type Outline } from './outlines.js';
import { placeNames, type PlacedNames } from './place-names.js';
import { boxOf } from './text-box.js';
import { placeWatermark, type PlacedWatermark } from './watermark.js';

/** A region's circle, where it has found room. */
export interface PlacedRegionCircle {
  readonly isNegative: boolean;
  readonly circle: Circle;
}

/** Where everything of a scene stands for one camera and size, in CSS pixels. */
export interface MapLayout {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly size: Size;
  readonly fontPx: number;
  readonly project: (lngLat: LngLat) => ScreenPoint;
  readonly outlines: ReadonlyMap<RegionCode, Outline>;
  readonly regionCircles: readonly PlacedRegionCircle[];
  readonly points: PointsLayout['points'];
  readonly clusters: PointsLayout['clusters'];
  /** `null` where there is none. */
  readonly watermark: PlacedWatermark | null;
  readonly labels: readonly PlacedLabel[];
  readonly names: PlacedNames;
  /** Whether there are too many regions and points to name them one by one. */
  readonly isCrowded: boolean;
}

/** The circle of a point that stands where it is, whatever it hides. */
export function pointCircle(point: ScenePoint, project: MapLayout['project'], size: Size): Circle {
  const [x, y] = project(point.lngLat);
  return { x, y, radiusPx: pointRadiusPx(point, size) };
}

/** What of a layout is drawn as circles of its own, in the order in which it is drawn. */
export function circledTargets({ points, clusters }: Pick<MapLayout, 'points' | 'clusters'>): readonly CircledTarget[] {
  return [
    ...points.map(({ item: { id }, circle }): CircledTarget => ({ target: { kind: 'point', id }, circle })),
    ...clusters.map(({ item: { id }, circle }): CircledTarget => ({ target: { kind: 'cluster', id }, circle })),
  ];
}

/** A layout of the same shapes, seen from the same place at the same size. */
function seenAlike(
  before: MapLayout | null,
  {
    panels: [
      {
        boundaries: { regions },
      },
    ],
  }: Scene,
  camera: Camera,
  size: Size,
): MapLayout | null {
  if (!before) return null;
  const {
    camera: { center, zoom },
    size: { widthPx, heightPx },
  } = before;
  const isSameView =
    center[0] === camera.center[0] &&
    center[1] === camera.center[1] &&
    zoom === camera.zoom &&
    widthPx === size.widthPx &&
    heightPx === size.heightPx;
  return isSameView && haveSameShapes(before.scene.panels[0].boundaries.regions, regions) ? before : null;
}

/**
 * Lays a scene out: projects its shapes, finds room for circles, then for names.
 * @param before the layout that this one follows: what of it has not changed is kept
 */
export function layOutMap(scene: Scene, camera: Camera, size: Size, before: MapLayout | null = null): MapLayout {
  const held = seenAlike(before, scene, camera, size);
  if (held?.scene === scene) return held;
  const project = projection(camera, size);
  const fontPx = size.widthPx < 480 ? 11 : 12.5;
  const [panel] = scene.panels;
  const {
    boundaries: { regions },
    appearances,
  } = panel;
  const asked = regionCirclesOf(panel, size);
  const placed = placedApart(asked.map(({ lngLat, radiusPx }) => ({ at: project(lngLat), radiusPx })));
  const regionCircles = asked.flatMap(({ isNegative }, index) => {
    const circle = placed[index];
    return circle ? [{ isNegative, circle }] : [];
  });
  const hasSamePoints = held?.scene.panels[0].points === panel.points && held.scene.panels[0].clusters === panel.clusters;
  const keys = sizeBoxes(scene, size, fontPx);
  const { points, clusters } = hasSamePoints ? held : layOutPoints(panel, camera.zoom, { size, fontPx, project, obstacles: keys });
  const marked = [...points, ...clusters];
  const circles = [...[...regionCircles, ...marked].map(({ circle }) => boxOf(circle)), ...marked.flatMap(({ mark }) => mark?.box ?? [])];
  const words = [...keys, ...groundBoxes(panel.boundaries.ground, size, fontPx, project)];
  const outlines = held?.outlines ?? outlinesOf(regions, project);
  const shapes = regions.map(({ code, name, labelLngLat }, index) => {
    const { ink, fill, state } = appearances[index] ?? PLAIN;
    return {
      code,
      name,
      value: panel.valueLabels?.[index] ?? null,
      ink: fill === null && state === null ? ('auto' as const) : ink,
      anchor: project(labelLngLat),
      rings: outlines.get(code)?.rings ?? [],
    };
  });
  const names = placeNames(shapes, size, fontPx, { circles, words }, held?.names ?? null);
  return {
    scene,
    camera,
    size,
    fontPx,
    project,
    outlines,
    regionCircles,
    points,
    clusters,
    watermark: placeWatermark(panel, size, project),
    names,
    labels: names.labels,
    isCrowded: hasMany(panel),
  };
}
