import type { Boundaries } from './geo/boundaries.js';
import { padangPlace } from './geo/padang-place.js';
import { boundariesAt, type Place } from './geo/place.js';
import { bundledLocale } from './i18n/bundled-locale.js';
import type { LocaleInput } from './i18n/locale.js';
import type { MessageOverrides } from './i18n/messages.js';
import { withOwnWording } from './i18n/own-wording.js';
import type { Dataset } from './model/dataset.js';
import type { RegionLevel } from './model/region.js';
import { toMarkup } from './render/markup.js';
import { figureNode, type FigureOptions } from './render/static/figure-node.js';
import { composeScene } from './scene/compose-scene.js';
import { DEFAULT_VIEW, type View } from './scene/view.js';

export type { Boundaries, Ground, GroundLabel, NamedBounds, Polygon, RegionShape, Ring } from './geo/boundaries.js';
export type { Place } from './geo/place.js';
export type { Formats } from './i18n/formats.js';
export type { Locale, LocaleInput } from './i18n/locale.js';
export type { MessageOverrides, Messages } from './i18n/messages.js';
export type * from './model/dataset.js';
export type { Period } from './model/period.js';
export type * from './model/region.js';
export type { ReportKind } from './model/report.js';
export type { Status } from './model/status.js';
export type { Language, LocalizedText } from './model/text.js';
export type { FigureOptions } from './render/static/figure-node.js';
export type { View } from './scene/view.js';
export type { Palette } from './stats/palettes.js';

/** What is shown in a static figure, and how; everything has the element's default. */
export interface StaticOptions extends Partial<Omit<View, 'language'>>, Partial<FigureOptions> {
  /** A BCP 47 tag, `id` by default. The library has words in `id` and `en`; any other has the Indonesian ones, and its own digits and dates. */
  readonly lang?: View['language'];
  /** The words and formats of another language; it goes before `lang`. */
  readonly locale?: LocaleInput;
  readonly messages?: MessageOverrides;
  /** A level of the place, its default level by default; where `boundaries` are given, theirs. */
  readonly level?: RegionLevel;
  /** Padang by default. */
  readonly place?: Place;
  readonly boundaries?: Boundaries;
}

/**
 * The whole figure as a string of HTML: title, SVG, legend, status, sources and table, with no script, no `<style>`
 * and no `style=`. Put it inside `<padang-map>` with `static.css` in the page: the element takes it over in place.
 * @param dataset a validated dataset, as `validate` of `padang-map/core` returns it
 * @throws {TypeError} when the dataset has neither an indicator nor a point layer
 * @example
 * const html = `<padang-map>${renderStatic(dataset, { indicator: 'poverty-rate-estimate', lang: 'en' })}</padang-map>`;
 */
export function renderStatic(dataset: Dataset, options: StaticOptions = {}): string {
  const { lang = 'id', messages: overrides, place = padangPlace, level = null } = options;
  const boundaries = options.boundaries ?? boundariesAt(place, level);
  const made = bundledLocale(options.locale ?? lang);
  const messages = withOwnWording(made.messages, overrides);
  const scene = composeScene(dataset, boundaries, { ...DEFAULT_VIEW, ...options }, { ...made, messages });
  const figure = figureNode(scene, messages, {
    hideLegend: options.hideLegend ?? false,
    hideTable: options.hideTable ?? false,
    hideControls: options.hideControls ?? false,
    hideSource: options.hideSource ?? false,
    hideSummary: options.hideSummary ?? false,
    theme: options.theme ?? 'auto',
    selected: options.selected ?? [],
    idPrefix: options.idPrefix ?? 'pm-static',
  });
  return toMarkup(figure);
}
