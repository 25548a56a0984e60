import type { LegendGradient, LegendModel, LegendRow, SizeLegend } from '../../scene/legend-model.js';
import type { RegionState } from '../../scene/region-state.js';
import { node, type MarkupNode } from '../node.js';
import { COLOURS, WIDTHS_PX } from '../style-tokens.js';
import { pointAttributes, regionCircleAttributes, ringAttributes } from '../svg/circle-looks.js';
import { patternDefinitions, patternId } from '../svg/patterns.js';

/** A piece of a legend. HTML and export lay them out one below the other, each in its own way. */
export type LegendItem =
  | { readonly kind: 'title'; readonly text: string; readonly badges: readonly string[] }
  /** What the classes compare with. */
  | { readonly kind: 'reference'; readonly text: string }
  | { readonly kind: 'ramp'; readonly gradient: LegendGradient }
  /** A class, state or layer with its mark. */
  | { readonly kind: 'row'; readonly row: LegendRow; readonly mark: MarkupNode }
  /** What circles or their numbers mean; `mark` is `null` where nothing has to be told apart. */
  | { readonly kind: 'circle'; readonly text: string; readonly badge: string | null; readonly mark: MarkupNode | null }
  | { readonly kind: 'note'; readonly text: string };

const MARK_WIDTH_PX = 24;

function markSvg(height: number, children: readonly MarkupNode[]): MarkupNode {
  const width = MARK_WIDTH_PX;
  return node('svg', { class: 'pm-swatch', viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true' }, children);
}

/** A swatch of a class's colour or a state's pattern, as an SVG element. */
export function swatch(colour: string | null, state: RegionState | null, idPrefix: string): MarkupNode {
  return markSvg(16, [
    ...(state === null ? [] : [patternDefinitions(idPrefix, [state])]),
    node('rect', {
      x: 0.5,
      y: 0.5,
      width: 23,
      height: 15,
      rx: 2,
      fill: state === null ? (colour ?? 'none') : `url(#${patternId(idPrefix, state)})`,
      stroke: COLOURS.quiet,
    }),
  ]);
}

function rowMark(row: LegendRow, idPrefix: string): MarkupNode {
  if (row.kind === 'class') return swatch(row.colour, null, idPrefix);
  if (row.kind === 'state') return swatch(null, row.state, idPrefix);
  if (row.kind === 'no-circle') return markSvg(16, noCircleMark());
  const middle = { cx: 12, cy: 8 };
  // With its casing, as on the map.
  return markSvg(16, [
    node('circle', { ...middle, r: 8, fill: COLOURS.paper }),
    node('circle', { ...middle, r: 6.5, ...pointAttributes(row.isMadeUp) }),
  ]);
}

/** A circle that is not there: its place, struck through. */
function noCircleMark(): readonly MarkupNode[] {
  const line = { class: 'pm-absent', fill: 'none', stroke: COLOURS.quiet, 'stroke-width': 1.2 };
  return [node('circle', { cx: 12, cy: 8, r: 6, ...line, 'stroke-dasharray': '2 2' }), node('path', { d: 'M7,13L17,3', ...line })];
}

/** A circle with a number, as clusters are drawn. */
function clusterMark(): MarkupNode {
  return markSvg(24, [
    node('circle', { cx: 12, cy: 12, r: 11, fill: COLOURS.paper, stroke: COLOURS.pointDark, 'stroke-width': WIDTHS_PX.clusterEdge }),
    node('circle', { cx: 12, cy: 12, r: 8, fill: COLOURS.pointDark }),
    node(
      'text',
      { class: 'pm-count', x: 12, y: 12, dy: '0.35em', 'font-size': 11, 'font-weight': 700, 'text-anchor': 'middle', fill: COLOURS.paper },
      '9',
    ),
  ]);
}

/** What the area of circles means; where some are of values below zero, with a circle as each of both is drawn. */
function sizeItem({ title, mark: badge, of, isNegative }: SizeLegend, hasNegative: boolean): LegendItem {
  const at = { cx: 12, cy: 12, r: 9 };
  const looks =
    of === 'over-fills' ? ringAttributes(isNegative) : hasNegative && of === 'regions' ? [regionCircleAttributes(isNegative)] : [];
  const mark =
    looks.length === 0
      ? null
      : markSvg(
          24,
          looks.map((look) => node('circle', { ...at, ...look })),
        );
  return { kind: 'circle', text: `${title}.`, badge, mark };
}

/** All that a legend says, in its order. */
export function legendItems(legend: LegendModel, idPrefix: string): readonly LegendItem[] {
  const { title, badges, referenceText, gradient, rows, sizes, clusterText, methodText, notes } = legend;
  const hasNegative = sizes.some(({ isNegative }) => isNegative);
  return [
    ...(title === null ? [] : [{ kind: 'title', text: title, badges } as const]),
    ...(referenceText === null ? [] : [{ kind: 'reference', text: referenceText } as const]),
    ...(gradient ? [{ kind: 'ramp', gradient } as const] : []),
    ...rows.map((row) => ({ kind: 'row', row, mark: rowMark(row, `${idPrefix}-legend`) }) as const),
    ...sizes.map((size) => sizeItem(size, hasNegative)),
    ...(clusterText === null ? [] : [{ kind: 'circle', text: `${clusterText}.`, badge: null, mark: clusterMark() } as const]),
    ...[methodText, ...notes].flatMap((text) => (text === null ? [] : [{ kind: 'note', text } as const])),
  ];
}

/** Where a run of colours is drawn. */
interface RampPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The colours of a gradient side by side, each a little under the next, so that no seam shows between them. */
export function rampNodes({ colours }: LegendGradient, { x, y, width, height }: RampPlace): readonly MarkupNode[] {
  const step = width / colours.length;
  return colours.map((fill, index) =>
    node('rect', { x: x + index * step, y, width: index === colours.length - 1 ? step : step * 1.02, height, fill }),
  );
}
