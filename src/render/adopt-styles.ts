import { isShadowRoot } from './node-kinds.js';

/** The style sheets of each document, by their text: a root takes none that was made by another document's window. */
const sheetsOf = new WeakMap<Document, Map<string, CSSStyleSheet>>();

function sheetOf(owner: Document, css: string): CSSStyleSheet | null {
  const sheets = sheetsOf.get(owner) ?? new Map<string, CSSStyleSheet>();
  sheetsOf.set(owner, sheets);
  const known = sheets.get(css);
  if (known) return known;
  // A document without a window, such as a template's, shows nothing.
  const Sheet = owner.defaultView?.CSSStyleSheet;
  if (!Sheet) return null;
  const sheet = new Sheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}

/**
 * Gives the document or shadow root in which a node stands a style, once. A root that comes to another document loses its
 * styles on the way: it is given them anew.
 */
export function adoptStyles(node: Node, css: string): void {
  const root = node.getRootNode();
  const owner = node.ownerDocument ?? root;
  if (!isDocument(owner) || !(isDocument(root) || isShadowRoot(root))) return;
  const sheet = sheetOf(owner, css);
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

function isDocument(node: Node): node is Document {
  return node.nodeType === 9;
}
