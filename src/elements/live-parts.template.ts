import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import { isElement } from '../render/node-kinds.js';
import type { Scene, SceneChoice } from '../scene/scene.js';
import { sortRows } from '../scene/table-model.js';
import { announcementText } from './announcement.js';
import { booleanOf, levelOf, textOf } from './attributes.js';
import type { CameraState } from './controllers/renderer.controller.js';
import type { LiveParts, TableEvents } from './figure.template.js';
import { hintTemplate, mapButtonsTemplate } from './map-buttons.template.js';
import type { MapHost } from './map-host.js';
import type { MapMediator, MapSource } from './map-mediator.js';
import { offering } from './offering.directive.js';
import { partsText, sheetTemplate, tooltipTemplate } from './reading.template.js';
import { textIn } from '../model/text.js';
import { levelOf as levelTitled } from '../model/region.js';

/** What the parts that are operated are made of, and who is told of what is done with them. */
export interface LiveState {
  readonly scene: Scene;
  readonly messages: Messages;
  readonly host: MapHost;
  readonly source: MapSource;
  readonly mediator: MapMediator;
  readonly camera: CameraState;
}

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

function controlsTemplate({ scene, messages, mediator, camera }: LiveState): TemplateResult {
  const {
    frame: { indicators, periods, language },
    panels: [
      {
        boundaries: { views },
      },
    ],
  } = scene;
  const { view: viewId } = mediator.state;
  const looked = views.find(({ id }) => id === viewId) ?? views[0];
  const isShown = (view: (typeof views)[number]) => view === looked && !camera.isMoved;
  const viewChoices = views.map((view) => ({ id: view.id, text: textIn(view.title, language), chosen: isShown(view) }));
  // Once the map was moved, each of them can be chosen anew.
  const offered = camera.isMoved ? [{ id: '', text: messages.movedView, chosen: true }, ...viewChoices] : viewChoices;
  return html`${selectTemplate(messages.chooseIndicator, indicators, (id) => mediator.setIndicator(id))}
  ${selectTemplate(messages.choosePeriod, periods, (id) => mediator.setPeriod(id))}
  ${selectTemplate(messages.chooseView, views.length > 1 ? offered : [], (id) => mediator.setView(id))}`;
}

/** Beside the map, of which it covers nothing: the way into the one region that is selected, and back to the whole. */
function wayTemplate({ scene, messages, host, source, mediator }: LiveState): TemplateResult | typeof nothing {
  const {
    frame: { context },
    panels: [{ readings }],
  } = scene;
  const way = (text: string, go: () => void) =>
    html`<div class="way" part="controls"><button type="button" @click=${go}>${text}</button></div>`;
  const { title } = levelTitled(levelOf(host.level), scene.frame.levels);
  if (context) return way(messages.backTo({ level: textIn(title, scene.frame.language) }), () => mediator.leaveByButton());
  const codes = new Set(mediator.state.selected);
  const [selected, ...others] = readings.filter(({ code }) => codes.has(code));
  if (!selected || others.length > 0 || booleanOf(host.hideControls) || !source.hasParts(selected.code)) return nothing;
  return way(partsText(selected.name, scene, messages), () => mediator.enterByButton(selected.code));
}

/** Leads past the map: to the table, or where there is none to the legend's side. A fragment would not be found here. */
function skipTemplate(messages: Messages): TemplateResult {
  const skip = ({ currentTarget }: Event) => {
    const figure = isElement(currentTarget) ? currentTarget.closest('figure') : null;
    (figure?.querySelector<HTMLElement>('.pm-table > [tabindex]') ?? figure?.querySelector<HTMLElement>('.pm-aside'))?.focus();
  };
  return html`<button type="button" class="skip" @click=${skip}>${messages.skipMap}</button>`;
}

const closest = ({ target }: Event, selector: string) => (isElement(target) ? target.closest(selector) : null);

const focusedRow = ({ currentTarget }: Event) =>
  isElement(currentTarget) ? currentTarget.querySelector(':focus-visible')?.closest('tr') : null;

function tableEvents(mediator: MapMediator): TableEvents {
  const hover = (row: Element | null | undefined) => {
    const code = row?.getAttribute('data-region');
    const id = row?.getAttribute('data-point-row');
    mediator.hoverRow(code != null ? { kind: 'region', code } : id != null ? { kind: 'point', id } : null);
  };
  const hoverClosest = (event: Event) => hover(closest(event, 'tr'));
  return {
    click: (event) => {
      const button = closest(event, 'button');
      const column = button?.getAttribute('data-sort');
      const row = button?.getAttribute('data-row');
      if (column != null) mediator.sortBy(column);
      if (row != null) mediator.toggle(row);
    },
    // While the focus is seen, a pointer that rests says nothing of the rows that scroll under it, or away.
    enter: (event) => hover(focusedRow(event) ?? closest(event, 'tr')),
    move: hoverClosest,
    leave: (event) => hover(focusedRow(event)),
    focus: hoverClosest,
    blur: () => hover(null),
  };
}

/** The parts of a figure that are operated. */
export function liveParts(state: LiveState): LiveParts {
  const { scene, messages, host, source, mediator, camera } = state;
  const { sort, view: viewId } = mediator.state;
  const target = mediator.hit?.target;
  const hidesControls = booleanOf(host.hideControls);
  return {
    controls: hidesControls ? nothing : controlsTemplate(state),
    skip: skipTemplate(messages),
    overMap: html`${hidesControls ? nothing : mapButtonsTemplate({ scene, messages, viewId, camera }, mediator)}
    ${hintTemplate(mediator.hint, messages, () => mediator.endHint())} ${tooltipTemplate(scene, mediator.hit, messages)}`,
    way: wayTemplate(state),
    sheet: sheetTemplate(scene, mediator.sheet, messages, {
      close: () => mediator.closeSheet(),
      showParts: (code) => mediator.enterByButton(code),
      hasParts: (code) => source.hasParts(code),
    }),
    said: announcementText(mediator.announcement, scene, messages),
    tableUse: (table) => ({
      sort,
      rows: sortRows(table, sort, scene.frame.language),
      sortLabel: (column) => messages.sortBy({ column }),
      highlighted: target ? (target.kind === 'region' ? target.code : target.id) : null,
    }),
    tableEvents: tableEvents(mediator),
    expectMove: () => mediator.expectMove(),
  };
}
