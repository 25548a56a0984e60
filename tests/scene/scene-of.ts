import { regionsOf } from '../regions-of.js';
import { fixture } from '../../demo/src/gallery/fixtures.js';
import padang from '../../geodata/datasets/padang.json';
import demo from '../../geodata/datasets/demo.json';
import { validate } from '../../src/data/validate.js';
import { regionAt } from '../../src/geo/locate.js';
import { padangRegister } from '../../src/geo/padang-register.js';
import { padangBoundaries } from '../../src/geo/padang.js';
import { bundledLocale } from '../../src/i18n/bundled-locale.js';
import { english } from '../../src/i18n/en.js';
import { indonesian } from '../../src/i18n/id.js';
import type { Dataset } from '../../src/model/dataset.js';
import { CLASSIFICATION_METHODS } from '../../src/model/dataset.js';
import { composeScene } from '../../src/scene/compose-scene.js';
import type { Scene } from '../../src/scene/scene.js';
import { DEFAULT_VIEW, type View } from '../../src/scene/view.js';

/** The bundled datasets. */
export const PADANG = padang as unknown as Dataset;
export const DEMO = demo as unknown as Dataset;

/** The interface's texts by language. */
export const MESSAGES = { id: indonesian, en: english };
export const LOCALES = { id: bundledLocale('id'), en: bundledLocale('en') };

/** A dataset after it came through the one door. */
export function validated(input: unknown): Dataset {
  return validate(input, padangRegister, { locate: (lngLat) => regionAt(padangBoundaries(), lngLat) }).dataset;
}

/** The scene of a dataset on Padang's boundaries. */
export function sceneOf(dataset: Dataset, view: Partial<View> = {}): Scene {
  const whole = { ...DEFAULT_VIEW, ...view };
  return composeScene(dataset, padangBoundaries(), whole, bundledLocale(whole.language));
}

/** The view that a fixture of the gallery sets; its palette, which the element loads by name, is left to the default. */
export function fixtureView(id: string): Partial<View> {
  const { classification, ...set } = fixture(id).set;
  return { ...set, palette: null, classification: CLASSIFICATION_METHODS.find((each) => each === classification) ?? null };
}

/** The scene of a fixture of the gallery. */
export function fixtureScene(id: string, view: Partial<View> = {}): Scene {
  return sceneOf(validated(fixture(id).data), { ...fixtureView(id), ...view });
}

/** A region of a scene by its code. */
export function regionIn(scene: Scene, code: string) {
  const region = regionsOf(scene).find((each) => each.code === code);
  if (!region) throw new RangeError(`The scene has no region "${code}".`);
  return region;
}
