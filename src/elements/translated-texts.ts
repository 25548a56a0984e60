import { textOf } from './attributes.js';

/** What a translation puts in: an element of old that nobody else uses. */
const TRANSLATED = 'font' as string;

/**
 * Has texts seen that were written where a browser's translation stands. It puts `<font>` elements in the place of text
 * nodes; Lit takes what stands there for its text and sets the new one as `data`, which on an element shows nothing. What
 * has not changed stays translated.
 */
export function freeTexts(root: ParentNode): void {
  for (const font of root.querySelectorAll(TRANSLATED)) if ('data' in font) font.replaceWith(textOf(font.data));
}
