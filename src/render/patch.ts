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

/** What names a drawn thing among its siblings, whatever else is drawn. */
const NAMING = ['data-region', 'data-point', 'data-cluster'];

function nameOf(wanted: MarkupNode | string): string | null {
  const name = typeof wanted === 'string' ? undefined : NAMING.find((each) => wanted.attributes[each] != null);
  return name === undefined || typeof wanted === 'string' ? null : `${name}=${String(wanted.attributes[name])}`;
}

function nameOfPresent(present: ChildNode): string | null {
  const name = present instanceof Element ? NAMING.find((each) => present.hasAttribute(each)) : undefined;
  return name === undefined || !(present instanceof Element) ? null : `${name}=${present.getAttribute(name) ?? ''}`;
}

/** The children as they are to meet the nodes: what has left is taken out, and room is made for what has come. */
function aligned(parent: Element, nodes: readonly (MarkupNode | string)[]): readonly ChildNode[] {
  const present = [...parent.childNodes];
  const presentNames = present.map(nameOfPresent);
  const wantedNames = nodes.map(nameOf);
  if (presentNames.every((name, index) => name === (wantedNames[index] ?? null))) return present;
  const [arePresent, areWanted] = [new Set(presentNames), new Set(wantedNames)];
  const staying = present.filter((child, index) => {
    const name = presentNames[index] ?? null;
    const stays = name === null || areWanted.has(name);
    if (!stays) child.remove();
    return stays;
  });
  let next = 0;
  return nodes.flatMap((wanted, index) => {
    const name = wantedNames[index] ?? null;
    const here = staying[next];
    if (name === null || arePresent.has(name) || typeof wanted === 'string' || !here) {
      next += 1;
      return here ?? [];
    }
    const made = parent.ownerDocument.createElementNS(namespaceOf(parent, wanted.tag), wanted.tag);
    here.before(made);
    return made;
  }).concat(staying.slice(next));
}

/**
 * Makes an element's children those of `nodes`, changing only what differs, so that focus and place are kept. A region,
 * point or cluster that is drawn before and after is the same element, as long as their order is.
 */
export function patchChildren(parent: Element, nodes: readonly (MarkupNode | string)[]): void {
  const present = aligned(parent, nodes);
  nodes.forEach((wanted, index) => patchChild(parent, present[index], wanted));
  for (const surplus of present.slice(nodes.length)) surplus.remove();
}
