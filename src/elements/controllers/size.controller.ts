import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Size } from '../../geo/mercator.js';

/** Follows the size of one of the host's elements. */
export class SizeController implements ReactiveController {
  readonly #changed: () => void;
  #observer: ResizeObserver | null = null;
  #element: Element | null = null;

  constructor(host: ReactiveControllerHost, changed: () => void) {
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(this.#changed);
    if (this.#element) this.#observer.observe(this.#element);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }

  /** Turns to an element, `null` to none. */
  follow(element: Element | null): void {
    if (element === this.#element) return;
    this.#observer?.disconnect();
    this.#element = element;
    if (element) this.#observer?.observe(element);
  }

  /** The element's inner size in CSS pixels; `null` while it has none. */
  get size(): Size | null {
    const { clientWidth = 0, clientHeight = 0 } = this.#element ?? {};
    return clientWidth > 0 && clientHeight > 0 ? { widthPx: clientWidth, heightPx: clientHeight } : null;
  }
}
