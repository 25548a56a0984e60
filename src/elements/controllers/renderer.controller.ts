import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { limited } from '../../geo/camera.js';
import type { Camera, Size } from '../../geo/mercator.js';
import type { LngLat, LngLatBounds, RegionCode } from '../../model/region.js';
import { cameraLimits } from '../../render/camera-limits.js';
import { createRenderer, prefetchCanvas } from '../../render/create-renderer.js';
import { cameraFor } from '../../render/default-camera.js';
import { windowOf } from '../../render/node-kinds.js';
import type { MapRenderer, MapTarget, RendererCallbacks, RendererView } from '../../render/map-renderer.js';
import type { Scene } from '../../scene/scene.js';
import type { CanvasUse } from '../canvas-use.js';

/** Takes what a user does with the map. */
export interface MapListener extends Omit<RendererCallbacks, 'cameraMoved'> {
  /** The user has begun to move the camera. */
  cameraMoves(): void;
  /** The camera that the user has moved has come to rest; where nothing moves by itself, straight after `cameraMoves`. */
  cameraRests(camera: Camera, size: Size): void;
}

/** What can be done with the camera as it is. */
export interface CameraState {
  /** Whether a person has moved it from where it was fitted. */
  readonly isMoved: boolean;
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
}

const AT_FIRST: CameraState = { isMoved: false, canZoomIn: true, canZoomOut: true };

/** Levels of zoom that are too few to be offered. */
const LEAST_LEVELS = 0.01;

const isSameSize = (a: Size, b: Size) => a.widthPx === b.widthPx && a.heightPx === b.heightPx;

/** Keeps a renderer mounted on the host's map while it is in the page, and its camera where the bounds or a person want it. */
export class RendererController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #listener: MapListener;
  readonly #callbacks: RendererCallbacks;
  #observer: ResizeObserver | null = null;
  /** Where a person has moved the camera, and the size that it was for; `null` while it is fitted to the bounds. */
  #moved: Pick<RendererView, 'camera' | 'size'> | null = null;
  #isMoving = false;
  #hasMoved = false;
  #keepsCamera = false;
  #canvas: CanvasUse | null = null;
  #renderer: MapRenderer | null = null;
  #container: HTMLElement | null = null;
  #abort = new AbortController();
  #scene: Scene | null = null;
  #selected: ReadonlySet<RegionCode> = new Set();
  #bounds: LngLatBounds | null = null;
  /** Where the renderer looks; `null` where it has to look anew. */
  #view: RendererView | null = null;
  #state = AT_FIRST;

  constructor(host: ReactiveControllerHost, listener: MapListener) {
    this.#host = host;
    this.#listener = listener;
    this.#callbacks = {
      hover: (hit) => listener.hover(hit),
      select: (hit) => listener.select(hit),
      leaveMap: () => listener.leaveMap(),
      gestureIgnored: (by) => listener.gestureIgnored(by),
      cameraMoved: (camera, isMoving) => this.#move(camera, isMoving),
    };
    host.addController(this);
  }

  /** What can be done with the camera as it is; the host is updated when that changes. */
  get state(): CameraState {
    return this.#state;
  }

  /** Where the user has moved the camera; `null` while it is fitted to the bounds. */
  get movedCamera(): Camera | null {
    return this.#moved?.camera ?? null;
  }

  hostConnected(): void {
    this.draw(this.#container, this.#scene, this.#bounds);
  }

  hostDisconnected(): void {
    this.#unmount();
  }

  /**
   * Draws a scene in a container; a `null` container ends the drawing. The camera is fitted to bounds, anew where they
   * are others than before.
   */
  draw(container: HTMLElement | null, scene: Scene | null, bounds: LngLatBounds | null): void {
    if (container !== this.#container) this.#unmount();
    this.#container = container;
    if (String(bounds) !== String(this.#bounds)) {
      if (this.#keepsCamera) this.#keepsCamera = false;
      else this.#letGo();
    }
    this.#bounds = bounds;
    if (container?.isConnected && !this.#observer) {
      // Only in the page, for what is observed out of it is never freed; and from the start: a map in a part of the page that is hidden is drawn when that part is shown.
      this.#observer = new (windowOf(container).ResizeObserver)(() => this.#look());
      this.#observer.observe(container);
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

  /** Fits the camera to the bounds anew, when the host is updated next. */
  fit(): void {
    this.#keepsCamera = false;
    this.#letGo();
    // Told before that update, which then need not be followed by another.
    this.#state = { ...this.#state, isMoved: false };
  }

  /** Leaves the camera where it is when other bounds come next. */
  keepCamera(keeps = true): void {
    this.#keepsCamera = keeps;
  }

  /** Zooms by levels, in or (below 0) out, around the middle of the map, as far as the camera may go. */
  zoomBy(levels: number): void {
    this.#renderer?.zoomBy(levels);
  }

  /** Goes to a place as far as the camera may go; `zoom` is MapLibre's. At once where less motion is wanted. */
  zoomTo(center: LngLat, zoom: number): void {
    this.#renderer?.zoomTo(center, zoom);
  }

  /** Shows which regions are selected, by their codes. */
  select(codes: ReadonlySet<RegionCode>): void {
    this.#selected = codes;
    this.#renderer?.select(codes);
  }

  highlight(target: MapTarget | null): void {
    this.#renderer?.highlight(target);
  }

  focus(target: MapTarget): void {
    this.#renderer?.focus(target);
  }

  /** Looks where it is to look, in the container's present size; mounts a renderer where there is room for the first time. */
  #look(): void {
    const { clientWidth: widthPx = 0, clientHeight: heightPx = 0 } = this.#container ?? {};
    const bounds = this.#bounds;
    if (widthPx === 0 || heightPx === 0 || !bounds || !this.#container || !this.#scene) return;
    const size = { widthPx, heightPx };
    if (this.#view && isSameSize(this.#view.size, size)) return;
    const view: RendererView = { size, camera: this.#cameraIn(size, bounds, this.#scene), isMoving: this.#isMoving };
    this.#view = view;
    if (this.#renderer) this.#renderer.setCamera(view);
    else {
      this.#abort = new AbortController();
      this.#renderer = createRenderer();
      this.#renderer.mount(this.#container, view, this.#callbacks, { signal: this.#abort.signal });
      this.#renderer.select(this.#selected);
      this.#renderer.render(this.#scene);
    }
    this.#settleState(this.#scene, view);
    this.#useCanvas();
  }

  /** A user may be about to move the map: fetches what it would then be drawn with. */
  expectMove(): void {
    if (this.#canvas?.when === 'moved') prefetchCanvas();
  }

  #useCanvas(): void {
    const { when, ...wish } = this.#canvas ?? { when: 'never', basemap: null };
    this.#renderer?.drawOnCanvas(when === 'now' || (when === 'moved' && this.#hasMoved) ? wish : null);
  }

  /** The camera in a size: fitted to bounds, or where a person has moved it, as far from the fitted one as it was. */
  #cameraIn(size: Size, bounds: LngLatBounds, scene: Scene): Camera {
    const moved = this.#moved;
    if (!moved) return cameraFor(bounds, size);
    if (isSameSize(moved.size, size)) return moved.camera;
    const { center, zoom } = moved.camera;
    const levels = cameraFor(bounds, size).zoom - cameraFor(bounds, moved.size).zoom;
    const camera = limited({ center, zoom: zoom + levels }, cameraLimits(scene.panels[0].boundaries, size));
    this.#moved = { camera, size };
    this.#isMoving = false;
    return camera;
  }

  #settleState(scene: Scene, { camera, size, isMoving }: RendererView): void {
    // What can be done is told when the camera rests: no frame of a gesture waits for it.
    if (isMoving) return;
    const { minZoom, maxZoom } = cameraLimits(scene.panels[0].boundaries, size);
    const state: CameraState = {
      isMoved: this.#moved !== null,
      canZoomIn: camera.zoom < maxZoom - LEAST_LEVELS,
      canZoomOut: camera.zoom > minZoom + LEAST_LEVELS,
    };
    const { isMoved, canZoomIn, canZoomOut } = this.#state;
    if (state.isMoved === isMoved && state.canZoomIn === canZoomIn && state.canZoomOut === canZoomOut) return;
    this.#state = state;
    this.#host.requestUpdate();
  }

  #move(camera: Camera, isMoving: boolean): void {
    const size = this.#view?.size;
    if (!size) return;
    const hasBegun = !this.#isMoving;
    this.#moved = { camera, size };
    this.#isMoving = isMoving;
    this.#hasMoved = true;
    this.#view = null;
    this.#look();
    if (hasBegun) this.#listener.cameraMoves();
    if (!isMoving) this.#listener.cameraRests(camera, size);
  }

  #letGo(): void {
    this.#moved = null;
    this.#isMoving = false;
    this.#view = null;
  }

  #unmount(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#view = null;
    this.#isMoving = false;
    this.#abort.abort();
    this.#renderer = null;
  }
}
