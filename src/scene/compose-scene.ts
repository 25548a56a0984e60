import type { Boundaries } from '../geo/boundaries.js';
import type { Locale } from '../i18n/locale.js';
import type { Dataset } from '../model/dataset.js';
import { composeWith } from './compose-with.js';
import { pointComposer } from './point-composer.js';
import type { Scene } from './scene.js';
import { sizeComposer } from './size-composer.js';
import type { View } from './view.js';

/**
 * Composes all that is drawn and read, point layers and circles over fills included, as plain data: the same input gives the same scene.
 * A choice in the view that cannot be met falls back to its default and leaves a warning in the scene.
 * @param locale what it is said in; it goes before the view's language
 * @throws {TypeError} when the dataset has neither an indicator nor a point layer
 */
export function composeScene(dataset: Dataset, all: Boundaries, view: View, locale: Locale): Scene {
  return composeWith(dataset, all, view, locale, { points: pointComposer, size: sizeComposer });
}
