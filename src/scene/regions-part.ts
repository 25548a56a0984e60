import type { Boundaries } from '../geo/boundaries.js';
import type { BoundariesWithin } from '../geo/within.js';
import type { Locale } from '../i18n/locale.js';
import type { Dataset, PointLayer } from '../model/dataset.js';
import type { SizeLegend } from './legend-model.js';
import type { Context } from './scene-context.js';
import type { ShownSize } from './shown-size.js';
import type { Frame, Panel, Scene } from './scene.js';
import type { View } from './view.js';

/** What is shown, before it is said what the regions look like. */
export interface SceneFacts {
  readonly dataset: Dataset;
  /** All regions of the map, also where only those within one are shown. */
  readonly all: Boundaries;
  /** Those that are shown. */
  readonly boundaries: Boundaries;
  readonly within: BoundariesWithin | null;
  /** Of the region within which all that are shown lie; `null` where that is the whole. */
  readonly context: Context | null;
  readonly layers: readonly PointLayer[];
  /** What the area of the points' marks means, which are circles or squares; `null` where there are none. */
  readonly pointSizes: (shape: 'circle' | 'square') => SizeLegend | null;
  readonly hasClusters: boolean;
  readonly view: View;
  readonly locale: Locale;
}

/** What a scene shows and says of its regions: an indicator's values, or, where points come alone, where they lie. */
export interface RegionsPart
  extends
    Pick<Frame, 'title' | 'badges' | 'summary' | 'caveat' | 'periods' | 'warnings'>,
    Pick<Panel, 'encoding' | 'indicator' | 'period' | 'unit' | 'decimals' | 'readings' | 'appearances' | 'valueLabels'>,
    Pick<Scene, 'legend' | 'tables'> {
  /** The circles over the fill, and what is said of them; `null` where there are none. */
  readonly size: ShownSize | null;
  /** When it is of, in words; empty where that is not known. */
  readonly whenText: string;
  /** The same where it stands beside the title; empty where the title says it. */
  readonly whenBeside: string;
  /** The statuses of all that the title names, in words; empty where that has no values, as outlines alone. */
  readonly statusTexts: readonly string[];
  /** That there is nothing to show; `null` where there is something. */
  readonly noValues: string | null;
  /** Own value of the region within which all that are shown lie; `null` where it has none. */
  readonly contextText: string | null;
  /** Ids of the sources of all that, beside the layers' own. */
  readonly sources: ReadonlySet<string>;
}
