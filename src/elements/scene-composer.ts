import { loadMessages } from '../i18n/load-messages.js';
import type { Messages } from '../i18n/messages.js';
import { completeLocale, tagOf, type Locale, type LocaleInput } from '../i18n/locale.js';
import { withOwnWording } from '../i18n/own-wording.js';
import type { Dataset } from '../model/dataset.js';
import { type Language, textIn } from '../model/text.js';
import { composeWith } from '../scene/compose-with.js';
import type { PointComposer } from '../scene/point-composer.js';
import type { Scene } from '../scene/scene.js';
import type { SizeComposer } from '../scene/size-composer.js';
import type { Palette } from '../stats/palettes.js';
import { textOf } from './attributes.js';
import type { ChosenBoundaries } from './chosen-boundaries.js';
import type { DataOrigin } from './data-origin.js';
import { languageOf } from './language.js';
import type { Choices, MapHost } from './map-host.js';
import { Resource } from './resource.js';
import { viewOf } from './view-of.js';
import { levelBelow, levelOf } from '../model/region.js';
import { levelsOf, type Boundaries } from '../geo/boundaries.js';

/** What a page has set that is no part of a scene. */
type NotComposed = keyof DataOrigin | `hide${string}` | 'selected' | 'theme' | 'renderer' | 'basemap';

/** What a scene is composed of, beside the data. The compiler keeps the list whole. */
const COMPOSED: Readonly<Record<Exclude<keyof Choices, NotComposed>, true>> = {
  indicator: true,
  period: true,
  level: true,
  classification: true,
  classes: true,
  breaks: true,
  palette: true,
  size: true,
  layers: true,
  showValues: true,
  lang: true,
  label: true,
  messages: true,
  locale: true,
};
const COMPOSED_NAMES = Object.keys(COMPOSED) as readonly (keyof typeof COMPOSED)[];

/** The interface's texts, and the language that was asked for. */
export type Words = Pick<Locale, 'tag' | 'messages'>;

/** The texts for a language; those at hand where they cannot be fetched. */
function wordsIn(tag: Language, atHand: Words): Words | Promise<Words> {
  if (tag === atHand.tag) return atHand;
  return loadMessages(tag).then(
    (messages) => ({ tag, messages }),
    () => atHand,
  );
}

/** A scene, what could not be met as it was asked for, and all that went into it. */
interface Composed {
  readonly scene: Scene;
  /** All that can be shown, also where it is a part. */
  readonly boundaries: Boundaries;
  readonly warnings: readonly string[];
  readonly from: readonly unknown[];
}

/** Composes the scene of what was set on an element, and fetches the words and colours that it is made of. */
export class SceneComposer {
  readonly #host: MapHost;
  readonly #boundaries: ChosenBoundaries;
  readonly #words: Resource<Language, Words>;
  readonly #palettes: Resource<unknown, Palette | null>;
  readonly #sizeComposer: Resource<boolean, SizeComposer | null>;
  /** What composes outlines alone, of data that have no points of their own. */
  readonly #outlines: Resource<boolean, PointComposer | null>;
  #composed: Composed | null = null;
  #locale: Locale | null = null;
  #wordedFrom: readonly unknown[] = [];

  /** @param atHand the texts of one language, for the first scene and for when others cannot be fetched */
  constructor(host: MapHost, boundaries: ChosenBoundaries, atHand: Words) {
    this.#host = host;
    this.#boundaries = boundaries;
    this.#words = new Resource(
      (tag) => wordsIn(tag, atHand),
      () => host.requestUpdate(),
    );
    this.#palettes = new Resource(
      // One that cannot be fetched is as good as one that there is not: the default is used, and it is said.
      (name) =>
        name == null || name === ''
          ? null
          : import('../stats/load-palette.js').then(({ loadPalette }) => loadPalette(textOf(name))).catch(() => null),
      () => host.requestUpdate(),
    );
    this.#sizeComposer = new Resource(
      (isWanted) => (isWanted ? import('../scene/size-composer.js').then(({ sizeComposer }) => sizeComposer) : null),
      () => host.requestUpdate(),
    );
    this.#outlines = new Resource(
      (isAsked) => (isAsked ? import('../scene/point-composer.js').then(({ pointComposer }) => pointComposer) : null),
      () => host.requestUpdate(),
    );
  }

  /** The scene; `null` while there is nothing to show. */
  get scene(): Scene | null {
    return this.#composed?.scene ?? null;
  }

  /** What could not be met as it was asked for, in sentences. */
  get warnings(): readonly string[] {
    return this.#composed?.warnings ?? [];
  }

  /** The boundaries that the scene is of, also where it shows a part of them; `null` while there is none. */
  get boundaries(): Boundaries | null {
    return this.#composed?.boundaries ?? null;
  }

  /** The interface's texts with the page's own wording; `null` until they are there. */
  get messages(): Messages | null {
    return this.#locale?.messages ?? null;
  }

  /** Whether words, colours, code or boundaries that the scene is made of are still on their way. */
  get isFetching(): boolean {
    return (
      this.#words.pending || this.#palettes.pending || this.#sizeComposer.pending || this.#outlines.pending || this.#boundaries.isFetching
    );
  }

  /** Resolves when the words, colours, code and boundaries that were asked for last are there, or will not come. */
  async fetched(): Promise<void> {
    await this.#words.settled;
    await this.#palettes.settled;
    await this.#sizeComposer.settled;
    await this.#outlines.settled;
    await this.#boundaries.fetched();
  }

  /**
   * Composes the scene anew where something that it is made of has changed. What is shown stays until all of it is there.
   * @param pointsOf composes its point layers; `null` where it has none
   * @param isReplaced whether the dataset is about to give way to another
   */
  compose(dataset: Dataset | null, pointsOf: PointComposer | null, isReplaced: boolean): void {
    const host = this.#host;
    const words = this.#words.get(tagOf(host.locale) ?? languageOf(host, host.lang));
    const palette = this.#palettes.get(host.palette) ?? null;
    const sizeComposer = this.#sizeComposer.get(host.size != null && host.size !== '') ?? null;
    const pointComposer = pointsOf ?? this.#outlines.get(host.indicator === '') ?? null;
    if (!words) return;
    const isHeld = this.isFetching || isReplaced;
    const { shown: boundaries, within, faultAt, lacksKelurahan } = this.#boundaries;
    const from = [
      dataset,
      words,
      palette,
      sizeComposer,
      boundaries,
      within,
      faultAt,
      lacksKelurahan,
      ...COMPOSED_NAMES.map((name) => host[name]),
    ];
    if (this.#composed && (isHeld || from.every((each, index) => Object.is(each, this.#composed?.from[index])))) return;
    const locale = this.#worded(words, host.messages, host.locale);
    if (this.isFetching) return;
    if (!dataset) {
      this.#composed = null;
      return;
    }
    const { messages } = locale;
    const { view, warnings } = viewOf(host, { language: locale.tag, messages, levels: levelsOf(boundaries), palette, within });
    const scene = composeWith(dataset, boundaries, view, locale, { points: pointComposer, size: sizeComposer });
    const unfit = faultAt === null ? [] : [messages.unfitBoundaries({ at: faultAt, place: boundaries.whole.name })];
    const { level, levels, caveats } = scene.frame;
    const titled = (of: typeof levelOf) => textIn(of(level, levels).title, locale.tag);
    const unfetched = lacksKelurahan ? [messages.noParts({ parts: titled(levelBelow), level: titled(levelOf) })] : [];
    // What stands with the title already is not said again.
    const unmet = scene.frame.warnings.flatMap(({ text }) => (caveats.includes(text) ? [] : [text]));
    this.#composed = { scene, boundaries, warnings: [...warnings, ...unfit, ...unfetched, ...unmet], from };
  }

  /** The locale with the page's own wording; the same object while nothing of it changes. */
  #worded({ tag, messages }: Words, own: unknown, locale: LocaleInput | null): Locale {
    const from = [messages, tag, own, locale];
    if (!this.#locale || from.some((each, index) => !Object.is(each, this.#wordedFrom[index]))) {
      const made = completeLocale(tagOf(locale) === null || locale === null ? { tag } : locale, messages);
      this.#locale = { ...made, messages: withOwnWording(made.messages, own) };
    }
    this.#wordedFrom = from;
    return this.#locale;
  }
}
