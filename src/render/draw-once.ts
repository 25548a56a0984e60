import type { RegionCode } from '../model/region.js';
import type { Scene } from '../scene/scene.js';
import { cameraFor } from './default-camera.js';
import { patchChild } from './patch.js';
import { drawMap } from './svg/draw-map.js';
import { layOutMap } from './svg/map-layout.js';

/** Begins the ids of a drawing that the operated one takes over. */
const ID_PREFIX = 'pm0';

/** Draws a scene in its first view, in the size of its container, as it is drawn before it can be operated. */
export function drawOnce(container: HTMLElement, scene: Scene, selected: ReadonlySet<RegionCode>): void {
  const size = { widthPx: container.clientWidth, heightPx: container.clientHeight };
  if (size.widthPx === 0 || size.heightPx === 0) return;
  const layout = layOutMap(scene, cameraFor(scene.panels[0].boundaries.views[0]?.bounds ?? null, size), size);
  patchChild(
    container,
    container.querySelector(':scope > svg'),
    drawMap(scene, { layout, idPrefix: ID_PREFIX, selected, highlighted: null, tabStop: null }),
  );
}
