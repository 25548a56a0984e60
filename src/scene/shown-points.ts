import type { Boundaries } from '../geo/boundaries.js';
import type { Locale } from '../i18n/locale.js';
import type { Dataset, PointLayer } from '../model/dataset.js';
import type { RegionCode } from '../model/region.js';
import { sceneClusters } from './clusters-model.js';
import { pointsOf } from './points-model.js';
import type { SceneCluster, ScenePoint } from './scene.js';

/** The points of the layers shown, and the clusters that they are gathered in. */
export interface ShownPoints {
  readonly points: readonly ScenePoint[];
  readonly clusters: readonly SceneCluster[];
}

interface PointFacts {
  readonly layers: readonly PointLayer[];
  readonly locale: Locale;
  /** The regions that the points lie in, with the names in `regionNames`. */
  readonly boundaries: Boundaries;
  readonly regionNames: ReadonlyMap<RegionCode, string>;
}

const known = new WeakMap<Dataset, PointFacts & ShownPoints>();

/** Points and clusters as they are drawn and read. Another indicator changes none of them: they are the very same then. */
export function shownPoints(dataset: Dataset, facts: PointFacts): ShownPoints {
  const before = known.get(dataset);
  const isSame =
    before?.locale === facts.locale &&
    before.boundaries === facts.boundaries &&
    before.layers.length === facts.layers.length &&
    before.layers.every((layer, index) => layer === facts.layers[index]);
  if (isSame) return before;
  const { layers } = facts;
  const made = { ...facts, points: pointsOf(dataset, layers, facts), clusters: sceneClusters(dataset, layers, facts) };
  known.set(dataset, made);
  return made;
}
