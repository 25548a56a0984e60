import type { Boundaries } from '../geo/boundaries.js';
import { checkBoundaries, type CheckedBoundaries } from '../geo/check-boundaries.js';
import { loadFineGround, loadKelurahan, padangBoundaries } from '../geo/padang.js';
import { DEFAULT_LEVEL, SMALLEST_LEVEL } from '../geo/padang-levels.js';
import type { RegionCode, RegionLevel } from '../model/region.js';

/** What the boundaries of an element depend on. */
export interface BoundariesChoice {
  /** A page's own, as they were set: anything may be in it. */
  readonly own: unknown;
  readonly level: RegionLevel;
  /** Code of the kecamatan that the user has gone into; `null` where it is the whole. */
  readonly within: RegionCode | null;
}

/** The boundaries of an element: a page's own where it has set some that can be drawn, else Padang's at a level. */
export class ChosenBoundaries {
  readonly #changed: () => void;
  #choice: BoundariesChoice = { own: null, level: DEFAULT_LEVEL, within: null };
  #checked: CheckedBoundaries | null = null;
  #kecamatan: Boundaries = padangBoundaries();
  #kelurahan: Boundaries | null = null;
  #kelurahanLoad: Promise<void> | null = null;
  #kelurahanFailed = false;
  #groundAsked = false;

  /** @param changed is told when something that had to be fetched is there, or will not come */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Takes what was chosen, and fetches what it needs; each object of a page is looked through once. */
  turnTo(choice: BoundariesChoice): void {
    const { own } = choice;
    if (!Object.is(own, this.#choice.own)) this.#checked = own == null ? null : checkBoundaries(own);
    this.#choice = choice;
    // Who asks for the kelurahan anew has them tried anew.
    if (!this.#wantsKelurahan) this.#kelurahanFailed = false;
    else this.#fetchKelurahan();
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
    return this.own ?? (this.#wantsKelurahan ? this.#kelurahan : null) ?? this.#kecamatan;
  }

  /** The kecamatan within which all that are shown lie; `null` where it is the whole. */
  get within(): RegionCode | null {
    return this.shown === this.#kelurahan ? this.#choice.within : null;
  }

  /** The level of the data that are needed; `undefined` where that is more than one. */
  get dataLevel(): RegionLevel | undefined {
    if (this.own) return this.own.level;
    if (!this.#wantsKelurahan || this.#kelurahanFailed) return DEFAULT_LEVEL;
    return this.#choice.within === null ? SMALLEST_LEVEL : undefined;
  }

  /** Whether the kelurahan were asked for and could not be fetched. */
  get lacksKelurahan(): boolean {
    return this.#wantsKelurahan && this.#kelurahanFailed;
  }

  /** Whether what is to be shown is still being fetched. */
  get isFetching(): boolean {
    return this.#wantsKelurahan && this.#kelurahanLoad !== null;
  }

  /** Resolves when nothing is being fetched. */
  async fetched(): Promise<void> {
    await this.#kelurahanLoad;
  }

  /** Whether a region's parts can be shown. */
  hasParts(code: RegionCode): boolean {
    return this.own === null && this.#kecamatan.regions.some((region) => region.code === code);
  }

  /** Fetches anew what could not be fetched. */
  tryAgain(): void {
    this.#kelurahanFailed = false;
    if (this.#wantsKelurahan) this.#fetchKelurahan();
  }

  /** Fetches Padang's finer ground where it is shown, once; the coarse one stays where it does not come. */
  refineGround(): void {
    if (this.#groundAsked || this.own) return;
    this.#groundAsked = true;
    void loadFineGround().then(
      (ground) => {
        this.#kecamatan = { ...this.#kecamatan, ground };
        if (this.#kelurahan) this.#kelurahan = { ...this.#kelurahan, ground };
        this.#changed();
      },
      () => undefined,
    );
  }

  get #wantsKelurahan(): boolean {
    const { level, within } = this.#choice;
    return this.own === null && (level === SMALLEST_LEVEL || within !== null);
  }

  #fetchKelurahan(): void {
    if (this.#kelurahan || this.#kelurahanLoad || this.#kelurahanFailed) return;
    this.#kelurahanLoad = loadKelurahan()
      .then(
        (kelurahan) => {
          this.#kelurahan = { ...kelurahan, ground: this.#kecamatan.ground };
        },
        () => {
          this.#kelurahanFailed = true;
        },
      )
      .then(() => {
        this.#kelurahanLoad = null;
        this.#changed();
      });
  }
}
