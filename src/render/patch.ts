import { writtenAttribute, type AttributeValue, type MarkupNode } from './node.js';

const SVG = 'http://www.w3.org/2000/svg';

/** What stands in the document, and what it was drawn from: `null` for what is neither element nor text. */
type Standing =
  | { readonly present: ChildNode; drawn: string | null; readonly children: null }
  | { readonly present: Element; drawn: MarkupNode; readonly children: Standing[] };

/** What has been drawn into an element: what is compared with it is plain data, and the document is not read again. */
const drawnInto = new WeakMap<Element, Standing[]>();

/** The children that an element has got from elsewhere, such as a static figure, as if they had been drawn. */
function standingIn(parent: Element): Standing[] {
  return [...parent.childNodes].map((present): Standing => {
    if (!(present instanceof Element)) return { present, drawn: present.nodeType === Node.TEXT_NODE ? present.nodeValue : null, children: null };
    const attributes = Object.fromEntries(present.getAttributeNames().map((name) => [name, present.getAttribute(name)]));
    return { present, drawn: { tag: present.localName, attributes, children: [] }, children: standingIn(present) };
  });
}

/** Whether what was drawn into an element stands there still, and nothing else. */
function isUntouched({ childNodes }: Element, standing: readonly Standing[]): boolean {
  return childNodes.length === standing.length && standing.every(({ present }, index) => childNodes[index] === present);
}

function build(wanted: MarkupNode | string, parent: Element): Standing {
  const { ownerDocument } = parent;
  if (typeof wanted === 'string') return { present: ownerDocument.createTextNode(wanted), drawn: wanted, children: null };
  const present = ownerDocument.createElementNS(wanted.tag === 'svg' ? SVG : parent.namespaceURI, wanted.tag);
  for (const [name, value] of Object.entries(wanted.attributes)) {
    const text = writtenAttribute(value);
    if (text !== null) present.setAttribute(name, text);
  }
  const children = wanted.children.map((child) => build(child, present));
  for (const child of children) present.appendChild(child.present);
  return { present, drawn: wanted, children };
}

function patchAttributes(element: Element, before: MarkupNode['attributes'], after: MarkupNode['attributes']): void {
  const set = (name: string, from: AttributeValue, to: AttributeValue) => {
    if (from === to) return;
    const text = writtenAttribute(to);
    if (text === writtenAttribute(from)) return;
    if (text === null) element.removeAttribute(name);
    else element.setAttribute(name, text);
  };
  for (const [name, value] of Object.entries(after)) set(name, before[name], value);
  for (const [name, value] of Object.entries(before)) if (!(name in after)) set(name, value, null);
}

/** Makes what stands there what is wanted, where it can become that; else builds it in its place. */
function patched(standing: Standing, wanted: MarkupNode | string, parent: Element): Standing {
  if (standing.drawn === wanted) return standing;
  if (typeof wanted === 'string' && standing.children === null && standing.drawn !== null) {
    standing.present.nodeValue = standing.drawn = wanted;
    return standing;
  }
  if (typeof wanted !== 'string' && standing.children !== null && standing.drawn.tag === wanted.tag) {
    patchAttributes(standing.present, standing.drawn.attributes, wanted.attributes);
    patchStanding(standing.present, standing.children, wanted.children);
    standing.drawn = wanted;
    return standing;
  }
  const built = build(wanted, parent);
  standing.present.replaceWith(built.present);
  return built;
}

function patchStanding(parent: Element, standing: Standing[], nodes: readonly (MarkupNode | string)[]): void {
  nodes.forEach((wanted, index) => {
    const present = standing[index];
    const become = present ? patched(present, wanted, parent) : build(wanted, parent);
    if (!present) parent.appendChild(become.present);
    standing[index] = become;
  });
  for (const { present } of standing.splice(nodes.length)) present.remove();
}

/**
 * Makes an element's children those of `nodes`, changing only what differs, so that focus and place are kept. A node
 * that is the very one drawn before is passed over with all that is in it. Children that come from elsewhere are taken
 * over; what has been drawn here is changed by nobody else.
 */
export function patchChildren(parent: Element, nodes: readonly (MarkupNode | string)[]): void {
  const known = drawnInto.get(parent);
  const standing = known && isUntouched(parent, known) ? known : standingIn(parent);
  drawnInto.set(parent, standing);
  patchStanding(parent, standing, nodes);
}
