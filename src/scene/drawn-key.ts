import { clustersAround, clusterDrawnFor } from './drawn-at.js';
import type { Panel } from './scene.js';

/** Code or id of what is drawn at a zoom for a code or id: of a point within a cluster the cluster. */
export function drawnKey(panel: Panel, key: string | null, zoom: number): string | null {
  const point = key === null ? undefined : panel.points.find(({ id }) => id === key);
  return (point && clusterDrawnFor(panel, point, zoom)?.id) ?? key;
}

/**
 * Id of what is drawn now in place of a point or cluster that is drawn no more: the cluster that it has gone into, or a
 * part of it; `null` where there is none.
 * @param drawn the points and clusters that are drawn
 */
export function successorOf(
  panel: Panel,
  lost: string,
  drawn: readonly (Panel['points'][number] | Panel['clusters'][number])[],
): string | null {
  const gone = [...panel.points, ...panel.clusters].find(({ id }) => id === lost);
  if (!gone) return null;
  const around = clustersAround(panel, gone);
  const outer = drawn.find(({ id }) => around.some((cluster) => cluster.id === id));
  return (outer ?? drawn.find((item) => clustersAround(panel, item).some(({ id }) => id === lost)))?.id ?? null;
}
