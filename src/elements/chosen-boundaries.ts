import type { Boundaries, Ground } from '../geo/boundaries.js';
import { checkBoundaries, type CheckedBoundaries } from '../geo/check-boundaries.js';
import { loadFineGround, padangBoundaries } from '../geo/padang.js';

/** The boundaries of an element: a page's own where it has set some that can be drawn, else Padang's. */
export class ChosenBoundaries {
  readonly #changed: () => void;
  #set: unknown = null;
  #checked: CheckedBoundaries | null = null;
  #padang: Boundaries = padangBoundaries();
  #groundAsked = false;

  /** @param changed is told when something that had to be fetched is there */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Takes what was set on the element, whatever it is; each object is looked through once. */
  turnTo(set: unknown): void {
    if (Object.is(set, this.#set)) return;
    this.#set = set;
    this.#checked = set == null ? null : checkBoundaries(set);
  }

  /** The page's own; `null` where it has none that can be drawn. */
  get own(): Boundaries | null {
    return this.#checked && 'boundaries' in this.#checked ? this.#checked.boundaries : null;
  }

  /** Where the page's own are not what they should be; `null` where nothing is wrong. */
  get faultAt(): string | null {
    return this.#checked && 'faultAt' in this.#checked ? this.#checked.faultAt : null;
  }

  /** Those that are shown; the same object until they change. */
  get shown(): Boundaries {
    return this.own ?? this.#padang;
  }

  /** Fetches Padang's finer ground where it is shown, once; the coarse one stays where it does not come. */
  refineGround(): void {
    if (this.#groundAsked || this.own) return;
    this.#groundAsked = true;
    void loadFineGround().then(
      (ground: Ground) => {
        this.#padang = { ...this.#padang, ground };
        this.#changed();
      },
      () => undefined,
    );
  }
}
