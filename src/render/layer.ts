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

/** A layer beneath the SVG, which shows ground and fills, and what are too many for elements of their own. */
export interface LayerBeneath extends MapLayer {
  /** The map of the library that draws it; `null` where there is none. */
  readonly innerMap: unknown;
}

/** What a layer beneath is opened with, and what it tells. */
export interface BeneathOptions {
  readonly signal: AbortSignal;
  /** A MapLibre style or its address, drawn in place of the scene's ground; `null` for none. */
  readonly basemap: string | object | null;
  /** It shows nothing any more. */
  lost(): void;
  /** It shows the scene again. */
  restored(): void;
}

/**
 * Draws a scene beneath all else in a container, and resolves once it can be seen.
 * @throws {RendererError} when it cannot be drawn; the container is then as it was.
 */
type OpenBeneath = (container: HTMLElement, view: RendererView, scene: Scene, options: BeneathOptions) => Promise<LayerBeneath>;

/** What a map says when it asks for a layer beneath it. */
export interface BeneathClaim {
  /** Whether a person may see the map now. */
  inView(): boolean;
  /** Its layer is given to another map: it has to free it at once. */
  evicted(): void;
  /** There may be a layer again for who was refused one. */
  freed(): void;
}

/** A way to draw beneath the SVG, such as WebGL. */
export interface BeneathKind {
  /** Whether this browser and page can do it, before anything is fetched for it. */
  isSupported(): boolean;
  /** Asks for one of the few that a page can have. Returns what gives it back, or `null` where all are in use. */
  claim(claim: BeneathClaim): (() => void) | null;
  /** Fetches what draws. */
  load(): Promise<OpenBeneath>;
}
