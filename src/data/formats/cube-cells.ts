import type { IndicatorInput } from '../../model/dataset.schema.js';
import { DataValidationError } from '../../model/errors.js';
import { isPeriod } from '../../model/period.js';
import type { Region } from '../../model/region.js';
import type { CubeCell } from './cube.js';
import type { Category } from './region-text.js';

/** A cube whose dimensions are still to be told apart. */
export interface Cube {
  readonly dimensions: readonly Category[];
  readonly cells: readonly KeyedCell[];
}

/** One value of it, with a category for each dimension. */
export interface KeyedCell extends Omit<CubeCell, 'region' | 'measured' | 'period' | 'definition'> {
  readonly key: readonly Category[];
}

/** Which dimension is what, and which part of a cube is wanted. */
export interface CubeOptions {
  /** Ids of the dimensions that say region, indicator and period, where the defaults do not find them. */
  readonly dimensions?: { readonly region?: string; readonly indicator?: string; readonly period?: string };
  /** Of a dimension, by its id, the one code that is wanted. */
  readonly filter?: Readonly<Record<string, string>>;
  /** What is known of the indicators: title, unit, kind, subject … */
  readonly indicators?: readonly IndicatorInput[];
  /** The register whose codes are looked up; Padang's by default. */
  readonly regions?: readonly Region[];
}

/** Ids of the dimensions that say region, indicator and period where nothing else does, in the order of preference. */
export interface CubeRoles {
  readonly region: readonly string[];
  readonly indicator: readonly string[];
  readonly period: readonly string[];
}

const quoted = (dimensions: readonly Category[]) => dimensions.map(({ id }) => `"${id}"`).join(', ');

/** Index of a dimension by its id. */
function indexOf(dimensions: readonly Category[], id: string): number {
  const index = dimensions.findIndex((dimension) => dimension.id === id);
  if (index < 0) throw new DataValidationError(`Expected a dimension "${id}"; there are ${quoted(dimensions)}.`, []);
  return index;
}

/**
 * What a filter lets through.
 * @throws {DataValidationError} where it names a dimension that is not there, or lets nothing through
 */
export function filtered<Keyed extends { readonly key: readonly Category[] }>(
  { dimensions, cells }: { readonly dimensions: readonly Category[]; readonly cells: readonly Keyed[] },
  filter: CubeOptions['filter'] = {},
): readonly Keyed[] {
  const wanted = Object.entries(filter).map(([id, code]) => [indexOf(dimensions, id), code] as const);
  const left = cells.filter(({ key }) => wanted.every(([index, code]) => key[index]?.id === code));
  if (left.length === 0 && cells.length > 0)
    throw new DataValidationError(`Expected values that the filter ${JSON.stringify(filter)} lets through; there are none.`, []);
  return left;
}

/** The period of a category: its code, or its name where only that is one; `null` where there is no category. */
function periodIn(category: Category | undefined): string | null {
  if (category === undefined) return null;
  const { id, name } = category;
  return !isPeriod(id) && name !== null && isPeriod(name) ? name : id;
}

/**
 * The cells of a cube by region, period and what is measured. Where more dimensions have several values, each
 * combination of them is measured by itself; where one has a single value, the indicator's definition says so.
 * @throws {DataValidationError} where no dimension says the region, or one that is named is not there
 */
export function cellsIn({ dimensions, cells }: Cube, options: CubeOptions, roles: CubeRoles): readonly CubeCell[] {
  const ids = dimensions.map(({ id }) => id.toUpperCase());
  const roleOf = (role: keyof CubeRoles) => {
    const named = options.dimensions?.[role];
    if (named !== undefined) return indexOf(dimensions, named);
    return ids.indexOf(roles[role].map((id) => id.toUpperCase()).find((id) => ids.includes(id)) ?? '');
  };
  const [region, indicator, period] = [roleOf('region'), roleOf('indicator'), roleOf('period')];
  if (region < 0)
    throw new DataValidationError(
      `Expected a dimension of regions; name it by the option "dimensions.region". There are ${quoted(dimensions)}.`,
      [],
    );

  const rest = ids.map((_, index) => index).filter((index) => ![region, indicator, period].includes(index));
  const varied = rest.filter((index) => new Set(cells.map(({ key }) => key[index]?.id)).size > 1);
  const [first] = cells;
  const definition = rest
    .filter((index) => !varied.includes(index))
    .map((index) => {
      const [dimension, category] = [dimensions[index], first?.key[index]];
      return `${dimension?.name ?? dimension?.id ?? ''}: ${category?.name ?? category?.id ?? ''}`;
    })
    .join('; ');
  const measuring = indicator < 0 ? varied : [indicator, ...varied];
  return cells.map(({ key, value, status, unit, decimals, row }) => ({
    region: key[region] ?? { id: '', name: null },
    measured: measuring.flatMap((index) => key[index] ?? []),
    period: periodIn(key[period]),
    value,
    status,
    unit,
    decimals,
    definition: definition === '' ? null : definition,
    row,
  }));
}
