/**
 * Whether something is an element, of whatever document: `instanceof` knows only those that the page's own window has
 * made, and a map may be moved to a frame or another window.
 */
export function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && 'nodeType' in value && value.nodeType === 1;
}

/** Whether a node is a shadow root, of whatever document. */
export function isShadowRoot(node: Node | null): node is ShadowRoot {
  return node?.nodeType === 11 && 'host' in node;
}

/** The element around another, out of shadow trees too; `null` for the outermost. */
export function elementAround({ parentNode }: Element): Element | null {
  return isShadowRoot(parentNode) ? parentNode.host : isElement(parentNode) ? parentNode : null;
}

/** The window that shows a node: what is observed and drawn goes by its frames, wherever the code was loaded. */
export function windowOf({ ownerDocument }: Element): Window & typeof globalThis {
  return ownerDocument.defaultView ?? window;
}
