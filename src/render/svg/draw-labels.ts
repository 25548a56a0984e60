import { node, type MarkupNode } from '../node.js';
import type { PlacedLabel } from './label-model.js';
import { LINE_HEIGHT } from './text-box.js';
import { COLOURS, WIDTHS_PX } from '../style-tokens.js';

const HALO = { light: COLOURS.darkInk, dark: COLOURS.lightInk, auto: COLOURS.lightInk } as const;
const INK = { light: COLOURS.lightInk, dark: COLOURS.darkInk, auto: COLOURS.darkInk } as const;

function drawLeader({ x, y, leaderTo }: PlacedLabel): readonly MarkupNode[] {
  if (!leaderTo) return [];
  const [endX, endY] = leaderTo.map(Math.round);
  return [
    node('path', {
      class: 'pm-leader',
      d: `M${Math.round(x + 3)},${Math.round(y)}L${endX},${endY}`,
      fill: 'none',
      stroke: COLOURS.leader,
      'stroke-width': WIDTHS_PX.leader,
    }),
    node('circle', { class: 'pm-leader-end', cx: endX, cy: endY, r: 2, fill: COLOURS.darkInk }),
  ];
}

/** Lines are set in ems from the middle of the block, so that they stay together where CSS sets another size of type. */
function drawLabel({ code, lines, nameLines, x, y, ink, leaderTo }: PlacedLabel): MarkupNode {
  const firstDy = 0.35 - ((lines.length - 1) * LINE_HEIGHT) / 2;
  const at = Math.round(x);
  return node(
    'text',
    {
      class: `pm-label pm-ink-${ink}`,
      'data-label': code,
      x: at,
      y: Math.round(y),
      'text-anchor': leaderTo ? 'end' : 'middle',
      fill: INK[ink],
      stroke: HALO[ink],
      'stroke-opacity': 0.75,
      'stroke-width': WIDTHS_PX.halo,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    },
    lines.map((line, index) =>
      node(
        'tspan',
        { class: index < nameLines ? null : 'pm-value', x: at, dy: `${index === 0 ? Math.round(firstDy * 1000) / 1000 : LINE_HEIGHT}em` },
        line,
      ),
    ),
  );
}

/** The names of regions, and their values where these are shown. Hidden from assistive technology, for which each region has its own name. */
export function drawLabels(labels: readonly PlacedLabel[], className: string): MarkupNode {
  return node(
    'g',
    { class: className, 'aria-hidden': 'true', 'pointer-events': 'none' },
    labels.flatMap(drawLeader),
    labels.map(drawLabel),
  );
}
