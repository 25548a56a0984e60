import { node, type MarkupNode } from '../node.js';
import { MARK_EM, type PlacedMark } from './marks.js';

/** A word such as CONTOH beside its circle. Hidden from assistive technology: the circle's own name has it. */
export function drawMark({ text, x, y }: PlacedMark): MarkupNode {
  return node(
    'text',
    {
      class: 'pm-mark',
      x: Math.round(x),
      y: Math.round(y),
      dy: '0.35em',
      'font-size': `${MARK_EM}em`,
      'text-anchor': 'middle',
      'aria-hidden': 'true',
    },
    text,
  );
}
