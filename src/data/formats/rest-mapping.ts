import type { IndicatorInput, ObservationInput } from '../../model/dataset.schema.js';
import type { RegionLevel } from '../../model/region.js';
import type { DecimalSign } from '../parse-number.js';

/**
 * Where something stands in JSON: keys parted by points, a list's members by their index (`data.items`, `nilai.0`), or
 * a list of keys where a key has a point in it (`['nilai', 'persen.2024']`). An empty list is the whole.
 */
export type JsonPath = string | readonly (string | number)[];

/** A path, or one value for all rows. */
export type MappedField<Value extends string | number = string | number> = JsonPath | { readonly constant: Value };

/** What the mappings of long and wide answers have in common. */
export interface MappedRows {
  /** The list of rows; the whole answer by default. */
  readonly rows?: JsonPath;
  /** Code or name of a row's region. */
  readonly region: MappedField;
  readonly level?: { readonly constant: RegionLevel };
  readonly period?: MappedField;
  readonly status?: MappedField<string>;
  readonly note?: MappedField<string>;
  readonly source?: MappedField<string>;
  /** Decimal sign of values that are texts; decided for each path where it is not given. */
  readonly decimal?: DecimalSign;
  /** What is known of the indicators: title, unit, kind, subject … */
  readonly indicators?: readonly IndicatorInput[];
}

/** Each row has one value. */
export interface LongMapping extends MappedRows {
  readonly value: JsonPath;
  /** Id of what is measured; that of the only indicator that is known by default. */
  readonly indicator?: MappedField<string>;
  readonly lower?: JsonPath;
  readonly upper?: JsonPath;
  readonly values?: never;
}

/** Each row has a value for each of several indicators. */
export interface WideMapping extends MappedRows {
  /** Paths of the values, by the ids of their indicators. */
  readonly values: Readonly<Record<string, JsonPath>>;
  readonly value?: never;
  readonly indicator?: never;
  readonly lower?: never;
  readonly upper?: never;
}

/** Where in an answer the rows are, and where in a row what an observation needs. */
export type RestMapping = LongMapping | WideMapping;

/** What an observation has that a mapping says by a path or for all. */
export type MappedName = 'region' | 'period' | 'status' | 'note' | 'source' | 'indicator' | 'lower' | 'upper';

/** One observation to be made of each row. */
export interface MappedValue {
  readonly path: JsonPath;
  /** `null` where the row or nothing says it. */
  readonly indicator: string | null;
}

/** The values that a mapping takes from each row. */
export function mappedValues(mapping: RestMapping): readonly MappedValue[] {
  if (mapping.values === undefined) return [{ path: mapping.value, indicator: null }];
  return Object.entries(mapping.values).map(([indicator, path]) => ({ path, indicator }));
}

/** An observation as it is made of a row. */
export type MappedObservation = Pick<ObservationInput, 'region'> & Partial<ObservationInput>;
