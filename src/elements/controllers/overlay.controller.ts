import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MapTarget, Hit } from '../../render/map-renderer.js';
import { placeSheetRoom } from '../place-sheet.js';
import { placeTooltip } from '../place-tooltip.js';
import { raise } from '../top-layer.js';

/** What the tooltip and the sheet tell of; `null` where they are not shown. */
export interface Overlaid {
  readonly hit: Hit | null;
  readonly sheet: MapTarget | null;
}

/** Keeps the tooltip and the sheet above all else of the page: the one beside what it tells of, the other where it is seen. */
export class OverlayController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };
  readonly #overlaid: Overlaid;
  #window: Window | null = null;
  #placedSheet: MapTarget | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode }, overlaid: Overlaid) {
    this.#host = host;
    this.#overlaid = overlaid;
    host.addController(this);
  }

  hostConnected(): void {
    this.#window = this.#host.ownerDocument.defaultView;
    // What is above the page does not scroll with it.
    this.#window?.addEventListener('scroll', this.#follow, { capture: true, passive: true });
    this.#window?.addEventListener('resize', this.#follow);
  }

  hostDisconnected(): void {
    this.#window?.removeEventListener('scroll', this.#follow, { capture: true });
    this.#window?.removeEventListener('resize', this.#follow);
  }

  /** Places what was rendered. */
  place(): void {
    this.#follow();
    const { sheet } = this.#overlaid;
    const room = this.#host.renderRoot.querySelector<HTMLElement>('.sheet-room');
    if (room) {
      raise(room);
      if (sheet !== this.#placedSheet) placeSheetRoom(room);
    }
    this.#placedSheet = room && sheet;
  }

  readonly #follow = (): void => {
    const { hit } = this.#overlaid;
    const tooltip = hit && this.#host.renderRoot.querySelector<HTMLElement>('.tooltip');
    if (tooltip) placeTooltip(tooltip, hit.at);
  };
}
