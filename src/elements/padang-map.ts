import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { DataAdapter } from '../data/data-adapter.js';
import type { Boundaries } from '../geo/boundaries.js';
import { loadWords } from '../i18n/load-messages.js';
import type { LocaleInput } from '../i18n/locale.js';
import type { MessageOverrides } from '../i18n/messages.js';
import type { ClassificationMethod } from '../model/dataset.js';
import type { DatasetInput } from '../model/dataset.schema.js';
import { EMPTY_REPORT, type JoinReport } from '../model/report.js';
import { afterPaint } from '../render/after-paint.js';
import { adoptStyles } from '../render/adopt-styles.js';
import { windowOf } from '../render/node-kinds.js';
import figureCss from '../render/figure/figure.css?inline';
import type { Scene } from '../scene/scene.js';
import { booleanConverter, numbersConverter, textConverter, themeOf, wordsConverter } from './attributes.js';
import type { DataStatus } from './controllers/dataset.controller.js';
import { StateController } from './controllers/state.controller.js';
import { drawn } from './drawn.directive.js';
import { keepEarlyClick } from './early-click.js';
import elementCss from './element.css?inline';
import type { PadangMapEvents } from './events.js';
import { FirstFigure } from './first-figure.js';
import { languageOf } from './language.js';
import type { MapEngine } from './map-engine.js';
import type { Dispatch, MapHost, RendererChoice, Theme } from './map-host.js';
import { startLoading } from './start-loading.js';
import { staticFiguresOf } from './static-figures.js';
import { freeTexts } from './translated-texts.js';

/**
 * A statistical map of Padang's kecamatan: choropleths of rates, circles for counts, points of grants, with legend,
 * table, status and sources. A bare tag shows the bundled published figures.
 *
 * @slot - A static figure made by `renderStatic`; it stays until the map is there.
 * @cssstate idle - Nothing has been asked for yet.
 * @cssstate loading - Data are on their way.
 * @cssstate ready - Data are shown.
 * @cssstate error - Data could not be loaded or validated.
 * @fires {CustomEvent<{ report: JoinReport }>} padang-ready - Data are shown.
 * @fires {CustomEvent<{ error: unknown }>} padang-error - Data could not be loaded or validated.
 * @fires {CustomEvent<{ report: JoinReport }>} padang-report - The report on data from outside.
 * @fires {CustomEvent<PadangSelectDetail>} padang-select - A user selected regions or a point.
 * @fires {CustomEvent<{ region: string | null }>} padang-hover - A pointer or the focus came to a region. Does not bubble.
 * @fires {CustomEvent<PadangChangeDetail>} padang-change - A user turned to another indicator, period or level.
 * @csspart map - The map.
 * @csspart region - A drawn region.
 * @csspart legend - The legend.
 * @csspart legend-item - A row of the legend.
 * @csspart table - The tables.
 * @csspart tooltip - The tooltip, and the sheet on touch screens.
 * @csspart source - The sources.
 * @csspart status - The status line.
 * @csspart controls - The choices of indicator, period and view, and the buttons on the map.
 * @cssprop [--padang-map-height] - Height of the map; by default it follows the width.
 * @cssprop [--padang-map-font] - Font family; by default the page's.
 * @cssprop [--padang-map-ink] - Colour of the text; by default the page's.
 * @cssprop [--padang-map-quiet] - Colour of secondary text; by default the page's, paler.
 * @cssprop [--padang-map-line] - Colour of rules.
 * @cssprop [--padang-map-paper] - Ground of the figure; by default the page's own shows through.
 * @cssprop [--padang-map-accent] - Colour of the focus.
 * @cssprop [--padang-map-badge] - Ground of badges such as CONTOH.
 * @cssprop [--padang-map-sea] - Colour of the sea.
 * @cssprop [--padang-map-land] - Colour of the land around.
 * @cssprop [--padang-map-region-ground] - Colour of regions without a fill.
 */
export class PadangMap extends LitElement implements MapHost {
  /** URL of a dataset: the project's JSON, CSV, a workbook (.xlsx), or a sheet of Google Sheets by its link. Its bytes decide which of these it is. */
  @property() src: string | null = null;

  /** A dataset; it goes before `adapter` and `src`. */
  @property({ attribute: false }) data: DatasetInput | null = null;

  /** A data adapter; it goes before `src`. */
  @property({ attribute: false }) adapter: DataAdapter | null = null;

  /** Another set of regions and shapes, which the data are joined with; Padang's by default. It has its own level. */
  @property({ attribute: false }) boundaries: Boundaries | null = null;

  /** Id of an indicator, else its title; the dataset's first by default. Empty: outlines alone, without colours. */
  @property() indicator: string | null = null;

  /** A period of the indicator (`2024`, `2024-S1`, `2024-Q2`, `2024-07`, `2025-07-01`); its latest with a value by default. */
  @property() period: string | null = null;

  /** The level of the regions: `kecamatan` or `kelurahan`. */
  @property({ converter: textConverter('kecamatan') }) level = 'kecamatan';

  /** How classes are formed: `quantile`, `equal-interval`, `jenks`, `pretty`, `standard-deviation`, `manual`, `continuous` or `reference`; the indicator's own by default, else `jenks`. */
  @property() classification: ClassificationMethod | null = null;

  /** Number of classes, 2 to 9; 4 up to 12 regions by default, else 5. */
  @property({ type: Number }) classes: number | null = null;

  /** Inner class breaks for `manual`, in the indicator's unit; the indicator's own by default. */
  @property({ converter: numbersConverter }) breaks: readonly number[] | null = null;

  /** A scheme of d3-scale-chromatic (`YlOrRd`), or a list of colours from low to high (`#fff7ec #fc8d59 #7f0000`, as codes or by their names in CSS); `-` in front reverses it. By the indicator's direction by default. */
  @property() palette: string | null = null;

  /** Id of a count or amount of the dataset: circles of its size stand over the fill of a rate. None by default. */
  @property() size: string | null = null;

  /** Ids of point layers of the dataset; none by default, all where it has no indicator. */
  @property({ converter: wordsConverter }) layers: readonly string[] = [];

  /** Writes each region's value under its name, on maps of up to 15 regions: the class where values are compared with a reference. */
  @property({ converter: booleanConverter, attribute: 'show-values' }) showValues = false;

  /** Codes (kode wilayah) of the selected regions. */
  @property({ converter: wordsConverter }) selected: readonly string[] = [];

  /** `id` or `en`; the page's language by default, else `id`. */
  @property({ converter: textConverter('') }) override lang = '';

  /** `auto`, `light` or `dark`. */
  @property({ converter: textConverter('auto') }) theme: Theme = 'auto';

  /** How the map is drawn: `svg`, `webgl` (by MapLibre, fetched after the first map; SVG until then and where there can be no WebGL), or `auto`: SVG until a user zooms or pans. */
  @property({ converter: textConverter('auto') }) renderer: RendererChoice = 'auto';

  /** A MapLibre style that lies under the map, by URL, or as an object by the property. None is ever fetched unasked. */
  @property() basemap: string | object | null = null;

  /** Accessible name of the map; made from indicator and period by default. */
  @property() label: string | null = null;

  /** Leaves the legend out. */
  @property({ converter: booleanConverter, attribute: 'hide-legend' }) hideLegend = false;

  /** Leaves the table out. */
  @property({ converter: booleanConverter, attribute: 'hide-table' }) hideTable = false;

  /** Leaves the controls out. */
  @property({ converter: booleanConverter, attribute: 'hide-controls' }) hideControls = false;

  /** Leaves the sources out. */
  @property({ converter: booleanConverter, attribute: 'hide-source' }) hideSource = false;

  /** Leaves out the sentences under the title that say what the map shows; an exported picture keeps them. */
  @property({ converter: booleanConverter, attribute: 'hide-summary' }) hideSummary = false;

  /** Shows nothing bundled: the element waits for `data`, `adapter` or `src`. */
  @property({ converter: booleanConverter, attribute: 'awaits-data' }) awaitsData = false;

  /** Title of data that name none; the file's name by default. */
  @property() heading: string | null = null;

  /** Source of data that name none; the file's name by default. */
  @property({ attribute: 'source-name' }) sourceName: string | null = null;

  /** Address of the source of data that name none; the file's by default. */
  @property({ attribute: 'source-url' }) sourceUrl: string | null = null;

  /** Own wording for some of the interface's texts. */
  @property({ attribute: false }) messages: MessageOverrides | null = null;

  /**
   * The words and formats of a language, such as `{ tag: 'ms', messages: { sourceLabel: 'Punca' } }`; it goes before `lang`.
   * What it leaves out is English for tags that begin so, else Indonesian.
   */
  @property({ attribute: false }) locale: LocaleInput | null = null;

  readonly #first = new FirstFigure(this, [...PadangMap.elementProperties.keys()]);
  #engine: MapEngine | null = null;
  #engineLoad: Promise<MapEngine> | null = null;
  #engineFailed = false;

  constructor() {
    super();
    new StateController(this);
    keepEarlyClick(this);
  }

  /** The state of the data: `idle`, `loading`, `ready` or `error`; also a custom state. */
  get status(): DataStatus {
    if (this.#engine) return this.#engine.status;
    return this.#engineFailed ? 'error' : this.hasUpdated ? 'loading' : 'idle';
  }

  /** What became of the rows handed in. */
  get report(): JoinReport {
    return this.#engine?.report ?? EMPTY_REPORT;
  }

  /** All that is drawn and read, as plain data; `null` while there are no data. */
  get scene(): Scene | null {
    return this.#engine?.scene ?? null;
  }

  /** The MapLibre map that draws; `null` while there is none. */
  get innerMap(): unknown {
    return this.#engine?.innerMap ?? null;
  }

  /** Called when the element has come to another document, such as a frame's. */
  adoptedCallback(): void {
    this.#adoptStyles();
    // The live figure gives its own anew.
    this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#adoptStyles();
    return root;
  }

  protected override willUpdate(): void {
    this.#engine?.update();
  }

  protected override firstUpdated(): void {
    // A failure is told by the event; whoever waits asks whenReady(), which tries again.
    this.#start().catch(() => undefined);
  }

  protected override updated(): void {
    freeTexts(this.renderRoot);
    this.#engine?.updated();
  }

  /** Resolves when what was set last is shown; rejects with the error where it cannot be. */
  async whenReady(): Promise<void> {
    const engine = await this.#loadEngine();
    await engine.shown();
  }

  /** Loads the data anew; resolves when they are shown, rejects with the error where they cannot be. */
  async refresh(): Promise<void> {
    const engine = await this.#loadEngine();
    await this.updateComplete;
    engine.reload();
    await engine.shown();
  }

  /** Moves the focus to a region on the map, by its code: at once where the map is shown, else as soon as it is. */
  focusRegion(kode: string): void {
    const engine = this.#engine;
    if (engine?.isOperable && !this.isUpdatePending && !engine.isBusy) engine.focusRegion(kode);
    else if (this.isConnected)
      // What keeps the map from being shown is told by the event.
      this.whenReady().then(
        () => this.#engine?.focusRegion(kode),
        () => undefined,
      );
  }

  /** The figure as a standalone SVG image with title, legend, status and sources; empty until `whenReady()`. */
  toSVG(): string {
    return this.#engine?.toSvg() ?? '';
  }

  /** What is shown as CSV, each row with title, status and source; empty until `whenReady()`. */
  toCSV(): string {
    return this.#engine?.toCsv() ?? '';
  }

  /** Not as Lit's own styles: those are of the document that the package was loaded in, and no other takes them. */
  #adoptStyles(): void {
    if (this.shadowRoot) adoptStyles(this.shadowRoot, figureCss + elementCss);
  }

  /** What is drawn already is painted before anything else is fetched. */
  async #start(): Promise<void> {
    await this.#first.fetched();
    if (this.#isShown()) {
      await this.updateComplete;
      await afterPaint(windowOf(this));
    }
    startLoading(this);
    await this.#loadEngine();
  }

  /** What composes and draws comes after the first map; a load that failed is tried again by the next who asks. */
  #loadEngine(): Promise<MapEngine> {
    const given: unknown = this.locale?.tag;
    const tag = typeof given === 'string' ? given : languageOf(this, this.lang);
    this.#engineLoad ??= Promise.all([import('./map-engine.js'), loadWords(tag)]).then(
      ([{ MapEngine: Engine }, words]) => {
        this.#engineFailed = false;
        const dispatch: Dispatch = (name, detail) => this.#tell(name, detail);
        this.#engine = new Engine(this, dispatch, { words, isShown: this.#isShown() });
        this.requestUpdate();
        return this.#engine;
      },
      (error: unknown) => {
        this.#engineLoad = null;
        this.#engineFailed = true;
        this.requestUpdate();
        this.#tell('padang-error', { error });
        throw error;
      },
    );
    return this.#engineLoad;
  }

  #tell<Name extends keyof PadangMapEvents>(name: Name, detail: PadangMapEvents[Name]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: name !== 'padang-hover', composed: true }));
  }

  /** Whether a figure can be seen that is not the engine's: the page's own static one, or the package's first. */
  #isShown(): boolean {
    return staticFiguresOf(this).length > 0 || this.#first.figure !== null;
  }

  protected override render(): TemplateResult {
    return html`<div class="room">${this.#engine?.render(this.#isShown()) ?? this.#renderFirst()}</div>`;
  }

  /** What is there before the engine is. */
  #renderFirst(): TemplateResult {
    const hasStaticFigure = staticFiguresOf(this).length > 0;
    const failure =
      this.#engineFailed || this.#engine?.status === 'error'
        ? html`<p class="notice" role="alert">
          Peta interaktif tidak dapat dimuat. Periksa sambungan internet, lalu muat ulang halaman ini.
          <span lang="en">The interactive map could not be loaded. Check the connection, then reload this page.</span>
        </p>`
        : nothing;
    const { figure } = this.#first;
    if (!hasStaticFigure && figure) {
      const { attributes, children } = figure;
      return html`<figure class="padang-map" lang=${attributes['lang']} dir="ltr" data-theme=${themeOf(this.theme)} ${drawn(children)}></figure>
        ${failure}`;
    }
    return html`<slot></slot>
      <div class="padang-map waiting" dir="ltr" data-theme=${themeOf(this.theme)} aria-busy=${String(!this.#engineFailed && this.#engine?.status !== 'idle')}>
        ${hasStaticFigure ? nothing : html`<div class="pm-map" part="map"></div>`} ${failure}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'padang-map': PadangMap;
  }
}
