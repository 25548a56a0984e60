import { padangBoundaries, padangDataset } from '../../geo/padang.js';
import { indonesian } from '../../i18n/id.js';
import { completeLocale } from '../../i18n/locale.js';
import { composeScene } from '../../scene/compose-scene.js';
import { DEFAULT_VIEW } from '../../scene/view.js';
import type { MarkupNode } from '../node.js';
import { figureNode } from './figure-node.js';

/**
 * The figure of a bare tag, drawn by the same code as every other. The package's build runs this module and ships
 * what it exports in its place, so that the first map needs none of that code.
 */
export const firstFigure: MarkupNode = figureNode(
  composeScene(padangDataset, padangBoundaries(), DEFAULT_VIEW, completeLocale({ tag: 'id' }, indonesian)),
  indonesian,
  { hideLegend: false, hideTable: false, hideControls: false, hideSource: false, theme: 'auto', idPrefix: 'pm-first' },
);
