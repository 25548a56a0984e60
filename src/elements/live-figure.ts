import type { Messages } from '../i18n/messages.js';
import type { RegionCode } from '../model/region.js';
import { adoptStyles } from '../render/adopt-styles.js';
import { keyOf, targetOf } from '../render/map-target.js';
import { exportSvg } from '../render/static/export-svg.js';
import { sceneCsv } from '../scene/scene-csv.js';
import type { Scene } from '../scene/scene.js';
import { levelOf } from './attributes.js';
import { canvasUseOf } from './canvas-use.js';
import { OverlayController } from './controllers/overlay.controller.js';
import { RendererController } from './controllers/renderer.controller.js';
import { takeEarlyClick } from './early-click.js';
import type { LiveParts } from './figure.template.js';
import liveCss from './live.css?inline';
import { liveParts } from './live-parts.template.js';
import type { Dispatch, MapHost } from './map-host.js';
import { MapMediator, type MapSource } from './map-mediator.js';
import type { MapState } from './map-state.js';

/** Has the figure operated: all that the first map does without. */
export class LiveFigure {
  readonly #host: MapHost;
  readonly #source: MapSource;
  readonly #mediator: MapMediator;
  readonly #renderer: RendererController;
  readonly #overlay: OverlayController;
  #isOperated = false;

  constructor(host: MapHost, source: MapSource, dispatch: Dispatch) {
    this.#host = host;
    this.#source = source;
    this.#mediator = new MapMediator(host, source, dispatch);
    this.#renderer = new RendererController(host, this.#mediator);
    this.#mediator.connect(this.#renderer);
    this.#overlay = new OverlayController(host, this.#mediator);
  }

  /** All that was chosen, as plain JSON. */
  get state(): MapState {
    return this.#mediator.state;
  }

  /** The MapLibre map that draws; `null` while there is none. */
  get innerMap(): unknown {
    return this.#renderer.innerMap;
  }

  /** Takes over what the page has set of the regions, before a scene is made of it. */
  update(): void {
    const { level, boundaries } = this.#host;
    this.#mediator.takePageRegions({ level: levelOf(level), boundaries });
  }

  /** Takes that another scene is shown. */
  takeScene(scene: Scene, before: Scene | null): void {
    this.#mediator.takeScene(scene, before);
  }

  /** Draws what was rendered. */
  updated(container: HTMLElement | null): void {
    adoptStyles(this.#host.renderRoot, liveCss);
    const { scene } = this.#source;
    const { view: viewId, hover, selected } = this.#mediator.state;
    const views = scene?.panels[0].boundaries.views ?? [];
    const view = views.find(({ id }) => id === viewId) ?? views[0];
    this.#renderer.draw(scene ? container : null, scene, view?.bounds ?? null);
    this.#renderer.select(new Set(selected));
    if (scene) this.#renderer.drawOnCanvas(canvasUseOf(this.#host, scene));
    this.#renderer.highlight(hover);
    this.#overlay.place();
    if (scene && !this.#isOperated) this.#replayEarlyClick(scene);
  }

  /** Makes up for a click on the map that came before it could be operated, where it still shows what was clicked. */
  #replayEarlyClick(scene: Scene): void {
    this.#isOperated = true;
    const early = takeEarlyClick(this.#host);
    const target = early && targetOf(early.element);
    const key = keyOf(target);
    const [{ readings, points, clusters }] = scene.panels;
    const isShown = readings.some(({ code }) => code === key) || [...points, ...clusters].some(({ id }) => id === key);
    if (early && target && isShown) this.#mediator.select({ target, at: [0, 0], by: early.by });
  }

  /** The parts that are operated. */
  parts(scene: Scene, messages: Messages): LiveParts {
    return liveParts({ scene, messages, host: this.#host, source: this.#source, mediator: this.#mediator, camera: this.#renderer.state });
  }

  /** Moves the focus to a region that is drawn; nothing happens where there is none of that code. */
  focusRegion(code: RegionCode): void {
    this.#renderer.focus({ kind: 'region', code });
  }

  /** The figure as a standalone image. */
  toSvg(scene: Scene, messages: Messages): string {
    return exportSvg(scene, messages, new Set(this.#mediator.state.selected));
  }

  /** What is shown as CSV. */
  toCsv(scene: Scene): string {
    return sceneCsv(scene);
  }
}
