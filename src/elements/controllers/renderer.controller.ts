import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Camera, Size } from '../../geo/mercator.js';
import type { LngLat, LngLatBounds } from '../../model/region.js';
import { prefetchCanvas } from '../../render/canvas-under.js';
import { createRenderer } from '../../render/create-renderer.js';
import { cameraFor } from '../../render/default-camera.js';
import type { MapRenderer, MapTarget, RendererCallbacks, RendererView } from '../../render/map-renderer.js';
import type { Scene } from '../../scene/scene.js';
import type { CanvasUse } from '../canvas-use.js';

/** Keeps a renderer mounted on the host's map while it is in the page, and its camera fitted to what is looked at. */
export class RendererController implements ReactiveController {
  readonly #callbacks: RendererCallbacks;
  readonly #observer: ResizeObserver;
  /** Where a person has moved the camera; `null` while it is fitted to the bounds. */
  #camera: Camera | null = null;
  #isMoving = false;
  #hasMoved = false;
  #canvas: CanvasUse | null = null;
  #renderer: MapRenderer | null = null;
  #container: HTMLElement | null = null;
  #abort = new AbortController();
  #scene: Scene | null = null;
  #bounds: LngLatBounds | null = null;
  #isObserved = false;
  /** Where the renderer looks, and the size that it draws for. */
  #looked: (Size & { readonly bounds: LngLatBounds }) | null = null;

  constructor(host: ReactiveControllerHost, callbacks: Omit<RendererCallbacks, 'moved'>) {
    this.#callbacks = { ...callbacks, moved: (camera, isMoving) => this.#move(camera, isMoving) };
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

  /** The MapLibre map that draws; `null` while there is none. */
  get innerMap(): unknown {
    return this.#renderer?.innerMap ?? null;
  }

  /** Draws on a canvas when it is wanted. */
  drawOnCanvas(use: CanvasUse): void {
    this.#canvas = use;
    this.#useCanvas();
  }

  highlight(target: MapTarget | null): void {
    this.#renderer?.highlight(target);
  }

  focus(target: MapTarget): void {
    this.#renderer?.focus(target);
  }

  /** Looks at a place from a camera zoom, until other bounds are looked at. */
  zoomTo(center: LngLat, zoom: number): void {
    this.#move({ center, zoom }, false);
    this.#look();
  }

  /** Looks at the bounds, or from the camera asked for, in the container's present size; mounts a renderer where there is room for the first time. */
  #look(): void {
    const { clientWidth: widthPx = 0, clientHeight: heightPx = 0 } = this.#container ?? {};
    const bounds = this.#bounds;
    if (widthPx === 0 || heightPx === 0 || !bounds || !this.#container || !this.#scene) return;
    const looked = this.#looked;
    if (looked?.bounds === bounds && looked.widthPx === widthPx && looked.heightPx === heightPx) return;
    this.#looked = { bounds, widthPx, heightPx };
    const size = { widthPx, heightPx };
    const view: RendererView = { size, camera: this.#camera ?? cameraFor(bounds, size), isMoving: this.#isMoving };
    if (this.#renderer) {
      this.#renderer.setCamera(view);
      return;
    }
    this.#abort = new AbortController();
    this.#renderer = createRenderer();
    this.#renderer.mount(this.#container, view, this.#callbacks, { signal: this.#abort.signal });
    this.#renderer.render(this.#scene);
    this.#useCanvas();
  }

  /** A reader may be about to move the map: fetches what it would then be drawn with. */
  expectMove(): void {
    if (this.#canvas?.when === 'moved') prefetchCanvas();
  }

  #useCanvas(): void {
    const { when, ...wish } = this.#canvas ?? { when: 'never', basemap: null };
    this.#renderer?.drawOnCanvas(when === 'now' || (when === 'moved' && this.#hasMoved) ? wish : null);
  }

  #move(camera: Camera, isMoving: boolean): void {
    this.#camera = camera;
    this.#isMoving = isMoving;
    this.#hasMoved = true;
    this.#useCanvas();
    this.#looked = null;
    this.#look();
  }

  #unmount(): void {
    this.#observer.disconnect();
    this.#isObserved = false;
    this.#looked = null;
    this.#abort.abort();
    this.#renderer = null;
  }
}
