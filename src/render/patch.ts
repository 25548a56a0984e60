import { isElement } from './node-kinds.js';
import { writtenAttribute, type AttributeValue, type MarkupNode } from './node.js';

const SVG = 'http://www.w3.org/2000/svg';

/** What stands in the document, and what it was drawn from: `null` for what is neither element nor text. */
type Standing =
  | { readonly present: ChildNode; drawn: string | null; readonly children: null }
  | { readonly present: Element; drawn: MarkupNode; readonly children: Standing[] };

/** What has been drawn into an element: what is compared with it is plain data, and the document is not read again. */
const drawnInto = new WeakMap<Element, Standing[]>();

/** What has come from elsewhere, such as a static figure, as if it had been drawn. */
function standingOf(present: ChildNode): Standing {
  if (!isElement(present)) return { present, drawn: present.nodeType === Node.TEXT_NODE ? present.nodeValue : null, children: null };
  const attributes = Object.fromEntries(present.getAttributeNames().map((name) => [name, present.getAttribute(name)]));
  return { present, drawn: { tag: present.localName, attributes, children: [] }, children: [...present.childNodes].map(standingOf) };
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

/** What names a drawn thing among its siblings, whatever else is drawn; `null` for all that has no name. */
function nameOf(drawn: MarkupNode | string | null): AttributeValue {
  if (drawn === null || typeof drawn === 'string') return null;
  const { attributes } = drawn;
  return attributes['data-region'] ?? attributes['data-point'] ?? attributes['data-cluster'] ?? null;
}

/** Lets what stands meet the nodes by name: what has left is taken out, and what has come stands where it belongs. */
function align(parent: Element, standing: Standing[], nodes: readonly (MarkupNode | string)[]): void {
  if (standing.every(({ drawn }, index) => nameOf(drawn) === nameOf(nodes[index] ?? null))) return;
  const wanted = new Set(nodes.map(nameOf));
  const staying = standing.filter(({ present, drawn }) => {
    const stays = nameOf(drawn) === null || wanted.has(nameOf(drawn));
    if (!stays) present.remove();
    return stays;
  });
  const names = new Set(staying.map(({ drawn }) => nameOf(drawn)));
  let next = 0;
  const met = nodes.flatMap((node): readonly Standing[] => {
    const name = nameOf(node);
    const here = staying[next];
    if (name === null || names.has(name)) {
      next += 1;
      return here ? [here] : [];
    }
    const built = build(node, parent);
    parent.insertBefore(built.present, here?.present ?? null);
    return [built];
  });
  const all = [...met, ...staying.slice(next)];
  standing.length = 0;
  for (const each of all) standing.push(each);
}

const isText = (drawn: MarkupNode | string | null | undefined) => typeof drawn === 'string';

/**
 * Takes out what a browser's translation has made of the texts in an element, where they become others: it puts elements of
 * its own in the place of text nodes, and what is written to those is seen no more. What stays the same stays translated.
 */
function dropTranslation(parent: Element, standing: Standing[], nodes: readonly (MarkupNode | string)[]): void {
  const isAsBefore = (index: number) =>
    isText(nodes[index]) || isText(standing[index]?.drawn) ? nodes[index] === standing[index]?.drawn : true;
  const differs = Array.from({ length: Math.max(nodes.length, standing.length) }, (_, index) => index).some((index) => !isAsBefore(index));
  if (!differs || isUntouched(parent, standing)) return;
  parent.replaceChildren();
  standing.splice(0);
}

function patchStanding(parent: Element, standing: Standing[], nodes: readonly (MarkupNode | string)[]): void {
  dropTranslation(parent, standing, nodes);
  align(parent, standing, nodes);
  nodes.forEach((wanted, index) => {
    const present = standing[index];
    const become = present ? patched(present, wanted, parent) : build(wanted, parent);
    if (!present) parent.appendChild(become.present);
    standing[index] = become;
  });
  for (const { present } of standing.splice(nodes.length)) present.remove();
}

const drawnAs = new WeakMap<Element, Standing>();

/** Makes one child of an element what is wanted: the one that is present where there is one, else a new one at the end. */
export function patchChild(parent: Element, present: Element | null, wanted: MarkupNode): void {
  const standing = present && (drawnAs.get(present) ?? standingOf(present));
  const become = standing ? patched(standing, wanted, parent) : build(wanted, parent);
  if (!standing) parent.append(become.present);
  if (become.children) drawnAs.set(become.present, become);
}

/**
 * Makes an element's children those of `nodes`, changing only what differs, so that focus and place are kept. A region, point or
 * cluster that is drawn before and after is the same element, as long as their order is. A node that is the
 * very one drawn before is passed over with all that is in it. Children that come from elsewhere are taken
 * over; what has been drawn here is changed by nobody else.
 */
export function patchChildren(parent: Element, nodes: readonly (MarkupNode | string)[]): void {
  const known = drawnInto.get(parent);
  const standing = known && isUntouched(parent, known) ? known : [...parent.childNodes].map(standingOf);
  drawnInto.set(parent, standing);
  patchStanding(parent, standing, nodes);
}
