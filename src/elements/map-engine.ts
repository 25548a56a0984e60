import type { TemplateResult } from 'lit';
import type { RegionCode } from '../model/region.js';
import type { JoinReport } from '../model/report.js';
import { afterPaint } from '../render/after-paint.js';
import { windowOf } from '../render/node-kinds.js';
import { drawOnce } from '../render/draw-once.js';
import type { Scene } from '../scene/scene.js';
import { booleanOf, levelOf, textOf, wordsOf } from './attributes.js';
import { choiceWarnings } from './choice-warnings.js';
import { ChosenBoundaries } from './chosen-boundaries.js';
import { DatasetController, type DataStatus } from './controllers/dataset.controller.js';
import { PageLanguageController } from './controllers/page-language.controller.js';
import { falseAttributes } from './false-attributes.js';
import { figureTemplate, waitingTemplate } from './figure.template.js';
import type { LiveFigure } from './live-figure.js';
import type { Dispatch, MapHost } from './map-host.js';
import type { MapSource } from './map-mediator.js';
import { SceneComposer, type Words } from './scene-composer.js';
import { staticFiguresOf } from './static-figures.js';

const optional = (set: unknown): string | null => (set == null || set === '' ? null : textOf(set));

/** Loads, composes and shows what was set on the element, and has it operated once it was seen. */
export class MapEngine implements MapSource {
  readonly #host: MapHost;
  readonly #dispatch: Dispatch;
  readonly #boundaries: ChosenBoundaries;
  readonly #dataset: DatasetController;
  readonly #composer: SceneComposer;
  #live: LiveFigure | null = null;
  #liveLoad: Promise<LiveFigure> | null = null;
  #liveFailed = false;
  /** Whether the figure that was rendered last is this engine's, and not one that was shown before. */
  #isRendered = false;
  /** Data that have come and that no event has told of yet. */
  #untold: { readonly report: JoinReport; readonly fromOutside: boolean } | null = null;

  /**
   * @param words the texts of the host's language
   * @param isShown whether a figure is shown already, which stays until this one can be operated
   */
  constructor(host: MapHost, dispatch: Dispatch, { words, isShown }: { readonly words: Words; readonly isShown: boolean }) {
    this.#host = host;
    this.#dispatch = dispatch;
    this.#boundaries = new ChosenBoundaries(() => host.requestUpdate());
    this.#composer = new SceneComposer(host, this.#boundaries, words);
    this.#dataset = new DatasetController(host, {
      loaded: (report, fromOutside) => {
        this.#untold = { report, fromOutside };
      },
      failed: (error) => dispatch('padang-error', { error }),
    });
    new PageLanguageController(host);
    // A failure is told by the event; whoever waits asks shown(), which tries again.
    if (isShown) this.#loadLive().catch(() => undefined);
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
    return this.#live?.innerMap ?? null;
  }

  /** Whether the figure can be operated. */
  get isOperable(): boolean {
    return this.#live !== null && this.scene !== null;
  }

  /** Whether something that is to be shown is on its way. */
  get isBusy(): boolean {
    return this.status === 'loading' || this.#composer.isFetching;
  }

  hasParts(code: string): boolean {
    return this.#boundaries.hasParts(code);
  }

  retryBoundaries(): void {
    this.#boundaries.tryAgain();
  }

  /** Resolves when what was set last is shown and can be operated; rejects with what went wrong. */
  async shown(): Promise<void> {
    do {
      await this.#host.updateComplete;
      // The texts first: a failure is told when it can be read too.
      await this.#composer.fetched();
      await this.#dataset.settled();
      await this.#loadLive();
    } while (this.#host.isUpdatePending || this.isBusy);
  }

  /** Loads the data anew, and boundaries that did not come. */
  reload(): void {
    this.#boundaries.tryAgain();
    this.#dataset.reload();
  }

  /** Moves the focus to a region that is drawn; nothing happens where there is none of that code. */
  focusRegion(code: string): void {
    this.#live?.focusRegion(code);
  }

  /** The figure as a standalone image; empty while nothing is shown. */
  toSvg(): string {
    const { messages } = this.#composer;
    return (this.scene && messages && this.#live?.toSvg(this.scene, messages)) ?? '';
  }

  /** What is shown as CSV; empty while nothing is. */
  toCsv(): string {
    return (this.scene && this.#live?.toCsv(this.scene)) ?? '';
  }

  /** Takes over what was set on the host. */
  update(): void {
    const { data, adapter, src, boundaries, indicator, period, awaitsData, heading, sourceName, sourceUrl } = this.#host;
    const level = levelOf(this.#host.level);
    this.#live?.update();
    this.#boundaries.turnTo({ own: boundaries, level, within: this.#live?.state.within ?? null });
    const { own, dataLevel } = this.#boundaries;
    this.#dataset.turnTo(
      {
        data,
        adapter,
        src,
        boundaries: own,
        awaitsData: booleanOf(awaitsData),
        heading: optional(heading),
        sourceName: optional(sourceName),
        sourceUrl: optional(sourceUrl),
      },
      {
        ...(indicator ? { indicator: textOf(indicator) } : {}),
        ...(period ? { period: textOf(period) } : {}),
        ...(dataLevel ? { level: dataLevel } : {}),
      },
    );
    const before = this.scene;
    const { dataset, pointComposer, isOfAnotherOrigin } = this.#dataset;
    this.#composer.compose(dataset, pointComposer, isOfAnotherOrigin);
    const { scene } = this;
    if (scene && scene !== before) this.#live?.takeScene(scene, before);
  }

  /** Draws what was rendered, and tells of it. */
  updated(): void {
    const { scene } = this;
    const container = this.#host.renderRoot.querySelector<HTMLElement>('.pm-map');
    if (this.#live) this.#live.updated(container);
    else if (scene && container && this.#isRendered) drawOnce(container, scene, this.#selected);
    if (scene && this.#isRendered) for (const figure of staticFiguresOf(this.#host)) figure.remove();
    if (scene && this.#live) this.#boundaries.refineGround();
    if (scene && !this.#liveLoad && !this.#liveFailed) this.#loadLive(afterPaint(windowOf(this.#host))).catch(() => undefined);
    this.#tellLoaded();
  }

  /**
   * The figure, or what is going on while there is none.
   * @param isShown whether another figure is shown: it stays (`null`) until this one can be operated, or has failed
   */
  render(isShown: boolean): TemplateResult | null {
    const { scene, boundaries, messages, warnings, isFetching } = this.#composer;
    const { status, report } = this;
    const isKept = isShown && (scene ? !this.#live && !this.#liveFailed : status !== 'error' || staticFiguresOf(this.#host).length === 0);
    this.#isRendered = !isKept && scene !== null && messages !== null;
    if (isKept) return null;
    const { error, notice } = this.#dataset;
    const tryAgain = () => this.reload();
    if (!scene || !boundaries || !messages) {
      const { regions } = this.#boundaries.shown;
      return waitingTemplate({ status: isFetching ? 'loading' : status, error, report, notice, messages, regions, tryAgain }, this.#host);
    }
    const { theme, hideLegend, hideTable, hideControls, hideSource, hideSummary } = this.#host;
    return figureTemplate({
      scene,
      selected: this.#selected,
      status,
      error,
      messages,
      report,
      notice,
      tryAgain,
      choices: {
        theme,
        hideLegend: booleanOf(hideLegend),
        hideTable: booleanOf(hideTable),
        hideControls: booleanOf(hideControls),
        hideSource: booleanOf(hideSource),
        hideSummary: booleanOf(hideSummary),
      },
      warnings: [
        ...falseAttributes(this.#host, messages),
        ...warnings,
        ...choiceWarnings(this.#host, boundaries, messages),
        ...(this.#liveFailed ? [messages.notOperable] : []),
      ],
      live: this.#live?.parts(scene, messages) ?? null,
    });
  }

  get #selected(): ReadonlySet<RegionCode> {
    return new Set(wordsOf(this.#host.selected));
  }

  /** Fetches what has the figure operated; a load that failed is tried again by the next who asks. */
  #loadLive(after: Promise<void> = Promise.resolve()): Promise<LiveFigure> {
    this.#liveLoad ??= after
      .then(() => import('./live-figure.js'))
      .then(
        ({ LiveFigure: Live }) => {
          this.#liveFailed = false;
          this.#live = new Live(this.#host, this, this.#dispatch);
          this.#host.requestUpdate();
          return this.#live;
        },
        (error: unknown) => {
          this.#liveLoad = null;
          this.#liveFailed = true;
          this.#host.requestUpdate();
          this.#dispatch('padang-error', { error });
          throw error;
        },
      );
    return this.#liveLoad;
  }

  /** Tells of data when they are shown; a newer answer, or one that failed, tells of itself. */
  #tellLoaded(): void {
    const loaded = this.#untold;
    if (!loaded || this.isBusy || (!this.#live && !this.#liveFailed)) return;
    this.#untold = null;
    const { report, fromOutside } = loaded;
    if (report !== this.report) return;
    if (fromOutside) this.#dispatch('padang-report', { report });
    this.#dispatch('padang-ready', { report });
  }
}
