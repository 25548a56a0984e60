import { padangBoundaries } from '../../geo/padang.js';
import { padangDataset } from '../../geo/padang-dataset.js';
import { indonesian } from '../../i18n/id.js';
import { completeLocale } from '../../i18n/locale.js';
import { composeWith } from '../../scene/compose-with.js';
import { DEFAULT_VIEW } from '../../scene/view.js';
import type { MarkupNode } from '../node.js';
import { figureNode } from './figure-node.js';

let figure: MarkupNode | null = null;

/**
 * The figure of a bare tag, drawn by the same code as every other. The package's build runs it and ships the figure
 * without its outlines in its place, so that the first map needs none of that code, and the shapes once.
 */
export function firstFigure(): MarkupNode {
  figure ??= figureNode(
    composeWith(padangDataset, padangBoundaries(), DEFAULT_VIEW, completeLocale({ tag: 'id' }, indonesian), null),
    indonesian,
    { hideLegend: false, hideTable: false, hideControls: false, hideSource: false, theme: 'auto', selected: [], idPrefix: 'pm-first' },
  );
  return figure;
}
