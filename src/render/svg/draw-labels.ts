import { node, type MarkupNode } from '../node.js';
import type { PlacedLabel } from './labels.js';

const HALO = { light: '#1c1c1c', dark: '#ffffff', auto: '#ffffff' } as const;
const INK = { light: '#ffffff', dark: '#1c1c1c', auto: '#1c1c1c' } as const;

function drawLeader({ x, y, leaderTo }: PlacedLabel): readonly MarkupNode[] {
  if (!leaderTo) return [];
  const [endX, endY] = leaderTo.map(Math.round);
  return [
    node('path', {
      class: 'pm-leader',
      d: `M${Math.round(x + 3)},${Math.round(y)}L${endX},${endY}`,
      fill: 'none',
      stroke: '#3c4a52',
      'stroke-width': 0.9,
    }),
    node('circle', { class: 'pm-leader-end', cx: endX, cy: endY, r: 2, fill: '#1c1c1c' }),
  ];
}

function drawName({ code, lines, x, y, ink, leaderTo }: PlacedLabel, fontPx: number): MarkupNode {
  const lineHeight = fontPx * 1.15;
  const firstBaseline = y - ((lines.length - 1) * lineHeight) / 2 + fontPx * 0.35;
  return node(
    'text',
    {
      class: `pm-label pm-ink-${ink}`,
      'data-label': code,
      'text-anchor': leaderTo ? 'end' : 'middle',
      fill: INK[ink],
      stroke: HALO[ink],
      'stroke-opacity': 0.45,
      'stroke-width': 2,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    },
    lines.map((line, index) =>
      node('tspan', { x: Math.round(x), y: Math.round((firstBaseline + index * lineHeight) * 10) / 10 }, line),
    ),
  );
}

/** The names of regions. Hidden from assistive technology, for which each region has its own name. */
export function drawLabels(labels: readonly PlacedLabel[], fontPx: number): MarkupNode {
  return node(
    'g',
    { class: 'pm-labels', 'aria-hidden': 'true', 'pointer-events': 'none' },
    labels.flatMap(drawLeader),
    labels.map((label) => drawName(label, fontPx)),
  );
}
