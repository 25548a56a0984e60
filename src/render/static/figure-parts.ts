import type { MarkupNode } from '../node.js';

/** The parts of a figure that can be left out, by the names of their `part`, or of their class after `pm-`. */
export type LeftOut = Readonly<Record<'legend' | 'table' | 'controls' | 'source' | 'summary', boolean>>;

/** A figure without some of its parts; the same figure where none is left out. */
export function withoutParts(figure: MarkupNode, leftOut: LeftOut): MarkupNode {
  const isKept = (child: MarkupNode | string) =>
    typeof child === 'string' ||
    !Object.entries(leftOut).some(
      ([part, isOut]) => isOut && (child.attributes['part'] === part || child.attributes['class'] === `pm-${part}`),
    );
  const kept = (each: MarkupNode): MarkupNode => ({
    ...each,
    children: each.children.filter(isKept).map((child) => (typeof child === 'string' ? child : kept(child))),
  });
  return Object.values(leftOut).some(Boolean) ? kept(figure) : figure;
}
