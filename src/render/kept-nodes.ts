import type { MarkupNode } from './node.js';

interface Kept {
  readonly facts: readonly unknown[];
  readonly node: MarkupNode;
}

const keptNodes = new WeakMap<object, Kept>();

/**
 * The node of a thing: the very one made before while it is made of the same facts, so that `patchChildren` passes over
 * what has not changed, of thousands of things too.
 * @param thing what the node stands for; it does not change itself
 * @param facts all else that the node is made of
 */
export function keptNode(thing: object, facts: readonly unknown[], make: () => MarkupNode): MarkupNode {
  const kept = keptNodes.get(thing);
  if (kept?.facts.length === facts.length && facts.every((fact, index) => fact === kept.facts[index])) return kept.node;
  const node = make();
  keptNodes.set(thing, { facts, node });
  return node;
}
