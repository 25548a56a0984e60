import type { Scene } from '../scene/scene.js';
import type { MapTarget, RendererView } from './map-renderer.js';

/** One way of drawing a scene in a map's container; several may lie over one another. */
export interface MapLayer {
  /** Draws a scene in place of the one before. */
  render(scene: Scene): void;
  /** Looks elsewhere, or at another size. */
  setCamera(view: RendererView): void;
  /** Sets one thing off from the rest; `null` none. */
  highlight(target: MapTarget | null): void;
  /** Takes away all that it has drawn and holds. */
  destroy(): void;
}
