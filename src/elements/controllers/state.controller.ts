import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DataStatus } from './dataset.controller.js';

/** Shows the host's status as a custom state, for `:state(ready)` in CSS. */
export class StateController implements ReactiveController {
  readonly #internals: ElementInternals | null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#internals = 'attachInternals' in host ? host.attachInternals() : null;
    host.addController(this);
  }

  hostConnected(): void {
    // The state follows the host's updates.
  }

  /** Sets the one state that holds. */
  set(status: DataStatus): void {
    const states = this.#internals?.states;
    // Older browsers lack custom states, or want dashes before their names; the map does without.
    if (!states) return;
    try {
      states.clear();
      states.add(status);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  }
}
