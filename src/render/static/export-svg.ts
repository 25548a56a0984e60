import type { Size } from '../../geo/mercator.js';
import type { Messages } from '../../i18n/messages.js';
import type { RegionCode } from '../../model/region.js';
import { withBadges } from '../../scene/badges.js';
import type { LegendGradient } from '../../scene/legend-model.js';
import type { Scene } from '../../scene/scene.js';
import { toMarkup } from '../markup.js';
import { cameraFor } from '../default-camera.js';
import { legendItems, rampNodes, type LegendItem } from '../figure/legend-items.js';
import { node, type MarkupNode } from '../node.js';
import { COLOURS } from '../style-tokens.js';
import { drawMap } from '../svg/draw-map.js';
import { layOutMap } from '../svg/map-layout.js';

const MAP: Size = { widthPx: 640, heightPx: 640 };
const MARGIN_PX = 24;
const PREFIX = 'padang-map';

/** What is said small, below the rest. */
const QUIET = { sizePx: 11.5, fill: COLOURS.quietText };

/** Room for a mark of the legend beside its text. */
const MARK_PX = 36;

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

/** How a line of text is set. */
interface TypeLook {
  readonly sizePx?: number;
  readonly weight?: number;
  readonly fill?: string;
  /** How far it stands from the column's edge, in pixels. */
  readonly indentPx?: number;
}

/** Lays lines of text and legend rows below one another. */
class Column {
  readonly nodes: MarkupNode[] = [];
  y = MARGIN_PX;

  text(text: string, { sizePx = 13, weight = 400, fill = COLOURS.text, indentPx = 0 }: TypeLook = {}): void {
    const lettersPerEm = weight > 500 ? LETTERS_PER_EM.bold : LETTERS_PER_EM.regular;
    for (const line of wrapped(text, Math.floor(((MAP.widthPx - indentPx) / sizePx) * lettersPerEm))) {
      this.y += sizePx * 1.4;
      this.nodes.push(
        node('text', { x: MARGIN_PX + indentPx, y: Math.round(this.y), 'font-size': sizePx, 'font-weight': weight, fill }, line),
      );
    }
  }

  /** A mark of the legend and what it means. */
  marked(mark: MarkupNode, text: string): void {
    const height = Number(mark.attributes['height']);
    this.nodes.push({ ...mark, attributes: { ...mark.attributes, x: MARGIN_PX, y: this.y + 17 - height / 2 } });
    this.y += 22 - 13 * 1.4;
    this.text(text, { indentPx: MARK_PX });
  }

  ramp(gradient: LegendGradient): void {
    this.y += 22;
    const place = { x: MARGIN_PX, y: this.y - 13, width: RAMP_PX, height: 16 };
    for (const colour of rampNodes(gradient, place)) this.nodes.push(colour);
    this.nodes.push(node('rect', { ...place, fill: 'none', stroke: COLOURS.quiet }));
    this.y += 18;
    const ends = { y: this.y, 'font-size': 13, fill: COLOURS.text };
    this.nodes.push(
      node('text', { ...ends, x: MARGIN_PX }, gradient.minText),
      node('text', { ...ends, x: MARGIN_PX + RAMP_PX, 'text-anchor': 'end' }, gradient.maxText),
    );
  }

  legend(item: LegendItem): void {
    if (item.kind === 'title') this.text(withBadges(item.text, item.badges), { weight: 700 });
    else if (item.kind === 'ramp') this.ramp(item.gradient);
    else if (item.kind === 'row') this.marked(item.mark, `${item.row.text} (${item.row.countText})`);
    else if (item.kind === 'circle') this.circle(item);
    else if (item.kind === 'note') this.text(item.text, QUIET);
    else this.text(item.text);
  }

  circle({ text, badge, mark }: Extract<LegendItem, { kind: 'circle' }>): void {
    const said = badge === null ? text : `${badge}: ${text}`;
    if (mark) this.marked(mark, said);
    else this.text(said);
  }

  gap(): void {
    this.y += 10;
  }
}

/**
 * The figure as a standalone SVG image: title, what it shows in sentences (its description too), map, legend, status, caveats and sources, so that a picture
 * taken away still says what it is.
 * @param selected codes of the regions that are selected in it
 */
export function exportSvg(scene: Scene, messages: Messages, selected: ReadonlySet<RegionCode> = new Set()): string {
  const { frame, panels } = scene;
  const [{ boundaries }] = panels;
  const column = new Column();
  column.text(withBadges(frame.title, frame.badges), { sizePx: 20, weight: 700 });
  column.text(frame.subtitle, { fill: COLOURS.quietText });
  if (frame.context?.valueText != null) column.text(frame.context.valueText, { fill: COLOURS.quietText });
  if (frame.summary !== null) column.text(frame.summary);
  column.gap();
  const mapTop = Math.round(column.y);
  column.y += MAP.heightPx + 12;
  const items = legendItems(scene.legend, PREFIX);
  const firstNote = items.find(({ kind }) => kind === 'note');
  for (const item of items) {
    if (item === firstNote) column.gap();
    column.legend(item);
  }
  column.gap();
  for (const text of [...frame.caveats, frame.statusLine].filter(Boolean)) column.text(text, QUIET);
  for (const { text, url } of scene.sources) column.text(`${messages.sourceLabel}: ${text}${url === null ? '' : ` ${url}`}`, QUIET);
  column.text(`${messages.boundariesLabel}: ${boundaries.credit}`, QUIET);

  const width = MAP.widthPx + 2 * MARGIN_PX;
  const height = Math.round(column.y + MARGIN_PX);
  const map = drawMap(scene, {
    layout: layOutMap(scene, cameraFor(boundaries.views[0]?.bounds ?? null, MAP), MAP),
    idPrefix: `${PREFIX}-map`,
    selected,
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
        lang: frame.language,
      },
      node('title', {}, frame.label),
      frame.summary !== null && node('desc', {}, frame.summary),
      node('rect', { width, height, fill: COLOURS.paper }),
      column.nodes,
      { ...map, attributes: { ...map.attributes, x: MARGIN_PX, y: mapTop, width: MAP.widthPx, height: MAP.heightPx } },
    ),
  );
}
