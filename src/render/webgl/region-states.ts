import type { RegionCode } from '../../model/region.js';
import type { RegionState } from '../../scene/region-state.js';
import type { Panel } from '../../scene/scene.js';
import { OUTLINE_COLOURS, WIDTHS_PX } from '../style-tokens.js';
import type { MapColours } from './colours.js';
import { isFilled } from './features.js';
import { SOURCES } from './map-style.js';
import type { MaplibreMap } from './maplibre.js';

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
  readonly selected: ReadonlySet<RegionCode>;
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
  send(map: MaplibreMap, { readings, appearances }: Panel, { colours, selected, highlighted }: RegionLook): void {
    const before = this.#drawn;
    this.#drawn = appearances.map((appearance, id): Drawn => {
      const { fill, state, ink } = appearance;
      const code = readings[id]?.code ?? '';
      const now = {
        fill: fill ?? colours.regionGround,
        stroke: isFilled(appearance) ? OUTLINE_COLOURS[ink] : colours.quiet,
        state,
        setOffPx: selected.has(code) ? WIDTHS_PX.selected : code === highlighted ? WIDTHS_PX.highlighted : 0,
      };
      const last = before[id];
      if (last?.fill === now.fill && last.stroke === now.stroke && last.state === state && last.setOffPx === now.setOffPx) return last;
      map.setFeatureState({ source: SOURCES.regions, id }, now);
      return now;
    });
  }
}
