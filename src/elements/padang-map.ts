import { html, LitElement, nothing, unsafeCSS, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { DataAdapter } from '../data/data-adapter.js';
import type { Ground } from '../geo/boundaries.js';
import { loadFineGround, padangBoundaries } from '../geo/padang.js';
import { loadMessages } from '../i18n/load-messages.js';
import type { MessageOverrides, Messages } from '../i18n/messages.js';
import type { DatasetInput } from '../model/dataset.schema.js';
import type { JoinReport } from '../model/report.js';
import type { Language } from '../model/text.js';
import figureCss from '../render/figure/figure.css?inline';
import { headingNodes } from '../render/figure/heading.js';
import { legendNodes } from '../render/figure/legend.js';
import { sourceNodes } from '../render/figure/sources.js';
import { tableNode, type TableUse } from '../render/figure/table.js';
import type { MapTarget, Meant } from '../render/map-renderer.js';
import { exportSvg } from '../render/svg/export-svg.js';
import { composeScene } from '../scene/compose-scene.js';
import type { Scene } from '../scene/scene.js';
import { sceneCsv } from '../scene/scene-csv.js';
import type { TableModel, TableSort } from '../scene/table-model.js';
import { loadPalette } from '../stats/load-palette.js';
import type { Palette } from '../stats/palettes.js';
import { numbersConverter, wordsConverter } from './attributes.js';
import { DatasetController, type DataStatus } from './controllers/dataset.controller.js';
import { LanguageController } from './controllers/language.controller.js';
import { RendererController } from './controllers/renderer.controller.js';
import { ResourceController } from './controllers/resource.controller.js';
import { StateController } from './controllers/state.controller.js';
import { drawn } from './drawn.directive.js';
import elementCss from './element.css?inline';
import type { PadangMapEvents } from './events.js';
import { viewOf } from './view-of.js';

/** What is fetched after the first map: tooltip, sheet, notice and sorting. */
type Reading = typeof import('./reading.js');

/**
 * A statistical map of Padang's kecamatan: choropleths of rates, circles for counts, points of grants, with legend,
 * table, status and sources. A bare tag shows the bundled published figures.
 *
 * @slot - A static figure made by `renderStatic`; it stays until the map is there.
 * @fires {CustomEvent<{ report: JoinReport }>} padang-ready - Data are shown.
 * @fires {CustomEvent<{ error: unknown }>} padang-error - Data could not be loaded or validated.
 * @fires {CustomEvent<{ report: JoinReport }>} padang-report - The report on data from outside.
 * @fires {CustomEvent<PadangSelectDetail>} padang-select - A reader selected regions or a point.
 * @fires {CustomEvent<{ region: string | null }>} padang-hover - A pointer or the focus came to a region. Does not bubble.
 * @fires {CustomEvent<PadangChangeDetail>} padang-change - A reader turned to another indicator or period.
 * @csspart map - The map.
 * @csspart region - A drawn region.
 * @csspart legend - The legend.
 * @csspart legend-item - A row of the legend.
 * @csspart table - The tables.
 * @csspart tooltip - The tooltip, and the sheet on touch screens.
 * @csspart source - The sources.
 * @csspart status - The status line.
 * @csspart controls - The choice of indicator and period.
 * @cssprop [--padang-map-height] - Height of the map; by default it follows the width.
 * @cssprop [--padang-map-font] - Font family; by default the page's.
 * @cssprop [--padang-map-ink] - Colour of the text.
 * @cssprop [--padang-map-quiet] - Colour of secondary text.
 * @cssprop [--padang-map-line] - Colour of rules.
 * @cssprop [--padang-map-paper] - Colour of the ground.
 * @cssprop [--padang-map-accent] - Colour of links, focus and selection.
 * @cssprop [--padang-map-sea] - Colour of the sea.
 * @cssprop [--padang-map-land] - Colour of the land around.
 * @cssprop [--padang-map-region-ground] - Colour of regions without a fill.
 * @cssprop [--padang-map-badge] - Colour of badges and warnings.
 */
export class PadangMap extends LitElement {
  static override styles = [unsafeCSS(figureCss), unsafeCSS(elementCss)];

  /** URL of a dataset: the project's JSON, or CSV. */
  @property() src: string | null = null;

  /** A dataset; it goes before `adapter` and `src`. */
  @property({ attribute: false }) data: DatasetInput | null = null;

  /** A data adapter; it goes before `src`. */
  @property({ attribute: false }) adapter: DataAdapter | null = null;

  /** Id of an indicator; the dataset's first by default. */
  @property() indicator: string | null = null;

  /** A period of the indicator (`2024`, `2024-07`, `2025-07-01`); its latest with a value by default. */
  @property() period: string | null = null;

  /** How classes are formed: `quantile`, `equal-interval`, `jenks`, `pretty`, `standard-deviation`, `manual`, `continuous` or `reference`; the indicator's own by default, else `jenks`. */
  @property() classification: string | null = null;

  /** Number of classes, 2 to 9; 4 up to 12 regions by default, else 5. */
  @property({ type: Number }) classes: number | null = null;

  /** Inner class breaks for `manual`, in the indicator's unit; the indicator's own by default. */
  @property({ converter: numbersConverter }) breaks: readonly number[] | null = null;

  /** A scheme of d3-scale-chromatic; `-` in front reverses it. By the indicator's direction by default. */
  @property() palette: string | null = null;

  /** Ids of point layers of the dataset. */
  @property({ converter: wordsConverter }) layers: readonly string[] = [];

  /** Codes (kode wilayah) of the selected regions. */
  @property({ converter: wordsConverter }) selected: readonly string[] = [];

  /** `id` or `en`; the page's language by default, else `id`. */
  @property() override lang = '';

  /** `auto`, `light` or `dark`. */
  @property() theme = 'auto';

  /** Accessible name of the map; made from indicator and period by default. */
  @property() label: string | null = null;

  /** Leaves the legend out. */
  @property({ type: Boolean, attribute: 'hide-legend' }) hideLegend = false;

  /** Leaves the table out. */
  @property({ type: Boolean, attribute: 'hide-table' }) hideTable = false;

  /** Leaves the controls out. */
  @property({ type: Boolean, attribute: 'hide-controls' }) hideControls = false;

  /** Leaves the sources out. */
  @property({ type: Boolean, attribute: 'hide-source' }) hideSource = false;

  /** Own wording for some of the interface's texts. */
  @property({ attribute: false }) messages: MessageOverrides = {};

  @state() private meant: Meant | null = null;
  @state() private sheet: MapTarget | null = null;
  @state() private sort: TableSort | null = null;
  @state() private reading: Reading | null = null;
  @state() private ground: Ground | null = null;
  @state() private viewId: string | null = null;

  readonly #states = new StateController(this);
  readonly #language = new LanguageController(this);
  readonly #texts = new ResourceController<Language, Messages>(this, loadMessages);
  readonly #palettes = new ResourceController<string | null, Palette | null>(this, (name) =>
    name === null ? null : loadPalette(name),
  );
  readonly #dataset = new DatasetController(this, {
    loaded: (report, fromOutside) => this.#tellLoaded(report, fromOutside),
    failed: (error) => this.#tell('padang-error', { error }),
  });
  readonly #renderer = new RendererController(this, {
    meant: (meant) => this.#mean(meant),
    chosen: (meant) => this.#choose(meant),
  });
  #scene: Scene | null = null;
  #warnings: readonly string[] = [];
  #messages: Messages | null = null;

  /** The state of the data: `idle`, `loading`, `ready` or `error`; also a custom state. */
  get status(): DataStatus {
    return this.#dataset.status;
  }

  /** What became of the rows handed in. */
  get report(): JoinReport {
    return this.#dataset.report;
  }

  /** All that is drawn and read, as plain data; `null` while there are no data. */
  get scene(): Scene | null {
    return this.#scene;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { data, adapter, src } = this;
    this.#dataset.turnTo(
      { data, adapter, src },
      { ...(this.indicator === null ? {} : { indicator: this.indicator }), ...(this.period === null ? {} : { period: this.period }) },
    );
    if (changed.has('indicator') || changed.has('period') || changed.has('data') || changed.has('src')) this.sheet = null;
    this.#compose();
    this.#states.set(this.status);
  }

  protected override updated(): void {
    const container = this.renderRoot.querySelector<HTMLElement>('.pm-map');
    const view = this.#scene?.views.find(({ id }) => id === this.viewId) ?? this.#scene?.views[0];
    this.#renderer.draw(this.#scene ? container : null, this.#scene, view?.bounds ?? null);
    this.#renderer.highlight(this.meant?.target ?? null);
    this.#placeTooltip();
    if (!this.#scene) return;
    for (const figure of this.querySelectorAll(':scope > figure.padang-map')) figure.remove();
    this.#fetchTheRest();
  }

  /** Resolves when what was set last is shown; rejects with the error where it cannot be. */
  async whenReady(): Promise<void> {
    do {
      await this.updateComplete;
      await this.#dataset.settled;
      await this.#texts.settled;
      await this.#palettes.settled;
    } while (this.isUpdatePending);
  }

  /** Loads the data anew; resolves when they are shown, rejects with the error where they cannot be. */
  async refresh(): Promise<void> {
    await this.#dataset.refresh();
    await this.whenReady();
  }

  /** Moves the focus to a region on the map, by its code. */
  focusRegion(kode: string): void {
    this.#renderer.focus({ kind: 'region', code: kode });
  }

  /** The figure as a standalone SVG image with title, legend, status and sources; empty while there are no data. */
  toSVG(): string {
    return this.#scene && this.#messages ? exportSvg(this.#scene, this.#messages) : '';
  }

  /** What is shown as CSV, each row with title, status and source; empty while there are no data. */
  toCSV(): string {
    return this.#scene ? sceneCsv(this.#scene) : '';
  }

  #compose(): void {
    const language = this.#language.get(this.lang);
    const texts = this.#texts.get(language);
    const palette = this.#palettes.get(this.palette);
    if (!texts) return;
    const messages = (this.#messages = { ...texts, ...this.messages });
    const { dataset } = this.#dataset;
    if (!dataset || dataset.indicators.length === 0) {
      this.#scene = null;
      return;
    }
    const { view, warnings } = viewOf(this, { language, messages, palette });
    const boundaries = padangBoundaries();
    this.#scene = composeScene(dataset, this.ground ? { ...boundaries, ground: this.ground } : boundaries, view, messages);
    this.#warnings = [...warnings, ...this.#scene.warnings.map(({ text }) => text)];
  }

  /** Brings what the first map did without; its coming moves nothing. */
  #fetchTheRest(): void {
    if (this.reading) return;
    void import('./reading.js').then(
      (reading) => {
        this.reading = reading;
      },
      () => undefined,
    );
    if (!this.ground)
      void loadFineGround().then(
        (ground) => {
          this.ground = ground;
        },
        () => undefined,
      );
  }

  #placeTooltip(): void {
    const tooltip = this.renderRoot.querySelector<HTMLElement>('.tooltip');
    const map = tooltip?.parentElement;
    if (!tooltip || !map || !this.meant) return;
    const [x, y] = this.meant.at;
    const left = x + 16 + tooltip.offsetWidth > map.clientWidth ? x - 16 - tooltip.offsetWidth : x + 16;
    const top = y + 16 + tooltip.offsetHeight > map.clientHeight ? y - 16 - tooltip.offsetHeight : y + 16;
    const within = (place: number, room: number) => Math.max(4, Math.min(place, room - 4));
    tooltip.style.left = `${within(left, map.clientWidth - tooltip.offsetWidth)}px`;
    tooltip.style.top = `${within(top, map.clientHeight - tooltip.offsetHeight)}px`;
  }

  #tell<Name extends keyof PadangMapEvents>(name: Name, detail: PadangMapEvents[Name]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: name !== 'padang-hover', composed: true }));
  }

  #tellLoaded(report: JoinReport, fromOutside: boolean): void {
    void this.updateComplete.then(() => {
      if (fromOutside) this.#tell('padang-report', { report });
      this.#tell('padang-ready', { report });
    });
  }

  #mean(meant: Meant | null): void {
    const region = meant?.target.kind === 'region' ? meant.target.code : null;
    const before = this.meant?.target.kind === 'region' ? this.meant.target.code : null;
    this.meant = meant;
    if (region !== before) this.#tell('padang-hover', { region });
  }

  #choose(meant: Meant | null): void {
    const target = meant?.target ?? null;
    this.sheet = meant?.by === 'touch' ? target : null;
    if (target?.kind === 'point') {
      this.#tell('padang-select', { regions: this.selected, point: target.id });
      return;
    }
    this.#select(target?.code ?? null);
  }

  #select(code: string | null): void {
    this.selected = code === null || this.selected.includes(code) ? [] : [code];
    this.#tell('padang-select', { regions: this.selected });
  }

  #turn(choice: { readonly indicator?: string; readonly period?: string }): void {
    if (choice.indicator !== undefined) {
      this.indicator = choice.indicator;
      this.period = null;
    }
    if (choice.period !== undefined) this.period = choice.period;
    void this.updateComplete.then(() => {
      const { indicator = '', period = null, level = 'kecamatan' } = this.#scene ?? {};
      this.#tell('padang-change', { indicator, period, level });
    });
  }

  #onTableClick(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const column = button?.getAttribute('data-sort');
    const row = button?.getAttribute('data-row');
    if (column != null) this.sort = { column, descending: this.sort?.column === column && !this.sort.descending };
    if (row != null) this.#select(row);
  }

  #onTablePoint(event: Event): void {
    const row = event.target instanceof Element ? event.target.closest('tr') : null;
    const code = row?.getAttribute('data-region');
    const id = row?.getAttribute('data-point-row');
    const target: MapTarget | null = code != null ? { kind: 'region', code } : id != null ? { kind: 'point', id } : null;
    this.#renderer.highlight(target);
  }

  protected override render(): TemplateResult {
    const scene = this.#scene;
    const messages = this.#messages;
    if (!scene || !messages) return this.#renderWaiting(messages);
    const prefix = 'pm';
    return html`<figure class="padang-map" data-theme=${this.theme} lang=${scene.language}>
      <figcaption class="pm-heading" ${drawn(headingNodes(scene))}></figcaption>
      ${this.hideControls ? nothing : this.#renderControls(scene, messages)}
      <div class="pm-body">
        <div class="pm-frame">
          <div class="pm-map" part="map"></div>
          ${this.reading?.tooltipTemplate(scene, this.meant) ?? nothing}
        </div>
        <div class="pm-aside">
          ${this.hideLegend ? nothing : html`<div class="pm-legend" part="legend" ${drawn(legendNodes(scene.legend, prefix))}></div>`}
          <p class="pm-status" part="status">${scene.statusLine}</p>
          ${this.hideSource ? nothing : html`<div class="pm-source" part="source" ${drawn(sourceNodes(scene, messages))}></div>`}
        </div>
      </div>
      ${this.reading?.noticeTemplate(scene, this.report, this.#warnings, messages) ?? nothing}
      ${this.hideTable
        ? nothing
        : html`<div
            class="pm-table"
            part="table"
            @click=${this.#onTableClick}
            @pointerover=${this.#onTablePoint}
            @pointerleave=${this.#onTablePoint}
            @focusin=${this.#onTablePoint}
            ${drawn(scene.tables.map((table) => tableNode(table, this.#useOf(table, messages), prefix)))}
          ></div>`}
      ${this.reading?.sheetTemplate(scene, this.sheet, messages, () => {
        this.sheet = null;
      }) ?? nothing}
    </figure>`;
  }

  #useOf(table: TableModel, messages: Messages): TableUse {
    const { target } = this.meant ?? {};
    return {
      sort: this.sort,
      rows: this.reading?.sortRows(table, this.sort, this.#language.get(this.lang)) ?? table.rows,
      sortLabel: (column) => messages.sortBy({ column }),
      highlighted: target ? (target.kind === 'region' ? target.code : target.id) : null,
    };
  }

  #renderControls({ indicators, periods, views, language }: Scene, messages: Messages): TemplateResult {
    const shown = views.find(({ id }) => id === this.viewId) ?? views[0];
    const viewChoices = views.map((view) => ({ id: view.id, text: view.title[language], chosen: view === shown }));
    const select = (label: string, choices: Scene['indicators'], chosen: (id: string) => void) =>
      choices.length < 2
        ? nothing
        : html`<select
            aria-label=${label}
            .value=${live(choices.find(({ chosen: is }) => is)?.id ?? '')}
            @change=${(event: Event) => {
              if (event.target instanceof HTMLSelectElement) chosen(event.target.value);
            }}
          >
            ${choices.map(({ id, text, chosen: is }) => html`<option value=${id} ?selected=${is}>${text}</option>`)}
          </select>`;
    return html`<div class="pm-controls" part="controls">
      ${select(messages.chooseIndicator, indicators, (indicator) => this.#turn({ indicator }))}
      ${select(messages.choosePeriod, periods, (period) => this.#turn({ period }))}
      ${select(messages.chooseView, viewChoices, (id) => {
        this.viewId = id;
      })}
    </div>`;
  }

  /** Room is kept for the map; a static figure in the light DOM stays in sight. */
  #renderWaiting(messages: Messages | null): TemplateResult {
    const failed = this.status === 'error';
    const empty = this.status === 'ready';
    return html`<slot></slot>
      <div class="padang-map waiting" data-theme=${this.theme}>
        <div class="pm-frame">
          <div class="pm-map" part="map"></div>
          <div class="state" role=${failed ? 'alert' : 'status'}>
            ${!messages
              ? nothing
              : failed
                ? html`<p><strong>${messages.failed}</strong></p>
                    <p>${messages.failedAdvice}</p>
                    <button type="button" @click=${() => void this.refresh().catch(() => undefined)}>${messages.tryAgain}</button>`
                : html`<p>${empty ? messages.empty : messages.loading}</p>`}
          </div>
        </div>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'padang-map': PadangMap;
  }
}
