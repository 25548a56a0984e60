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

/** Something by a key, and the dimensions of the key. */
interface KeyedBy<Keyed> {
  readonly dimensions: readonly Category[];
  readonly cells: readonly Keyed[];
}

/**
 * What a filter lets through. Of several cubes some may have none of it.
 * @throws {DataValidationError} where it names a dimension that none has, or lets nothing through
 */
export function filtered<Keyed extends { readonly key: readonly Category[] }>(
  cubes: readonly KeyedBy<Keyed>[],
  filter: CubeOptions['filter'] = {},
): readonly KeyedBy<Keyed>[] {
  const wanted = Object.entries(filter);
  const [first] = cubes;
  const placeOf = ({ dimensions }: KeyedBy<Keyed>, id: string) => dimensions.findIndex((dimension) => dimension.id === id);
  for (const [id] of wanted) if (first && cubes.every((cube) => placeOf(cube, id) < 0)) indexOf(first.dimensions, id);
  const left = cubes.map((cube) => {
    const places = wanted.map(([id, code]) => [placeOf(cube, id), code] as const);
    return { ...cube, cells: cube.cells.filter(({ key }) => places.every(([place, code]) => key[place]?.id === code)) };
  });
  if (left.every(({ cells }) => cells.length === 0) && cubes.some(({ cells }) => cells.length > 0))
    throw new DataValidationError(`Expected values that the filter ${JSON.stringify(filter)} lets through; there are none.`, []);
  return left;
}

/** Ids, in capitals, of the dimensions that have several values; one that a cube has not has another there. */
function variedIn(cubes: readonly Cube[]): ReadonlySet<string> {
  const filled = cubes.filter(({ cells }) => cells.length > 0);
  const codes = new Map<string, { readonly values: Set<string>; cubes: number }>();
  for (const { dimensions, cells } of filled)
    dimensions.forEach(({ id }, index) => {
      const known = codes.get(id.toUpperCase()) ?? { values: new Set<string>(), cubes: 0 };
      codes.set(id.toUpperCase(), known);
      known.cubes += 1;
      for (const { key } of cells) known.values.add(key[index]?.id ?? '');
    });
  return new Set([...codes].filter(([, { values, cubes: count }]) => values.size > 1 || count < filled.length).map(([id]) => id));
}

/** The period of a category: its code, or its name where only that is one; `null` where there is no category. */
function periodIn(category: Category | undefined): string | null {
  if (category === undefined) return null;
  const { id, name } = category;
  return !isPeriod(id) && name !== null && isPeriod(name) ? name : id;
}

/** The cells of one cube, where it is known what varies over all of them. */
function cellsOf(
  { dimensions, cells }: Cube,
  { options, roles, varies }: { readonly options: CubeOptions; readonly roles: CubeRoles; readonly varies: ReadonlySet<string> },
): readonly CubeCell[] {
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
  const varied = rest.filter((index) => varies.has(ids[index] ?? ''));
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

/**
 * The cells of cubes by region, period and what is measured. Where more dimensions have several values, each
 * combination of them is measured by itself; where one has a single value in all cubes, the indicator's definition says
 * so.
 * @throws {DataValidationError} where no dimension says the region, or one that is named is not there
 */
export function cellsIn(cubes: readonly Cube[], options: CubeOptions, roles: CubeRoles): readonly CubeCell[] {
  const varies = variedIn(cubes);
  return cubes.flatMap((cube) => cellsOf(cube, { options, roles, varies }));
}
