import Supercluster, { type ClusterProperties } from 'supercluster';
import type { Point, PointLayer } from '../model/dataset.js';
import { comparePeriods, type Period } from '../model/period.js';
import type { LngLat, RegionCode } from '../model/region.js';
import type { Status } from '../model/status.js';

/** A layer of more points than this is drawn as clusters. */
const MOST_UNCLUSTERED = 200;

/** A layer that says that it is not to be clustered is, if it has more points: each would be an element of its own. */
const MOST_APART = 5_000;

/** Points nearer to one another than this, in CSS pixels, are one cluster: two circles with a number seldom cover each other. */
const NEAR_PX = 48;

/** From the zoom after this on every place stands by itself. */
const LAST_CLUSTERED_ZOOM = 16;

/** Where its points lie in more regions than this, a cluster names none. */
const MOST_REGIONS = 3;

/** Points that are drawn as one, and what is known of them together. */
export interface PointCluster {
  /** Made of what is in it, so that the same points have the same id however often they are clustered. */
  readonly id: string;
  /** The cluster that it is a part of at the zooms before; `null` where there is none. */
  readonly outer: PointCluster | null;
  readonly lngLat: LngLat;
  readonly count: number;
  /** It is drawn at camera zooms from this one on, … */
  readonly fromZoom: number;
  /** … and below this one, where it comes apart; `null` where its points lie at one place. */
  readonly toZoom: number | null;
  /** Sum of the amounts that are known. */
  readonly amountRupiah: number;
  readonly amountCount: number;
  readonly statuses: readonly Status[];
  /** The earliest and the latest period; `null` where none is known. */
  readonly firstPeriod: Period | null;
  readonly lastPeriod: Period | null;
  /** The few regions in which its points lie; `null` where they are many. */
  readonly regions: readonly RegionCode[] | null;
}

/** A layer's clusters. */
export interface LayerClusters {
  /** From the one of most points down; of one number from west to east. */
  readonly clusters: readonly PointCluster[];
  /** The innermost cluster of each point that is in any, by the point's id. */
  readonly innermost: ReadonlyMap<string, PointCluster>;
}

const NONE: LayerClusters = { clusters: [], innermost: new Map() };

/** A cluster while its points are gathered. */
class Gathering implements PointCluster {
  readonly #layer: string;
  readonly outer: PointCluster | null;
  readonly lngLat: LngLat;
  readonly toZoom: number | null;
  readonly statuses: Status[] = [];
  count = 0;
  amountRupiah = 0;
  amountCount = 0;
  firstPeriod: Period | null = null;
  lastPeriod: Period | null = null;
  regions: RegionCode[] | null = [];
  #least: string | null = null;

  constructor(layer: string, lngLat: LngLat, toZoom: number | null, outer: PointCluster | null) {
    this.#layer = layer;
    this.lngLat = lngLat;
    this.toZoom = toZoom;
    this.outer = outer;
  }

  get fromZoom(): number {
    // What is within another comes apart from it at some zoom: points at one place hold no others.
    return this.outer?.toZoom ?? 0;
  }

  get id(): string {
    // Of two clusters of a layer that have a point in common one is a part of the other, so that they differ in number.
    return `${this.#layer}:${this.#least ?? ''}+${this.count - 1}`;
  }

  add({ id, amountRupiah, status, period, region }: Point): void {
    this.count += 1;
    if (amountRupiah !== null) {
      this.amountRupiah += amountRupiah;
      this.amountCount += 1;
    }
    this.#addStatus(status);
    this.#addPeriods(period, period);
    if (region !== null) this.#addRegion(region);
    if (this.#least === null || id < this.#least) this.#least = id;
  }

  /** Takes over all that a part has gathered. */
  join(part: Gathering): void {
    this.count += part.count;
    this.amountRupiah += part.amountRupiah;
    this.amountCount += part.amountCount;
    for (const status of part.statuses) this.#addStatus(status);
    this.#addPeriods(part.firstPeriod, part.lastPeriod);
    if (part.regions) for (const region of part.regions) this.#addRegion(region);
    else this.regions = null;
    if (this.#least === null || (part.#least !== null && part.#least < this.#least)) this.#least = part.#least;
  }

  #addStatus(status: Status): void {
    if (!this.statuses.includes(status)) this.statuses.push(status);
  }

  #addPeriods(first: Period | null, last: Period | null): void {
    if (first !== null && (this.firstPeriod === null || comparePeriods(first, this.firstPeriod) < 0)) this.firstPeriod = first;
    if (last !== null && (this.lastPeriod === null || comparePeriods(last, this.lastPeriod) > 0)) this.lastPeriod = last;
  }

  #addRegion(region: RegionCode): void {
    if (this.regions === null || this.regions.includes(region)) return;
    if (this.regions.length === MOST_REGIONS) this.regions = null;
    else this.regions.push(region);
  }
}

/** The points by place, from west to east: the order in which a dataset lists them makes no difference. */
function placesOf(points: readonly Point[]): readonly (readonly Point[])[] {
  const sorted = [...points].sort((a, b) => a.lngLat[0] - b.lngLat[0] || a.lngLat[1] - b.lngLat[1]);
  const places: Point[][] = [];
  for (const point of sorted) {
    const [before] = places[places.length - 1] ?? [];
    if (before?.lngLat[0] === point.lngLat[0] && before.lngLat[1] === point.lngLat[1]) places[places.length - 1]?.push(point);
    else places.push([point]);
  }
  return places;
}

interface Place {
  readonly points: readonly Point[];
}

function clustered(layer: PointLayer): LayerClusters {
  const index = new Supercluster<Place, ClusterProperties>({ radius: NEAR_PX, extent: 512, maxZoom: LAST_CLUSTERED_ZOOM });
  index.load(
    placesOf(layer.points).map((points) => {
      const [longitude, latitude] = points[0]?.lngLat ?? [0, 0];
      return { type: 'Feature', properties: { points }, geometry: { type: 'Point', coordinates: [longitude, latitude] } };
    }),
  );
  const clusters: PointCluster[] = [];
  const innermost = new Map<string, PointCluster>();
  const enclose = (points: readonly Point[], cluster: Gathering) => {
    for (const point of points) {
      cluster.add(point);
      innermost.set(point.id, cluster);
    }
  };
  const visit = ({ properties, geometry }: ReturnType<typeof index.getChildren>[number], outer: Gathering | null): void => {
    const isCluster = 'cluster_id' in properties;
    if (!isCluster && properties.points.length === 1) {
      if (outer) enclose(properties.points, outer);
      return;
    }
    const toZoom = isCluster ? index.getClusterExpansionZoom(properties.cluster_id) : null;
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    const lngLat = isCluster ? ([longitude, latitude] as const) : (properties.points[0]?.lngLat ?? [longitude, latitude]);
    const cluster = new Gathering(layer.id, lngLat, toZoom, outer);
    if (isCluster) for (const child of index.getChildren(properties.cluster_id)) visit(child, cluster);
    else enclose(properties.points, cluster);
    outer?.join(cluster);
    clusters.push(cluster);
  };
  for (const feature of index.getClusters([-180, -90, 180, 90], 0)) visit(feature, null);
  return { clusters: clusters.sort((a, b) => b.count - a.count), innermost };
}

const known = new WeakMap<PointLayer, LayerClusters>();

/**
 * A layer's clusters at every zoom: at each, every point is drawn either by itself or in exactly one of them. There are
 * none where the layer has at most 200 points, or at most 5,000 and says that it is not to be clustered. Computed once for
 * a layer.
 */
export function clustersIn(layer: PointLayer): LayerClusters {
  if (layer.points.length <= (layer.clustered === false ? MOST_APART : MOST_UNCLUSTERED)) return NONE;
  const before = known.get(layer);
  if (before) return before;
  const made = clustered(layer);
  known.set(layer, made);
  return made;
}
