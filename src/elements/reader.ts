import { mainBounds } from '../geo/topology.js';
import type { Camera, Size } from '../geo/mercator.js';
import type { LngLat, RegionCode, RegionLevel } from '../model/region.js';
import { cameraFor } from '../render/default-camera.js';
import type { MapTarget, Meant } from '../render/map-renderer.js';
import type { Scene } from '../scene/scene.js';
import type { TableSort } from '../scene/table-model.js';
import type { Announcement } from './announcement.js';
import { wordsOf } from './attributes.js';
import type { FigureActions } from './figure.template.js';
import type { MapHost, Tell } from './map-host.js';

/** What a reader's doings need of the map. */
export interface ReaderMap {
  highlight(target: MapTarget | null): void;
  /** A reader may be about to move the map. */
  expectMove(): void;
  /** Moves the keyboard's focus to something on the map. */
  focus(target: MapTarget): void;
  /** Looks at a place from a camera zoom. */
  zoomTo(lngLat: LngLat, zoom: number): void;
  /** What is shown; `null` while there is nothing. */
  scene(): Scene | null;
  /** Zooms by levels, in or (below 0) out. */
  zoomBy(levels: number): void;
  /** Fits the camera to the view looked at, when the host is updated next. */
  fit(): void;
  /** Leaves the camera where the reader has moved it when the next view comes. */
  keepCamera(keeps?: boolean): void;
  /** Loads the data anew. */
  reload(): void;
  /** Whether a region's parts can be shown; those that could not be fetched are then tried anew. */
  mayDrillInto(code: RegionCode): boolean;
  focusRegion(code: RegionCode): void;
  /** Moves the focus to the button that leads back to the whole. */
  focusWayBack(): void;
  /** Resolves with the scene when what was set last is shown; rejects where it cannot be. */
  shown(): Promise<Scene | null>;
}

/** What a page has set of the regions. */
interface PageRegions {
  readonly level: RegionLevel;
  readonly boundaries: unknown;
}

/** So much farther off than where it fills the map, a kecamatan that was gone into is left again. */
const LEAVING_LEVELS = 0.7;

/** A change of zoom by fewer levels is none. */
const LEAST_LEVELS = 0.01;

/** Within this time two clicks are a double click. */
const DOUBLE_CLICK_MS = 600;

/** Who has just been told is not told again within this time. */
const HINT_PAUSE_MS = 6000;

/** Answers a reader: keeps how far the reader has got with the figure, sets what is chosen, and tells the page. */
export class Reader implements FigureActions {
  readonly #host: MapHost;
  readonly #tell: Tell;
  readonly #map: ReaderMap;
  /** What is meant in the table; it is set off on the map. */
  #meantInTable: MapTarget | null = null;
  #drilled: RegionCode | null = null;
  /** The view to go back to when the reader leaves what was gone into. */
  #viewBefore: string | null = null;
  /** What the page has set when the reader went into a kecamatan. */
  #setBefore: PageRegions | null = null;
  #pageRegions: PageRegions | null = null;
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
  /** What is to be said of what was done last; nothing where `null`. */
  said: Announcement | null = null;
  /** Where the camera has come to rest last; where `null` it is fitted to its view. */
  #restedZoom: number | null = null;
  #hintedMs = -Infinity;
  #selectedMs = -Infinity;
  #hasJustSelected = false;

  constructor(host: MapHost, tell: Tell, map: ReaderMap) {
    this.#host = host;
    this.#tell = tell;
    this.#map = map;
  }

  /** What is to be set off on the map. */
  get highlighted(): MapTarget | null {
    return this.meant?.target ?? this.#meantInTable;
  }

  /** Code of the kecamatan that the reader has gone into, to see its kelurahan; `null` where it is the whole. */
  get drilled(): RegionCode | null {
    return this.#drilled;
  }

  /** Goes into a kecamatan: its kelurahan are shown, the others around it. Nothing happens for what has no parts. */
  drillInto(code: RegionCode): void {
    if (!this.#map.mayDrillInto(code)) return;
    if (this.#drilled === null) this.#viewBefore = this.viewId;
    this.#setBefore = this.#pageRegions;
    this.#turnToPart(code);
    this.#tellChange((scene) => scene.context?.code === code);
  }

  /** Goes back to the whole. */
  leaveDrill(): void {
    if (this.#drilled === null) return;
    this.#turnToPart(null);
    this.#tellChange((scene) => scene.context === null);
  }

  showParts(code: RegionCode): void {
    this.drillInto(code);
    this.#whenShown(({ context }) => {
      if (context?.code === code) this.#map.focusWayBack();
    });
  }

  leaveParts(): void {
    const code = this.#drilled;
    this.leaveDrill();
    this.#whenShown(({ context }) => {
      if (context === null && code !== null) this.#map.focusRegion(code);
    });
  }

  /** Leaves what the reader has gone into when the page turns to another level or other boundaries. */
  stayWithin(set: PageRegions): void {
    this.#pageRegions = set;
    const { level, boundaries } = this.#setBefore ?? set;
    if (this.#drilled !== null && (level !== set.level || boundaries !== set.boundaries)) this.#turnToPart(null);
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

  reachControls(): void {
    this.#map.expectMove();
  }

  lookAt(viewId: string): void {
    this.viewId = viewId;
    this.#restedZoom = null;
    this.said = { kind: 'view', viewId };
    this.#map.fit();
    this.#host.requestUpdate();
  }

  zoomBy(levels: number): void {
    this.#map.zoomBy(levels);
  }

  sortBy(column: string): void {
    this.sort = { column, descending: this.sort?.column === column && !this.sort.descending };
    this.said = { kind: 'sorted', ...this.sort };
    this.#host.requestUpdate();
  }

  select(code: string | null): void {
    const before = wordsOf(this.#host.selected);
    if (code === null && before.length === 0) return;
    const selected = code === null || before.includes(code) ? [] : [code];
    this.#host.selected = selected;
    this.#selectedMs = performance.now();
    this.#tell('padang-select', { regions: selected });
  }

  highlight(target: MapTarget | null): void {
    this.#meantInTable = target;
    this.#map.highlight(target ?? this.highlighted);
  }

  closeSheet(): void {
    const shown = this.sheet;
    this.sheet = null;
    // The list of a cluster took the focus: it goes back to where it came from.
    if (shown?.kind === 'cluster') this.#map.focus(shown);
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
    this.#hasJustSelected = performance.now() - this.#selectedMs < DOUBLE_CLICK_MS;
    this.endHint();
    if (this.meant) this.mean(null);
  }

  /** Takes where a reader has moved the camera: close to the one selected kecamatan its kelurahan are shown, farther off the whole. */
  rest({ center: [longitude, latitude], zoom }: Camera, size: Size): void {
    const scene = this.#map.scene();
    if (!scene) return;
    this.#sayZoom(scene, zoom, size);
    if (this.#drilled !== null) {
      const bounds = scene.context?.code === this.#drilled ? scene.views[0]?.bounds : undefined;
      if (!bounds || zoom >= cameraFor(bounds, size).zoom - LEAVING_LEVELS) return;
      this.#map.keepCamera();
      this.leaveDrill();
      return;
    }
    // A double click selects on the way to zooming: who only looks closer is not taken further.
    if (this.#hasJustSelected) return;
    const [selected, another] = scene.regions.filter((region) => region.selected);
    if (!selected || another || !this.#map.mayDrillInto(selected.code)) return;
    const [west, south, east, north] = mainBounds([selected]);
    const isOver = longitude > west && longitude < east && latitude > south && latitude < north;
    if (!isOver || zoom < cameraFor([west, south, east, north], size).zoom) return;
    this.#map.keepCamera();
    this.drillInto(selected.code);
    // Where the kelurahan cannot be fetched, the next view is another matter.
    const end = () => this.#map.keepCamera(false);
    void this.#map.shown().then(end, end);
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
    if (target?.kind === 'cluster') {
      this.#open(target);
      return;
    }
    this.sheet = meant?.by === 'touch' ? target : null;
    // Who turns away from everything wants no tooltip either.
    if (!meant) this.mean(null);
    if (target?.kind === 'point') {
      this.#tell('padang-select', { regions: wordsOf(this.#host.selected), point: target.id });
      this.#host.requestUpdate();
    } else this.select(target?.code ?? null);
  }

  /** Zooms in to where a cluster comes apart; of one whose points lie at one place the list is shown. */
  #open(target: Extract<MapTarget, { kind: 'cluster' }>): void {
    const cluster = this.#map.scene()?.clusters.find(({ id }) => id === target.id);
    if (!cluster) return;
    const { lngLat, toZoom } = cluster;
    this.sheet = toZoom === null ? target : null;
    this.mean(null);
    if (toZoom === null) void this.#focusSheet();
    else this.#map.zoomTo(lngLat, toZoom);
  }

  /** The list of a cluster takes the focus, so that it is read and closed by keyboard too. */
  async #focusSheet(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.sheet .close')?.focus({ preventScroll: true });
  }

  #sayZoom({ views }: Scene, zoom: number, size: Size): void {
    const view = views.find(({ id }) => id === this.viewId) ?? views[0];
    if (!view) return;
    const fitted = cameraFor(view.bounds, size).zoom;
    const before = this.#restedZoom ?? fitted;
    this.#restedZoom = zoom;
    if (Math.abs(zoom - before) < LEAST_LEVELS) return;
    this.said = { kind: 'zoomed', times: 2 ** (zoom - fitted) };
    this.#host.requestUpdate();
  }

  #turnToPart(code: RegionCode | null): void {
    this.#restedZoom = null;
    this.#drilled = code;
    this.viewId = code === null ? this.#viewBefore : null;
    this.meant = null;
    this.#meantInTable = null;
    this.sheet = null;
    this.#host.requestUpdate();
  }

  #tellChange(isThere: (scene: Scene) => boolean = () => true): void {
    this.#whenShown((scene) => {
      const { indicator, period, level } = scene;
      if (isThere(scene)) this.#tell('padang-change', { indicator, period, level });
    });
  }

  /** An adapter may have to be asked for what was turned to; where it fails, that is told instead. */
  #whenShown(then: (scene: Scene) => void): void {
    void this.#map.shown().then(
      (scene) => {
        if (scene) then(scene);
      },
      () => undefined,
    );
  }
}
