import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LANGUAGES, type Language } from '../../model/text.js';

const known = (text: string | null | undefined): Language | null =>
  LANGUAGES.find((language) => language === text?.slice(0, 2).toLowerCase()) ?? null;

/** The language of one element: its own, else that of the page around it, else Indonesian. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | null = null;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#host.requestUpdate());
    this.#observer.observe(this.#host.ownerDocument.documentElement, { attributeFilter: ['lang'] });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }

  /** The language to use where the element itself asks for `own`. */
  get(own: string | null): Language {
    return known(own) ?? known(this.#host.parentElement?.closest('[lang]')?.getAttribute('lang')) ?? 'id';
  }
}
