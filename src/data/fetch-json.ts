import { fetchBytes, type FetchRequest } from './fetch-bytes.js';
import { parseJson } from './parse-json.js';

/**
 * Fetches a JSON value as adapters do: it can be aborted, gives up in time, and fails on whatever is no JSON.
 * @throws {AdapterError} as `fetchBytes` does, or `unreadable`
 * @throws the signal's reason, when it is aborted
 * @example const rows = await fetchJson({ url: '/api/kecamatan', adapterId: 'our-api', signal });
 */
export async function fetchJson(request: FetchRequest): Promise<unknown> {
  return parseJson(await fetchBytes(request), request.adapterId);
}
