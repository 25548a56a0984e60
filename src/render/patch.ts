import { writtenAttributes, type MarkupNode } from './node.js';

const SVG = 'http://www.w3.org/2000/svg';

function namespaceOf(parent: Element, tag: string): string | null {
  if (tag === 'svg') return SVG;
  return parent.namespaceURI;
}

function patchAttributes(element: Element, node: MarkupNode): void {
  const written = new Map(writtenAttributes(node));
  for (const name of element.getAttributeNames()) if (!written.has(name)) element.removeAttribute(name);
  for (const [name, text] of written) if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

/** Makes one child of an element what is wanted: the one that is present where it can be used, else a new one in its place or at the end. */
export function patchChild(parent: Element, present: ChildNode | undefined, wanted: MarkupNode | string): void {
  if (typeof wanted === 'string') {
    if (present?.nodeType === Node.TEXT_NODE) {
      if (present.nodeValue !== wanted) present.nodeValue = wanted;
    } else {
      const text = parent.ownerDocument.createTextNode(wanted);
      if (present) present.replaceWith(text);
      else parent.append(text);
    }
    return;
  }
  const reusable = present instanceof Element && present.localName === wanted.tag;
  const element = reusable ? present : parent.ownerDocument.createElementNS(namespaceOf(parent, wanted.tag), wanted.tag);
  patchAttributes(element, wanted);
  patchChildren(element, wanted.children);
  if (reusable) return;
  if (present) present.replaceWith(element);
  else parent.append(element);
}

/** Makes an element's children those of `nodes`, changing only what differs, so that focus and place are kept. */
export function patchChildren(parent: Element, nodes: readonly (MarkupNode | string)[]): void {
  const present = [...parent.childNodes];
  nodes.forEach((wanted, index) => patchChild(parent, present[index], wanted));
  for (const surplus of present.slice(nodes.length)) surplus.remove();
}
