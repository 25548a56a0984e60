import type { Messages } from '../../i18n/messages.js';
import type { Scene } from '../../scene/scene.js';
import { node, type MarkupNode } from '../node.js';

/** The sources of what is shown, then whose boundaries they are drawn on. */
export function sourceNodes(scene: Scene, messages: Messages): readonly MarkupNode[] {
  return [
    ...scene.sources.map(({ text, url }) =>
      node(
        'p',
        {},
        `${messages.sourceLabel}: `,
        url === null ? node('span', {}, text) : node('a', { href: url, rel: 'noopener', target: '_blank' }, text),
      ),
    ),
    node('p', {}, `${messages.boundariesLabel}: ${scene.panels[0].boundaries.credit}`),
  ];
}
