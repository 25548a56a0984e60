import { csvAdapter } from '../data/adapters/csv.adapter.js';
import { jsonAdapter } from '../data/adapters/json.adapter.js';
import { xlsxAdapter } from '../data/adapters/xlsx.adapter.js';
import type { DataAdapter, DataRequest } from '../data/data-adapter.js';
import { validate } from '../data/validate.js';
import type { Boundaries } from '../geo/boundaries.js';
import { regionAt } from '../geo/locate.js';
import { loadRegister, padangBoundaries } from '../geo/padang.js';
import { registerOf } from '../geo/register-of.js';
import type { Dataset } from '../model/dataset.js';
import { AdapterError } from '../model/errors.js';
import type { Region } from '../model/region.js';
import type { JoinReport } from '../model/report.js';
import type { DataOrigin } from './data-origin.js';

interface ReadData {
  readonly dataset: Dataset;
  readonly report: JoinReport;
}

/** CSV and workbooks are known by their names, or by the word that spreadsheet services put into the query. */
const CSV_ADDRESS = /\.(csv|tsv|txt)$|[?&](output|format|outputFormat)=(csv|tsv)\b/i;
const WORKBOOK_ADDRESS = /\.xlsx$|[?&](output|format|outputFormat)=xlsx\b/i;

function addressOf(src: string): URL {
  try {
    return new URL(src, document.baseURI);
  } catch (cause) {
    const message = `Expected the URL of a dataset in src; received "${src}".`;
    throw new AdapterError('unreadable', message, { adapterId: `src:${src}`, retryable: false, cause });
  }
}

const registerFor = (own: Boundaries | null): readonly Region[] | Promise<readonly Region[]> => (own ? registerOf(own) : loadRegister());

function adapterFor(src: string, own: Boundaries | null): DataAdapter {
  const address = addressOf(src);
  const isAt = (pattern: RegExp) => pattern.test(address.pathname) || pattern.test(address.search);
  const options = own ? { regions: registerOf(own) } : {};
  if (isAt(CSV_ADDRESS)) return csvAdapter(address.href, options);
  return isAt(WORKBOOK_ADDRESS) ? xlsxAdapter(address.href, options) : jsonAdapter(address.href);
}

/** Takes input through the one door, against the regions of a page's own boundaries, else Padang's register. */
export async function readInput(input: unknown, own: Boundaries | null): Promise<ReadData> {
  return validate(input, await registerFor(own), { locate: (lngLat) => regionAt(own ?? padangBoundaries(), lngLat) });
}

/** Loads and validates what an element was given. Rejects with AdapterError or DataValidationError. */
export async function readOutside(
  { data, adapter, src, boundaries }: DataOrigin,
  request: DataRequest,
  signal: AbortSignal,
): Promise<ReadData> {
  if (data != null) return readInput(data, boundaries);
  const source = adapter ?? adapterFor(src ?? '', boundaries);
  if (typeof source.load !== 'function')
    throw new AdapterError('unreadable', 'Expected an adapter with a function load(request, options); received none.', {
      adapterId: source.id,
      retryable: false,
    });
  const input = await source.load(request, { signal });
  return readInput(input, boundaries);
}
