import type { Frame } from '../../scene/scene.js';
import { node, type MarkupNode } from '../node.js';

/** Words such as PERKIRAAN and CONTOH that stand with a title. */
export function badges(words: readonly string[]): readonly MarkupNode[] {
  return words.map((word) => node('strong', { class: 'pm-badge' }, word));
}

/**
 * Title, place and period, the own value of the region whose parts are shown, what the map shows in sentences, and the
 * warnings that go with the values. The title is a heading of the second level, which follows whatever level of a page's
 * headings it comes after, and has no look of one.
 */
export function headingNodes(
  { title, badges: words, subtitle, context, summary, caveats }: Frame,
  { hideSummary }: { readonly hideSummary: boolean },
): readonly MarkupNode[] {
  return [
    node('p', { class: 'pm-title', role: 'heading', 'aria-level': 2 }, node('span', {}, title), badges(words)),
    node('p', { class: 'pm-subtitle' }, subtitle),
    ...(context?.valueText == null ? [] : [node('p', { class: 'pm-subtitle pm-context' }, context.valueText)]),
    ...(summary === null || hideSummary ? [] : [node('p', { class: 'pm-summary' }, summary)]),
    ...caveats.map((caveat) => node('p', { class: 'pm-caveat' }, caveat)),
  ];
}
