import { matchRegion as matchIn, regionOf as regionIn, type RegionMatch } from './data/match-region.js';
import { readCsv as readWith, type CsvOptions } from './data/table/read-csv.js';
import { validate as validateAgainst } from './data/validate.js';
import type { Validated } from './data/validated.js';
import type { Boundaries } from './geo/boundaries.js';
import { regionAt } from './geo/locate.js';
import { padangRegister } from './geo/padang-register.js';
import { padangBoundaries } from './geo/padang.js';
import { explain as explainIn, explainFailure as explainFailureIn } from './i18n/explanations/explain.js';
import type { Explanation } from './i18n/explanations/texts.js';
import { bundledLocale } from './i18n/bundled-locale.js';
import type { LocaleInput } from './i18n/locale.js';
import type { Dataset } from './model/dataset.js';
import type { DatasetInput } from './model/dataset.schema.js';
import type { Region, RegionLevel } from './model/region.js';
import type { ReportEntry } from './model/report.js';
import type { Language } from './model/text.js';
import { composeScene as compose } from './scene/compose-scene.js';
import type { Scene } from './scene/scene.js';
import { DEFAULT_VIEW, type View } from './scene/view.js';

export type { CsvFile } from './data/table/file.js';
export type { CsvOptions } from './data/table/read-csv.js';
export type { RegionMatch } from './data/match-region.js';
export { parseNumberColumn, type DecimalSign, type NumberColumn, type NumberIssue } from './data/parse-number.js';
export type { Validated } from './data/validated.js';
export type { Boundaries, Ground, GroundLabel, NamedBounds, Polygon, RegionShape, Ring } from './geo/boundaries.js';
export { geojsonBoundaries, type GeojsonBoundariesOptions } from './geo/geojson-boundaries.js';
export { loadKelurahan, padangBoundaries } from './geo/padang.js';
export { padangDataset } from './geo/padang-dataset.js';
export { padangPlace } from './geo/padang-place.js';
export { boundariesAt, placeOf, type Place } from './geo/place.js';
export { registerOf } from './geo/register-of.js';
export type { Explanation } from './i18n/explanations/texts.js';
export { formatPeriod, formatValue, type Writing, type WrittenIn } from './i18n/format.js';
export type { Formats } from './i18n/formats.js';
export { bundledLocale } from './i18n/bundled-locale.js';
export type { Locale, LocaleInput } from './i18n/locale.js';
export type { MessageOverrides, Messages } from './i18n/messages.js';
export type * from './model/dataset.js';
export type { DatasetInput, IndicatorInput } from './model/dataset.schema.js';
export type { Period } from './model/period.js';
export type { AdapterErrorCode } from './model/errors.js';
export { AdapterError, ClassificationError, DataValidationError, PadangMapError } from './model/errors.js';
export type * from './model/region.js';
export { textIn, type Language, type LocalizedText } from './model/text.js';
export { gatherEntries, type GatheredEntry } from './model/gather-entries.js';
export { problems } from './model/problems.js';
export type { JoinReport, ReportEntry, ReportKind } from './model/report.js';
export type { Status } from './model/status.js';
export type * from './scene/legend-model.js';
export type { RegionAppearance } from './scene/region-appearance.js';
export type { RegionState } from './scene/region-state.js';
export type * from './scene/scene.js';
export type * from './scene/table-model.js';
export { describe } from './scene/describe.js';
export { sceneCsv } from './scene/scene-csv.js';
export type { View } from './scene/view.js';
export { classify, type Classification, type ClassifyOptions } from './stats/classify.js';
export { loadPalette } from './stats/load-palette.js';
export type { Palette } from './stats/palettes.js';

/** The register of the city, its 11 kecamatan and 104 kelurahan. */
export const regions: readonly Region[] = padangRegister;

/**
 * The region of a Kemendagri code (`13.71.05`, `137105`) or a BPS code (`1371010`), or `undefined`.
 * @example regionOf('1371010')?.name // 'Bungus Teluk Kabung'
 */
export function regionOf(code: string | number): Region | undefined {
  return regionIn(code, padangRegister);
}

/**
 * The region that a text names, or the candidates where it may mean several (none where nothing is near).
 * @param level narrows the search
 * @param among the register to search, Padang's by default
 * @example matchRegion('Bungus Tl. Kabung') // { region: Bungus Teluk Kabung }
 */
export function matchRegion(text: string, level?: RegionLevel, among: readonly Region[] = padangRegister): RegionMatch {
  return matchIn(text, level, among);
}

/**
 * A `DatasetInput` from CSV, a string or bytes: long or wide; comma, semicolon or tab; with or without byte order
 * mark; UTF-8, Windows-1252, or UTF-16 with such a mark. `file` names the file it came from: the title of values that
 * nothing names, and the source of figures that name no other.
 * @throws {DataValidationError} where there is no row, or no column of regions or values
 * @example validate(readCsv('kecamatan,2024\nPauh,4.53'))
 */
export function readCsv(input: string | Uint8Array | ArrayBuffer, options: Partial<CsvOptions> = {}): DatasetInput {
  return readWith(input, { regions: padangRegister, ...options });
}

/**
 * The one door for outside data: a dataset that may be shown, and a report of every row that was not taken as it stood.
 * @param among the register to join with, Padang's by default
 * @throws {DataValidationError} when nothing can be kept: `issues` says why, row by row
 */
export function validate(input: unknown, among: readonly Region[] = padangRegister): Validated {
  return validateAgainst(input, among, among === padangRegister ? { locate: (lngLat) => regionAt(padangBoundaries(), lngLat) } : {});
}

/**
 * What a report's entry means, and how to mend it, as sentences for the person who prepares the data.
 * @param among the register that the data were joined with, Padang's by default
 * @example problems(report).map((entry) => explain(entry, 'id').mend)
 */
export function explain(entry: ReportEntry, language: Language = 'id', among: readonly Region[] = padangRegister): Explanation {
  return explainIn(entry, language, among);
}

/**
 * Why data as a whole could not be read, as a sentence for the person who prepares them; `null` where the error is about
 * something else, such as the network.
 * @param error what `readCsv`, `validate` or an adapter threw, or `padang-error` told
 * @example explainFailure(error, 'en') ?? 'It could not be read.'
 */
export function explainFailure(error: unknown, language: Language = 'id'): string | null {
  return error instanceof Error ? explainFailureIn(error.message, language) : null;
}

/**
 * All that is drawn and read of a dataset, as plain data.
 * @param view what is chosen; everything has the element's default. `locale` goes before `language`: it brings the
 * words of another language, what it leaves out stays Indonesian or English
 * @throws {TypeError} when the dataset has neither an indicator nor a point layer
 * @example composeScene(dataset, padangBoundaries(), { language: 'en', indicator: 'psm' }).legend
 */
export function composeScene(
  dataset: Dataset,
  boundaries: Boundaries,
  view: Partial<View> & { readonly locale?: LocaleInput } = {},
): Scene {
  const { locale, ...chosen } = view;
  const whole = { ...DEFAULT_VIEW, ...chosen };
  return compose(dataset, boundaries, whole, bundledLocale(locale ?? whole.language));
}
