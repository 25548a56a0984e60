import type { Camera, ScreenPoint, Size } from '../geo/mercator.js';
import type { RegionCode } from '../model/region.js';
import type { Scene } from '../scene/scene.js';

/** Something on the map that a person can mean. */
export type MapTarget =
  | { readonly kind: 'region'; readonly code: RegionCode }
  | { readonly kind: 'point'; readonly id: string }
  | { readonly kind: 'cluster'; readonly id: string };

/** Where on the map, in CSS pixels from its top left, something was meant, and by what. */
export interface Meant {
  readonly target: MapTarget;
  readonly at: ScreenPoint;
  readonly by: 'mouse' | 'touch' | 'keyboard';
}

/** What a renderer tells: it changes nothing itself. */
export interface RendererCallbacks {
  /** A pointer or the focus came to something, or (`null`) left the map. */
  readonly meant: (meant: Meant | null) => void;
  /** A person chose something, or (`null`) nothing. */
  readonly chosen: (meant: Meant | null) => void;
}

/** How a renderer shows its map from the start. */
export interface RendererView {
  readonly camera: Camera;
  readonly size: Size;
}

/** Draws a scene, and nothing else. */
export interface MapRenderer {
  /** Takes a container over until `signal` aborts or `destroy` is called. */
  mount(
    container: HTMLElement,
    view: RendererView,
    callbacks: RendererCallbacks,
    options: { readonly signal: AbortSignal },
  ): void;
  render(scene: Scene): void;
  /** Looks elsewhere, or at another size. */
  setCamera(view: RendererView): void;
  /** Sets one thing off from the rest; `null` none. */
  highlight(target: MapTarget | null): void;
  /** Moves the keyboard's focus to one thing. */
  focus(target: MapTarget): void;
  destroy(): void;
}
