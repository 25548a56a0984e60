import { DataValidationError } from '../../model/errors.js';
import { isObject, listIn, ownIn, textIn } from './json-value.js';
import type { Category } from './region-text.js';
import type { Attributes, SdmxObservation } from './sdmx-message.js';

/** A code that stands for one that cannot be looked up: no other attribute has it. */
const UNKNOWN: Category = { id: '?', name: null };

/** The name of a component or a value, in the language that was asked for or any other. */
export function nameIn(value: unknown): string | null {
  const names = ownIn(value, 'names');
  return textIn(ownIn(value, 'name')) ?? (isObject(names) ? textIn(Object.values(names)[0]) : null);
}

/** A value that is written in place: a text, a number, texts by language, or several of them. */
function inPlace(raw: unknown): Category | null {
  const parts = Array.isArray(raw) ? raw : isObject(raw) ? Object.values(raw) : [raw];
  const id = textIn(parts.flatMap((part) => textIn(part) ?? []).join(' '));
  return id === null ? null : { id, name: null };
}

/** An entry of a component's `values`, coded or not. */
export function entryIn(value: unknown): Category | null {
  const id = textIn(ownIn(value, 'id')) ?? (inPlace(ownIn(value, 'value')) ?? inPlace(ownIn(value, 'values')))?.id;
  return id === undefined ? null : { id, name: nameIn(value) };
}

/** What an attribute says; `null` where nothing is said. */
function attributeIn(component: unknown, raw: unknown): Category | null {
  const values = ownIn(component, 'values');
  const said = (each: unknown): Category | null => {
    if (each === null || each === undefined) return null;
    if (!Array.isArray(values)) return inPlace(each);
    const entry = typeof each === 'number' ? ownIn(values, each) : undefined;
    if (entry === null) return null;
    const name = nameIn(entry);
    return entryIn(entry) ?? (name === null ? UNKNOWN : { id: name, name });
  };
  const all = (Array.isArray(raw) && Array.isArray(values) ? raw : [raw]).flatMap((each) => said(each) ?? []);
  const [first, ...others] = all;
  return first === undefined || others.length === 0 ? (first ?? null) : { id: all.map(({ id }) => id).join(' '), name: null };
}

/** What each attribute of a level says, by its id in capitals. */
function attributesIn(components: readonly unknown[], sayingOf: (component: unknown, index: number) => Category | null): Attributes {
  return new Map(
    components.flatMap((component, index) => {
      const [id, said] = [textIn(ownIn(component, 'id')), sayingOf(component, index)];
      return id === null || said === null ? [] : [[id.toUpperCase(), said] as const];
    }),
  );
}

/** What the attributes of a level say by their values or the places of these. */
export const saidBy = (components: readonly unknown[], raw: readonly unknown[]): Attributes =>
  attributesIn(components, (component, index) => attributeIn(component, raw[index]));

/** What attributes say where nothing else does, at any level. */
export const defaultsOf = (components: readonly unknown[]): Attributes =>
  attributesIn(components, (component) => inPlace(ownIn(component, 'default')));

/** The measure of an observation that is its value, its place among the measures, and how many there are. */
export interface ValueMeasure {
  readonly component: unknown;
  readonly index: number;
  readonly count: number;
}

/**
 * The measure called `OBS_VALUE`, else the only one. A structure that leaves its measures out has that one.
 * @throws {DataValidationError} where there are several others, or none
 */
export function valueMeasure(structure: unknown): ValueMeasure {
  const given = ownIn(structure, 'measures');
  if (given === undefined || given === null) return { component: null, index: 0, count: 1 };
  const measures = listIn(ownIn(given, 'observation'));
  const named = measures.findIndex((measure) => ownIn(measure, 'id') === 'OBS_VALUE');
  if (named < 0 && measures.length !== 1) {
    const others = measures.map((each) => `"${textIn(ownIn(each, 'id')) ?? ''}"`).join(', ');
    throw new DataValidationError(`Expected the measure "OBS_VALUE"; there ${others === '' ? 'is none' : `are ${others}`}.`, []);
  }
  const index = Math.max(named, 0);
  return { component: measures[index], index, count: measures.length };
}

/** A number as JSON or XML writes it. */
const NUMBER = /^[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** What is written for a value: where its measure lists its values, in place of them their places stand. */
function writtenAt(component: unknown, given: unknown): string | null {
  const values = ownIn(component, 'values');
  if (!Array.isArray(values)) return textIn(given);
  return typeof given === 'number' ? (entryIn(ownIn(values, given))?.id ?? null) : null;
}

/** The value of an observation; one that its measure reserves for what is no value, such as -1, is none. */
export function valueIn({ component, index }: ValueMeasure, raw: readonly unknown[]): Pick<SdmxObservation, 'value' | 'fault'> {
  const given = raw[index];
  if (given === null || given === undefined) return { value: null, fault: null };
  const text = writtenAt(component, given);
  const reserved = listIn(ownIn(ownIn(component, 'format'), 'sentinelValues')).map((each) => textIn(ownIn(each, 'value')));
  const isNone =
    text !== null && (text === 'NaN' || reserved.some((each) => each === text || (each !== null && Number(each) === Number(text))));
  if (isNone) return { value: null, fault: null };
  const number = text !== null && NUMBER.test(text) ? Number(text) : NaN;
  if (Number.isFinite(number)) return { value: number, fault: null };
  return { value: null, fault: { kind: 'not-numeric', received: text ?? JSON.stringify(given) } };
}

/**
 * The places of dimensions in the order of the key, in which groups are named wherever a dimension stands in the
 * message; those that tell no place come last, as time does.
 */
export function keyOrder(dimensions: readonly unknown[]): readonly number[] {
  const placeOf = (index: number) => {
    const position = ownIn(dimensions[index], 'keyPosition');
    return typeof position === 'number' ? position : Number.MAX_VALUE;
  };
  return dimensions.map((_, index) => index).sort((a, b) => placeOf(a) - placeOf(b));
}
