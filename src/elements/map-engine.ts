import type { TemplateResult } from 'lit';
import type { JoinReport } from '../model/report.js';
import { exportSvg } from '../render/static/export-svg.js';
import type { Scene } from '../scene/scene.js';
import { sceneCsv } from '../scene/scene-csv.js';
import { booleanOf, levelOf, textOf } from './attributes.js';
import { falseAttributes } from './false-attributes.js';
import { canvasUseOf } from './canvas-use.js';
import { ChosenBoundaries } from './chosen-boundaries.js';
import { DatasetController, type DataStatus } from './controllers/dataset.controller.js';
import { OverlayController } from './controllers/overlay.controller.js';
import { PageLanguageController } from './controllers/page-language.controller.js';
import { RendererController } from './controllers/renderer.controller.js';
import { figureTemplate, waitingTemplate } from './figure.template.js';
import type { MapHost, Tell } from './map-host.js';
import { Reader } from './reader.js';
import { SceneComposer } from './scene-composer.js';
import { staticFiguresOf } from './static-figures.js';

/** Loads, composes and draws what the element shows: all that the first map does without. */
export class MapEngine {
  readonly #host: MapHost;
  readonly #tell: Tell;
  readonly #boundaries: ChosenBoundaries;
  readonly #dataset: DatasetController;
  readonly #composer: SceneComposer;
  readonly #renderer: RendererController;
  readonly #reader: Reader;
  readonly #overlay: OverlayController;
  /** Data that have come and that no event has told of yet. */
  #untold: { readonly report: JoinReport; readonly fromOutside: boolean } | null = null;

  /** @param tell dispatches the element's events */
  constructor(host: MapHost, tell: Tell) {
    this.#host = host;
    this.#tell = tell;
    this.#boundaries = new ChosenBoundaries(() => host.requestUpdate());
    this.#composer = new SceneComposer(host, this.#boundaries);
    this.#dataset = new DatasetController(host, {
      loaded: (report, fromOutside) => {
        this.#untold = { report, fromOutside };
      },
      failed: (error) => tell('padang-error', { error }),
    });
    this.#renderer = new RendererController(host, {
      meant: (meant) => this.#reader.mean(meant),
      chosen: (meant) => this.#reader.choose(meant),
      left: () => this.#host.renderRoot.querySelector<HTMLElement>('.map-buttons button, .pm-aside')?.focus(),
      inVain: (by) => this.#reader.tryInVain(by),
      begun: () => this.#reader.beginMove(),
      rested: (camera, size) => this.#reader.rest(camera, size),
    });
    this.#reader = new Reader(host, tell, {
      highlight: (target) => this.#renderer.highlight(target),
      expectMove: () => this.#renderer.expectMove(),
      focus: (target) => this.#renderer.focus(target),
      zoomTo: (lngLat, zoom) => this.#renderer.zoomTo(lngLat, zoom),
      scene: () => this.scene,
      zoomBy: (levels) => this.#renderer.zoomBy(levels),
      fit: () => this.#renderer.fit(),
      keepCamera: (keeps) => this.#renderer.keepCamera(keeps),
      reload: () => this.reload(),
      mayDrillInto: (code) => {
        const mayDrill = this.#boundaries.hasParts(code);
        if (mayDrill) this.#boundaries.tryAgain();
        return mayDrill;
      },
      focusRegion: (code) => this.focusRegion(code),
      focusWayBack: () => this.#host.renderRoot.querySelector<HTMLElement>('.way button')?.focus(),
      shown: () => this.shown().then(() => this.scene),
    });
    this.#overlay = new OverlayController(host, () => this.#reader);
    new PageLanguageController(host);
  }

  /** How far the data are. */
  get status(): DataStatus {
    return this.#dataset.status;
  }

  /** What became of the rows of the data from outside. */
  get report(): JoinReport {
    return this.#dataset.report;
  }

  /** What is shown; `null` while there is nothing. */
  get scene(): Scene | null {
    return this.#composer.scene;
  }

  /** The MapLibre map that draws; `null` while there is none. */
  get innerMap(): unknown {
    return this.#renderer.innerMap;
  }

  /** Whether something that is to be shown is on its way. */
  get isBusy(): boolean {
    return this.status === 'loading' || this.#composer.isFetching;
  }

  /** Resolves when what was set last is shown; rejects with what went wrong with the data. */
  async shown(): Promise<void> {
    do {
      await this.#host.updateComplete;
      // The texts first: a failure is told when it can be read too.
      await this.#composer.fetched();
      await this.#dataset.settled();
    } while (this.#host.isUpdatePending || this.isBusy);
  }

  /** Loads the data anew, and boundaries that did not come. */
  reload(): void {
    this.#boundaries.tryAgain();
    this.#dataset.reload();
  }

  /** Moves the focus to a region that is drawn; nothing happens where there is none of that code. */
  focusRegion(code: string): void {
    this.#renderer.focus({ kind: 'region', code });
  }

  /** The figure as a standalone image; empty while nothing is shown. */
  toSvg(): string {
    const { messages } = this.#composer;
    return this.scene && messages ? exportSvg(this.scene, messages) : '';
  }

  /** What is shown as CSV; empty while nothing is. */
  toCsv(): string {
    return this.scene ? sceneCsv(this.scene) : '';
  }

  /** Takes over what was set on the host. */
  update(): void {
    const { data, adapter, src, boundaries, indicator, period, awaitsData } = this.#host;
    const named = (set: unknown) => (set == null || set === '' ? null : textOf(set));
    const [heading, sourceName, sourceUrl] = [this.#host.heading, this.#host.sourceName, this.#host.sourceUrl].map(named);
    const level = levelOf(this.#host.level);
    this.#reader.stayWithin({ level, boundaries });
    this.#boundaries.turnTo({ own: boundaries, level, within: this.#reader.drilled });
    const { own, dataLevel } = this.#boundaries;
    this.#dataset.turnTo(
      {
        data,
        adapter,
        src,
        boundaries: own,
        awaitsData: booleanOf(awaitsData),
        heading: heading ?? null,
        sourceName: sourceName ?? null,
        sourceUrl: sourceUrl ?? null,
      },
      {
        ...(indicator ? { indicator: textOf(indicator) } : {}),
        ...(period ? { period: textOf(period) } : {}),
        ...(dataLevel ? { level: dataLevel } : {}),
      },
    );
    const before = this.scene;
    this.#composer.compose(this.#dataset.dataset, this.#dataset.isOfAnotherOrigin);
    const { scene } = this;
    if (!scene || scene === before) return;
    const isOther = before?.indicator !== scene.indicator || before.period !== scene.period || before.level !== scene.level;
    if (isOther) this.#reader.sheet = null;
    if (before && (isOther || before.title !== scene.title || before.context?.code !== scene.context?.code))
      this.#reader.said = { kind: 'shown' };
  }

  /** Draws what was rendered, and tells of it. */
  updated(): void {
    const { scene } = this;
    const { highlighted, viewId } = this.#reader;
    const container = this.#host.renderRoot.querySelector<HTMLElement>('.pm-map');
    const view = scene?.views.find(({ id }) => id === viewId) ?? scene?.views[0];
    this.#renderer.draw(scene ? container : null, scene, view?.bounds ?? null);
    if (scene) this.#renderer.drawOnCanvas(canvasUseOf(this.#host, scene));
    this.#renderer.highlight(highlighted);
    this.#overlay.place();
    if (scene) {
      for (const figure of staticFiguresOf(this.#host)) figure.remove();
      this.#boundaries.refineGround();
    }
    this.#tellLoaded();
  }

  /** The figure, or what is going on while there is none. */
  render(): TemplateResult {
    const { scene, messages, warnings, isFetching } = this.#composer;
    const { status, report } = this;
    const { error } = this.#dataset;
    if (!scene || !messages)
      return waitingTemplate(
        { status: isFetching ? 'loading' : status, error, report, messages, regions: this.#boundaries.shown.regions },
        this.#host,
        () => this.reload(),
      );
    const { sort, meant, sheet, viewId, hint, said } = this.#reader;
    const camera = this.#renderer.state;
    const { theme, level, hideLegend, hideTable, hideControls, hideSource } = this.#host;
    const choices = {
      theme,
      level,
      hideLegend: booleanOf(hideLegend),
      hideTable: booleanOf(hideTable),
      hideControls: booleanOf(hideControls),
      hideSource: booleanOf(hideSource),
    };
    return figureTemplate(
      {
        scene,
        warnings: [...falseAttributes(this.#host, messages), ...warnings],
        status,
        error,
        messages,
        choices,
        report,
        sort,
        meant,
        sheet,
        viewId,
        camera,
        hint,
        said,
        hasParts: (code) => this.#boundaries.hasParts(code),
      },
      this.#reader,
    );
  }

  /** Tells of data when they are shown; a newer answer, or one that failed, tells of itself. */
  #tellLoaded(): void {
    const loaded = this.#untold;
    if (!loaded || this.isBusy) return;
    this.#untold = null;
    const { report, fromOutside } = loaded;
    if (report !== this.report) return;
    if (fromOutside) this.#tell('padang-report', { report });
    this.#tell('padang-ready', { report });
  }
}
