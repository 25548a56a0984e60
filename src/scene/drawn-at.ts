import type { Panel, SceneCluster, ScenePoint } from './scene.js';

type Zoomed = Pick<ScenePoint, 'fromZoom'> & Partial<Pick<SceneCluster, 'toZoom'>>;

/** Whether a point or cluster is drawn at a camera's zoom. Below zoom 0 all is as at 0. */
export function isDrawnAt({ fromZoom, toZoom = null }: Zoomed, zoom: number): boolean {
  const asked = Math.max(0, zoom);
  return fromZoom !== null && fromZoom <= asked && (toZoom === null || asked < toZoom);
}

/** The clusters that a point or cluster is a part of, from the innermost out, by id. */
export function clustersAround({ clusters }: Panel, { cluster }: Pick<ScenePoint, 'cluster'>): readonly SceneCluster[] {
  const around: SceneCluster[] = [];
  for (let id = cluster; id !== null;) {
    const found = clusters.find((each) => each.id === id);
    if (found) around.push(found);
    id = found?.cluster ?? null;
  }
  return around;
}

/** What stands on the map for a point at a camera's zoom: the point itself where that is `null`, else the cluster it is in. */
export function clusterDrawnFor(panel: Panel, point: ScenePoint, zoom: number): SceneCluster | null {
  return clustersAround(panel, point).find((cluster) => isDrawnAt(cluster, zoom)) ?? null;
}
