import type { CameraLimits } from '../geo/camera.js';
import type { ScreenPoint } from '../geo/mercator.js';
import type { LngLat, RegionCode } from '../model/region.js';
import type { Scene } from '../scene/scene.js';
import { drawnKey } from '../scene/drawn-key.js';
import { cameraLimits } from './camera-limits.js';
import { CameraMotion } from './camera-motion.js';
import { CanvasUnder } from './canvas-under.js';
import { PointerGestures } from './pointer-gestures.js';
import type { CanvasWish, MapRenderer, MapTarget, RendererCallbacks, RendererView } from './map-renderer.js';
import { keyOf } from './map-target.js';
import type { CircledTarget } from './hit-test.js';
import { windowOf } from './node-kinds.js';
import type { BeneathKind } from './layer.js';
import { Operation } from './operation.js';
import { SvgLayer } from './svg/svg.layer.js';

/** A map while it is mounted: its layers, and what listens to its user. */
class MountedMap {
  readonly svg: SvgLayer;
  readonly canvas: CanvasUnder;
  readonly motion: CameraMotion;
  readonly window: Window;
  readonly #container: HTMLElement;
  scene: Scene | null = null;
  selected: ReadonlySet<RegionCode> = new Set();
  highlighted: MapTarget | null = null;
  view: RendererView;

  constructor(container: HTMLElement, view: RendererView, callbacks: RendererCallbacks, signal: AbortSignal, beneath: BeneathKind) {
    this.#container = container;
    this.view = view;
    this.window = windowOf(container);
    this.svg = new SvgLayer(container, view);
    this.canvas = new CanvasUnder(container, this, beneath);
    this.motion = new CameraMotion(this, callbacks.cameraMoved, signal);
    new PointerGestures(container, this.motion, callbacks, signal);
    new Operation(container, this, callbacks, signal);
  }

  get limits(): CameraLimits {
    return cameraLimits(this.scene?.panels[0].boundaries ?? { views: [], ground: null }, this.view.size);
  }

  get circles(): readonly CircledTarget[] {
    return this.svg.circles;
  }

  showing(isShowing: boolean, hasBasemap: boolean): void {
    this.svg.setOverCanvas(isShowing);
    if (isShowing) this.#container.setAttribute('data-canvas', 'painted');
    else this.#container.removeAttribute('data-canvas');
    this.#container.toggleAttribute('data-basemap', isShowing && hasBasemap);
  }

  moveFocus(key: string): void {
    // What has the focus is brought into sight: of the map as it will be.
    this.motion.finish();
    const reached = this.svg.reach(key);
    if (!reached) return;
    // The camera brings it into sight on the map: where it is drawn now may be far beyond the frame.
    reached.focus({ preventScroll: true });
    this.#container.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  focused(key: string, isSeen: boolean): void {
    this.svg.setFocus(key, isSeen);
  }

  blurred(isOnMap: boolean): void {
    this.svg.clearFocus(isOnMap);
  }

  zoom(levels: number, at: ScreenPoint): void {
    this.motion.zoomBy(levels, at);
  }
}

/** Draws a scene as SVG, over a canvas where one is wanted and to be had, and listens to who operates it. */
export class LayeredRenderer implements MapRenderer {
  readonly #beneath: BeneathKind;
  #map: MountedMap | null = null;
  #listening = new AbortController();

  /** @param beneath draws under the SVG where that is wanted */
  constructor(beneath: BeneathKind) {
    this.#beneath = beneath;
  }

  get innerMap(): unknown {
    return this.#map?.canvas.layer?.innerMap ?? null;
  }

  mount(container: HTMLElement, view: RendererView, callbacks: RendererCallbacks, { signal }: { readonly signal: AbortSignal }): void {
    if (signal.aborted) return;
    this.#listening = new AbortController();
    this.#map = new MountedMap(container, view, callbacks, this.#listening.signal, this.#beneath);
    signal.addEventListener('abort', () => this.destroy(), { once: true, signal: this.#listening.signal });
  }

  render(scene: Scene): void {
    if (!this.#map) return;
    this.#map.scene = scene;
    this.#map.svg.render(scene);
    this.#map.canvas.layer?.render(scene);
  }

  setCamera(view: RendererView): void {
    if (!this.#map) return;
    this.#map.motion.see(view.camera);
    this.#map.view = view;
    this.#map.svg.setCamera(view);
    this.#map.canvas.layer?.setCamera(view);
  }

  drawOnCanvas(wish: CanvasWish | null): void {
    this.#map?.canvas.want(wish);
  }

  zoomBy(levels: number): void {
    this.#map?.motion.zoomBy(levels);
  }

  zoomTo(center: LngLat, zoom: number): void {
    this.#map?.motion.flyTo({ center, zoom });
  }

  select(codes: ReadonlySet<RegionCode>): void {
    const before = this.#map?.selected;
    if (!this.#map || !before || (codes.size === before.size && [...codes].every((code) => before.has(code)))) return;
    this.#map.selected = codes;
    this.#map.svg.select(codes);
    this.#map.canvas.layer?.select(codes);
  }

  highlight(target: MapTarget | null): void {
    if (!this.#map) return;
    this.#map.highlighted = target;
    this.#map.svg.highlight(target);
    this.#map.canvas.layer?.highlight(target);
  }

  focus(target: MapTarget): void {
    const map = this.#map;
    const key = map?.scene ? drawnKey(map.scene.panels[0], keyOf(target), map.view.camera.zoom) : null;
    if (key !== null) map?.moveFocus(key);
  }

  destroy(): void {
    this.#listening.abort();
    // The SVG first: it would be drawn once more, as it is without the canvas.
    this.#map?.svg.destroy();
    this.#map?.canvas.destroy();
    this.#map = null;
  }
}
