import { cdp } from 'vitest/browser';

/** A node of the tree that assistive technology reads. */
export interface ReadNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly children: readonly ReadNode[];
}

interface RawNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: readonly FrameTree[];
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

const framesIn = (tree: FrameTree): readonly FrameTree['frame'][] => [tree.frame, ...(tree.childFrames ?? []).flatMap(framesIn)];

/** What Chromium tells assistive technology of the test's page; nodes that it ignores give way to their children. */
export async function readPage(): Promise<readonly ReadNode[]> {
  const { frameTree } = (await cdp().send('Page.getFrameTree')) as { readonly frameTree: FrameTree };
  const frame = framesIn(frameTree).find(({ url }) => url === location.href);
  if (!frame) throw new Error(`No frame shows ${location.href}.`);
  const { nodes } = (await cdp().send('Accessibility.getFullAXTree', { frameId: frame.id })) as { readonly nodes: readonly RawNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (node: RawNode): readonly ReadNode[] => {
    const children = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? read(child) : [];
    });
    if (node.ignored) return children;
    const properties = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
    return [
      {
        role: textOf(node.role?.value),
        name: textOf(node.name?.value),
        description: textOf(node.description?.value),
        properties,
        children,
      },
    ];
  };
  const [root] = nodes;
  return root ? read(root) : [];
}

/** All nodes of a tree in the order in which a swipe comes to them. */
export function inOrder(nodes: readonly ReadNode[]): readonly ReadNode[] {
  return nodes.flatMap((node) => [node, ...inOrder(node.children)]);
}
