import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DataStatus } from './dataset.controller.js';

/** Shows the host's status as a custom state, for `:state(ready)` in CSS. */
export class StateController implements ReactiveController {
  readonly #host: HTMLElement & { readonly status: DataStatus };
  readonly #internals: ElementInternals | null;

  constructor(host: ReactiveControllerHost & HTMLElement & { readonly status: DataStatus }) {
    this.#host = host;
    this.#internals = 'attachInternals' in host ? host.attachInternals() : null;
    host.addController(this);
  }

  hostUpdated(): void {
    const states = this.#internals?.states;
    // Older browsers lack custom states, or want dashes before their names; the map does without.
    if (!states) return;
    try {
      states.clear();
      states.add(this.#host.status);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  }
}
