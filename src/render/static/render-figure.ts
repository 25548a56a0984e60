import { fitBounds, type Size } from '../../geo/mercator.js';
import type { Messages } from '../../i18n/messages.js';
import type { Scene } from '../../scene/scene.js';
import { headingNodes } from '../figure/heading.js';
import { legendNodes } from '../figure/legend.js';
import { sourceNodes } from '../figure/sources.js';
import { tableNode } from '../figure/table.js';
import { toMarkup } from '../markup.js';
import { node } from '../node.js';
import { drawMap } from '../svg/draw-map.js';
import { VIEW_MARGIN } from '../view-margin.js';

/** What of the figure is left out, and how it looks. */
export interface FigureOptions {
  readonly hideLegend: boolean;
  readonly hideTable: boolean;
  readonly hideControls: boolean;
  readonly hideSource: boolean;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Begins every id in the figure; it must be unique in the page. */
  readonly idPrefix: string;
}

/** The map is drawn for a narrow screen and grows with its column. */
const DRAWN_SIZE: Size = { widthPx: 360, heightPx: 360 };

/** The whole figure as a string of HTML, with no script, no style element and no style attribute. */
export function renderFigure(scene: Scene, messages: Messages, options: FigureOptions): string {
  const { idPrefix } = options;
  const [view] = scene.views;
  const drawing = {
    camera: view ? fitBounds(view.bounds, DRAWN_SIZE, VIEW_MARGIN) : { center: [0, 0] as const, zoom: 0 },
    size: DRAWN_SIZE,
    idPrefix,
    highlighted: null,
    tabStop: null,
  };
  return toMarkup(
    node(
      'figure',
      { class: 'padang-map', lang: scene.language, 'data-theme': options.theme },
      node('figcaption', { class: 'pm-heading' }, headingNodes(scene)),
      !options.hideControls && node('div', { class: 'pm-controls' }),
      node(
        'div',
        { class: 'pm-body' },
        node('div', { class: 'pm-frame' }, node('div', { class: 'pm-map' }, drawMap(scene, drawing))),
        node(
          'div',
          { class: 'pm-aside' },
          !options.hideLegend && node('div', { class: 'pm-legend' }, legendNodes(scene.legend, idPrefix)),
          node('p', { class: 'pm-status' }, scene.statusLine),
          !options.hideSource && node('div', { class: 'pm-source' }, sourceNodes(scene, messages)),
        ),
      ),
      !options.hideTable &&
        node('div', { class: 'pm-table' }, scene.tables.map((table) => tableNode(table, null, idPrefix))),
    ),
  );
}
