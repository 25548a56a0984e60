import { zoomedAround } from '../geo/place-at.js';
import type { Scene } from '../scene/scene.js';
import type { MapRenderer, MapTarget, RendererCallbacks, RendererView } from './map-renderer.js';
import { keyOf } from './map-target.js';
import { Operation } from './operation.js';
import { SvgLayer } from './svg/svg.layer.js';

/** A map while it is mounted. */
interface Mounted {
  readonly svg: SvgLayer;
  readonly listening: AbortController;
  view: RendererView;
}

/** Draws a scene in layers and hears who operates it. */
export class LayeredRenderer implements MapRenderer {
  #mounted: Mounted | null = null;
  #scene: Scene | null = null;

  mount(
    container: HTMLElement,
    view: RendererView,
    callbacks: RendererCallbacks,
    { signal }: { readonly signal: AbortSignal },
  ): void {
    if (signal.aborted) return;
    const mounted: Mounted = { svg: new SvgLayer(container, view), listening: new AbortController(), view };
    this.#mounted = mounted;
    const scene = () => this.#scene;
    new Operation(
      container,
      {
        get scene() {
          return scene();
        },
        get view() {
          return mounted.view;
        },
        get circles() {
          return mounted.svg.circles;
        },
        moveFocus: (key) => this.#moveFocus(key),
        focused: (key, isSeen) => mounted.svg.setFocus(key, isSeen),
        blurred: () => mounted.svg.clearFocus(),
        zoom: (levels, at) => {
          const { camera, size } = mounted.view;
          callbacks.moved(zoomedAround(camera, size, at, camera.zoom + levels), false);
        },
      },
      callbacks,
      mounted.listening.signal,
    );
    signal.addEventListener('abort', () => this.destroy(), { once: true });
  }

  render(scene: Scene): void {
    this.#scene = scene;
    this.#mounted?.svg.render(scene);
  }

  setCamera(view: RendererView): void {
    if (!this.#mounted) return;
    this.#mounted.view = view;
    this.#mounted.svg.setCamera(view);
  }

  highlight(target: MapTarget | null): void {
    this.#mounted?.svg.highlight(target);
  }

  focus(target: MapTarget): void {
    const key = keyOf(target);
    if (key !== null) this.#moveFocus(key);
  }

  destroy(): void {
    this.#mounted?.listening.abort();
    this.#mounted?.svg.destroy();
    this.#mounted = null;
    this.#scene = null;
  }

  #moveFocus(key: string): void {
    this.#mounted?.svg.reach(key)?.focus();
  }
}
