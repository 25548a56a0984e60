import { loadRegister } from '../geo/padang.js';
import type { DatasetInput } from '../model/dataset.schema.js';
import { throwIfAborted } from './aborted.js';
import type { DataAdapter } from './data-adapter.js';
import { parseDataset } from './parse-dataset.js';
import { readAnswer } from './read-answer.js';
import type { CsvOptions } from './table/read-csv.js';

/** How the bytes of a source are read: plain data, so that it can be told to a worker. */
export type Recipe =
  | { readonly format: 'json'; readonly adapterId: string }
  | {
      readonly format: 'csv';
      readonly adapterId: string;
      /** The regions are Padang's where they are not given. */
      readonly options: Partial<CsvOptions>;
    };

/** A source that hands over its bytes, to be read wherever there is time for it. */
export interface ByteSource {
  readonly recipe: Recipe;
  readonly fetch: (signal: AbortSignal) => Promise<Uint8Array>;
}

const sources = new WeakMap<object, ByteSource>();

/**
 * Reads the bytes of a source by its recipe.
 * @throws {AdapterError} `unreadable`, where they are not in the format or no table that can be read
 */
export async function readBytes(bytes: Uint8Array, recipe: Recipe): Promise<DatasetInput> {
  const { adapterId } = recipe;
  if (recipe.format === 'json') return parseDataset(bytes, adapterId);
  const [{ readCsv }, register] = await Promise.all([import('./table/read-csv.js'), recipe.options.regions ?? loadRegister()]);
  return readAnswer(adapterId, () => readCsv(bytes, { ...recipe.options, regions: register }));
}

/** An adapter whose source hands over bytes. */
export function bytesAdapter(source: ByteSource): DataAdapter {
  const load: DataAdapter['load'] = async (_request, { signal }) => {
    const bytes = await source.fetch(signal);
    throwIfAborted(signal);
    return readBytes(bytes, source.recipe);
  };
  sources.set(load, source);
  return { id: source.recipe.adapterId, load };
}

/** The source of an adapter that hands over bytes; `undefined` of any other, one that wraps such an adapter included. */
export function byteSourceOf({ load }: { readonly load: object }): ByteSource | undefined {
  return sources.get(load);
}
