import type { ScreenPoint, Size } from '../../geo/mercator.js';
import type { LngLat } from '../../model/region.js';
import { isDrawnAt } from '../../scene/drawn-at.js';
import type { Panel, SceneCluster, ScenePoint } from '../../scene/scene.js';
import { clusterRadiusPx, placedApart, pointRadiusPx, type Circle } from './circles.js';
import { MARK_EM, placeMarks, type PlacedMark } from './marks.js';
import type { Box } from './text-box.js';

/** Something that bears its word, such as Sementara, and where both have found room. */
export interface Marked<Item> {
  readonly item: Item;
  readonly circle: Circle;
  /** `null` where it needs no word, or a watermark says it. */
  readonly mark: PlacedMark | null;
}

/** Where the points and clusters stand that are drawn at one zoom, in or near the view. */
export interface PointsLayout {
  readonly points: readonly Marked<ScenePoint>[];
  readonly clusters: readonly Marked<SceneCluster>[];
}

/** How far beyond the view is still laid out, as a share of the view's size: what comes into sight while the map is moved. */
const NEAR_SHARE = 0.5;

/** The room that points have. */
export interface PointsRoom {
  readonly size: Size;
  /** Size of the map's type in CSS pixels. */
  readonly fontPx: number;
  readonly project: (lngLat: LngLat) => ScreenPoint;
  /** What no word should cover. */
  readonly obstacles: readonly Box[];
}

/** Lays out the points and clusters that the zoom asks for. */
export function layOutPoints(
  { points: allPoints, clusters: allClusters, watermark }: Panel,
  zoom: number,
  { size, fontPx, project, obstacles }: PointsRoom,
): PointsLayout {
  const isNear = ([x, y]: ScreenPoint) =>
    Math.abs(x - size.widthPx / 2) <= size.widthPx * (0.5 + NEAR_SHARE) &&
    Math.abs(y - size.heightPx / 2) <= size.heightPx * (0.5 + NEAR_SHARE);
  const shown = <Item extends ScenePoint | SceneCluster>(items: readonly Item[]) =>
    items.flatMap((item) => {
      if (!isDrawnAt(item, zoom)) return [];
      const at = project(item.lngLat);
      return isNear(at) ? [{ item, at }] : [];
    });
  // By what is drawn: a point whose amount is not known has a circle of its own size. The smaller lies on top.
  const points = shown(allPoints)
    .map(({ item, at }) => ({ item, at, radiusPx: pointRadiusPx(item, size) }))
    .sort((a, b) => b.radiusPx - a.radiusPx);
  const clusters = shown(allClusters).map(({ item, at }) => ({ item, at, radiusPx: clusterRadiusPx(item.count) }));
  const all = [...points, ...clusters];
  const circles = placedApart(all);
  const marks = placeMarks(
    all.map(({ item, at: [x, y], radiusPx }, index) => ({
      mark: watermark?.layers.includes(item.layer) ? null : item.mark,
      circle: circles[index] ?? { x, y, radiusPx },
    })),
    size,
    fontPx * MARK_EM,
    obstacles,
  );
  const marked = <Item>(items: readonly { readonly item: Item }[], offset: number) =>
    items.flatMap(({ item }, index): readonly Marked<Item>[] => {
      const circle = circles[offset + index];
      return circle ? [{ item, circle, mark: marks[offset + index] ?? null }] : [];
    });
  return { points: marked(points, 0), clusters: marked(clusters, points.length) };
}
