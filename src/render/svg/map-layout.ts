import { projection, type Camera, type ScreenPoint, type Size } from '../../geo/mercator.js';
import type { LngLat, RegionCode } from '../../model/region.js';
import type { Scene, ScenePoint, SceneRegion } from '../../scene/scene.js';
import { greatestRadiusPx, placedApart, radiusForShare, type Circle } from './circles.js';
import type { PlacedLabel } from './labels.js';
import { MARK_EM, placeMarks, type PlacedMark } from './marks.js';
import { haveSameShapes, outlinesOf, type Outline } from './outlines.js';
import { placeNames, type PlacedNames } from './place-names.js';
import { boxOf } from './text-box.js';

/** Something drawn as a circle, and where its circle has found room. */
export interface Circled<Item> {
  readonly item: Item;
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
  readonly regionCircles: readonly Circled<SceneRegion>[];
  readonly pointCircles: readonly Circled<ScenePoint>[];
  /** The points' words, such as CONTOH, one for each circle that has one; `null` for the others. */
  readonly marks: readonly (PlacedMark | null)[];
  readonly labels: readonly PlacedLabel[];
  readonly names: PlacedNames;
}

/** A point whose amount is not known is drawn small rather than left out. */
const UNKNOWN_SHARE = 0.1;

/** An amount of nothing is drawn as the smallest circle rather than as none. */
const LEAST_SHARE = 1e-6;

function circled<Item>(
  items: readonly Item[],
  of: (item: Item) => { readonly at: ScreenPoint; readonly share: number },
  greatestPx: number,
): readonly Circled<Item>[] {
  const circles = placedApart(
    items.map((item) => {
      const { at, share } = of(item);
      return { at, radiusPx: radiusForShare(share, greatestPx) };
    }),
  );
  return items.flatMap((item, index) => {
    const circle = circles[index];
    return circle ? [{ item, circle }] : [];
  });
}

/** A layout of the same shapes, seen from the same place at the same size. */
function seenAlike(before: MapLayout | null, { regions }: Scene, camera: Camera, size: Size): MapLayout | null {
  if (!before) return null;
  const { camera: { center, zoom }, size: { widthPx, heightPx } } = before; // prettier-ignore
  const isSameView =
    center[0] === camera.center[0] && center[1] === camera.center[1] && zoom === camera.zoom && widthPx === size.widthPx && heightPx === size.heightPx;
  return isSameView && haveSameShapes(before.scene.regions, regions) ? before : null;
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
  const largestFirst = scene.regions
    .filter(({ circleShare }) => circleShare !== null && circleShare > 0)
    .sort((a, b) => (b.circleShare ?? 0) - (a.circleShare ?? 0));
  const regionCircles = circled(
    largestFirst,
    ({ labelLngLat, circleShare }) => ({ at: project(labelLngLat), share: circleShare ?? 0 }),
    greatestRadiusPx(size, 'regions'),
  );
  const pointCircles = circled(
    scene.points,
    ({ lngLat, circleShare }) => ({ at: project(lngLat), share: circleShare === null ? UNKNOWN_SHARE : Math.max(circleShare, LEAST_SHARE) }),
    greatestRadiusPx(size, 'points'),
  );
  const marks = placeMarks(
    pointCircles.map(({ item: { mark }, circle }) => ({ mark, circle })),
    size,
    fontPx * MARK_EM,
  );
  const obstacles = [
    ...[...regionCircles, ...pointCircles].map(({ circle }) => boxOf(circle)),
    ...marks.flatMap((mark) => mark?.box ?? []),
  ];
  const outlines = held?.outlines ?? outlinesOf(scene.regions, project);
  const shapes = scene.regions.map(({ code, name, ink, fill, state, labelLngLat }) => ({
    code,
    name,
    ink: fill === null && state === null ? ('auto' as const) : ink,
    anchor: project(labelLngLat),
    rings: outlines.get(code)?.rings ?? [],
  }));
  const names = placeNames(shapes, size, fontPx, obstacles, held?.names ?? null);
  return { scene, camera, size, fontPx, project, outlines, regionCircles, pointCircles, marks, names, labels: names.labels };
}
