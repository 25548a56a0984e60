import { outlinesPart } from './outlines-part.js';
import { layerStatus, pointSizes, pointTable } from './points-model.js';
import { shownPoints } from './shown-points.js';

/** Composes point layers. Apart from the rest: most maps have none, and do without its code. */
export const pointComposer = { layerStatus, outlinesPart, pointSizes, pointTable, shownPoints };

/** What composes point layers. */
export type PointComposer = typeof pointComposer;
