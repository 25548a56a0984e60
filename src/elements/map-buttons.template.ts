import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { NamedBounds } from '../geo/boundaries.js';
import { withinSentence } from '../i18n/format.js';
import type { Messages } from '../i18n/messages.js';
import type { Scene } from '../scene/scene.js';
import type { CameraState } from './controllers/renderer.controller.js';
import { textIn } from '../model/text.js';

/** What the buttons on the map do. */
export interface MapButtonActions {
  zoomBy(levels: number): void;
  setView(viewId: string): void;
}

/** What the buttons on the map are made of. */
export interface MapButtonsState {
  readonly scene: Scene;
  readonly messages: Messages;
  readonly viewId: string | null;
  readonly camera: CameraState;
}

const ICONS = {
  closer: svg`<path d="M10 4v12M4 10h12" />`,
  farther: svg`<path d="M4 10h12" />`,
  first: svg`<path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4" /><circle cx="10" cy="10" r="2.5" />`,
  widest: svg`<path d="M11 3h5.5v6.5L12 12l-2.5-4zM5 10.5l2 1.5-1.5 2-2-1zM8 15l2 .5-.5 2-2-.5z" />`,
} satisfies Readonly<Record<string, SVGTemplateResult>>;

function buttonTemplate(icon: SVGTemplateResult, label: string, isIdle: boolean, press: () => void): TemplateResult {
  // Not disabled but idle: the focus stays where it is when there is nothing more to do.
  return html`<button
    type="button"
    aria-label=${label}
    title=${label}
    aria-disabled=${String(isIdle)}
    @click=${() => {
      if (!isIdle) press();
    }}
  >
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">${icon}</svg>
  </button>`;
}

const extent = ({ bounds: [west, south, east, north] }: NamedBounds) => (east - west) * (north - south);

/** The buttons on the map: closer, farther, the whole as it was first, and all of it with what lies far off. */
export function mapButtonsTemplate({ scene, messages, viewId, camera }: MapButtonsState, actions: MapButtonActions): TemplateResult {
  const {
    frame: { place, language },
    panels: [
      {
        boundaries: { views },
      },
    ],
  } = scene;
  const [first] = views;
  const looked = views.find(({ id }) => id === viewId) ?? first;
  const widest = [...views].sort((a, b) => extent(b) - extent(a))[0];
  const viewTemplate = (icon: SVGTemplateResult, view: NamedBounds | undefined) =>
    view
      ? buttonTemplate(
          icon,
          messages.showView({
            place,
            view: (scene.frame.context && view === first ? String : withinSentence)(textIn(view.title, language)),
          }),
          looked === view && !camera.isMoved,
          () => actions.setView(view.id),
        )
      : nothing;
  return html`<div class="map-buttons" part="controls" role="group" aria-label=${messages.mapButtons}>
    ${buttonTemplate(ICONS.closer, messages.zoomIn, !camera.canZoomIn, () => actions.zoomBy(1))}
    ${buttonTemplate(ICONS.farther, messages.zoomOut, !camera.canZoomOut, () => actions.zoomBy(-1))}
    ${viewTemplate(ICONS.first, first)} ${widest === first ? nothing : viewTemplate(ICONS.widest, widest)}
  </div>`;
}

const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** For a moment over the map, after someone tried to move it by what is the page's: how it is moved. */
export function hintTemplate(by: 'wheel' | 'finger' | null, messages: Messages, ended: () => void): TemplateResult | typeof nothing {
  if (by === null) return nothing;
  const text = by === 'finger' ? messages.useTwoFingers : messages.useKeyWithWheel({ key: isApple() ? '⌘' : 'Ctrl' });
  return html`<p class="hint" aria-hidden="true" @animationend=${ended}>${text}</p>`;
}
