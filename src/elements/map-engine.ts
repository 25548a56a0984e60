import type { TemplateResult } from 'lit';
import type { Ground } from '../geo/boundaries.js';
import { loadFineGround, padangBoundaries } from '../geo/padang.js';
import { indonesian } from '../i18n/id.js';
import { loadMessages } from '../i18n/load-messages.js';
import type { Messages } from '../i18n/messages.js';
import { withOwnWording } from '../i18n/own-wording.js';
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
import { textOf, wordsOf } from './attributes.js';
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

/** The interface's texts, and the language that they are in. */
interface Spoken {
  readonly language: Language;
  readonly texts: Messages;
}

const INDONESIAN: Spoken = { language: 'id', texts: indonesian };

/** The texts in a language; in Indonesian, which is at hand, where they cannot be fetched. */
function spokenIn(language: Language): Spoken | Promise<Spoken> {
  if (language === 'id') return INDONESIAN;
  return Promise.resolve(loadMessages(language)).then(
    (texts) => ({ language, texts }),
    () => INDONESIAN,
  );
}

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
  readonly #spoken: Resource<Language, Spoken>;
  readonly #palettes: Resource<unknown, Palette | null>;
  readonly #dataset: DatasetController;
  readonly #renderer: RendererController;
  #composed: Composed | null = null;
  #messages: Messages | null = null;
  #ground: Ground | null = null;
  #groundAsked = false;
  #viewId: string | null = null;
  #sort: TableSort | null = null;
  #meant: Meant | null = null;
  /** What is meant in the table; it is set off on the map. */
  #meantInTable: MapTarget | null = null;
  #sheet: MapTarget | null = null;

  constructor(host: MapHost, tell: Tell) {
    this.#host = host;
    this.#tell = tell;
    this.#spoken = new Resource(spokenIn, () => host.requestUpdate());
    this.#palettes = new Resource(
      // One that cannot be fetched is as good as one that there is not: the default is used, and it is said.
      (name) => (name == null || name === '' ? null : loadPalette(textOf(name)).catch(() => null)),
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

  /** Whether something that is to be shown is on its way. */
  get isBusy(): boolean {
    return this.status === 'loading' || this.#isFetching;
  }

  /** Resolves when nothing is under way, rejects with what went wrong with the data. */
  async settled(): Promise<void> {
    // The texts first: a failure is told when it can be read too.
    await this.#spoken.settled;
    await this.#palettes.settled;
    await this.#dataset.settled;
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
      { ...(indicator ? { indicator: textOf(indicator) } : {}), ...(period ? { period: textOf(period) } : {}), level: 'kecamatan' },
    );
    this.#compose();
  }

  /** Draws what was rendered. */
  updated(): void {
    const { scene } = this;
    const container = this.#host.renderRoot.querySelector<HTMLElement>('.pm-map');
    const view = scene?.views.find(({ id }) => id === this.#viewId) ?? scene?.views[0];
    this.#renderer.draw(scene ? container : null, scene, view?.bounds ?? null);
    this.#renderer.highlight(this.#meant?.target ?? this.#meantInTable);
    if (this.#meant) placeTooltip(this.#host.renderRoot, this.#meant.at);
    if (!scene) return;
    for (const figure of staticFiguresOf(this.#host)) figure.remove();
    if (!this.#groundAsked) this.#refineGround();
  }

  render(): TemplateResult {
    const host = this.#host;
    if (!this.#composed || !this.#messages)
      return waitingTemplate(
        {
          status: this.#isFetching ? 'loading' : this.status,
          error: this.#dataset.error,
          report: this.report,
          messages: this.#messages,
          regions: padangBoundaries().regions,
        },
        host,
        () => this.tryAgain(),
      );
    return figureTemplate(
      {
        scene: this.#composed.scene,
        warnings: this.#composed.warnings,
        status: this.status,
        error: this.#dataset.error,
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
    const before = wordsOf(this.#host.selected);
    if (code === null && before.length === 0) return;
    const selected = code === null || before.includes(code) ? [] : [code];
    this.#host.selected = selected;
    this.#tell('padang-select', { regions: selected });
  }

  highlight(target: MapTarget | null): void {
    this.#meantInTable = target;
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

  /** Whether something other than data that the scene is made of is still on its way. */
  get #isFetching(): boolean {
    return this.#spoken.pending || this.#palettes.pending;
  }

  /** Composes the scene anew where something that it is made of has changed. What is shown stays until all of it is there. */
  #compose(): void {
    const host = this.#host;
    const { dataset } = this.#dataset;
    const spoken = this.#spoken.get(languageOf(host, host.lang));
    const palette = this.#palettes.get(host.palette) ?? null;
    if (!spoken) return;
    const { language, texts } = spoken;
    const isHeld = this.#isFetching || this.#dataset.isOfAnotherOrigin;
    const from = [dataset, texts, palette, this.#ground, ...CHOICES.map((name) => host[name])];
    if (this.#composed && (isHeld || from.every((each, index) => Object.is(each, this.#composed?.from[index])))) return;
    const messages = (this.#messages = withOwnWording(texts, host.messages));
    if (this.#isFetching) return;
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

  /** Resolves when the data that are held are shown, in words and colours that may have to be fetched. */
  async #shown(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    while (this.#isFetching) {
      await this.#spoken.settled;
      await this.#palettes.settled;
      await this.#host.updateComplete;
    }
  }

  #tellLoaded(report: JoinReport, fromOutside: boolean): void {
    void this.#shown().then(() => {
      // A newer answer tells of itself.
      if (report !== this.report) return;
      if (fromOutside) this.#tell('padang-report', { report });
      this.#tell('padang-ready', { report });
    });
  }

  #tellChange(): void {
    const tell = () => {
      if (!this.scene) return;
      const { indicator, period, level } = this.scene;
      this.#tell('padang-change', { indicator, period, level });
    };
    // An adapter may have to be asked for what was turned to; where it fails, that is told instead.
    void this.#host.updateComplete
      .then(() => this.settled())
      .then(() => this.#host.updateComplete)
      .then(tell, () => undefined);
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
    // Who turns away from everything wants no tooltip either.
    if (!meant) this.#mean(null);
    if (target?.kind === 'point') {
      this.#tell('padang-select', { regions: wordsOf(this.#host.selected), point: target.id });
      this.#host.requestUpdate();
    } else this.select(target?.code ?? null);
  }
}
