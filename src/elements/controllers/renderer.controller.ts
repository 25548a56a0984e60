import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Camera, Size } from '../../geo/mercator.js';
import type { LngLat, LngLatBounds } from '../../model/region.js';
import { createRenderer } from '../../render/create-renderer.js';
import { cameraFor } from '../../render/default-camera.js';
import type { MapRenderer, MapTarget, RendererCallbacks, RendererView } from '../../render/map-renderer.js';
import type { Scene } from '../../scene/scene.js';

/** Keeps a renderer mounted on the host's map while it is in the page, and its camera fitted to what is looked at. */
export class RendererController implements ReactiveController {
  readonly #callbacks: RendererCallbacks;
  readonly #observer: ResizeObserver;
  #renderer: MapRenderer | null = null;
  #container: HTMLElement | null = null;
  #abort = new AbortController();
  #scene: Scene | null = null;
  #bounds: LngLatBounds | null = null;
  /** Where the map was asked to look from; `null` where it looks at the bounds. */
  #camera: Camera | null = null;
  #isObserved = false;
  /** Where the renderer looks, and the size that it draws for. */
  #looked: (Size & { readonly bounds: LngLatBounds; readonly camera: Camera | null }) | null = null;

  constructor(host: ReactiveControllerHost, callbacks: RendererCallbacks) {
    this.#callbacks = callbacks;
    this.#observer = new ResizeObserver(() => this.#look());
    host.addController(this);
  }

  hostConnected(): void {
    this.draw(this.#container, this.#scene, this.#bounds);
  }

  hostDisconnected(): void {
    this.#unmount();
  }

  /** Draws a scene in a container, looking at bounds; a `null` container ends the drawing. */
  draw(container: HTMLElement | null, scene: Scene | null, bounds: LngLatBounds | null): void {
    if (container !== this.#container) this.#unmount();
    this.#container = container;
    if (bounds !== this.#bounds) this.#camera = null;
    this.#bounds = bounds;
    if (container && !this.#isObserved) {
      // From the start: a map in a part of the page that is hidden is drawn when that part is shown.
      this.#observer.observe(container);
      this.#isObserved = true;
    }
    if (!container || !scene) return;
    const changed = scene !== this.#scene;
    this.#scene = scene;
    const renderer = this.#renderer;
    // What was rendered may have changed the size: the map does not wait for the observer to say so.
    this.#look();
    if (changed) renderer?.render(scene);
  }

  highlight(target: MapTarget | null): void {
    this.#renderer?.highlight(target);
  }

  focus(target: MapTarget): void {
    this.#renderer?.focus(target);
  }

  /** Looks at a place from a camera zoom, until other bounds are looked at. */
  zoomTo(center: LngLat, zoom: number): void {
    this.#camera = { center, zoom };
    this.#look();
  }

  /** Looks at the bounds, or from the camera asked for, in the container's present size; mounts a renderer where there is room for the first time. */
  #look(): void {
    const { clientWidth: widthPx = 0, clientHeight: heightPx = 0 } = this.#container ?? {};
    const bounds = this.#bounds;
    if (widthPx === 0 || heightPx === 0 || !bounds || !this.#container || !this.#scene) return;
    const looked = this.#looked;
    const camera = this.#camera;
    if (looked?.bounds === bounds && looked.camera === camera && looked.widthPx === widthPx && looked.heightPx === heightPx) return;
    this.#looked = { bounds, camera, widthPx, heightPx };
    const view: RendererView = { size: { widthPx, heightPx }, camera: camera ?? cameraFor(bounds, { widthPx, heightPx }) };
    if (this.#renderer) {
      this.#renderer.setCamera(view);
      return;
    }
    this.#abort = new AbortController();
    this.#renderer = createRenderer();
    this.#renderer.mount(this.#container, view, this.#callbacks, { signal: this.#abort.signal });
    this.#renderer.render(this.#scene);
  }

  #unmount(): void {
    this.#observer.disconnect();
    this.#isObserved = false;
    this.#looked = null;
    this.#abort.abort();
    this.#renderer = null;
  }
}
