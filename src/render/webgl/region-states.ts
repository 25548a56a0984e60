import type { RegionCode } from '../../model/region.js';
import type { RegionState } from '../../scene/region-state.js';
import type { Scene } from '../../scene/scene.js';
import { OUTLINE_COLOURS } from '../svg/outlines.js';
import type { MapColours } from './colours.js';
import { isFilled } from './features.js';
import { SOURCES } from './map-style.js';
import type { MaplibreMap } from './maplibre.js';

/** Widths of the outlines that set a region off, in CSS pixels, as the SVG has them. */
const SELECTED_PX = 3;
const HIGHLIGHTED_PX = 2.2;

/** How a region is drawn: the state of its feature. */
interface Drawn {
  readonly fill: string;
  readonly stroke: string;
  readonly state: RegionState | null;
  readonly setOffPx: number;
}

/** What it depends on how regions are drawn. */
export interface RegionLook {
  readonly colours: MapColours;
  readonly highlighted: RegionCode | null;
}

/** Colours regions by the states of their features, and sends only what has changed. */
export class RegionStates {
  #drawn: readonly Drawn[] = [];

  /** Forgets what was sent, as after the features have been replaced. */
  forget(): void {
    this.#drawn = [];
  }

  /** Sends how each region is drawn now. */
  send(map: MaplibreMap, { regions }: Scene, { colours, highlighted }: RegionLook): void {
    const before = this.#drawn;
    this.#drawn = regions.map((region, id): Drawn => {
      const { code, fill, state, selected } = region;
      const now = {
        fill: fill ?? colours.regionGround,
        stroke: isFilled(region) ? OUTLINE_COLOURS[region.ink] : colours.quiet,
        state,
        setOffPx: selected ? SELECTED_PX : code === highlighted ? HIGHLIGHTED_PX : 0,
      };
      const last = before[id];
      if (last?.fill === now.fill && last.stroke === now.stroke && last.state === state && last.setOffPx === now.setOffPx) return last;
      map.setFeatureState({ source: SOURCES.regions, id }, now);
      return now;
    });
  }
}
