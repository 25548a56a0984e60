import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isShadowRoot } from '../../render/node-kinds.js';

/** Updates the host when the page around it turns to another language, or the host comes to another place. */
export class PageLanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: MutationObserver;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#observer = new MutationObserver(() => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    let root = this.#host.getRootNode();
    for (;;) {
      this.#observer.observe(root, { attributeFilter: ['lang'], subtree: true });
      if (!isShadowRoot(root)) break;
      root = root.host.getRootNode();
    }
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
