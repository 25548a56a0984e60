import { DataValidationError } from '../../model/errors.js';
import { isObject, listIn, ownIn, textIn } from './json-value.js';
import type { Category } from './region-text.js';
import { partialKeyFinder, type Attributes, type PartialKey, type SdmxBlock, type SdmxObservation } from './sdmx-message.js';

/** A code that stands for one that cannot be looked up: no other attribute has it. */
const UNKNOWN: Category = { id: '?', name: null };

const fail = (message: string) => new DataValidationError(message, []);

/** The name of a component or a value, in the language that was asked for or any other. */
function nameIn(value: unknown): string | null {
  const names = ownIn(value, 'names');
  return textIn(ownIn(value, 'name')) ?? (isObject(names) ? textIn(Object.values(names)[0]) : null);
}

/** An entry of a component's `values`, coded or not. */
function entryIn(value: unknown): Category | null {
  const values = ownIn(value, 'values');
  const id = textIn(ownIn(value, 'id')) ?? textIn(ownIn(value, 'value')) ?? textIn(listIn(values).map(textIn).join(' '));
  return id === null ? null : { id, name: nameIn(value) };
}

/** A value that is written in place: a text, a number, texts by language, or several of them. */
function inPlace(raw: unknown): Category | null {
  const parts = Array.isArray(raw) ? raw : isObject(raw) ? Object.values(raw) : [raw];
  const id = textIn(parts.flatMap((part) => textIn(part) ?? []).join(' '));
  return id === null ? null : { id, name: null };
}

/** What an attribute says; its default where nothing is said, `null` where there is none. */
function attributeIn(component: unknown, raw: unknown): Category | null {
  const values = ownIn(component, 'values');
  const said = (each: unknown): Category | null => {
    if (each === null || each === undefined) return null;
    if (!Array.isArray(values)) return inPlace(each);
    const entry = typeof each === 'number' ? ownIn(values, each) : undefined;
    return entry === undefined ? UNKNOWN : entryIn(entry);
  };
  const all = (Array.isArray(raw) && Array.isArray(values) ? raw : [raw]).flatMap((each) => said(each) ?? []);
  const [first, ...others] = all;
  if (first === undefined) return inPlace(ownIn(component, 'default'));
  return others.length === 0 ? first : { id: all.map(({ id }) => id).join(' '), name: null };
}

function attributesIn(components: readonly unknown[], raw: readonly unknown[]): Attributes {
  const attributes = new Map<string, Category>();
  components.forEach((component, index) => {
    const id = textIn(ownIn(component, 'id'));
    const said = attributeIn(component, raw[index]);
    if (id !== null && said !== null) attributes.set(id.toUpperCase(), said);
  });
  return attributes;
}

/** The components of a structure at one level, by the kind of them. */
const componentsOf = (structure: unknown, kind: string, level: string) => listIn(ownIn(ownIn(structure, kind), level));

/** The measure of an observation that is its value: that of the name, else the first. */
function measureIndex(structure: unknown): { readonly index: number; readonly count: number } {
  const measures = componentsOf(structure, 'measures', 'observation');
  const named = measures.findIndex((measure) => ownIn(measure, 'id') === 'OBS_VALUE');
  if (named < 0 && measures.length > 1)
    throw fail(`Expected the measure "OBS_VALUE"; there are ${measures.map((each) => `"${textIn(ownIn(each, 'id')) ?? ''}"`).join(', ')}.`);
  return { index: Math.max(named, 0), count: Math.max(measures.length, 1) };
}

/** Reads the observations of one data set by its structure. */
function blockOf(dataSet: unknown, structure: unknown): SdmxBlock {
  const levels = ['dataSet', 'series', 'observation'] as const;
  const [setDimensions, seriesDimensions, observationDimensions] = levels.map((level) => componentsOf(structure, 'dimensions', level)) as [
    readonly unknown[],
    readonly unknown[],
    readonly unknown[],
  ];
  const components = [...setDimensions, ...seriesDimensions, ...observationDimensions];
  const dimensions = components.map((component) => ({ id: textIn(ownIn(component, 'id')) ?? '', name: nameIn(component) }));
  const values = components.map((component) => listIn(ownIn(component, 'values')).map(entryIn));
  const measure = measureIndex(structure);

  const setAttributes = attributesIn(componentsOf(structure, 'attributes', 'dataSet'), listIn(ownIn(dataSet, 'attributes')));
  const groupComponents = componentsOf(structure, 'attributes', 'dimensionGroup');
  const groups = ownIn(dataSet, 'dimensionGroupAttributes');
  const partialKeys = Object.entries(isObject(groups) ? groups : {}).map(
    ([key, raw]): PartialKey => ({
      codes: key.split(':').map((part) => (part === '' ? null : part)),
      attributes: attributesIn(groupComponents, listIn(raw)),
    }),
  );
  const groupsOf = partialKeyFinder(partialKeys);
  const observations: SdmxObservation[] = [];

  const add = (indexes: readonly string[], raw: readonly unknown[], seriesAttributes: readonly Attributes[]) => {
    if (indexes.length !== components.length)
      throw fail(`Expected ${components.length} indexes in the key of an observation; received ${indexes.length}.`);
    const key = indexes.map((index, at) => (/^\d+$/.test(index) ? values[at]?.[Number(index)] : null) ?? null);
    const wrong = key.findIndex((category) => category === null);
    if (wrong >= 0) throw fail(`Dimension "${dimensions[wrong]?.id ?? ''}" has no value at index "${indexes[wrong] ?? ''}".`);
    const given = raw[measure.index];
    const number = given === null || given === undefined || given === 'NaN' ? null : Number(textIn(given) ?? NaN);
    const isRead = number === null || Number.isFinite(number);
    observations.push({
      key: key.flatMap((category) => category ?? []),
      value: isRead ? number : null,
      fault: isRead ? null : { kind: 'not-numeric', received: textIn(given) ?? JSON.stringify(given) },
      attributes: [
        attributesIn(componentsOf(structure, 'attributes', 'observation'), raw.slice(measure.count)),
        ...seriesAttributes,
        ...groupsOf(indexes),
        setAttributes,
      ],
      row: null,
    });
  };

  const outer = setDimensions.map(() => '0');
  const parts = (key: string) => (key === '' ? [] : key.split(':'));
  const each = (owner: unknown, from: readonly string[], attributes: readonly Attributes[]) => {
    const found = ownIn(owner, 'observations');
    for (const [key, raw] of Object.entries(isObject(found) ? found : {})) add([...from, ...parts(key)], listIn(raw), attributes);
  };
  each(dataSet, outer, []);
  const series = ownIn(dataSet, 'series');
  const seriesComponents = componentsOf(structure, 'attributes', 'series');
  for (const [key, one] of Object.entries(isObject(series) ? series : {}))
    each(one, [...outer, ...parts(key)], [attributesIn(seriesComponents, listIn(ownIn(one, 'attributes')))]);
  return { dimensions, observations };
}

/** A message of SDMX-JSON, read. */
export interface SdmxJsonMessage {
  readonly blocks: readonly SdmxBlock[];
  /** Name of the data, and of who sent them; `null` where it is not said. */
  readonly title: string | null;
  readonly sender: string | null;
}

/**
 * Reads a data message of SDMX-JSON 2.0, flat or in series. Data sets that tell what is to be deleted are left out.
 * @throws {DataValidationError} where it is none, tells of errors, or an index leads nowhere
 * @source SDMX-JSON data message 2.0.0, field guide
 */
export function readSdmxJson(message: unknown): SdmxJsonMessage {
  const data = ownIn(message, 'data');
  const structures = listIn(ownIn(data, 'structures'));
  const dataSets = listIn(ownIn(data, 'dataSets'));
  const [error] = listIn(ownIn(message, 'errors'));
  if (structures.length === 0 && error !== undefined)
    throw fail(`The service tells of an error: ${textIn(ownIn(error, 'title')) ?? textIn(ownIn(error, 'code')) ?? 'unknown'}.`);
  if (structures.length === 0) throw fail('Expected an SDMX-JSON 2.0 message with data.structures and data.dataSets.');
  const blocks = dataSets.flatMap((dataSet) => {
    if (/^d/i.test(textIn(ownIn(dataSet, 'action')) ?? '')) return [];
    const index = ownIn(dataSet, 'structure') ?? 0;
    const structure = typeof index === 'number' ? structures[index] : undefined;
    if (structure === undefined) throw fail(`Expected a structure at index ${JSON.stringify(index)}; there are ${structures.length}.`);
    return [blockOf(dataSet, structure)];
  });
  return { blocks, title: nameIn(structures[0]), sender: nameIn(ownIn(ownIn(message, 'meta'), 'sender')) };
}
