import type { ClassificationMethod } from '../model/dataset.js';
import type { Period } from '../model/period.js';
import type { RegionCode } from '../model/region.js';
import type { Language } from '../model/text.js';
import type { Palette } from '../stats/palettes.js';

/** What is chosen to be shown; `null` takes the default of the contract. What is selected in it is the map's state, see `MapState`. */
export interface View {
  readonly language: Language;
  /** Id of an indicator, else its title; the dataset's first with a value where `null`, and none where empty: outlines alone. */
  readonly indicator: string | null;
  /** The latest with a value at the level shown where `null`. */
  readonly period: Period | null;
  /** The indicator's own where `null`, else `jenks`. */
  readonly classification: ClassificationMethod | null;
  /** 2 to 9; 4 up to 12 regions, else 5, where `null`. */
  readonly classes: number | null;
  /** Inner breaks for `manual`; the indicator's own where `null`. */
  readonly breaks: readonly number[] | null;
  /** By the indicator's direction where `null`. */
  readonly palette: Palette | null;
  /** Id of a count or amount that is drawn as circles over the fill of a rate; none where `null`. */
  readonly size: string | null;
  /** Ids of point layers; where the dataset has no indicator and none of these, all its layers are shown. */
  readonly layers: readonly string[];
  /** Code of a region one level up, such as a kecamatan: only the regions in it are shown, the others of its level quietly around it. All where `null`. */
  readonly within: RegionCode | null;
  /** Whether each region's value stands with its name on the map, where it has up to 15 regions. */
  readonly showValues: boolean;
  /** Accessible name of the map; made from title, place and period where `null`. */
  readonly label: string | null;
}

/** A view in which nothing is chosen. */
export const DEFAULT_VIEW: View = {
  language: 'id',
  indicator: null,
  period: null,
  classification: null,
  classes: null,
  breaks: null,
  palette: null,
  size: null,
  layers: [],
  within: null,
  showValues: false,
  label: null,
};
