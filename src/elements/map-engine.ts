import type { TemplateResult } from 'lit';
import type { Ground } from '../geo/boundaries.js';
import { loadFineGround, padangBoundaries } from '../geo/padang.js';
import { loadMessages } from '../i18n/load-messages.js';
import type { Messages } from '../i18n/messages.js';
import type { JoinReport } from '../model/report.js';
import type { Language } from '../model/text.js';
import type { MapTarget, Meant } from '../render/map-renderer.js';
import { exportSvg } from '../render/static/export-svg.js';
import { composeScene } from '../scene/compose-scene.js';
import type { Scene } from '../scene/scene.js';
import { sceneCsv } from '../scene/scene-csv.js';
import type { TableSort } from '../scene/table-model.js';
import { loadPalette } from '../stats/load-palette.js';
import type { Palette } from '../stats/palettes.js';
import { wordsOf } from './attributes.js';
import { DatasetController, type DataStatus } from './controllers/dataset.controller.js';
import { PageLanguageController } from './controllers/page-language.controller.js';
import { RendererController } from './controllers/renderer.controller.js';
import { figureTemplate, waitingTemplate, type FigureActions } from './figure.template.js';
import { languageOf } from './language.js';
import type { Choices, MapHost, Tell } from './map-host.js';
import { placeTooltip } from './reading.template.js';
import { Resource } from './resource.js';
import { staticFiguresOf } from './static-figures.js';
import { viewOf } from './view-of.js';

/** What a scene is composed of, beside the data and the texts. */
const CHOICES = [
  'indicator',
  'period',
  'level',
  'classification',
  'classes',
  'breaks',
  'palette',
  'layers',
  'selected',
  'lang',
  'theme',
  'renderer',
  'label',
  'messages',
] as const satisfies readonly (keyof Choices)[];

/** A scene, what could not be met as it was asked for, and all that went into it. */
interface Composed {
  readonly scene: Scene;
  readonly warnings: readonly string[];
  readonly from: readonly unknown[];
}

/** Composes what the element shows, draws it, and answers the reader: all that the first map does without. */
export class MapEngine implements FigureActions {
  readonly #host: MapHost;
  readonly #tell: Tell;
  readonly #texts: Resource<Language, Messages>;
  readonly #palettes: Resource<string | null, Palette | null>;
  readonly #dataset: DatasetController;
  readonly #renderer: RendererController;
  #composed: Composed | null = null;
  #messages: Messages | null = null;
  #ground: Ground | null = null;
  #groundAsked = false;
  #viewId: string | null = null;
  #sort: TableSort | null = null;
  #meant: Meant | null = null;
  #sheet: MapTarget | null = null;

  constructor(host: MapHost, tell: Tell) {
    this.#host = host;
    this.#tell = tell;
    this.#texts = new Resource(loadMessages, () => host.requestUpdate());
    this.#palettes = new Resource(
      (name) => (name === null ? null : loadPalette(name)),
      () => host.requestUpdate(),
    );
    this.#dataset = new DatasetController(host, {
      loaded: (report, fromOutside) => this.#tellLoaded(report, fromOutside),
      failed: (error) => tell('padang-error', { error }),
    });
    this.#renderer = new RendererController(host, {
      meant: (meant) => this.#mean(meant),
      chosen: (meant) => this.#choose(meant),
    });
    new PageLanguageController(host);
  }

  get status(): DataStatus {
    return this.#dataset.status;
  }

  get report(): JoinReport {
    return this.#dataset.report;
  }

  get scene(): Scene | null {
    return this.#composed?.scene ?? null;
  }

  /** Resolves when nothing is under way, rejects with what went wrong with the data. */
  async settled(): Promise<void> {
    await this.#dataset.settled;
    await this.#texts.settled;
    await this.#palettes.settled;
  }

  refresh(): Promise<void> {
    return this.#dataset.refresh();
  }

  focusRegion(code: string): void {
    this.#renderer.focus({ kind: 'region', code });
  }

  toSvg(): string {
    return this.scene && this.#messages ? exportSvg(this.scene, this.#messages) : '';
  }

  toCsv(): string {
    return this.scene ? sceneCsv(this.scene) : '';
  }

  /** Takes over what was set on the host. */
  update(): void {
    const { data, adapter, src, indicator, period } = this.#host;
    this.#dataset.turnTo(
      { data, adapter, src },
      { ...(indicator === null ? {} : { indicator }), ...(period === null ? {} : { period }), level: 'kecamatan' },
    );
    this.#compose();
  }

  /** Draws what was rendered. */
  updated(): void {
    const { scene } = this;
    const container = this.#host.renderRoot.querySelector<HTMLElement>('.pm-map');
    const view = scene?.views.find(({ id }) => id === this.#viewId) ?? scene?.views[0];
    this.#renderer.draw(scene ? container : null, scene, view?.bounds ?? null);
    this.#renderer.highlight(this.#meant?.target ?? null);
    if (this.#meant) placeTooltip(this.#host.renderRoot, this.#meant.at);
    if (!scene) return;
    for (const figure of staticFiguresOf(this.#host)) figure.remove();
    if (!this.#groundAsked) this.#refineGround();
  }

  render(): TemplateResult {
    const host = this.#host;
    if (!this.#composed || !this.#messages)
      return waitingTemplate(this.status, this.#messages, host, () => this.tryAgain());
    return figureTemplate(
      {
        scene: this.#composed.scene,
        warnings: this.#composed.warnings,
        status: this.status,
        messages: this.#messages,
        choices: host,
        report: this.report,
        sort: this.#sort,
        meant: this.#meant,
        sheet: this.#sheet,
        viewId: this.#viewId,
      },
      this,
    );
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
    this.#viewId = viewId;
    this.#host.requestUpdate();
  }

  sortBy(column: string): void {
    this.#sort = { column, descending: this.#sort?.column === column && !this.#sort.descending };
    this.#host.requestUpdate();
  }

  select(code: string | null): void {
    const selected = code === null || wordsOf(this.#host.selected).includes(code) ? [] : [code];
    this.#host.selected = selected;
    this.#tell('padang-select', { regions: selected });
  }

  highlight(target: MapTarget | null): void {
    this.#renderer.highlight(target);
  }

  closeSheet(): void {
    this.#sheet = null;
    this.#host.requestUpdate();
  }

  tryAgain(): void {
    // A failure is told by the event and shown.
    this.refresh().catch(() => undefined);
  }

  /** Composes the scene anew where something that it is made of has changed. */
  #compose(): void {
    const host = this.#host;
    const { dataset } = this.#dataset;
    const language = languageOf(host, host.lang);
    const texts = this.#texts.get(language);
    const palette = this.#palettes.get(host.palette);
    if (!texts) return;
    const from = [dataset, texts, palette, this.#ground, ...CHOICES.map((name) => host[name])];
    if (this.#composed && from.every((each, index) => each === this.#composed?.from[index])) return;
    const messages = (this.#messages = { ...texts, ...host.messages });
    if (!dataset || dataset.indicators.length === 0) {
      this.#composed = null;
      return;
    }
    const { view, warnings } = viewOf(host, { language, messages, palette });
    const boundaries = padangBoundaries();
    const scene = composeScene(dataset, this.#ground ? { ...boundaries, ground: this.#ground } : boundaries, view, messages);
    const before = this.scene;
    if (before?.indicator !== scene.indicator || before.period !== scene.period) this.#sheet = null;
    this.#composed = { scene, warnings: [...warnings, ...scene.warnings.map(({ text }) => text)], from };
  }

  #refineGround(): void {
    this.#groundAsked = true;
    void loadFineGround().then(
      (ground) => {
        this.#ground = ground;
        this.#host.requestUpdate();
      },
      // The coarse ground stays.
      () => undefined,
    );
  }

  #tellLoaded(report: JoinReport, fromOutside: boolean): void {
    void this.#host.updateComplete.then(() => {
      if (fromOutside) this.#tell('padang-report', { report });
      this.#tell('padang-ready', { report });
    });
  }

  #tellChange(): void {
    void this.#host.updateComplete.then(() => {
      if (!this.scene) return;
      const { indicator, period, level } = this.scene;
      this.#tell('padang-change', { indicator, period, level });
    });
  }

  #mean(meant: Meant | null): void {
    const regionOf = (each: Meant | null) => (each?.target.kind === 'region' ? each.target.code : null);
    const before = regionOf(this.#meant);
    this.#meant = meant;
    this.#host.requestUpdate();
    if (regionOf(meant) !== before) this.#tell('padang-hover', { region: regionOf(meant) });
  }

  #choose(meant: Meant | null): void {
    const target = meant?.target ?? null;
    this.#sheet = meant?.by === 'touch' ? target : null;
    if (target?.kind === 'point') {
      this.#tell('padang-select', { regions: wordsOf(this.#host.selected), point: target.id });
      this.#host.requestUpdate();
    } else this.select(target?.code ?? null);
  }
}
