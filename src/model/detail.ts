/**
 * Every sentence that a report says of a finding, in English, for the developer; `{name}` stands for what it names.
 * The interface's languages word each of them by its key (`i18n/explanations/`): a new one without does not compile.
 */
export const DETAILS = {
  // Regions
  'region-unknown': 'The text names no known region.',
  'region-empty': 'The region is left empty.',
  'region-ambiguous': 'The text may name several regions; none was taken.',
  'region-corrected': 'The text was taken for {name} ({code}).',
  'region-unsure': 'The text names no region for sure.',
  'header-level': 'The column is headed "{header}", and no {level} is called so.',
  'columns-oppose': 'Columns {columns} name different regions; none was taken.',
  'heading-opposes': 'The row stands under Kecamatan {kecamatan}, and {name} ({code}) lies elsewhere; none was taken.',
  'code-name-oppose': 'Code and name are those of different regions; none was taken.',

  // Values
  'not-a-number': 'Expected a number, written alike throughout the column.',
  'damaged-count':
    'A count has no fraction; a spreadsheet may have taken the sign of thousands for a decimal one and dropped noughts. No number of the column is drawn.',
  'out-of-range': 'The value is outside the possible range and is not drawn.',
  'no-value': 'There is no value.',
  'value-of-empty-status': 'The status says that there is no value; it was left out.',
  'amount-of-empty-status': 'The status says that there is no amount; it was left out.',
  'suppressed-by-status': 'The value is suppressed by its status.',
  'suppressed-count': 'A count below {minimum}, or what would give one away, is not shown.',
  'outside-bounds': 'The value is not between its lower and upper bound; the bounds were left out.',
  'bad-period': 'Expected a year, semester, quarter, month or day, such as 2024, 2024-S1, 2024-Q2, 2024-03 or 2025-07-01.',
  'bad-status': 'Expected a status code of SDMX, "unstated" or "illustrative".',
  undated: 'Expected a period, as other values of the indicator have one.',
  'same-row': 'The same observation stands in another row.',
  'rows-differ': 'Rows for the same observation differ; none was kept.',
  'statuses-differ': 'Rows for the same observation differ in their status ({statuses}); none was kept.',
  'other-source': 'Another source gives another value; the source listed first is shown.',

  // Indicators and sources
  'assumed-kind-unit-subject': 'Kind "{kind}", unit "{unit}", subject "{subject}" taken from the name and the cells.',
  'assumed-kind-unit': 'Kind "{kind}", unit "{unit}" taken from the name and the cells.',
  'assumed-kind-subject': 'Kind "{kind}", subject "{subject}" taken from the name and the cells.',
  'assumed-unit-subject': 'Unit "{unit}", subject "{subject}" taken from the name and the cells.',
  'assumed-kind': 'Kind "{kind}" taken from the name and the cells.',
  'assumed-unit': 'Unit "{unit}" taken from the name and the cells.',
  'assumed-subject': 'Subject "{subject}" taken from the name and the cells.',
  'assumed-subject-around': 'Subject "{subject}" taken from the name of the table, the sheet or the file.',
  'subject-undecided':
    'Nothing says whether these are persons: counts below {minimum}, and what would give one away, are not shown until "subject" is declared.',
  'bad-breaks': 'Expected class breaks that increase.',
  'bad-links': 'Expected ids of other indicators of this dataset.',
  'bad-denominator-period': 'Expected a year, semester, quarter, month or day.',
  'bad-reference': 'Expected the id of an indicator of this dataset and the code of a region.',
  'indicators-of-one-id': 'Two indicators have one id; the first is kept.',
  'sources-of-one-id': 'Two sources have one id; the first is kept.',
  'bad-source-date': 'Expected a year, semester, quarter, month or day as the date of source "{source}".',
  'bad-source-address': 'Expected an http or https address for source "{source}".',
  'source-only-named': 'The source is only named; its name is printed.',
  'bad-instant': 'Expected an instant in ISO 8601, such as 2026-11-24T08:30:00Z.',

  // Points
  'point-elsewhere': 'The point lies in another region than it names; its position is shown.',
  'point-nowhere': 'The position lies in no region.',
  'bad-position': 'Expected longitude and latitude in degrees with a decimal sign, such as 100.3543 and -0.9492.',
  'points-of-one-id': 'Two points have one id; the first is kept.',
  'not-a-point': 'Expected a point; received {shape}.',
  'several-points': 'Expected one point in a feature; received several.',
  'no-position': 'The feature has no position.',
  'coarsened-one': 'Layer "{layer}": fewer than {minimum} points share a place; 1 position was made coarser.',
  'coarsened-many': 'Layer "{layer}": fewer than {minimum} points share a place; {moved} positions were made coarser.',

  // Personal data
  'personal-column': 'Looks like {what}; withheld in {rows} rows.',
  'personal-cell': 'Looks like {what}; withheld in 1 row.',
  'personal-line': 'The line looks like {what} and was not read.',
  'personal-text': 'What was received looks like personal data and is withheld.',

  // Tables
  'row-width': 'Expected {width} cells as in the header; received {received}.',
  'line-numbering': 'The line numbers the columns.',
  'line-units': 'The line was read as the units of the columns.',
  'line-header': 'The line was read as a part of the header.',
  'line-language': 'The line was read as the header in another language.',
  'line-repeated': 'The line was read as the header again.',
  'line-source': 'The line was read as the source.',
  'line-unit': 'The line was read as the unit.',
  'line-title': 'The line was read as the title.',
  'line-note': 'The line was read as a note.',
  'line-letter': 'The line is one of a letter around the table; it was not read.',
  'lines-letterhead': 'The table begins with a letterhead; lines that were not read: {count}.',
  'lines-signature': 'The table is signed from here on; lines that were not read: {count}.',
  'table-below': 'Another table begins here, under a header of its own; its rows were not read: {count}.',
  'title-year': 'The year {year} of the title was taken for the period of all values that have no other.',
  'header-year': 'The year {year} of the header was taken for the period of the column.',
  'title-period': 'The period {period} of the title was taken for that of all values that have no other.',
  'header-period': 'The period {period} of the header was taken for that of the column.',
  'regions-above': 'Rows without a region were read as those of the region above them.',
  'rows-parted': 'Rows of one region differ by {columns}: each value there was read as an indicator of its own.',
  'rows-items': 'Each row was read as one of a list, told apart by {columns}; figures of one region were added up.',
  'row-equal': 'All cells of the row stand in row {first}, too; it was read once.',
  'items-not-added': 'The figures of one region’s rows are none that add up; only their range is told.',
  'rows-unclear':
    'Rows of one region differ by {columns}; whether that parts one figure or tells items of a list apart is not clear. Nothing was drawn.',
  'rows-unnamed': 'Several rows of one region differ, and no column says by what. Nothing was drawn.',
  'headers-alike': 'Several columns are headed "{header}"; they were kept apart by their place.',
  'column-unread': 'The column is nothing that the map reads.',
  'column-key': 'The column holds codes, numbers of rows, years or ranks, no figures; it was not read.',
  'column-key-undecided': 'Nothing says whether the column holds figures or a code, number, year or rank: it is shown, after the others.',
  'column-dates': 'The column dates each row, not the figures: no period was read of it.',
  'years-of-days': 'Each row has a day of its own: the year of that day was taken for its period.',
  'column-words': 'The column holds words, no figures; it is not drawn.',
  'column-empty': 'The column has a header and no value.',
  'sign-by-unit': 'The column was read with "{sign}" as its decimal sign: its unit counts whole things.',
  'sign-by-total': 'The column was read with "{sign}" as its decimal sign: only so the rows add up to their total.',
  'row-total': 'The row was taken for the total, {name} ({code}).',
  'row-means': 'The row of means was left out.',
  'row-totals': 'The row of totals was left out.',
  'row-totals-partial': 'The row of totals was left out: not all regions of a level stand above it.',
  'total-unchecked': 'The total could not be checked: {missing} of {count} values are missing.',
  'total-of-shown': 'The total {total} is that of the rows that the sheet shows; with those that it hides they add up to {sum}.',
  'total-differs': 'The total is not the sum of the rows: {total} is written, the rows add up to {sum}.',
  'footnote-provisional': 'Values marked "{mark}" are shown as provisional: the table says that the mark means that.',
  'footnote-estimate': 'Values marked "{mark}" are shown as estimates: the table says that the mark means that.',
  'footnote-unexplained': 'The footnote mark "{mark}" was left out; no line of the table says what it means.',
  'rows-name-several': 'The rows of indicator "{indicator}" name several; none was taken.',
  'merged-number': 'A number in merged cells ({rows} rows, {columns} columns) belongs to none of them alone; it was left out.',
  'hidden-rows': 'Rows that the sheet hides were read, too: {rows}.',
  'hidden-columns': 'Columns that the sheet hides were read, too: {columns}.',
  'sheet-chosen': 'The sheet "{sheet}" was read; the workbook also has {others}.',

  // Services
  'notes-suppressed': 'Notes that hold numbers are not shown, as they may tell a suppressed value: {count}.',
  'values-not-free': '{count} values are not free for publication; they were left out.',
  'bad-multiplier': 'Expected a power of ten as the multiplier of the unit; the value was left out.',
  'multiplier-unused': 'The unit of "{unit}" names a multiplier; the values were taken as they stand.',
  'bad-periods': 'Expected a year, semester, quarter, month or day as period; {count} values were left out.',
  'key-ambiguous': 'The key is that of {count} combinations; its value was left out.',
  'key-unknown': 'The lists make no such key; its value was left out.',
  'features-repeated': 'The service repeated {count} features on later pages, as if it did not page; a higher limit may fetch all at once.',
  'features-missing': 'The service speaks of {told} features and handed over {received}.',
  'page-differs': 'A page speaks of {told} features and has {received}.',

  // Why a service gives nothing: messages of errors
  'bps-no-answer': 'BPS did not answer with data.',
  'bps-refused': 'BPS did not answer with data: {why}.',
  'bps-unavailable': 'BPS has no data for this variable and year: "{availability}".',
  'portal-error': 'The portal tells of an error: {why}',
  'service-error': 'The service tells of an error: {why}.',
  'table-changed': 'The table changed while it was read: {before} records became {after}.',
  'record-twice': 'The record with "_id" {id} came twice: the portal does not turn its pages.',
  'records-differ': 'The portal counts {told} records and handed out {received}.',
  'not-ckan': 'Expected an answer of datastore_search with "success": true.',
  'not-json-stat': 'Expected JSON-stat 2.0 of class "dataset".',
  'json-stat-collection': 'Expected a JSON-stat dataset; received a collection. Take one of its own: {addresses}',
  'not-sdmx': 'Expected SDMX-JSON 2.0 or SDMX-CSV 2.0 in UTF-8.',
  'not-sdmx-json': 'Expected an SDMX-JSON 2.0 message with data.structures and data.dataSets.',
  'not-sdmx-csv': 'Expected SDMX-CSV 2.0, which begins with the column STRUCTURE.',

  // Several sources
  'fallback-used': 'Data of "{adapter}", as {failed} failed.',
  'source-failed': 'The source could not be asked anew: {why}',
  'described-otherwise': 'Another dataset describes the indicator otherwise; the first description is kept.',
  'same-in-dataset': 'The same observation stands in another dataset.',
  'datasets-differ': 'Two datasets give different values of one source; none was kept.',
  'layers-of-one-id': 'Another source has a layer of the same id; this one is "{layer}".',

  // Why a file as a whole is not read: messages of errors
  'no-regions': 'Expected a column with codes or names of regions; found none.',
  'no-values': 'Expected a column of values beside the regions; found none.',
  'no-rows': 'Expected a header and at least one row of CSV with as many cells.',
  'no-header': 'Expected a header above the rows; "{corner}" in row {row} names a region.',
  'quote-open': 'A quote that is opened in row {row} is never closed.',
  'json-damaged': 'Expected JSON in UTF-8; received {what}.',
  'json-other':
    'Expected a dataset with "observations" or "pointLayers"; received {what}. A mapping for other JSON is given to restAdapter.',
  'geojson-other': 'Expected a GeoJSON FeatureCollection.',
  'not-csv': 'The file is unreadable: a spreadsheet file; save it as CSV.',
  'web-page': 'The file is unreadable: a web page (HTML or XML); open it in a spreadsheet and save it as .xlsx or CSV.',
  picture: 'The file is unreadable: a picture or PDF.',
  'workbook-old': 'Expected a workbook (.xlsx); received one of the older kind (.xls), or one with a password. Save it as .xlsx without.',
  'workbook-ods': 'Expected a workbook (.xlsx); received an .ods file. Save it as .xlsx or CSV.',
  'workbook-damaged': 'Expected a workbook (.xlsx); the file is none, or is damaged.',
  'workbook-large': 'Expected a workbook of at most {most} bytes unpacked; it has more.',
  'table-wide': 'Expected a table of at most {most} columns; row {row} has {columns}.',
  'table-large': 'Expected a table of at most {most} cells; it has {cells}.',
  'sheet-large': 'Expected a sheet of at most {most} cells; it reaches to row {row} and column {column}.',
  'sheet-unreadable': 'Expected a sheet that can be read; "{sheet}" cannot.',
  'no-such-sheet': 'Expected a sheet "{sheet}"; the workbook has {sheets}.',
  'no-such-range': 'Expected a range such as B4:F20; received "{range}".',
  'no-such-name': 'Expected a range such as B4:F20 or one of the names {names}; received "{range}".',
  'no-points':
    'Expected points; received {shapes}. Of regions, save the table of their values as CSV or .xlsx; an adapter names it by "region" and "values".',
  projected: 'Expected longitude and latitude in degrees (WGS 84); received [{position}], which is projected.',
  'latitude-first': 'Expected longitude before latitude, in degrees; received [{position}], whose second number is no latitude.',
  'none-kept': 'Of {received} rows none could be kept.',

  // Around another of them, and what the schema says: looked at last
  'not-a-dataset': 'Expected a dataset; {fault}',
  'in-layer': 'Layer "{layer}": {sentence}',
  'not-plain': 'Expected plain data.',
  'schema-key': 'Invalid key: Expected "{field}" but received undefined',
  'schema-type': 'Invalid {what}: Expected {expected} but received {received}',
  'schema-path': '{path}: Invalid {what}: Expected {expected} but received {received}',
} as const;

/** Names a sentence. */
export type DetailKey = keyof typeof DETAILS;

type Named<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never;

/** What a sentence names. */
type Facts<Key extends DetailKey> = Readonly<Record<Named<(typeof DETAILS)[Key]>, string | number>>;

declare const worded: unique symbol;

/** A sentence of a report: one of `DETAILS`, or one that comes with the data. */
export type Detail = string & { readonly [worded]: true };

const PLACE = /\{(\w+)\}/g;

/**
 * A sentence of a report.
 * @example detailOf('row-width', { width: 3, received: 4 }) // 'Expected 3 cells as in the header; received 4.'
 */
export function detailOf<Key extends DetailKey>(
  key: Key,
  ...[facts]: [keyof Facts<Key>] extends [never] ? [] : [facts: Facts<Key>]
): Detail {
  const text: string = DETAILS[key];
  const named: Readonly<Record<string, string | number>> = facts ?? {};
  return (facts === undefined ? text : text.replace(PLACE, (_, name: string) => String(named[name] ?? ''))) as Detail;
}

/** A sentence that was worded by others: by who handed over findings of their own, or by the schema library. */
export function wordedElsewhere(text: string): Detail {
  return text as Detail;
}

/** What a sentence is, and what it names, by name. */
export interface KnownDetail {
  readonly key: DetailKey;
  readonly facts: Readonly<Record<string, string>>;
}

interface Pattern {
  readonly key: DetailKey;
  readonly start: string;
  readonly whole: RegExp;
  readonly names: readonly string[];
}

let patterns: readonly Pattern[] | null = null;

function patternOf(key: DetailKey): Pattern {
  const parts = DETAILS[key].split(PLACE);
  const source = parts.map((part, index) => (index % 2 === 0 ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : '(.*)')).join('');
  return { key, start: parts[0] ?? '', whole: new RegExp(`^${source}$`, 's'), names: parts.filter((_, index) => index % 2 === 1) };
}

const isKey = (key: string): key is DetailKey => Object.prototype.hasOwnProperty.call(DETAILS, key);

/** Tells which of `DETAILS` a sentence is; `null` where it is none of them. */
export function knownDetail(text: string): KnownDetail | null {
  patterns ??= Object.keys(DETAILS).filter(isKey).map(patternOf);
  for (const { key, start, whole, names } of patterns) {
    const match = text.startsWith(start) ? whole.exec(text) : null;
    if (match) return { key, facts: Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? ''])) };
  }
  return null;
}
