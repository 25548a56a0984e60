import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { JoinReport } from '../model/report.js';
import { headingNodes } from '../render/figure/heading.js';
import { legendNodes } from '../render/figure/legend.js';
import { sourceNodes } from '../render/figure/sources.js';
import { tableNode, type TableUse } from '../render/figure/table.js';
import type { MapTarget, Meant } from '../render/map-renderer.js';
import { isElement } from '../render/node-kinds.js';
import type { Scene, SceneChoice } from '../scene/scene.js';
import { sortRows, type TableModel, type TableSort } from '../scene/table-model.js';
import { announcementText, type Announcement } from './announcement.js';
import { levelOf, textOf, themeOf } from './attributes.js';
import { offering } from './offering.directive.js';
import type { DataStatus } from './controllers/dataset.controller.js';
import type { CameraState } from './controllers/renderer.controller.js';
import { drawn } from './drawn.directive.js';
import { failureOf } from './failure.js';
import { hintTemplate, mapButtonsTemplate, type MapButtonActions } from './map-buttons.template.js';
import type { Choices, MapHost } from './map-host.js';
import { noticeTemplate, partsText, type NamedRegion, sheetTemplate, tooltipTemplate } from './reading.template.js';
import { staticFiguresOf } from './static-figures.js';

/** What a reader does with the figure. */
export interface FigureActions extends MapButtonActions {
  turnToIndicator(indicator: string): void;
  turnToPeriod(period: string): void;
  reachControls(): void;
  sortBy(column: string): void;
  select(code: string | null): void;
  highlight(target: MapTarget | null): void;
  closeSheet(): void;
  /** Shows the parts of a region, and only them. */
  showParts(code: string): void;
  /** Goes back to the whole. */
  leaveParts(): void;
  endHint(): void;
  tryAgain(): void;
}

/** What the figure shows, and how far the reader has got with it. */
export interface FigureState {
  readonly scene: Scene;
  readonly status: DataStatus;
  /** What went wrong, where the status is `error`. */
  readonly error: unknown;
  readonly messages: Messages;
  readonly choices: Pick<Choices, 'theme' | 'level' | 'hideLegend' | 'hideTable' | 'hideControls' | 'hideSource'>;
  readonly report: JoinReport;
  readonly warnings: readonly string[];
  readonly sort: TableSort | null;
  readonly meant: Meant | null;
  readonly sheet: MapTarget | null;
  readonly viewId: string | null;
  /** Whether the parts of a region can be shown. */
  readonly hasParts: (code: string) => boolean;
  readonly camera: CameraState;
  /** What the reader tried to move the map by that is the page's; `null` where no hint is shown. */
  readonly hint: 'wheel' | 'finger' | null;
  /** What is to be said of what was done last; nothing where `null`. */
  readonly said: Announcement | null;
}

const ID_PREFIX = 'pm';

function selectTemplate(label: string, choices: readonly SceneChoice[], chosen: (id: string) => void): TemplateResult | typeof nothing {
  if (choices.length < 2) return nothing;
  return html`<select
    aria-label=${label}
    @change=${({ currentTarget }: Event) => {
      if (isElement(currentTarget) && 'value' in currentTarget) chosen(textOf(currentTarget.value));
    }}
    ${offering(choices)}
  ></select>`;
}

function controlsTemplate({ scene, messages, viewId, camera }: FigureState, actions: FigureActions): TemplateResult {
  const { indicators, periods, views, language } = scene;
  const looked = views.find(({ id }) => id === viewId) ?? views[0];
  const viewChoices = views.map((view) => ({ id: view.id, text: view.title[language], chosen: view === looked && !camera.isMoved }));
  // Once the map was moved, each of them can be chosen anew.
  const offered = camera.isMoved ? [{ id: '', text: messages.movedView, chosen: true }, ...viewChoices] : viewChoices;
  const reach = () => actions.reachControls();
  return html`<div class="pm-controls" part="controls" @pointerenter=${reach} @focusin=${reach}>
    ${selectTemplate(messages.chooseIndicator, indicators, (id) => actions.turnToIndicator(id))}
    ${selectTemplate(messages.choosePeriod, periods, (id) => actions.turnToPeriod(id))}
    ${selectTemplate(messages.chooseView, views.length > 1 ? offered : [], (id) => actions.lookAt(id))}
  </div>`;
}

/** Beside the map, of which it covers nothing: the way into the one region that is selected, and back to the whole. */
function wayTemplate({ scene, messages, choices, hasParts }: FigureState, actions: FigureActions): TemplateResult | typeof nothing {
  const { context, regions, level } = scene;
  const way = (text: string, go: () => void) =>
    html`<div class="way" part="controls"><button type="button" @click=${go}>${text}</button></div>`;
  if (context) return way(messages.backTo({ level: messages.levels[levelOf(choices.level)] }), () => actions.leaveParts());
  const [selected, ...others] = regions.filter((region) => region.selected);
  if (!selected || others.length > 0 || choices.hideControls || !hasParts(selected.code)) return nothing;
  return way(partsText(selected.name, level, messages), () => actions.showParts(selected.code));
}

function useOf(table: TableModel, { scene, messages, sort, meant }: FigureState): TableUse {
  const target = meant?.target;
  return {
    sort,
    rows: sortRows(table, sort, scene.language),
    sortLabel: (column) => messages.sortBy({ column }),
    highlighted: target ? (target.kind === 'region' ? target.code : target.id) : null,
  };
}

function tableTemplate(state: FigureState, actions: FigureActions): TemplateResult {
  const closest = (event: Event, selector: string) => (isElement(event.target) ? event.target.closest(selector) : null);
  const click = (event: Event) => {
    const button = closest(event, 'button');
    const column = button?.getAttribute('data-sort');
    const row = button?.getAttribute('data-row');
    if (column != null) actions.sortBy(column);
    if (row != null) actions.select(row);
  };
  const mean = (row: Element | null | undefined) => {
    const code = row?.getAttribute('data-region');
    const id = row?.getAttribute('data-point-row');
    actions.highlight(code != null ? { kind: 'region', code } : id != null ? { kind: 'point', id } : null);
  };
  const meanClosest = (event: Event) => mean(closest(event, 'tr'));
  const focusedRow = ({ currentTarget }: Event) =>
    isElement(currentTarget) ? currentTarget.querySelector(':focus-visible')?.closest('tr') : null;
  // While the focus is seen, a pointer that rests says nothing of the rows that scroll under it, or away.
  const come = (event: Event) => mean(focusedRow(event) ?? closest(event, 'tr'));
  const leave = (event: Event) => mean(focusedRow(event));
  return html`<div
    class="pm-table"
    part="table"
    @click=${click}
    @pointerover=${come}
    @pointermove=${meanClosest}
    @pointerleave=${leave}
    @focusin=${meanClosest}
    @focusout=${() => mean(null)}
    ${drawn(state.scene.tables.map((table) => tableNode(table, useOf(table, state), { idPrefix: ID_PREFIX, label: state.messages.table })))}
  ></div>`;
}

function failureTemplate(error: unknown, messages: Messages, tryAgain: () => void): TemplateResult {
  const kind = failureOf(error);
  return html`<p><strong>${messages.failures[kind]}</strong></p>
    <p>${messages.failureAdvice[kind]}</p>
    <button type="button" @click=${tryAgain}>${messages.tryAgain}</button>`;
}

/** Over a map that is being replaced, or that could not be: what is going on, and what to do. */
function progressTemplate({ status, error, messages }: FigureState, tryAgain: () => void): TemplateResult {
  const said =
    status === 'loading' ? html`<p>${messages.loading}</p>` : status === 'error' ? failureTemplate(error, messages, tryAgain) : null;
  return html`<div class="progress" role="status">${said ? html`<div class="progress-note">${said}</div>` : nothing}</div>`;
}

/** Leads past the map: to the table, or where there is none to the legend's side. A fragment would not be found here. */
function skipTemplate(messages: Messages): TemplateResult {
  const skip = ({ currentTarget }: Event) => {
    const figure = isElement(currentTarget) ? currentTarget.closest('figure') : null;
    (figure?.querySelector<HTMLElement>('.pm-table > [tabindex]') ?? figure?.querySelector<HTMLElement>('.pm-aside'))?.focus();
  };
  return html`<button type="button" class="skip" @click=${skip}>${messages.skipMap}</button>`;
}

/** The figure with all its parts. */
export function figureTemplate(state: FigureState, actions: FigureActions): TemplateResult {
  const { scene, messages, choices } = state;
  return html`<figure class="padang-map" data-theme=${themeOf(choices.theme)} lang=${scene.language} dir="ltr">
    <figcaption class="pm-heading" ${drawn(headingNodes(scene))}></figcaption>
    ${choices.hideControls ? nothing : controlsTemplate(state, actions)}
    <div class="pm-body">
      <div class="pm-frame">
        ${skipTemplate(messages)}
        <div class="pm-map" part="map"></div>
        ${choices.hideControls ? nothing : mapButtonsTemplate(state, actions)}
        ${hintTemplate(state.hint, messages, () => actions.endHint())}
        ${tooltipTemplate(scene, state.meant, messages)} ${progressTemplate(state, () => actions.tryAgain())}
      </div>
      <div class="pm-aside" tabindex="-1">
        ${wayTemplate(state, actions)}
        ${choices.hideLegend ? nothing : html`<div class="pm-legend" part="legend" ${drawn(legendNodes(scene.legend, ID_PREFIX))}></div>`}
        <p class="pm-status" part="status">${scene.statusLine}</p>
        ${choices.hideSource ? nothing : html`<div class="pm-source" part="source" ${drawn(sourceNodes(scene, messages))}></div>`}
      </div>
    </div>
    <p class="pm-unseen" role="status">${announcementText(state.said, scene, messages)}</p>
    ${noticeTemplate(scene.regions, state.report, state.warnings, messages)}
    ${choices.hideTable ? nothing : tableTemplate(state, actions)}
    ${sheetTemplate(scene, state.sheet, messages, { ...state, close: () => actions.closeSheet(), showParts: (code) => actions.showParts(code) })}
  </figure>`;
}

/** How far an element is that has nothing to show. */
export interface WaitingState extends Pick<FigureState, 'status' | 'error' | 'report'> {
  /** `null` until the texts are there. */
  readonly messages: Messages | null;
  /** The regions that a report may name. */
  readonly regions: readonly NamedRegion[];
}

/** While there is nothing to show: a static figure in the light DOM stays in sight, else room is kept for the map. */
export function waitingTemplate(
  { status, error, report, messages, regions }: WaitingState,
  host: MapHost,
  tryAgain: () => void,
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
      ${messages && status !== 'loading' ? noticeTemplate(regions, report, [], messages) : nothing}
    </div>`;
}
