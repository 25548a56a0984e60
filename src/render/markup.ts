import { writtenAttributes, type MarkupNode } from './node.js';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input']);

function escaped(text: string): string {
  // Characters that XML 1.0 forbids, halves of surrogate pairs among them, would make a saved SVG unreadable.
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}

/** A node as text that is both HTML and, for SVG, well-formed XML. */
export function toMarkup(node: MarkupNode): string {
  const attributes = writtenAttributes(node)
    .map(([name, text]) => ` ${name}="${escaped(text)}"`)
    .join('');
  if (VOID_TAGS.has(node.tag)) return `<${node.tag}${attributes}>`;
  const children = node.children.map((child) => (typeof child === 'string' ? escaped(child) : toMarkup(child))).join('');
  return `<${node.tag}${attributes}>${children}</${node.tag}>`;
}
