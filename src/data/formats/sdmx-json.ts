import { detailOf } from '../../model/detail.js';
import { DataValidationError } from '../../model/errors.js';
import { isObject, listIn, ownIn, textIn } from './json-value.js';
import { defaultsOf, entryIn, keyOrder, nameIn, saidBy, valueIn, valueMeasure } from './sdmx-components.js';
import { partialKeyFinder, type Attributes, type PartialKey, type SdmxBlock, type SdmxObservation } from './sdmx-message.js';

const fail = (message: string) => new DataValidationError(message, []);

/** A place in a list, written in one way only, as groups are found by it. */
const INDEX = /^(0|[1-9]\d*)$/;

/** The components of a structure at one level, by the kind of them. */
const componentsOf = (structure: unknown, kind: string, level: string) => listIn(ownIn(ownIn(structure, kind), level));

/** Which observations a group speaks of: an index for each dimension in the order of the key, empty where any will do. */
function groupCodes(key: string, order: readonly number[]): PartialKey['codes'] {
  const parts = key.split(':');
  if (parts.length !== order.length) throw fail(`Expected ${order.length} indexes in the key of a group; received ${parts.length}.`);
  const codes: (string | null)[] = order.map(() => null);
  order.forEach((place, at) => {
    const part = parts[at] ?? '';
    if (part === '' || part === '~') return;
    if (!INDEX.test(part)) throw fail(`Expected indexes in the key of a group; received "${part}".`);
    codes[place] = part;
  });
  return codes;
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
  const measure = valueMeasure(structure);

  const [setComponents, groupComponents, seriesComponents, observationComponents] = [
    'dataSet',
    'dimensionGroup',
    'series',
    'observation',
  ].map((level) => componentsOf(structure, 'attributes', level)) as [
    readonly unknown[],
    readonly unknown[],
    readonly unknown[],
    readonly unknown[],
  ];
  const setAttributes = saidBy(setComponents, listIn(ownIn(dataSet, 'attributes')));
  const groups = ownIn(dataSet, 'dimensionGroupAttributes');
  const order = keyOrder(components);
  const partialKeys = Object.entries(isObject(groups) ? groups : {}).map(([key, raw]): PartialKey => ({
    codes: groupCodes(key, order),
    attributes: saidBy(groupComponents, listIn(raw)),
  }));
  const groupsOf = partialKeyFinder(partialKeys);
  const defaults = defaultsOf([...setComponents, ...groupComponents, ...seriesComponents, ...observationComponents]);
  /** A default goes for what is said at no level: a group, too, is left out where it says nothing else. */
  const withDefaults = (said: readonly Attributes[]): readonly Attributes[] =>
    defaults.size === 0 ? said : [...said, new Map([...defaults].filter(([id]) => said.every((level) => !level.has(id))))];
  const observations: SdmxObservation[] = [];

  const add = (indexes: readonly string[], raw: readonly unknown[], seriesAttributes: readonly Attributes[]) => {
    if (indexes.length !== components.length)
      throw fail(`Expected ${components.length} indexes in the key of an observation; received ${indexes.length}.`);
    const key = indexes.map((index, at) => (INDEX.test(index) ? values[at]?.[Number(index)] : null) ?? null);
    const wrong = key.findIndex((category) => category === null);
    if (wrong >= 0) throw fail(`Dimension "${dimensions[wrong]?.id ?? ''}" has no value at index "${indexes[wrong] ?? ''}".`);
    observations.push({
      key: key.flatMap((category) => category ?? []),
      ...valueIn(measure, raw),
      attributes: withDefaults([
        saidBy(observationComponents, raw.slice(measure.count)),
        ...seriesAttributes,
        ...groupsOf(indexes),
        setAttributes,
      ]),
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
  for (const [key, one] of Object.entries(isObject(series) ? series : {}))
    each(one, [...outer, ...parts(key)], [saidBy(seriesComponents, listIn(ownIn(one, 'attributes')))]);
  return { dimensions, observations };
}

/** What a service says of an error: its title, in the language that was asked for or any other, else its number. */
function errorIn(error: unknown): string {
  const titles = ownIn(error, 'titles');
  const title = textIn(ownIn(error, 'title')) ?? (isObject(titles) ? textIn(Object.values(titles)[0]) : null);
  return (title ?? textIn(ownIn(error, 'detail')) ?? textIn(ownIn(error, 'code')) ?? 'unknown').replace(/\.$/, '').slice(0, 200);
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
  if (structures.length === 0 && error !== undefined) throw fail(detailOf('service-error', { why: errorIn(error) }));
  if (structures.length === 0) throw fail(detailOf('not-sdmx-json'));
  const blocks = dataSets.flatMap((dataSet) => {
    if (/^d/i.test(textIn(ownIn(dataSet, 'action')) ?? '')) return [];
    const index = ownIn(dataSet, 'structure') ?? 0;
    const structure = typeof index === 'number' ? structures[index] : undefined;
    if (structure === undefined) throw fail(`Expected a structure at index ${JSON.stringify(index)}; there are ${structures.length}.`);
    return [blockOf(dataSet, structure)];
  });
  return { blocks, title: nameIn(structures[0]), sender: nameIn(ownIn(ownIn(message, 'meta'), 'sender')) };
}
