import type { Camera, ScreenPoint, Size } from '../geo/mercator.js';
import type { LngLat, RegionCode } from '../model/region.js';
import type { Scene } from '../scene/scene.js';

/** Something on the map that can be hovered, focused and selected. */
export type MapTarget =
  | { readonly kind: 'region'; readonly code: RegionCode }
  | { readonly kind: 'point'; readonly id: string }
  | { readonly kind: 'cluster'; readonly id: string };

/** What a pointer or the focus is on, where on the map (CSS pixels from its top left), and by what. */
export interface Hit {
  readonly target: MapTarget;
  readonly at: ScreenPoint;
  readonly by: 'mouse' | 'touch' | 'keyboard';
}

/** What a renderer tells: it changes nothing itself. */
export interface RendererCallbacks {
  /** A pointer or the focus came to something, or (`null`) left the map. */
  readonly hover: (hit: Hit | null) => void;
  /** Something was clicked, tapped or chosen by a key, or (`null`) nothing. */
  readonly select: (hit: Hit | null) => void;
  /** The user moved the camera; `isMoving` while it has not come to rest. */
  readonly cameraMoved: (camera: Camera, isMoving: boolean) => void;
  /** The user leaves the map by a key: the focus is to go to what comes after it. */
  readonly leaveMap: () => void;
  /** A gesture may have been meant for the map, and belongs to the page: its wheel, or one finger. */
  readonly gestureIgnored: (by: 'wheel' | 'finger') => void;
}

/** Where a renderer looks. */
export interface RendererView {
  readonly camera: Camera;
  readonly size: Size;
  /** The camera has not come to rest: what is drawn may be moved along, and laid out anew when it has. */
  readonly isMoving?: boolean;
}

/** What a canvas under the map is to show beneath the scene. */
export interface CanvasWish {
  /** A MapLibre style, by URL or as an object; the scene's own ground where `null`. */
  readonly basemap: string | object | null;
}

/** Draws a scene, and nothing else. */
export interface MapRenderer {
  /** Takes a container over until `signal` aborts or `destroy` is called. */
  mount(container: HTMLElement, view: RendererView, callbacks: RendererCallbacks, options: { readonly signal: AbortSignal }): void;
  render(scene: Scene): void;
  /** Looks elsewhere, or at another size. */
  setCamera(view: RendererView): void;
  /**
   * Wants the shapes drawn by WebGL, or (`null`) by SVG alone. Until a canvas is there, and where there can be none,
   * SVG draws them.
   */
  drawOnCanvas(wish: CanvasWish | null): void;
  /** The MapLibre map that draws; `null` while there is none. */
  readonly innerMap: unknown;
  /** Zooms as a person does: by levels, in or (below 0) out, around the middle of the map, within the camera's limits. */
  zoomBy(levels: number): void;
  /** Goes to a place as a person does, within the camera's limits; `zoom` is MapLibre's. */
  zoomTo(center: LngLat, zoom: number): void;
  /** Shows which regions are selected, by their codes; codes of others count for nothing. */
  select(codes: ReadonlySet<RegionCode>): void;
  /** Sets one thing off from the rest; `null` none. */
  highlight(target: MapTarget | null): void;
  /** Moves the keyboard's focus to one thing. */
  focus(target: MapTarget): void;
  destroy(): void;
}
