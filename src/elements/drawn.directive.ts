import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { patchChildren } from '../render/patch.js';
import type { MarkupNode } from '../render/node.js';

class DrawnDirective extends Directive {
  render(_nodes: MarkupNode['children']): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [nodes]: [MarkupNode['children']]): typeof noChange {
    patchChildren(element, nodes);
    return noChange;
  }
}

/** Fills an element with nodes of the figure, changing only what differs: `<div ${drawn(nodes)}></div>`. */
export const drawn = directive(DrawnDirective);
