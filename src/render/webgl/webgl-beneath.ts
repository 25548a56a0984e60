import { supportsCanvas } from '../canvas-support.js';
import type { BeneathKind } from '../layer.js';
import { pageContexts } from './context-budget.js';

/** Draws beneath the SVG by WebGL; its code is fetched when it is first asked for. */
export const webglBeneath: BeneathKind = {
  isSupported: supportsCanvas,
  claim: (claim) => pageContexts.claim(claim),
  load: () => import('./webgl.layer.js').then(({ openWebglLayer }) => openWebglLayer),
};
