import type { RegionCode } from '../model/region.js';
import type { Scene } from '../scene/scene.js';
import { afterPaint } from './after-paint.js';
import type { CanvasWish, MapTarget, RendererView } from './map-renderer.js';
import { windowOf } from './node-kinds.js';
import type { BeneathKind, LayerBeneath } from './layer.js';

/** What a map under which a canvas may come tells of itself. */
export interface CanvasHost {
  readonly scene: Scene | null;
  readonly view: RendererView;
  readonly selected: ReadonlySet<RegionCode>;
  readonly highlighted: MapTarget | null;
  /** The canvas shows the scene now, or shows it no more; and whether it was to show a basemap. */
  showing(isShowing: boolean, hasBasemap: boolean): void;
}

/**
 * Brings a canvas under a map that wants one, and takes it away again. Whatever goes wrong with it, the map stays as
 * it is without one: there is nothing that a user has to know.
 */
export class CanvasUnder {
  readonly #container: HTMLElement;
  readonly #host: CanvasHost;
  readonly #kind: BeneathKind;
  readonly #observer: IntersectionObserver;
  #wish: CanvasWish | null = null;
  #isInView = true;
  /** Ends what was opened for the present wish; `null` while nothing was, or it has come to an end. */
  #opened: AbortController | null = null;
  #layer: LayerBeneath | null = null;

  /** @param kind draws it */
  constructor(container: HTMLElement, host: CanvasHost, kind: BeneathKind) {
    this.#container = container;
    this.#host = host;
    this.#kind = kind;
    this.#observer = new (windowOf(container).IntersectionObserver)((entries) => {
      // Of several tellings the last one holds.
      for (const { isIntersecting } of entries) this.#isInView = isIntersecting;
      this.#tryOpen();
    });
  }

  /** The canvas while there is one. */
  get layer(): LayerBeneath | null {
    return this.#layer;
  }

  /** Wants a canvas, or (`null`) none. */
  want(wish: CanvasWish | null): void {
    if (wish?.basemap === this.#wish?.basemap && (wish === null) === (this.#wish === null)) return;
    this.#close();
    this.#wish = wish;
    // Observed anew, the container tells anew whether it is in view: a wish for another basemap opens another canvas.
    this.#observer.disconnect();
    if (wish) this.#observer.observe(this.#container);
  }

  destroy(): void {
    this.want(null);
  }

  #tryOpen(): void {
    if (this.#isInView) this.#open();
  }

  /** Opens a canvas for the wish where there is none, once the page has shown what is there without it. */
  #open(): void {
    const wish = this.#wish;
    if (!wish || this.#opened || !this.#kind.isSupported()) return;
    const giveBack = this.#kind.claim({ inView: () => this.#isInView, evicted: () => this.#close(), freed: () => this.#tryOpen() });
    if (!giveBack) return;
    const { signal } = (this.#opened = new AbortController());
    signal.addEventListener('abort', giveBack);
    // Without WebGL, its code or its worker the map is drawn as before; another wish tries again.
    this.#paint(wish, signal).catch(giveBack);
  }

  async #paint({ basemap }: CanvasWish, signal: AbortSignal): Promise<void> {
    await firstPaint();
    await afterPaint(windowOf(this.#container));
    const open = await this.#kind.load().catch((error: unknown) => {
      // The network may be back when the map comes into view again.
      if (!signal.aborted) this.#close();
      throw error;
    });
    const isOver = (): boolean => signal.aborted;
    const { scene, view } = this.#host;
    if (isOver() || !scene) return;
    const layer = await open(this.#container, view, scene, {
      signal,
      basemap,
      lost: () => this.#host.showing(false, false),
      restored: () => this.#show(),
    });
    if (isOver()) {
      layer.destroy();
      return;
    }
    this.#layer = layer;
    this.#show();
  }

  /** Brings the canvas up to what has come since it was opened, and lets it be seen. */
  #show(): void {
    const { scene, view, selected, highlighted } = this.#host;
    if (!this.#layer || !scene) return;
    this.#layer.render(scene);
    this.#layer.select(selected);
    this.#layer.highlight(highlighted);
    this.#layer.setCamera(view);
    this.#host.showing(true, this.#wish?.basemap != null);
  }

  #close(): void {
    this.#opened?.abort();
    this.#opened = null;
    this.#layer?.destroy();
    if (this.#layer) this.#host.showing(false, false);
    this.#layer = null;
  }
}

/** Resolves when something of the page has been seen; where the browser does not tell of it, at once. */
function firstPaint(): Promise<void> {
  if (!PerformanceObserver.supportedEntryTypes.includes('paint')) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new PerformanceObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}
