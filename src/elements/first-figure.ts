import { withoutParts } from '../render/static/figure-parts.js';
import { BARE_CHOICE, firstFigure, otherFirstFigure, type FirstChoice } from '../render/static/first-figure.js';
import type { MarkupNode } from '../render/node.js';
import { booleanOf, levelOf, textOf, wordsOf } from './attributes.js';
import { languageOf } from './language.js';
import type { Choices, MapHost } from './map-host.js';
import { staticFiguresOf } from './static-figures.js';

/** The choices that the package's own figures are drawn for, or that take a part of them away. */
const CHOICES = [
  'indicator',
  'lang',
  'hideLegend',
  'hideTable',
  'hideControls',
  'hideSource',
  'hideSummary',
] as const satisfies readonly (keyof Choices)[];

const isSame = (a: FirstChoice, b: FirstChoice): boolean => a.indicator === b.indicator && a.language === b.language;

/** The figure that the package has drawn already of what was set on a tag, for the time until the engine has drawn its own. */
export class FirstFigure {
  readonly #host: MapHost;
  /** What each property but the choices is on a fresh element. */
  readonly #defaults: readonly (readonly [keyof Choices, unknown])[];
  #fetched: { readonly choice: FirstChoice; readonly figure: MarkupNode } | null = null;

  /**
   * @param host a fresh element
   * @param names of its properties
   */
  constructor(host: MapHost, names: readonly PropertyKey[]) {
    this.#host = host;
    const others = (names as readonly (keyof Choices)[]).filter((name) => !CHOICES.some((choice) => choice === name));
    this.#defaults = others.map((name) => [name, host[name]]);
  }

  /** The figure; `null` where the tag shows something else, or it is not there yet. */
  get figure(): MarkupNode | null {
    const choice = this.#choice;
    const figure = choice && this.#figureOf(choice);
    if (!figure) return null;
    const { hideLegend, hideTable, hideControls, hideSource, hideSummary } = this.#host;
    return withoutParts(figure, {
      legend: booleanOf(hideLegend),
      table: booleanOf(hideTable),
      controls: booleanOf(hideControls),
      source: booleanOf(hideSource),
      summary: booleanOf(hideSummary),
    });
  }

  /** Fetches the figure where it does not come with the element; one that cannot be fetched leaves the map to the engine. */
  async fetched(): Promise<void> {
    const choice = this.#choice;
    if (!choice || this.#figureOf(choice) || staticFiguresOf(this.#host).length > 0) return;
    const figure = await otherFirstFigure(choice)?.catch(() => null);
    if (!figure) return;
    this.#fetched = { choice, figure };
    this.#host.requestUpdate();
  }

  #figureOf(choice: FirstChoice): MarkupNode | null {
    if (isSame(choice, BARE_CHOICE)) return firstFigure();
    return this.#fetched && isSame(choice, this.#fetched.choice) ? this.#fetched.figure : null;
  }

  /** What is chosen; `null` where something else was set than what there are figures for. */
  get #choice(): FirstChoice | null {
    const isUnset = ([name, byDefault]: readonly [keyof Choices, unknown]) => {
      const value: unknown = this.#host[name];
      // The figures are of the kecamatan.
      if (name === 'level') return levelOf(value) === byDefault;
      // What lies under the map comes after it.
      if (name === 'basemap') return true;
      // Those with a text by default have one value yet that a figure could show, or are looked at by themselves.
      if (typeof byDefault === 'string') return true;
      if (typeof byDefault === 'boolean') return !booleanOf(value);
      return Array.isArray(byDefault) ? wordsOf(value).length === 0 : (value ?? byDefault) === byDefault;
    };
    if (!this.#defaults.every(isUnset)) return null;
    const indicator: unknown = this.#host.indicator;
    // Empty asks for outlines alone.
    if (indicator === '') return null;
    return { indicator: indicator == null ? BARE_CHOICE.indicator : textOf(indicator), language: languageOf(this.#host, this.#host.lang) };
  }
}
