import type { LngLat } from '../model/region.js';
import type { Scene } from '../scene/scene.js';
import { cameraLimits } from './camera-limits.js';
import { CameraMotion } from './camera-motion.js';
import { Hand } from './hand.js';
import type { MapRenderer, MapTarget, RendererCallbacks, RendererView } from './map-renderer.js';
import { keyOf } from './map-target.js';
import { Operation } from './operation.js';
import { SvgLayer } from './svg/svg.layer.js';

/** A map while it is mounted. */
interface Mounted {
  readonly svg: SvgLayer;
  readonly motion: CameraMotion;
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
    const listening = new AbortController();
    const scene = () => this.#scene;
    const motion = new CameraMotion(
      {
        get view() {
          return mounted.view;
        },
        get limits() {
          return cameraLimits(scene() ?? { views: [], ground: null }, mounted.view.size);
        },
      },
      callbacks.moved,
      listening.signal,
    );
    const mounted: Mounted = { svg: new SvgLayer(container, view), motion, listening, view };
    this.#mounted = mounted;
    new Hand(container, motion, callbacks, listening.signal);
    new Operation(
      container,
      {
        get scene() {
          return scene();
        },
        get view() {
          return mounted.view;
        },
        moveFocus: (key) => this.#moveFocus(key),
        zoom: (levels) => motion.zoomBy(levels),
      },
      callbacks,
      listening.signal,
    );
    signal.addEventListener('abort', () => this.destroy(), { once: true });
  }

  render(scene: Scene): void {
    this.#scene = scene;
    this.#mounted?.svg.render(scene);
  }

  setCamera(view: RendererView): void {
    if (!this.#mounted) return;
    this.#mounted.motion.see(view.camera);
    this.#mounted.view = view;
    this.#mounted.svg.setCamera(view);
  }

  zoomBy(levels: number): void {
    this.#mounted?.motion.zoomBy(levels);
  }

  zoomTo(center: LngLat, zoom: number): void {
    this.#mounted?.motion.flyTo({ center, zoom });
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
    const { svg } = this.#mounted ?? {};
    if (!svg?.elementOf(key)) return;
    svg.setTabStop(key);
    svg.elementOf(key)?.focus();
  }
}
