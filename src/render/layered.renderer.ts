import type { Scene } from '../scene/scene.js';
import { CanvasUnder } from './canvas-under.js';
import type { CanvasWish, MapRenderer, MapTarget, RendererCallbacks, RendererView } from './map-renderer.js';
import { keyOf } from './map-target.js';
import { Operation } from './operation.js';
import { SvgLayer } from './svg/svg.layer.js';

/** A map while it is mounted. */
class MountedMap {
  readonly svg: SvgLayer;
  readonly canvas: CanvasUnder;
  readonly #container: HTMLElement;
  scene: Scene | null = null;
  highlighted: MapTarget | null = null;
  view: RendererView;

  constructor(container: HTMLElement, view: RendererView, callbacks: RendererCallbacks, signal: AbortSignal) {
    this.#container = container;
    this.view = view;
    this.svg = new SvgLayer(container, view);
    this.canvas = new CanvasUnder(container, this);
    new Operation(container, this, callbacks, signal);
    this.zoom = (levels) => callbacks.moved({ ...this.view.camera, zoom: this.view.camera.zoom + levels }, false);
  }

  readonly zoom: (levels: number) => void;

  showing(isShowing: boolean): void {
    this.svg.setOverCanvas(isShowing);
    this.#container.toggleAttribute('data-canvas', isShowing);
  }

  moveFocus(key: string): void {
    if (!this.svg.elementOf(key)) return;
    this.svg.setTabStop(key);
    this.svg.elementOf(key)?.focus();
  }
}

/** Draws a scene as SVG, over a canvas where one is wanted and to be had, and hears who operates it. */
export class LayeredRenderer implements MapRenderer {
  #map: MountedMap | null = null;
  #listening = new AbortController();

  get innerMap(): unknown {
    return this.#map?.canvas.layer?.innerMap ?? null;
  }

  mount(
    container: HTMLElement,
    view: RendererView,
    callbacks: RendererCallbacks,
    { signal }: { readonly signal: AbortSignal },
  ): void {
    if (signal.aborted) return;
    this.#listening = new AbortController();
    this.#map = new MountedMap(container, view, callbacks, this.#listening.signal);
    signal.addEventListener('abort', () => this.destroy(), { once: true });
  }

  render(scene: Scene): void {
    if (!this.#map) return;
    this.#map.scene = scene;
    this.#map.svg.render(scene);
    this.#map.canvas.layer?.render(scene);
  }

  setCamera(view: RendererView): void {
    if (!this.#map) return;
    this.#map.view = view;
    this.#map.svg.setCamera(view);
    this.#map.canvas.layer?.setCamera(view);
  }

  drawOnCanvas(wish: CanvasWish | null): void {
    this.#map?.canvas.want(wish);
  }

  highlight(target: MapTarget | null): void {
    if (!this.#map) return;
    this.#map.highlighted = target;
    this.#map.svg.highlight(target);
    this.#map.canvas.layer?.highlight(target);
  }

  focus(target: MapTarget): void {
    const key = keyOf(target);
    if (key !== null) this.#map?.moveFocus(key);
  }

  destroy(): void {
    this.#listening.abort();
    this.#map?.canvas.destroy();
    this.#map?.svg.destroy();
    this.#map = null;
  }
}
