import type { ScreenPoint } from '../../../src/geo/mercator.js';
import type { MarkupNode } from '../../../src/render/node.js';
import { drawLabels } from '../../../src/render/svg/draw-labels.js';
import type { PlacedLabel } from '../../../src/render/svg/label-model.js';
import { widthEm } from '../../../src/render/svg/text-box.js';

/** A label as it is drawn, and the room that its letters take. */
interface DrawnLabel {
  readonly code: string;
  readonly lines: readonly string[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A leader line as it is drawn. */
interface DrawnLine {
  readonly from: ScreenPoint;
  readonly to: ScreenPoint;
}

/** From one line of a label to the next, in ems, and how high its letters are from the lowest to the highest. */
const LINE_EM = 1.15;
const LETTERS_EM = 1;

/** A value is set in a lighter weight, in which letters are narrower. */
const VALUE_WIDTH = 0.9;

/** Where a label is drawn, from the attributes of its node alone. */
function drawnLabel({ attributes, children }: MarkupNode, fontPx: number): DrawnLabel {
  const lines = children.map((line) =>
    typeof line === 'string' ? line : line.children.filter((text) => typeof text === 'string').join(''),
  );
  const [x, y] = [Number(attributes['x']), Number(attributes['y'])];
  const isValue = (line: MarkupNode | string | undefined) => typeof line === 'object' && line.attributes['class'] === 'pm-value';
  const width = Math.max(...lines.map((line, index) => widthEm(line) * (isValue(children[index]) ? VALUE_WIDTH : 1))) * fontPx;
  const height = ((lines.length - 1) * LINE_EM + LETTERS_EM) * fontPx;
  const left = attributes['text-anchor'] === 'end' ? x - width : x - width / 2;
  return { code: String(attributes['data-label']), lines, left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}

function drawnLine({ attributes }: MarkupNode): DrawnLine {
  const [fromX = NaN, fromY = NaN, toX = NaN, toY = NaN] = String(attributes['d']).split(/[ML,]/).filter(Boolean).map(Number);
  return { from: [fromX, fromY], to: [toX, toY] };
}

/** The labels and leader lines that are drawn of labels that were placed. */
export interface DrawnLabels {
  readonly labels: readonly DrawnLabel[];
  readonly lines: readonly DrawnLine[];
}

/** All labels and leader lines as they are drawn. */
export function drawnLabels(placed: readonly PlacedLabel[], fontPx: number): DrawnLabels {
  const nodes = drawLabels(placed, 'pm-labels').children.filter((child) => typeof child !== 'string');
  return {
    labels: nodes.filter(({ tag }) => tag === 'text').map((text) => drawnLabel(text, fontPx)),
    lines: nodes.filter(({ tag }) => tag === 'path').map(drawnLine),
  };
}

const pairsOf = <Item>(items: readonly Item[]) =>
  items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));

const cover = (a: DrawnLabel, b: DrawnLabel) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether two lines meet: where, as shares of their lengths, is from 0 to 1 on both. */
function linesCross(a: DrawnLine, b: DrawnLine): boolean {
  const [ax, ay] = [a.to[0] - a.from[0], a.to[1] - a.from[1]];
  const [bx, by] = [b.to[0] - b.from[0], b.to[1] - b.from[1]];
  const [dx, dy] = [b.from[0] - a.from[0], b.from[1] - a.from[1]];
  const determinant = ax * by - ay * bx;
  const [alongA, alongB] = [(dx * by - dy * bx) / determinant, (dx * ay - dy * ax) / determinant];
  return alongA >= 0 && alongA <= 1 && alongB >= 0 && alongB <= 1;
}

/** Whether a line runs over a label, looked at in steps of a pixel. */
function runsOver({ from, to }: DrawnLine, { left, right, top, bottom }: DrawnLabel): boolean {
  const count = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]));
  for (let step = 0; step <= count; step += 1) {
    const [x, y] = [from[0] + ((to[0] - from[0]) * step) / count, from[1] + ((to[1] - from[1]) * step) / count];
    if (x > left && x < right && y > top && y < bottom) return true;
  }
  return false;
}

/** What touches or crosses something else, one sentence each. */
export function labelFaults({ labels, lines }: DrawnLabels): readonly string[] {
  const said = ({ code, lines: words }: DrawnLabel) => `${code} (${words.join(' / ')})`;
  return [
    ...pairsOf(labels).flatMap(([a, b]) => (cover(a, b) ? [`${said(a)} covers ${said(b)}`] : [])),
    ...pairsOf(lines).flatMap(([a, b]) => (linesCross(a, b) ? [`the lines to ${String(a.to)} and ${String(b.to)} cross`] : [])),
    ...lines.flatMap((line) =>
      labels.flatMap((label) => (runsOver(line, label) ? [`the line to ${String(line.to)} runs over ${said(label)}`] : [])),
    ),
  ];
}
