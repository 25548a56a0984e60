import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { JoinReport } from '../model/report.js';
import type { RegionCode } from '../model/region.js';
import { headingNodes } from '../render/figure/heading.js';
import { legendNodes, legendNotes } from '../render/figure/legend.js';
import { sourceNodes } from '../render/figure/sources.js';
import { tableNode, type TableUse } from '../render/figure/table.js';
import type { Scene } from '../scene/scene.js';
import type { TableModel } from '../scene/table-model.js';
import { themeOf } from './attributes.js';
import type { DataStatus } from './controllers/dataset.controller.js';
import { drawn } from './drawn.directive.js';
import { failureOf } from './failure.js';
import type { Choices, MapHost } from './map-host.js';
import type { NoticeTemplate } from './notice.template.js';
import { staticFiguresOf } from './static-figures.js';

type Part = TemplateResult | typeof nothing;

/** The parts of the figure that are operated: they come after the first map, in room that is kept for them. */
export interface LiveParts {
  /** The choices of indicator, period and view. */
  readonly controls: Part;
  /** Leads past the map. */
  readonly skip: Part;
  /** Buttons, hint and tooltip. */
  readonly overMap: Part;
  /** The way into a region, and back. */
  readonly way: Part;
  readonly sheet: Part;
  /** What is said of what was done last. */
  readonly said: string;
  readonly tableUse: (table: TableModel) => TableUse;
  readonly tableEvents: TableEvents;
  /** A person may be about to move the map. */
  readonly expectMove: () => void;
}

/** What is done with the tables. */
export interface TableEvents {
  readonly click: (event: Event) => void;
  readonly enter: (event: Event) => void;
  readonly move: (event: Event) => void;
  readonly leave: (event: Event) => void;
  readonly focus: (event: Event) => void;
  readonly blur: (event: Event) => void;
}

/** What the figure shows. */
export interface FigureState {
  readonly scene: Scene;
  /** Codes of the selected regions. */
  readonly selected: ReadonlySet<RegionCode>;
  readonly status: DataStatus;
  /** What went wrong, where the status is `error`. */
  readonly error: unknown;
  readonly messages: Messages;
  readonly choices: Pick<Choices, 'theme' | 'hideLegend' | 'hideTable' | 'hideControls' | 'hideSource' | 'hideSummary'>;
  readonly report: JoinReport;
  readonly warnings: readonly string[];
  /** Tells of a report; `null` where the data came with the package, or have not come. */
  readonly notice: NoticeTemplate | null;
  /** `null` until they have come. */
  readonly live: LiveParts | null;
  readonly tryAgain: () => void;
}

const ID_PREFIX = 'pm';

function tableTemplate({ scene, selected, messages, live }: FigureState): TemplateResult {
  const events = live?.tableEvents;
  return html`<div
    class="pm-table"
    part="table"
    @click=${events?.click}
    @pointerover=${events?.enter}
    @pointermove=${events?.move}
    @pointerleave=${events?.leave}
    @focusin=${events?.focus}
    @focusout=${events?.blur}
    ${drawn(scene.tables.map((table) => tableNode(table, live?.tableUse(table) ?? null, { idPrefix: ID_PREFIX, selected, label: messages.table })))}
  ></div>`;
}

function failureTemplate(error: unknown, messages: Messages, tryAgain: () => void): TemplateResult {
  const kind = failureOf(error);
  return html`<p><strong>${messages.failures[kind]}</strong></p>
    <p>${messages.failureAdvice[kind]}</p>
    <button type="button" @click=${tryAgain}>${messages.tryAgain}</button>`;
}

/** Over a map that is being replaced, or that could not be: what is going on, and what to do. */
function progressTemplate({ status, error, messages, tryAgain }: FigureState): TemplateResult {
  const said =
    status === 'loading' ? html`<p>${messages.loading}</p>` : status === 'error' ? failureTemplate(error, messages, tryAgain) : null;
  return html`<div class="progress" role="status">${said ? html`<div class="progress-note">${said}</div>` : nothing}</div>`;
}

const warningTemplate = (text: string) => html`<p class="notice" role="note">${text}</p>`;

/** The figure with all its parts. */
export function figureTemplate(state: FigureState): TemplateResult {
  const { scene, messages, choices, live, warnings, notice, report } = state;
  return html`<figure class="padang-map" data-theme=${themeOf(choices.theme)} lang=${scene.frame.language} dir=${scene.frame.dir}>
    <figcaption class="pm-heading" ${drawn(headingNodes(scene.frame, choices))}></figcaption>
    ${
      choices.hideControls
        ? nothing
        : html`<div class="pm-controls" part="controls" @pointerenter=${live?.expectMove} @focusin=${live?.expectMove}>${live?.controls}</div>`
    }
    <div class="pm-body">
      ${choices.hideLegend ? nothing : html`<div class="pm-legend" part="legend" ${drawn(legendNodes(scene.legend, ID_PREFIX))}></div>`}
      <div class="pm-frame">
        ${live?.skip}
        <div class="pm-map" part="map"></div>
        ${live?.overMap} ${progressTemplate(state)}
      </div>
      <div class="pm-aside" tabindex="-1">
        ${live?.way}
        ${choices.hideLegend ? nothing : html`<div class="pm-notes" part="legend" ${drawn(legendNotes(scene.legend, ID_PREFIX))}></div>`}
        <p class="pm-status" part="status">${scene.frame.statusLine}</p>
        ${choices.hideSource ? nothing : html`<div class="pm-source" part="source" ${drawn(sourceNodes(scene, messages))}></div>`}
      </div>
    </div>
    <p class="pm-unseen" role="status">${live?.said}</p>
    ${warnings.map(warningTemplate)} ${notice?.(scene.panels[0].readings, report, messages)}
    ${choices.hideTable ? nothing : tableTemplate(state)} ${live?.sheet}
  </figure>`;
}

/** How far an element is that has nothing to show. */
export interface WaitingState extends Pick<FigureState, 'status' | 'error' | 'report' | 'notice' | 'tryAgain'> {
  /** `null` until the texts are there. */
  readonly messages: Messages | null;
  /** The regions that a report may name. */
  readonly regions: Parameters<NoticeTemplate>[0];
}

/** While there is nothing to show: a static figure in the light DOM stays in sight, else room is kept for the map. */
export function waitingTemplate(
  { status, error, report, messages, regions, notice, tryAgain }: WaitingState,
  host: MapHost,
): TemplateResult {
  const hasFailed = status === 'error';
  // An element that the page has yet to give something is not loading.
  const progress = (texts: Messages) =>
    hasFailed ? failureTemplate(error, texts, tryAgain) : status === 'idle' ? null : html`<p>${texts.loading}</p>`;
  const said = messages && progress(messages);
  const state = html`<div class="state" role=${hasFailed ? 'alert' : 'status'}>${said}</div>`;
  return html`<slot></slot>
    <div class="padang-map waiting" dir="ltr" data-theme=${themeOf(host.theme)}>
      ${
        staticFiguresOf(host).length > 0
          ? hasFailed
            ? state
            : nothing
          : html`<div class="pm-frame"><div class="pm-map" part="map"></div>${state}</div>`
      }
      ${messages && status !== 'loading' ? notice?.(regions, report, messages) : nothing}
    </div>`;
}
