import type { MapTarget, Meant } from '../render/map-renderer.js';
import type { Scene } from '../scene/scene.js';
import type { TableSort } from '../scene/table-model.js';
import { wordsOf } from './attributes.js';
import type { FigureActions } from './figure.template.js';
import type { MapHost, Tell } from './map-host.js';

/** What a reader's doings need of the map. */
export interface ReaderMap {
  highlight(target: MapTarget | null): void;
  /** Zooms by levels, in or (below 0) out. */
  zoomBy(levels: number): void;
  /** Fits the camera to the view looked at, when the host is updated next. */
  fit(): void;
  /** Loads the data anew. */
  reload(): void;
  /** Resolves with the scene when what was set last is shown; rejects where it cannot be. */
  shown(): Promise<Scene | null>;
}

/** Who has just been told is not told again within this time. */
const HINT_PAUSE_MS = 6000;

/** Answers a reader: keeps how far the reader has got with the figure, sets what is chosen, and tells the page. */
export class Reader implements FigureActions {
  readonly #host: MapHost;
  readonly #tell: Tell;
  readonly #map: ReaderMap;
  /** What is meant in the table; it is set off on the map. */
  #meantInTable: MapTarget | null = null;
  /** The view looked at; the first where `null`. */
  viewId: string | null = null;
  /** How the tables are sorted; as they come where `null`. */
  sort: TableSort | null = null;
  /** What is meant on the map; its tooltip is shown. */
  meant: Meant | null = null;
  /** What the sheet shows; it is closed where `null`. */
  sheet: MapTarget | null = null;
  /** What the map could not be moved by, of which a hint is shown; none where `null`. */
  hint: 'wheel' | 'finger' | null = null;
  #hintedMs = -Infinity;

  constructor(host: MapHost, tell: Tell, map: ReaderMap) {
    this.#host = host;
    this.#tell = tell;
    this.#map = map;
  }

  /** What is to be set off on the map. */
  get highlighted(): MapTarget | null {
    return this.meant?.target ?? this.#meantInTable;
  }

  turnToIndicator(indicator: string): void {
    this.#host.indicator = indicator;
    this.#host.period = null;
    this.#tellChange();
  }

  turnToPeriod(period: string): void {
    this.#host.period = period;
    this.#tellChange();
  }

  lookAt(viewId: string): void {
    this.viewId = viewId;
    this.#map.fit();
    this.#host.requestUpdate();
  }

  zoomBy(levels: number): void {
    this.#map.zoomBy(levels);
  }

  sortBy(column: string): void {
    this.sort = { column, descending: this.sort?.column === column && !this.sort.descending };
    this.#host.requestUpdate();
  }

  select(code: string | null): void {
    const before = wordsOf(this.#host.selected);
    if (code === null && before.length === 0) return;
    const selected = code === null || before.includes(code) ? [] : [code];
    this.#host.selected = selected;
    this.#tell('padang-select', { regions: selected });
  }

  highlight(target: MapTarget | null): void {
    this.#meantInTable = target;
    this.#map.highlight(target);
  }

  closeSheet(): void {
    this.sheet = null;
    this.#host.requestUpdate();
  }

  endHint(): void {
    if (this.hint === null) return;
    this.hint = null;
    this.#host.requestUpdate();
  }

  /** Takes that a reader may have tried to move the map by what is the page's. */
  tryInVain(by: 'wheel' | 'finger'): void {
    const nowMs = performance.now();
    if (this.hint !== null || nowMs - this.#hintedMs < HINT_PAUSE_MS) return;
    this.#hintedMs = nowMs;
    this.hint = by;
    this.#host.requestUpdate();
  }

  tryAgain(): void {
    this.#map.reload();
  }

  /** Takes that the map begins to move under what is shown beside it. */
  beginMove(): void {
    this.endHint();
    if (this.meant) this.mean(null);
  }

  /** Takes what a pointer or the focus came to on the map. */
  mean(meant: Meant | null): void {
    const regionOf = (each: Meant | null) => (each?.target.kind === 'region' ? each.target.code : null);
    const before = regionOf(this.meant);
    this.meant = meant;
    this.#host.requestUpdate();
    if (regionOf(meant) !== before) this.#tell('padang-hover', { region: regionOf(meant) });
  }

  /** Takes what was chosen on the map. */
  choose(meant: Meant | null): void {
    const target = meant?.target ?? null;
    this.sheet = meant?.by === 'touch' ? target : null;
    // Who turns away from everything wants no tooltip either.
    if (!meant) this.mean(null);
    if (target?.kind === 'point') {
      this.#tell('padang-select', { regions: wordsOf(this.#host.selected), point: target.id });
      this.#host.requestUpdate();
    } else this.select(target?.code ?? null);
  }

  #tellChange(): void {
    // An adapter may have to be asked for what was turned to; where it fails, that is told instead.
    void this.#map.shown().then(
      (scene) => {
        if (!scene) return;
        const { indicator, period, level } = scene;
        this.#tell('padang-change', { indicator, period, level });
      },
      () => undefined,
    );
  }
}
