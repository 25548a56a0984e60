import * as v from 'valibot';
import { CLASSIFICATION_METHODS, COARSENINGS, DIRECTIONS, INDICATOR_KINDS, STALE_STATES, SUBJECTS } from './dataset.js';
import { REPORT_KINDS } from './report.js';

/** A field with a sentence for who writes a dataset by hand: it goes into `dataset.schema.json`. */
const about = <const Schema extends v.GenericSchema>(schema: Schema, sentence: string) => v.pipe(schema, v.description(sentence));

/** The form of a BCP 47 tag: `id`, `en-GB`, `zh-Hant`. */
const LANGUAGE_TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;

/** A text for all languages, or one for each by its tag (BCP 47); a translation that is `null` is left out. */
export const textSchema = v.union([
  v.string(),
  v.pipe(
    v.record(v.pipe(v.string(), v.regex(LANGUAGE_TAG)), v.nullish(v.string())),
    v.minEntries(1),
    v.transform((texts) => Object.fromEntries(Object.entries(texts).flatMap(([tag, text]) => (text == null ? [] : [[tag, text]])))),
  ),
]);
const cell = v.nullish(v.union([v.number(), v.string()]));
const name = v.nullish(v.string());
const id = v.pipe(v.string(), v.nonEmpty());

const STATUS_CODES =
  'SDMX CL_OBS_STATUS: A published, E estimated, P provisional, O missing, L not collected, M cannot exist, Q suppressed; or "illustrative" for what is made up. B, D, F, G, I, N, U and V are read as values with a note. "unstated" by default: the map then says that the status is not stated.';
const PERIOD_FORMS = 'A year, semester, quarter, month or day: 2024, 2024-S1, 2024-Q2, 2024-07 or 2025-07-01.';

/** An indicator as handed in: all but its id may be left to be completed. */
export const indicatorSchema = v.object({
  id,
  title: about(v.nullish(textSchema), 'What is measured, as the map is headed; the id by default.'),
  shortTitle: about(v.nullish(textSchema), 'A name of a few words for menus and axes.'),
  unit: about(
    v.nullish(v.union([v.literal('percent'), v.literal('rupiah'), textSchema])),
    '"percent", "rupiah", or the name of any other unit.',
  ),
  decimals: about(
    v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
    'Digits after the decimal sign when shown; as many as any of its values has, up to 2, and up to 6 of small shares, by default.',
  ),
  kind: about(v.nullish(v.picklist(INDICATOR_KINDS)), 'Fills are for rates, circles for counts and amounts.'),
  subject: about(
    v.nullish(v.picklist(SUBJECTS)),
    'Whom or what the indicator counts: where nothing says it, counts of 1 to 4 are withheld, as they may be persons.',
  ),
  direction: about(v.nullish(v.picklist(DIRECTIONS)), 'Whether a higher value is worse, better, or neither.'),
  denominator: about(v.nullish(textSchema), 'What the value is divided by, in words.'),
  denominatorPeriod: about(name, `Period of the denominator where it differs from the value's own. ${PERIOD_FORMS}`),
  computedFrom: about(
    v.nullish(v.object({ numerator: name, denominator: name })),
    'Ids of the counts of this dataset that a rate is computed from: where one of them is suppressed, so is the rate.',
  ),
  itemCount: about(
    name,
    'Of a list: id of the indicator that counts its items, its own for that count. Several observations of one region and period are added up, and a region without any is not listed.',
  ),
  allPeriodsOf: about(
    name,
    'Id of the indicator of which each value is the sum over all periods: where one of these is suppressed, so is the sum.',
  ),
  reference: about(
    v.nullish(v.object({ indicator: v.string(), region: v.string() })),
    'The published value that this one is compared with: an indicator of this dataset and a region.',
  ),
  rangeTitle: about(v.nullish(textSchema), 'What the ends of its ranges are, in a few words: "a 95 % confidence interval".'),
  estimateTitle: about(
    v.nullish(textSchema),
    'What its values of status E are called where they are no estimates, in a word: "assumption".',
  ),
  definition: about(v.nullish(textSchema), 'How the indicator is defined.'),
  caveat: about(v.nullish(textSchema), 'A warning that goes wherever the values go.'),
  classification: about(v.nullish(v.picklist(CLASSIFICATION_METHODS)), 'How classes are formed.'),
  breaks: about(
    v.nullish(v.array(v.pipe(v.number(), v.finite()))),
    "Inner class breaks in the indicator's unit, strictly increasing; a value equal to a break belongs to the class above.",
  ),
  source: about(name, 'Id of a source of this dataset.'),
});

/** An observation as handed in: the region by code or name, the value as a number or as it is written. */
export const observationSchema = v.object({
  region: about(v.union([v.string(), v.number()]), 'Kemendagri code (13.71.05 or 137105), BPS code (1371010), or name of a region.'),
  level: about(name, 'Id of the level of the region in its register, such as "kecamatan", where its name alone does not tell.'),
  indicator: about(name, 'Id of an indicator; the only one by default.'),
  period: about(cell, PERIOD_FORMS),
  value: about(cell, 'A number, or a text as it is written (12,5); null where there is none.'),
  status: about(name, STATUS_CODES),
  lower: about(cell, "Least plausible value, in the indicator's unit."),
  upper: about(cell, "Greatest plausible value, in the indicator's unit."),
  note: v.nullish(textSchema),
  method: about(v.nullish(textSchema), 'How the value was computed, where it is estimated.'),
  source: about(name, "Id of a source of this dataset; the indicator's own by default."),
  row: about(v.nullish(v.number()), 'Row of the table it was read from, the header being 1; set by readers of files.'),
  column: about(
    name,
    'Header of the column it was read from, as the decimal sign is decided for a column as a whole; set by readers of files.',
  ),
});

/** A point as handed in. */
export const pointSchema = v.object({
  id: v.union([id, v.number()]),
  name: v.nullish(v.union([v.string(), v.number()])),
  lngLat: about(
    v.tuple([v.pipe(v.number(), v.minValue(-180), v.maxValue(180)), v.pipe(v.number(), v.minValue(-90), v.maxValue(90))]),
    'Longitude and latitude in degrees, WGS 84.',
  ),
  amountRupiah: about(v.nullish(v.pipe(v.number(), v.finite(), v.minValue(0))), 'Amount in rupiah.'),
  period: about(cell, PERIOD_FORMS),
  properties: about(
    v.nullish(v.record(v.string(), v.nullable(v.union([v.string(), v.number(), v.boolean()])))),
    'Anything else that is known of the point.',
  ),
  region: about(name, 'The region it lies in, by code or name; its position tells where the map knows the boundaries.'),
  status: about(name, STATUS_CODES),
  coarsened: about(v.nullish(v.boolean()), 'Whether the position stands for a wider place; set where it was moved for privacy.'),
  note: v.nullish(textSchema),
  row: about(v.nullish(v.number()), 'Row of the table it was read from, the header being 1; set by readers of files.'),
});

const layerFields = {
  id,
  title: about(v.nullish(textSchema), 'What the points are.'),
  amountTitle: about(v.nullish(textSchema), 'What the amount is, for the size legend.'),
  caveat: about(v.nullish(textSchema), 'A warning that goes wherever the points go.'),
  source: about(name, 'Id of a source of this dataset.'),
  clustered: about(
    v.nullish(v.boolean()),
    'Whether points that lie close together are drawn as one circle with their number where there are more than 200; true by default. Where there are more than 5,000 they always are.',
  ),
};

const sourceSchema = v.object({
  id,
  title: v.nullish(textSchema),
  publisher: about(name, 'Who published the figures.'),
  authority: about(name, 'Who answers for the figures; the publisher by default.'),
  date: about(cell, `Date of publication as far as known. ${PERIOD_FORMS}`),
  url: about(name, 'Address of the publication: http, https or relative.'),
  licence: name,
});

const findingSchema = v.object({
  kind: v.picklist(REPORT_KINDS),
  row: about(v.nullish(v.number()), 'The row that was left out, the header being 1.'),
  column: name,
  received: v.string(),
  detail: v.string(),
  candidates: about(v.nullish(v.array(v.string())), 'Codes of the regions that the row may have meant.'),
  indicator: about(name, 'Id of the indicator it is about.'),
  region: about(name, 'Code of the region it is about.'),
  period: about(name, 'The period it is about.'),
  kept: about(
    v.nullish(v.boolean()),
    'Whether no row is lost by it: it is among the observations and points all the same, or was none; set by caches and readers of files.',
  ),
});

const disclosureSchema = v.object({
  minimumCount: about(
    v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0))),
    'Counts of persons or families below this are suppressed, and what they follow from; points of which fewer share a place are made coarser. 5 by default; 0 for figures that are published as they are.',
  ),
  suppressZero: about(v.nullish(v.boolean()), 'Whether a count of zero is suppressed as well; false by default.'),
  coarsen: about(
    v.nullish(v.picklist(COARSENINGS)),
    'Where such points go: to one position in a square of 500 m ("grid", the default), to the label point of the nearest kelurahan, or nowhere ("none").',
  ),
});

const frame = {
  id: about(name, 'Name of the dataset for machines.'),
  version: v.nullish(v.union([v.string(), v.number()])),
  title: v.nullish(textSchema),
  indicators: about(v.nullish(v.array(indicatorSchema)), 'What is measured; the first is shown first.'),
  sources: about(v.nullish(v.array(sourceSchema)), 'Where the figures were published; where two differ, the one listed first is shown.'),
  notes: about(v.nullish(v.array(textSchema)), 'What else a reader should know.'),
  disclosure: about(v.nullish(disclosureSchema), 'What the publisher lets be shown of small numbers and of places; nobody else sets it.'),
  parents: about(
    v.nullish(v.record(v.string(), v.string())),
    'Of each region the one that it is part of, by code; set when the dataset is validated.',
  ),
  decimal: about(
    v.nullish(v.picklist([',', '.'])),
    'Decimal sign of values that are handed in as text; decided for each column where it is not given.',
  ),
  stale: about(
    v.nullish(v.object({ retrieved: v.string(), state: v.picklist(STALE_STATES) })),
    'When data that were kept came from their source (an instant in ISO 8601), and whether it is being asked anew or is unavailable; set by caches.',
  ),
  findings: about(v.nullish(v.array(findingSchema)), 'What was found while a file was read; set by readers of files.'),
};

/** A list of anything, copied as a whole: to look at each of a hundred thousand items takes longer than to read them. */
const listSchema = v.pipe(
  v.custom<readonly unknown[]>(Array.isArray, ({ received }) => `Invalid type: Expected Array but received ${received}`),
  v.transform((list): readonly unknown[] => [...list]),
);

/** A dataset as handed in, with each observation and point still to be looked at one by one. */
const frameSchema = v.object({
  ...frame,
  observations: v.nullish(listSchema),
  pointLayers: v.nullish(v.array(v.object({ ...layerFields, points: listSchema }))),
});

/** The project's dataset format: `dataset.schema.json` is generated from this. */
export const datasetSchema = v.object({
  ...frame,
  observations: about(v.nullish(v.array(observationSchema)), 'The values: one for each indicator, region, period and source.'),
  pointLayers: about(
    v.nullish(v.array(v.object({ ...layerFields, points: v.array(pointSchema) }))),
    'Points of one kind each, such as grants.',
  ),
});

/** A dataset as handed in, before it is validated. */
export type DatasetInput = DeepReadonly<v.InferInput<typeof datasetSchema>>;
/** An indicator as handed in: only `id` must be there, and what is absent or `null` is completed from name and cells. */
export type IndicatorInput = v.InferOutput<typeof indicatorSchema>;
/** An observation as handed in: nothing is joined, read as a number or checked yet. */
export type ObservationInput = v.InferOutput<typeof observationSchema>;
/** A point as handed in, its position and amount in range already, its region not yet looked up. */
export type PointInput = v.InferOutput<typeof pointSchema>;
/** A dataset whose form has been checked but for its observations and points, of which a faulty one must not take the others away. */
export type FrameInput = v.InferOutput<typeof frameSchema>;

type DeepReadonly<T> = T extends string | number | boolean | null | undefined ? T : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

/** A value in the schema's form, or in words what is wrong with it and where. */
export type Parsed<T> = { readonly value: T } | { readonly fault: string };

/** `null` where a getter or a proxy threw while it was looked at. */
function safelyParsed<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.SafeParseResult<Schema> | null {
  try {
    return v.safeParse(schema, value, { abortEarly: true });
  } catch {
    return null;
  }
}

function parsed<Schema extends v.GenericSchema>(schema: Schema, value: unknown): Parsed<v.InferOutput<Schema>> {
  const result = safelyParsed(schema, value);
  if (result === null) return { fault: 'Expected plain data.' };
  if (result.success) return { value: result.output };
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  return { fault: path === null ? issue.message : `${path}: ${issue.message}` };
}

/** Checks the form of a dataset, its observations and points aside; throws nothing, whatever it is given. */
export const parseFrame = (input: unknown): Parsed<FrameInput> => parsed(frameSchema, input);
/** Checks the form of one observation; throws nothing, whatever it is given. */
export const parseObservation = (input: unknown): Parsed<ObservationInput> => parsed(observationSchema, input);
/** Checks the form of one point; throws nothing, whatever it is given. */
export const parsePoint = (input: unknown): Parsed<PointInput> => parsed(pointSchema, input);
