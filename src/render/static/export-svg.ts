import type { Size } from '../../geo/mercator.js';
import type { Messages } from '../../i18n/messages.js';
import { withBadges } from '../../scene/badges.js';
import type { LegendGradient, LegendRow, SizeLegend } from '../../scene/legend-model.js';
import type { Scene } from '../../scene/scene.js';
import { toMarkup } from '../markup.js';
import { cameraFor } from '../default-camera.js';
import { node, type MarkupNode } from '../node.js';
import { drawMap } from '../svg/draw-map.js';
import { layOutMap } from '../svg/map-layout.js';
import { patternDefinitions, patternId } from '../svg/patterns.js';
import { pointLook } from '../svg/point-look.js';
import { regionCircleAttributes } from '../svg/region-circle-look.js';

const MAP: Size = { widthPx: 640, heightPx: 640 };
const MARGIN_PX = 24;
const PREFIX = 'padang-map';

/** How wide a run of colours is drawn. */
const RAMP_PX = 240;

/** Breaks a text into lines of at most so many letters, at spaces. */
function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** How many letters go on an em of a line, in the widest of the usual sans-serif faces. */
const LETTERS_PER_EM = { regular: 1.85, bold: 1.65 };

/** Lays lines of text and legend rows below one another. */
class Column {
  readonly nodes: MarkupNode[] = [];
  y = MARGIN_PX;

  text(text: string, { sizePx = 13, weight = 400, fill = '#1b2226' } = {}): void {
    const lettersPerEm = weight > 500 ? LETTERS_PER_EM.bold : LETTERS_PER_EM.regular;
    for (const line of wrapped(text, Math.floor((MAP.widthPx / sizePx) * lettersPerEm))) {
      this.y += sizePx * 1.4;
      this.nodes.push(node('text', { x: MARGIN_PX, y: Math.round(this.y), 'font-size': sizePx, 'font-weight': weight, fill }, line));
    }
  }

  row(row: LegendRow): void {
    this.y += 22;
    this.nodes.push(
      row.kind === 'layer'
        ? node('circle', { cx: MARGIN_PX + 13, cy: this.y - 5, r: 7, ...pointLook({ isMadeUp: row.isMadeUp, isOnOutlines: true }) })
        : node('rect', {
            x: MARGIN_PX,
            y: this.y - 13,
            width: 26,
            height: 16,
            stroke: '#5d5a52',
            fill: row.kind === 'class' ? row.colour : `url(#${patternId(PREFIX, row.state)})`,
          }),
      node('text', { x: MARGIN_PX + 36, y: this.y, 'font-size': 13, fill: '#1b2226' }, `${row.text} (${row.countText})`),
    );
  }

  size({ title, mark, isNegative }: SizeLegend, hasCircle: boolean): void {
    const text = `${mark === null ? '' : `${mark}: `}${title}.`;
    if (!hasCircle) {
      this.text(text);
      return;
    }
    this.y += 22;
    this.nodes.push(
      node('circle', { cx: MARGIN_PX + 13, cy: this.y - 5, r: 8, ...regionCircleAttributes(isNegative) }),
      node('text', { x: MARGIN_PX + 36, y: this.y, 'font-size': 13, fill: '#1b2226' }, text),
    );
  }

  ramp({ colours, minText, maxText }: LegendGradient): void {
    this.y += 22;
    const step = RAMP_PX / colours.length;
    const y = this.y - 13;
    // Each colour reaches a little under the next, so that no seam shows between them.
    for (const [index, fill] of colours.entries())
      this.nodes.push(
        node('rect', { x: MARGIN_PX + index * step, y, width: index === colours.length - 1 ? step : step + 0.5, height: 16, fill }),
      );
    this.nodes.push(node('rect', { x: MARGIN_PX, y, width: RAMP_PX, height: 16, fill: 'none', stroke: '#5d5a52' }));
    this.y += 18;
    const ends = { y: this.y, 'font-size': 13, fill: '#1b2226' };
    this.nodes.push(
      node('text', { ...ends, x: MARGIN_PX }, minText),
      node('text', { ...ends, x: MARGIN_PX + RAMP_PX, 'text-anchor': 'end' }, maxText),
    );
  }

  gap(): void {
    this.y += 10;
  }
}

/**
 * The figure as a standalone SVG image: title, map, legend, status, caveats and sources, so that a picture
 * taken away still says what it is.
 */
export function exportSvg(scene: Scene, messages: Messages): string {
  const { legend } = scene;
  const column = new Column();
  column.text(withBadges(scene.title, scene.badges), { sizePx: 20, weight: 700 });
  column.text(scene.subtitle, { fill: '#566169' });
  if (scene.context?.valueText != null) column.text(scene.context.valueText, { fill: '#566169' });
  column.gap();
  const mapTop = Math.round(column.y);
  column.y += MAP.heightPx + 12;
  if (legend.title !== null) column.text(withBadges(legend.title, legend.badges), { weight: 700 });
  if (legend.referenceText !== null) column.text(legend.referenceText);
  if (legend.gradient) column.ramp(legend.gradient);
  for (const row of legend.rows) column.row(row);
  const hasNegative = legend.sizes.some(({ isNegative }) => isNegative);
  for (const size of legend.sizes) column.size(size, hasNegative && size.of === 'regions');
  if (legend.clusterText !== null) column.text(`${legend.clusterText}.`);
  column.gap();
  const quiet = { sizePx: 11.5, fill: '#566169' };
  for (const text of [legend.methodText, ...legend.notes, ...scene.caveats, scene.statusLine]) if (text !== null) column.text(text, quiet);
  for (const { text, url } of scene.sources) column.text(`${messages.sourceLabel}: ${text}${url === null ? '' : ` ${url}`}`, quiet);
  column.text(`${messages.boundariesLabel}: ${scene.boundariesCredit}`, quiet);

  const width = MAP.widthPx + 2 * MARGIN_PX;
  const height = Math.round(column.y + MARGIN_PX);
  const states = legend.rows.flatMap((row) => (row.kind === 'state' ? [row.state] : []));
  const map = drawMap(scene, {
    layout: layOutMap(scene, cameraFor(scene.views[0]?.bounds ?? null, MAP), MAP),
    idPrefix: `${PREFIX}-map`,
    highlighted: null,
    tabStop: null,
  });
  return toMarkup(
    node(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        'font-family': 'system-ui, sans-serif',
        lang: scene.language,
      },
      node('title', {}, scene.label),
      patternDefinitions(PREFIX, states),
      node('rect', { width, height, fill: '#ffffff' }),
      column.nodes,
      { ...map, attributes: { ...map.attributes, x: MARGIN_PX, y: mapTop, width: MAP.widthPx, height: MAP.heightPx } },
    ),
  );
}
