import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Size } from '../../geo/mercator.js';
import type { LngLatBounds } from '../../model/region.js';
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
    // Watched from the start: a map in a part of the page that is hidden is drawn when that part is shown.
    if (container) this.#observer.observe(container);
    const moved = bounds !== this.#bounds;
    this.#bounds = bounds;
    if (!container || !scene) return;
    const changed = scene !== this.#scene;
    this.#scene = scene;
    if (!this.#renderer) {
      this.#mount();
      return;
    }
    if (moved) this.#look();
    if (changed) this.#renderer.render(scene);
  }

  highlight(target: MapTarget | null): void {
    this.#renderer?.highlight(target);
  }

  focus(target: MapTarget): void {
    this.#renderer?.focus(target);
  }

  #mount(): void {
    const view = this.#view();
    if (!view || !this.#container || !this.#scene) return;
    this.#abort = new AbortController();
    this.#renderer = createRenderer();
    this.#renderer.mount(this.#container, view, this.#callbacks, { signal: this.#abort.signal });
    this.#renderer.render(this.#scene);
  }

  #look(): void {
    const view = this.#view();
    if (!this.#renderer) this.#mount();
    else if (view) this.#renderer.setCamera(view);
  }

  #view(): RendererView | null {
    const { clientWidth: widthPx = 0, clientHeight: heightPx = 0 } = this.#container ?? {};
    if (widthPx === 0 || heightPx === 0 || !this.#bounds) return null;
    const size: Size = { widthPx, heightPx };
    return { size, camera: cameraFor(this.#bounds, size) };
  }

  #unmount(): void {
    this.#observer.disconnect();
    this.#abort.abort();
    this.#renderer = null;
  }
}
