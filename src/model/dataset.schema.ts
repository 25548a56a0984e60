import * as v from 'valibot';
import { CLASSIFICATION_METHODS, DIRECTIONS, INDICATOR_KINDS, SUBJECTS } from './dataset.js';
import { REGION_LEVELS } from './region.js';
import { REPORT_KINDS } from './report.js';

/** A text for both languages, or one for each. */
const text = v.union([v.string(), v.object({ id: v.string(), en: v.string() })]);
const cell = v.nullish(v.union([v.number(), v.string()]));
const name = v.nullish(v.string());

/** An indicator as handed in: all but its id may be left to be completed. */
export const indicatorSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  title: v.nullish(text),
  shortTitle: v.nullish(text),
  unit: v.nullish(v.union([v.literal('percent'), v.literal('rupiah'), text])),
  decimals: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
  kind: v.nullish(v.picklist(INDICATOR_KINDS)),
  subject: v.nullish(v.picklist(SUBJECTS)),
  direction: v.nullish(v.picklist(DIRECTIONS)),
  denominator: v.nullish(text),
  denominatorPeriod: name,
  reference: v.nullish(v.object({ indicator: v.string(), region: v.string() })),
  definition: v.nullish(text),
  caveat: v.nullish(text),
  classification: v.nullish(v.picklist(CLASSIFICATION_METHODS)),
  breaks: v.nullish(v.array(v.pipe(v.number(), v.finite()))),
  source: name,
});

/** An observation as handed in: the region by code or name, the value as a number or as it is written. */
export const observationSchema = v.object({
  region: v.union([v.string(), v.number()]),
  level: v.nullish(v.picklist(REGION_LEVELS)),
  indicator: name,
  period: cell,
  value: cell,
  status: name,
  lower: cell,
  upper: cell,
  note: v.nullish(text),
  method: v.nullish(text),
  source: name,
  /** Line in the file it was read from, the header being 1. */
  row: v.nullish(v.number()),
  /** Header of the column it was read from: the decimal sign is decided for a column as a whole. */
  column: name,
});

/** A point as handed in. */
export const pointSchema = v.object({
  id: v.union([v.pipe(v.string(), v.nonEmpty()), v.number()]),
  name: v.nullish(v.union([v.string(), v.number()])),
  lngLat: v.tuple([
    v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  ]),
  amountRupiah: v.nullish(v.pipe(v.number(), v.finite(), v.minValue(0))),
  period: cell,
  properties: v.nullish(v.record(v.string(), v.nullable(v.union([v.string(), v.number(), v.boolean()])))),
  region: name,
  status: name,
});

const layerFields = {
  id: v.pipe(v.string(), v.nonEmpty()),
  title: v.nullish(text),
  amountTitle: v.nullish(text),
  caveat: v.nullish(text),
  source: name,
};

const sourceSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  title: v.nullish(text),
  publisher: name,
  authority: name,
  date: cell,
  url: name,
  licence: name,
});

const findingSchema = v.object({
  kind: v.picklist(REPORT_KINDS),
  row: v.nullish(v.number()),
  column: name,
  received: v.string(),
  detail: v.string(),
});

const frame = {
  id: name,
  version: v.nullish(v.union([v.string(), v.number()])),
  title: v.nullish(text),
  indicators: v.nullish(v.array(indicatorSchema)),
  sources: v.nullish(v.array(sourceSchema)),
  notes: v.nullish(v.array(text)),
  /** Decimal sign of values that are handed in as text, where it is known. */
  decimal: v.nullish(v.picklist([',', '.'])),
  /** What was found while a file was read. */
  findings: v.nullish(v.array(findingSchema)),
};

/** A dataset as handed in, with each observation and point still to be looked at one by one. */
export const frameSchema = v.object({
  ...frame,
  observations: v.nullish(v.array(v.unknown())),
  pointLayers: v.nullish(v.array(v.object({ ...layerFields, points: v.array(v.unknown()) }))),
});

/** The project's dataset format: `dataset.schema.json` is generated from this. */
export const datasetSchema = v.object({
  ...frame,
  observations: v.nullish(v.array(observationSchema)),
  pointLayers: v.nullish(v.array(v.object({ ...layerFields, points: v.array(pointSchema) }))),
});

/** A dataset as handed in, before it is validated. */
export type DatasetInput = DeepReadonly<v.InferInput<typeof datasetSchema>>;
export type IndicatorInput = v.InferOutput<typeof indicatorSchema>;
export type ObservationInput = v.InferOutput<typeof observationSchema>;
export type PointInput = v.InferOutput<typeof pointSchema>;
export type FrameInput = v.InferOutput<typeof frameSchema>;

type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

/** A value in the schema's form, or in words what is wrong with it and where. */
export type Parsed<T> = { readonly value: T } | { readonly fault: string };

function parsed<Schema extends v.GenericSchema>(schema: Schema, value: unknown): Parsed<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return { value: result.output };
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  return { fault: path === null ? issue.message : `${path}: ${issue.message}` };
}

export const parseFrame = (input: unknown): Parsed<FrameInput> => parsed(frameSchema, input);
export const parseObservation = (input: unknown): Parsed<ObservationInput> => parsed(observationSchema, input);
export const parsePoint = (input: unknown): Parsed<PointInput> => parsed(pointSchema, input);
