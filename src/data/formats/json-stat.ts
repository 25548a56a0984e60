import type { DatasetInput } from '../../model/dataset.schema.js';
import { detailOf } from '../../model/detail.js';
import { DataValidationError } from '../../model/errors.js';
import { isPeriod } from '../../model/period.js';
import type { Region } from '../../model/region.js';
import type { WordedFinding } from '../worded-finding.js';
import { cellsIn, filtered, type CubeOptions, type KeyedCell } from './cube-cells.js';
import { cubeInput } from './cube.js';
import { isObject, listIn, ownIn, textIn } from './json-value.js';
import type { Category } from './region-text.js';

type SourceInput = NonNullable<DatasetInput['sources']>[number];

/** What is known beside the data: the register, and the source where the data name none. */
export interface JsonStatFacts {
  readonly regions: readonly Region[];
  readonly source: SourceInput;
}

const fail = (message: string) => new DataValidationError(message, []);

/** One dimension, its categories in their order. */
interface Dimension extends Category {
  readonly categories: readonly Category[];
  /** Units by the code of a category. */
  readonly units: unknown;
}

function categoriesOf(category: unknown): readonly Category[] {
  const [index, labels] = [ownIn(category, 'index'), ownIn(category, 'label')];
  // An index may be left out where there is one category: then its label names it.
  const ids = Array.isArray(index)
    ? index.map(String)
    : isObject(index)
      ? Object.keys(index).sort((a, b) => Number(index[a]) - Number(index[b]))
      : Object.keys(isObject(labels) ? labels : {});
  return ids.map((id) => ({ id, name: textIn(ownIn(labels, id)) }));
}

function dimensionsOf(dataset: unknown): readonly Dimension[] {
  const ids = listIn(ownIn(dataset, 'id'));
  const sizes = listIn(ownIn(dataset, 'size'));
  if (ids.length === 0 || ids.length !== sizes.length)
    throw fail(`Expected as many sizes as dimensions; received ${sizes.length} for ${ids.length}.`);
  return ids.map((each, at) => {
    const id = String(each);
    const dimension = ownIn(ownIn(dataset, 'dimension'), id);
    const category = ownIn(dimension, 'category');
    const categories = categoriesOf(category);
    if (categories.length !== sizes[at])
      throw fail(`Expected ${String(sizes[at])} categories of dimension "${id}"; received ${categories.length}.`);
    return { id, name: textIn(ownIn(dimension, 'label')), categories, units: ownIn(category, 'unit') };
  });
}

/** Values or statuses by their place in the cube: a list of all, or an object of those that there are. */
function byPlace(given: unknown, name: string, places: number): ReadonlyMap<number, unknown> {
  if (Array.isArray(given)) {
    if (given.length !== places) throw fail(`Expected ${places} entries of "${name}"; received ${given.length}.`);
    return new Map(given.map((each: unknown, place) => [place, each]));
  }
  return new Map(
    Object.entries(isObject(given) ? given : {}).map(([key, each]) => {
      const place = /^\d+$/.test(key) ? Number(key) : places;
      if (place >= places) throw fail(`Expected places below ${places} in "${name}"; received "${key}".`);
      return [place, each];
    }),
  );
}

/** One status for all is a text, or a list of one. */
function statusesOf(given: unknown, places: number): (place: number) => string | null {
  const all = typeof given === 'string' ? given : Array.isArray(given) && given.length === 1 ? textIn(given[0]) : null;
  if (all !== null) return () => textIn(all);
  const statuses = byPlace(given, 'status', places);
  return (place) => textIn(statuses.get(place));
}

function cellsOf(dataset: unknown, dimensions: readonly Dimension[]): readonly KeyedCell[] {
  const places = dimensions.reduce((product, { categories }) => product * categories.length, 1);
  const values = byPlace(ownIn(dataset, 'value'), 'value', places);
  const statusOf = statusesOf(ownIn(dataset, 'status'), places);
  const strides = dimensions.map((_, at) => dimensions.slice(at + 1).reduce((product, { categories }) => product * categories.length, 1));
  // Of what has no value a status may tell why, whichever of the two is a list; one status for all tells of none.
  const written = ownIn(dataset, 'status');
  const isOfEach = isObject(written) || (Array.isArray(written) && written.length === places);
  const stated = isOfEach ? [...byPlace(written, 'status', places)].flatMap(([place, each]) => (textIn(each) === null ? [] : place)) : [];
  return [...new Set([...values.keys(), ...stated])].map((place) => {
    const key = dimensions.map(
      ({ categories }, at) => categories[Math.floor(place / (strides[at] ?? 1)) % categories.length] ?? { id: '', name: null },
    );
    const unit = dimensions.map(({ units }, at) => ownIn(units, key[at]?.id ?? '')).find(isObject);
    const given = values.get(place);
    const [label, symbol, decimals] = ['label', 'symbol', 'decimals'].map((name) => ownIn(unit, name));
    const named = textIn(label) ?? textIn(symbol);
    return {
      key,
      value: typeof given === 'number' || typeof given === 'string' ? given : null,
      status: statusOf(place),
      unit: named === null ? null : { id: named, name: named },
      decimals: typeof decimals === 'number' ? decimals : null,
      row: null,
    };
  });
}

/** Units may name a power of ten beside their label; the values stay as they stand, and the report says so. */
function multiplierFindings(dimensions: readonly Dimension[]): readonly WordedFinding[] {
  return dimensions.flatMap(({ units, categories }) =>
    categories.flatMap(({ id }): readonly WordedFinding[] => {
      const multiplier = ownIn(ownIn(units, id), 'multiplier');
      if (multiplier === undefined || multiplier === null || multiplier === 0) return [];
      const detail = detailOf('multiplier-unused', { unit: id });
      return [{ kind: 'assumed', row: null, column: 'multiplier', received: textIn(multiplier) ?? '', detail }];
    }),
  );
}

/** Says what an answer is that is no dataset, and what to do instead. */
function expectDataset(answer: unknown): void {
  const kind = ownIn(answer, 'class');
  if (kind === 'dataset') return;
  const items = listIn(ownIn(ownIn(answer, 'link'), 'item')).flatMap((item) => textIn(ownIn(item, 'href')) ?? []);
  if (kind === 'collection' && items.length > 0) throw fail(detailOf('json-stat-collection', { addresses: items.slice(0, 5).join(' ') }));
  const error = ownIn(answer, 'error');
  throw fail(
    error === undefined
      ? detailOf('not-json-stat')
      : detailOf('service-error', { why: (textIn(error) ?? JSON.stringify(error)).slice(0, 200) }),
  );
}

/**
 * Reads a dataset of JSON-stat 2.0. Region, period and what is measured are told by its roles `geo`, `time` and
 * `metric`, or by the options.
 * @throws {DataValidationError} where it is none, or no dimension says the region
 * @source https://json-stat.org/full/
 */
export function readJsonStat(answer: unknown, options: CubeOptions, { regions, source }: JsonStatFacts): DatasetInput {
  expectDataset(answer);
  const dimensions = dimensionsOf(answer);
  const role = (name: string) => listIn(ownIn(ownIn(answer, 'role'), name)).map(String);
  const cubes = filtered([{ dimensions, cells: cellsOf(answer, dimensions) }], options.filter);
  // Of two dimensions of regions or of time none is taken without a word.
  const only = (ids: readonly string[]) => (ids.length === 1 ? ids : []);
  const roles = { region: only(role('geo')), indicator: role('metric'), period: only(role('time')) };
  const [publisher, updated] = [textIn(ownIn(answer, 'source')), textIn(ownIn(answer, 'updated'))?.slice(0, 10)];
  const notes = listIn(ownIn(answer, 'note')).flatMap((note) => textIn(note) ?? []);
  const named = {
    ...source,
    ...(publisher !== null && { title: publisher, publisher }),
    ...(updated !== undefined && isPeriod(updated) && { date: updated }),
  };
  const title = textIn(ownIn(answer, 'label'));
  const input = cubeInput(
    cellsIn(cubes, options, roles),
    { regions, indicators: options.indicators ?? [], title, source: named },
    multiplierFindings(dimensions),
  );
  return { ...input, ...(title !== null && { title }), ...(notes.length > 0 && { notes }) };
}
