import { loadRegister } from '../geo/load-register.js';
import type { DatasetInput } from '../model/dataset.schema.js';
import { throwIfAborted } from './aborted.js';
import type { DataAdapter } from './data-adapter.js';
import { fetchNewer, fetchWhole, type DataState, type Fetched, type FetchRequest } from './fetch-bytes.js';
import type { WorkbookOptions } from './formats/xlsx/read-workbook.js';
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
    }
  | { readonly format: 'xlsx'; readonly adapterId: string; readonly options: Partial<WorkbookOptions> };

/** A source that hands over its bytes, to be read wherever there is time for it. */
export interface ByteSource {
  /** How what was fetched is read. Throws AdapterError `content-type` where it is no data. */
  readonly recipeFor: (fetched: Fetched) => Recipe;
  readonly fetch: (signal: AbortSignal) => Promise<Fetched>;
  /** Fetches them where they are newer than a state that is known; `null` where they are not. */
  readonly fetchNewer: (signal: AbortSignal, known: DataState | null) => Promise<Fetched | null>;
}

const sources = new WeakMap<object, ByteSource>();

/**
 * Reads the bytes of a source by its recipe.
 * @throws {AdapterError} `unreadable`, where they are not in the format or no table that can be read
 */
export async function readBytes(bytes: Uint8Array, recipe: Recipe): Promise<DatasetInput> {
  const { adapterId } = recipe;
  if (recipe.format === 'json') return parseDataset(bytes, adapterId);
  if (recipe.format === 'xlsx') {
    const [{ readWorkbook }, regions] = await Promise.all([
      import('./formats/xlsx/read-workbook.js'),
      recipe.options.regions ?? loadRegister(),
    ]);
    return readAnswer(adapterId, () => readWorkbook(bytes, { ...recipe.options, regions }));
  }
  const [{ readCsv }, register] = await Promise.all([import('./table/read-csv.js'), recipe.options.regions ?? loadRegister()]);
  return readAnswer(adapterId, () => readCsv(bytes, { ...recipe.options, regions: register }));
}

/** An adapter whose source hands over bytes, which are read by a recipe, or by one that is chosen by what they are. */
export function bytesAdapter(
  recipe: Recipe | { readonly adapterId: string; readonly recipeFor: ByteSource['recipeFor'] },
  request: Omit<FetchRequest, 'adapterId' | 'signal'>,
): DataAdapter {
  const { adapterId } = recipe;
  const recipeFor = 'recipeFor' in recipe ? recipe.recipeFor : () => recipe;
  const source: ByteSource = {
    recipeFor,
    fetch: (signal) => fetchWhole({ ...request, adapterId, signal }),
    fetchNewer: (signal, known) => fetchNewer({ ...request, adapterId, signal }, known),
  };
  const load: DataAdapter['load'] = async (_request, { signal }) => {
    const fetched = await source.fetch(signal);
    throwIfAborted(signal);
    return readBytes(fetched.bytes, recipeFor(fetched));
  };
  sources.set(load, source);
  return { id: adapterId, load };
}

/** The source of an adapter that hands over bytes; `undefined` of any other, one that wraps such an adapter included. */
export function byteSourceOf({ load }: { readonly load: object }): ByteSource | undefined {
  return sources.get(load);
}
