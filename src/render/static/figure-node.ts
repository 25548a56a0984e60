import type { Size } from '../../geo/mercator.js';
import type { Messages } from '../../i18n/messages.js';
import type { RegionCode } from '../../model/region.js';
import type { Scene } from '../../scene/scene.js';
import { cameraFor } from '../default-camera.js';
import { headingNodes } from '../figure/heading.js';
import { legendNodes, legendNotes } from '../figure/legend.js';
import { sourceNodes } from '../figure/sources.js';
import { tableNode } from '../figure/table.js';
import { node, type MarkupNode } from '../node.js';
import { drawMap } from '../svg/draw-map.js';
import type { PlacedLabel } from '../svg/label-model.js';
import { layOutMap } from '../svg/map-layout.js';
import { STATIC_SIZE } from './figure-shapes.js';

/** What of the figure is left out, and how it looks. */
export interface FigureOptions {
  readonly hideLegend: boolean;
  readonly hideTable: boolean;
  readonly hideControls: boolean;
  readonly hideSource: boolean;
  readonly hideSummary: boolean;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Codes of the selected regions. */
  readonly selected: readonly RegionCode[];
  /** Begins every id in the figure; it must be unique in the page. */
  readonly idPrefix: string;
}

/** The column of a wide screen, where more names find room in their regions. */
const WIDE_SIZE: Size = { widthPx: 608, heightPx: 608 };

function drawStaticMap(scene: Scene, idPrefix: string, selected: ReadonlySet<RegionCode>): MarkupNode {
  const layoutFor = (size: Size) => layOutMap(scene, cameraFor(scene.panels[0].boundaries.views[0]?.bounds ?? null, size), size);
  const scale = STATIC_SIZE.widthPx / WIDE_SIZE.widthPx;
  const wideLabels = layoutFor(WIDE_SIZE).labels.map(({ x, y, leaderTo, ...label }): PlacedLabel => ({
    ...label,
    x: x * scale,
    y: y * scale,
    leaderTo: leaderTo && [leaderTo[0] * scale, leaderTo[1] * scale],
  }));
  return drawMap(scene, { layout: layoutFor(STATIC_SIZE), wideLabels, idPrefix, selected, highlighted: null, tabStop: null });
}

/** The whole figure, with no script, no style element and no style attribute. */
export function figureNode(scene: Scene, messages: Messages, options: FigureOptions): MarkupNode {
  const { idPrefix } = options;
  const { frame } = scene;
  const selected = new Set(options.selected);
  return node(
    'figure',
    { class: 'padang-map', lang: frame.language, dir: frame.dir, 'data-theme': options.theme },
    node('figcaption', { class: 'pm-heading' }, headingNodes(frame, options)),
    !options.hideControls && node('div', { class: 'pm-controls', part: 'controls' }),
    node(
      'div',
      { class: 'pm-body' },
      !options.hideLegend && node('div', { class: 'pm-legend', part: 'legend' }, legendNodes(scene.legend, idPrefix)),
      node(
        'div',
        { class: 'pm-frame' },
        node('div', { class: 'pm-map pm-drawn-small', part: 'map' }, drawStaticMap(scene, idPrefix, selected)),
      ),
      node(
        'div',
        { class: 'pm-aside' },
        !options.hideLegend && node('div', { class: 'pm-notes', part: 'legend' }, legendNotes(scene.legend, idPrefix)),
        node('p', { class: 'pm-status', part: 'status' }, frame.statusLine),
        !options.hideSource && node('div', { class: 'pm-source', part: 'source' }, sourceNodes(scene, messages)),
      ),
    ),
    !options.hideTable &&
      node(
        'div',
        { class: 'pm-table', part: 'table' },
        scene.tables.map((table) => tableNode(table, null, { idPrefix, selected, label: messages.table })),
      ),
  );
}
