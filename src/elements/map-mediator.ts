import type { Camera, Size } from '../geo/mercator.js';
import { mainBounds } from '../geo/topology.js';
import type { RegionCode, RegionLevel } from '../model/region.js';
import { cameraFor } from '../render/default-camera.js';
import type { Hit, MapTarget } from '../render/map-renderer.js';
import type { Scene } from '../scene/scene.js';
import type { TableSort } from '../scene/table-model.js';
import type { Announcement } from './announcement.js';
import { levelOf, textOf, wordsOf } from './attributes.js';
import type { RendererController } from './controllers/renderer.controller.js';
import type { MapHost, Dispatch } from './map-host.js';
import type { MapState } from './map-state.js';

/** What the mediator needs of that which loads and composes. */
export interface MapSource {
  readonly scene: Scene | null;
  /** Whether a region's parts can be shown. */
  hasParts(code: RegionCode): boolean;
  /** Fetches anew what could not be fetched of the boundaries. */
  retryBoundaries(): void;
  /** Loads the data anew. */
  reload(): void;
  /** Resolves when what was set last is shown; rejects where it cannot be. */
  shown(): Promise<void>;
}

/** What a page has set of the regions. */
interface PageRegions {
  readonly level: RegionLevel;
  readonly boundaries: unknown;
}

/** A region whose parts are shown is left again where the map is so many levels of zoom farther off than the region fills it. */
const LEAVING_LEVELS = 0.7;

/** A change of zoom by fewer levels is none. */
const LEAST_LEVELS = 0.01;

/** Within this time two clicks are a double click. */
const DOUBLE_CLICK_MS = 600;

/** A hint that was shown is not shown again within this time. */
const HINT_PAUSE_MS = 6000;

/**
 * The one place that changes the map's state. Users' actions come in from the map, the tables and the controls; the host
 * is asked to update, the renderer to follow, and the page is told by events.
 */
export class MapMediator {
  readonly #host: MapHost;
  readonly #source: MapSource;
  readonly #dispatch: Dispatch;
  #renderer: RendererController | null = null;
  /** The row of a table that the pointer or the focus is on. */
  #tableHover: MapTarget | null = null;
  #within: RegionCode | null = null;
  #view: string | null = null;
  #sort: TableSort | null = null;
  /** What the pointer or the focus is on, on the map: its tooltip is shown. */
  hit: Hit | null = null;
  /** What the sheet shows; it is closed where `null`. */
  sheet: MapTarget | null = null;
  /** What the user tried to move the map by that belongs to the page; a hint is shown unless `null`. */
  hint: 'wheel' | 'finger' | null = null;
  /** What is to be said of what was done last. */
  announcement: Announcement | null = null;
  /** The view before a region was entered. */
  #viewBefore: string | null = null;
  /** What the page had set when a region was entered. */
  #regionsBefore: PageRegions | null = null;
  #pageRegions: PageRegions | null = null;
  /** Where the camera came to rest last; `null` while it is fitted. */
  #restedZoom: number | null = null;
  #hintedMs = -Infinity;
  #selectedMs = -Infinity;
  #hasJustSelected = false;

  constructor(host: MapHost, source: MapSource, dispatch: Dispatch) {
    this.#host = host;
    this.#source = source;
    this.#dispatch = dispatch;
  }

  /** Hands over what draws, once it is there. */
  connect(renderer: RendererController): void {
    this.#renderer = renderer;
  }

  /** All that was chosen, as plain JSON. */
  get state(): MapState {
    const { indicator, period, level, selected } = this.#host;
    const set = (value: unknown) => (value == null || value === '' ? null : textOf(value));
    return {
      indicator: indicator === '' ? '' : set(indicator),
      period: set(period),
      level: levelOf(level),
      within: this.#within,
      selected: wordsOf(selected),
      hover: this.hit?.target ?? this.#tableHover,
      sort: this.#sort,
      view: this.#view,
      camera: this.#renderer?.movedCamera ?? null,
    };
  }

  /** Shows the parts of a region, and only them. Nothing happens for a region without parts. */
  enter(code: RegionCode): void {
    if (!this.#source.hasParts(code)) return;
    this.#source.retryBoundaries();
    if (this.#within === null) this.#viewBefore = this.#view;
    this.#regionsBefore = this.#pageRegions;
    this.#showWithin(code);
    this.#dispatchChange((scene) => scene.frame.context?.code === code);
  }

  /** Goes back to the whole. */
  leave(): void {
    if (this.#within === null) return;
    this.#showWithin(null);
    this.#dispatchChange((scene) => scene.frame.context === null);
  }

  /** The same by a button, which the focus then goes on from. */
  enterByButton(code: RegionCode): void {
    this.enter(code);
    this.#whenShown(({ frame: { context } }) => {
      if (context?.code === code) this.#host.renderRoot.querySelector<HTMLElement>('.way button')?.focus();
    });
  }

  leaveByButton(): void {
    const code = this.#within;
    this.leave();
    this.#whenShown(({ frame: { context } }) => {
      if (context === null && code !== null) this.#renderer?.focus({ kind: 'region', code });
    });
  }

  /** Leaves an entered region when the page turns to another level or other boundaries. */
  takePageRegions(set: PageRegions): void {
    this.#pageRegions = set;
    const { level, boundaries } = this.#regionsBefore ?? set;
    if (this.#within !== null && (level !== set.level || boundaries !== set.boundaries)) this.#showWithin(null);
  }

  /** Takes that another scene is shown. */
  takeScene(scene: Scene, before: Scene | null): void {
    const [panel] = scene.panels;
    const [panelBefore] = before?.panels ?? [];
    const isOther =
      panelBefore?.indicator !== panel.indicator || panelBefore.period !== panel.period || before?.frame.level !== scene.frame.level;
    if (isOther) this.sheet = null;
    if (before && (isOther || before.frame.title !== scene.frame.title || before.frame.context?.code !== scene.frame.context?.code))
      this.announcement = { kind: 'shown' };
  }

  setIndicator(indicator: string): void {
    this.#host.indicator = indicator;
    this.#host.period = null;
    this.#dispatchChange();
  }

  setPeriod(period: string): void {
    this.#host.period = period;
    this.#dispatchChange();
  }

  setView(viewId: string): void {
    this.#view = viewId;
    this.#restedZoom = null;
    this.announcement = { kind: 'view', viewId };
    this.#renderer?.fit();
    this.#host.requestUpdate();
  }

  zoomBy(levels: number): void {
    this.#renderer?.zoomBy(levels);
  }

  sortBy(column: string): void {
    this.#sort = { column, descending: this.#sort?.column === column && !this.#sort.descending };
    this.announcement = { kind: 'sorted', ...this.#sort };
    this.#host.requestUpdate();
  }

  /** Selects a region, or takes the selection back where it is selected already; `null` selects none. */
  toggle(code: RegionCode | null): void {
    const before = wordsOf(this.#host.selected);
    if (code === null && before.length === 0) return;
    const selected = code === null || before.includes(code) ? [] : [code];
    this.#host.selected = selected;
    this.#selectedMs = performance.now();
    this.#dispatch('padang-select', { regions: selected });
  }

  hoverRow(target: MapTarget | null): void {
    this.#tableHover = target;
    this.#renderer?.highlight(target ?? this.state.hover);
  }

  closeSheet(): void {
    const shown = this.sheet;
    this.sheet = null;
    // The list of a cluster took the focus: it goes back to where it came from.
    if (shown?.kind === 'cluster') this.#renderer?.focus(shown);
    this.#host.requestUpdate();
  }

  endHint(): void {
    if (this.hint === null) return;
    this.hint = null;
    this.#host.requestUpdate();
  }

  expectMove(): void {
    this.#renderer?.expectMove();
  }

  /** Takes a gesture that may have been meant for the map and belongs to the page. */
  gestureIgnored(by: 'wheel' | 'finger'): void {
    const nowMs = performance.now();
    if (this.hint !== null || nowMs - this.#hintedMs < HINT_PAUSE_MS) return;
    this.#hintedMs = nowMs;
    this.hint = by;
    this.#host.requestUpdate();
  }

  /** Takes that the map begins to move under what is shown beside it. */
  cameraMoves(): void {
    this.#hasJustSelected = performance.now() - this.#selectedMs < DOUBLE_CLICK_MS;
    this.endHint();
    if (this.hit) this.hover(null);
  }

  /** Takes where the user moved the camera: close to the one selected region its parts are shown, farther off the whole. */
  cameraRests({ center: [longitude, latitude], zoom }: Camera, size: Size): void {
    const { scene } = this.#source;
    if (!scene) return;
    this.#announceZoom(scene, zoom, size);
    if (this.#within !== null) {
      const bounds = scene.frame.context?.code === this.#within ? scene.panels[0].boundaries.views[0]?.bounds : undefined;
      if (!bounds || zoom >= cameraFor(bounds, size).zoom - LEAVING_LEVELS) return;
      this.#renderer?.keepCamera();
      this.leave();
      return;
    }
    // A double click selects on the way to zooming: who only looks closer is not taken further.
    if (this.#hasJustSelected) return;
    const codes = new Set(this.state.selected);
    const [selected, another] = scene.panels[0].boundaries.regions.filter(({ code }) => codes.has(code));
    if (!selected || another || !this.#source.hasParts(selected.code)) return;
    const [west, south, east, north] = mainBounds([selected]);
    const isOver = longitude > west && longitude < east && latitude > south && latitude < north;
    if (!isOver || zoom < cameraFor([west, south, east, north], size).zoom) return;
    this.#renderer?.keepCamera();
    this.enter(selected.code);
    // Where the parts cannot be fetched, the next view is another matter.
    const end = () => this.#renderer?.keepCamera(false);
    void this.#source.shown().then(end, end);
  }

  /** Takes what the pointer or the focus came to on the map. */
  hover(hit: Hit | null): void {
    const regionOf = (each: Hit | null) => (each?.target.kind === 'region' ? each.target.code : null);
    const before = regionOf(this.hit);
    this.hit = hit;
    this.#host.requestUpdate();
    if (regionOf(hit) !== before) this.#dispatch('padang-hover', { region: regionOf(hit) });
  }

  /** Takes what was clicked, tapped or chosen by a key on the map. */
  select(hit: Hit | null): void {
    const target = hit?.target ?? null;
    if (target?.kind === 'cluster') {
      this.#openCluster(target);
      return;
    }
    this.sheet = hit?.by === 'touch' ? target : null;
    // Who turns away from everything wants no tooltip either.
    if (!hit) this.hover(null);
    if (target?.kind === 'point') {
      this.#dispatch('padang-select', { regions: wordsOf(this.#host.selected), point: target.id });
      this.#host.requestUpdate();
    } else this.toggle(target?.code ?? null);
  }

  /** Moves the focus to what comes after the map. */
  leaveMap(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.map-buttons button, .pm-aside')?.focus();
  }

  /** Zooms in to where a cluster comes apart; of one whose points lie at one place the list is shown. */
  #openCluster(target: Extract<MapTarget, { kind: 'cluster' }>): void {
    const cluster = this.#source.scene?.panels[0].clusters.find(({ id }) => id === target.id);
    if (!cluster) return;
    const { lngLat, toZoom } = cluster;
    this.sheet = toZoom === null ? target : null;
    this.hover(null);
    if (toZoom === null) void this.#focusSheet();
    else this.#renderer?.zoomTo(lngLat, toZoom);
  }

  /** The list of a cluster takes the focus, so that it is read and closed by keyboard too. */
  async #focusSheet(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.sheet .close')?.focus({ preventScroll: true });
  }

  #announceZoom(
    {
      panels: [
        {
          boundaries: { views },
        },
      ],
    }: Scene,
    zoom: number,
    size: Size,
  ): void {
    const view = views.find(({ id }) => id === this.#view) ?? views[0];
    if (!view) return;
    const fitted = cameraFor(view.bounds, size).zoom;
    const before = this.#restedZoom ?? fitted;
    this.#restedZoom = zoom;
    if (Math.abs(zoom - before) < LEAST_LEVELS) return;
    this.announcement = { kind: 'zoomed', times: 2 ** (zoom - fitted) };
    this.#host.requestUpdate();
  }

  #showWithin(code: RegionCode | null): void {
    this.#restedZoom = null;
    this.#within = code;
    this.#view = code === null ? this.#viewBefore : null;
    this.hit = null;
    this.#tableHover = null;
    this.sheet = null;
    this.#host.requestUpdate();
  }

  #dispatchChange(isThere: (scene: Scene) => boolean = () => true): void {
    this.#whenShown((scene) => {
      const {
        frame: { level },
        panels: [{ indicator, period }],
      } = scene;
      if (isThere(scene)) this.#dispatch('padang-change', { indicator, period, level });
    });
  }

  /** An adapter may have to be asked for what was turned to; where it fails, that is told instead. */
  #whenShown(then: (scene: Scene) => void): void {
    void this.#source.shown().then(
      () => {
        if (this.#source.scene) then(this.#source.scene);
      },
      () => undefined,
    );
  }
}
