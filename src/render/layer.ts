import type { RegionCode } from '../model/region.js';
import type { Scene } from '../scene/scene.js';
import type { MapTarget, RendererView } from './map-renderer.js';

/** One of the drawings that lie on one another in a map's container. */
export interface MapLayer {
  /** Draws a scene in place of the one before. */
  render(scene: Scene): void;
  /** Looks elsewhere, or at another size. */
  setCamera(view: RendererView): void;
  /** Shows which regions are selected, by their codes. */
  select(codes: ReadonlySet<RegionCode>): void;
  /** Sets one thing off from the rest; `null` none. */
  highlight(target: MapTarget | null): void;
  /** Takes itself out of the container and frees what it holds. */
  destroy(): void;
}
