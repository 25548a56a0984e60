import { parseFrame, type DatasetInput, type FrameInput, type ObservationInput, type Parsed } from '../model/dataset.schema.js';
import type { ObservationColumns } from './observation-columns.js';
import { termAt } from './terms.js';

/** A dataset handed in whose form was looked at, but for that of each observation and point. */
export interface Frame extends FrameInput {
  /** Observations that are there by columns, instead of a list of them; else `null`. */
  readonly columns: ObservationColumns | null;
}

/** Fields that are left out where no row has one. */
const OPTIONAL = ['level', 'status', 'note', 'method', 'source', 'lower', 'upper'] as const;

/** The observations that columns hold, one by one. */
export function listOf(columns: ObservationColumns): ObservationInput[] {
  const told = OPTIONAL.filter((name) => columns[name] !== null);
  return Array.from(columns.rows, (row, index) => {
    const observation: ObservationInput = {
      region: termAt(columns.region, index) ?? '',
      indicator: termAt(columns.indicator, index),
      period: termAt(columns.period, index),
      value: termAt(columns.value, index),
      row,
      column: termAt(columns.column, index),
    };
    const more = told.map((name) => [name, termAt<unknown>(columns[name], index)]);
    return more.length === 0 ? observation : { ...observation, ...(Object.fromEntries(more) as Partial<ObservationInput>) };
  });
}

/** What getters give that nobody has asked yet. */
const held = new WeakMap<object, ObservationColumns>();

/**
 * A dataset whose list of observations is made of columns when somebody first asks for it. From then on there is but
 * the list: whoever changes it, or copies the dataset, has nothing to do with the columns any more.
 */
export function withColumns(dataset: Omit<DatasetInput, 'observations'>, columns: ObservationColumns): DatasetInput {
  let list: unknown;
  const get = () => {
    if (held.delete(get)) list = listOf(columns);
    return list;
  };
  const set = (own: unknown) => {
    held.delete(get);
    list = own;
  };
  held.set(get, columns);
  return Object.defineProperty({ ...dataset }, 'observations', { get, set, enumerable: true, configurable: true });
}

/** Columns that a dataset has instead of a list, as nobody has asked for that yet; else `null`. */
function columnsOf(input: unknown): ObservationColumns | null {
  if (typeof input !== 'object' || input === null) return null;
  try {
    const field: { readonly get?: object } = Object.getOwnPropertyDescriptor(input, 'observations') ?? {};
    return (field.get && held.get(field.get)) ?? null;
  } catch {
    // A proxy may throw, whatever it is asked.
    return null;
  }
}

/** Looks at the form of a dataset handed in; throws nothing, whatever it is given. */
export function frameOf(input: unknown): Parsed<Frame> {
  const columns = columnsOf(input);
  const parsed = parseFrame(columns ? Object.create(input as object, { observations: { value: null } }) : input);
  return 'fault' in parsed ? parsed : { value: { ...parsed.value, columns } };
}
