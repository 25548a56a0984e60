import type { DatasetInput, IndicatorInput } from '../../model/dataset.schema.js';
import { DataValidationError } from '../../model/errors.js';
import { UNNAMED } from '../complete-indicator.js';
import { ownIn, textIn } from './json-value.js';
import {
  mappedValues,
  type JsonPath,
  type MappedField,
  type MappedName,
  type MappedObservation,
  type RestMapping,
} from './rest-mapping.js';

type SourceInput = NonNullable<DatasetInput['sources']>[number];

const keysOf = (path: JsonPath): readonly (string | number)[] => (typeof path !== 'string' ? path : path === '' ? [] : path.split('.'));

/** A path as it is written in a message. */
const written = (path: JsonPath): string => (typeof path === 'string' ? `"${path}"` : JSON.stringify(path));

/** What stands at a path; `undefined` where nothing does. */
function at(value: unknown, path: JsonPath): unknown {
  return keysOf(path).reduce<unknown>((found, key) => ownIn(found, key), value);
}

const MOST_KEYS = 20;

/** The keys that are there where a path leads astray. */
function keysWhereLost(value: unknown, path: JsonPath): string {
  let found = value;
  for (const key of keysOf(path)) {
    const next = ownIn(found, key);
    if (next === undefined) break;
    found = next;
  }
  if (Array.isArray(found)) return `a list of ${found.length}`;
  if (typeof found !== 'object' || found === null) return `${found === null ? 'null' : `a ${typeof found}`} and no keys`;
  const keys = Object.keys(found).map((key) => `"${key}"`);
  return `the keys ${keys.slice(0, MOST_KEYS).join(', ')}${keys.length > MOST_KEYS ? ' …' : ''}`;
}

/** Expects that a path finds something in one row at least: a slip in a path would else be a map without values. */
function expectFound(rows: readonly unknown[], name: string, path: JsonPath): void {
  if (rows.length === 0 || rows.some((row) => at(row, path) !== undefined)) return;
  throw new DataValidationError(
    `The path ${written(path)} of "${name}" leads nowhere in any of ${rows.length} rows; in the first there are ${keysWhereLost(rows[0], path)}.`,
    [],
  );
}

/** Numbers stay what they are; anything but a text and a number is handed on for the one door to refuse. */
const FIELDS: readonly { readonly name: MappedName; readonly isText: boolean }[] = [
  { name: 'region', isText: false },
  { name: 'period', isText: false },
  { name: 'status', isText: true },
  { name: 'note', isText: true },
  { name: 'source', isText: true },
  { name: 'indicator', isText: true },
  { name: 'lower', isText: false },
  { name: 'upper', isText: false },
];

const isConstant = (field: MappedField): field is { readonly constant: string | number } =>
  typeof field === 'object' && !Array.isArray(field) && 'constant' in field;

function rowsAt(answer: unknown, path: JsonPath): readonly unknown[] {
  const rows = at(answer, path);
  if (Array.isArray(rows)) return rows;
  const found = rows === undefined ? `nothing; there are ${keysWhereLost(answer, path)}` : keysWhereLost(rows, []);
  throw new DataValidationError(`Expected a list of rows at ${written(path)}; received ${found}.`, []);
}

/** Indicators that have no source of their own have the answer for one. */
function sourced(
  observations: readonly MappedObservation[],
  known: readonly IndicatorInput[],
  source: SourceInput,
): readonly IndicatorInput[] {
  const named = observations.flatMap(({ indicator }) => (typeof indicator === 'string' ? indicator : []));
  const ids = new Set([...known.map(({ id }) => id), ...named]);
  return [...ids].map((id) => {
    const declared = known.find((each) => each.id === id) ?? { id };
    return declared.source == null ? { ...declared, source: source.id } : declared;
  });
}

/**
 * Reads any JSON by a mapping. Nothing of a row is taken but what the mapping names; what a path does not find in a row
 * is missing there.
 * @throws {DataValidationError} where there is no list of rows, or a path finds nothing in any of them: with the keys
 * that are there
 */
export function readRest(answer: unknown, mapping: RestMapping, source: SourceInput): DatasetInput {
  const rows = rowsAt(answer, mapping.rows ?? []);
  const fields = FIELDS.flatMap(({ name, isText }) => {
    const field = mapping[name];
    if (field === undefined) return [];
    if (!isConstant(field)) expectFound(rows, name, field);
    return [{ name, isText, field }];
  });
  const values = mappedValues(mapping);
  for (const { path, indicator } of values) expectFound(rows, indicator ?? 'value', path);
  const known = mapping.indicators ?? [];
  const [only, ...others] = known;
  const unnamed = only && others.length === 0 ? only.id : UNNAMED;

  const observations = rows.flatMap((row, index) => {
    const said = fields.map(({ name, isText, field }) => {
      const found = isConstant(field) ? field.constant : at(row, field);
      return [name, (isText && typeof found !== 'object' ? textIn(found) : found) ?? null] as const;
    });
    const { region, indicator, ...rest } = Object.fromEntries(said) as Partial<MappedObservation>;
    return values.map(({ path, indicator: column }): MappedObservation => ({
      ...rest,
      ...(mapping.level && { level: mapping.level.constant }),
      // Whatever stands there, the one door looks at it before it is drawn.
      region: region ?? '',
      indicator: column ?? indicator ?? unnamed,
      value: (at(row, path) ?? null) as MappedObservation['value'],
      row: index + 1,
      column: keysOf(path).join('.'),
    }));
  });
  return {
    ...(mapping.source === undefined ? { indicators: sourced(observations, known, source), sources: [source] } : { indicators: known }),
    observations,
    decimal: mapping.decimal ?? null,
  };
}
