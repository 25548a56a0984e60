import { loadRegister } from '../../geo/load-register.js';
import { detailOf } from '../../model/detail.js';
import { AdapterError } from '../../model/errors.js';
import { throwIfAborted } from '../aborted.js';
import { adapterId } from '../adapter-id.js';
import { apiSource } from '../api-source.js';
import type { DataAdapter } from '../data-adapter.js';
import type { FetchOptions } from '../fetch-bytes.js';
import { fetchPages } from '../fetch-pages.js';
import { parseJson } from '../parse-json.js';
import { readAnswer } from '../read-answer.js';
import type { CsvOptions } from '../table/read-csv.js';

/** Which table of a portal is asked for, and how it is read. */
export interface CkanOptions extends FetchOptions, Partial<CsvOptions> {
  /** Id of the resource; its file must have been put into the portal's datastore. */
  readonly resource: string;
  /** Records on a page; 1,000 by default. A portal may hand out fewer. */
  readonly pageSize?: number;
}

const PAGE_SIZE = 1000;

/**
 * A table of a CKAN portal by `datastore_search`, page after page in one order. It is read as a CSV of the same columns
 * would be. Give `file` to name it to people: `{ name: 'Kemiskinan 2024', url: null }`.
 * @param url address of the portal
 * @example map.adapter = ckanAdapter('https://data.example.go.id', { resource: '6f1b…' });
 */
export function ckanAdapter(url: string, options: CkanOptions): DataAdapter {
  const { resource, headers, decimal, indicators, file, regions: register, pageSize = PAGE_SIZE } = options;
  const action = `${url.trim().replace(/(?<!\/)\/+$/, '')}/api/3/action/datastore_search`;
  const id = adapterId('ckan', action, { resource, headers, decimal, indicators, file, register });
  const pageAt = (offset: number) =>
    `${action}?${new URLSearchParams({ resource_id: resource, sort: '_id', limit: String(pageSize), offset: String(offset) }).toString()}`;
  const changed = (message: string) => new AdapterError('unreadable', message, { adapterId: id, retryable: true });

  return {
    id,
    load: async (_request, { signal }) => {
      throwIfAborted(signal);
      const [{ idOfRecord, readCkan, readCkanPage }, regions] = await Promise.all([
        import('../formats/ckan.js'),
        register ?? loadRegister(),
      ]);
      const seen = new Set<string>();
      let received = 0;
      let expected: number | null = null;
      const pages = await fetchPages({
        ...options,
        adapterId: id,
        url: pageAt(0),
        signal,
        read: async (bytes) => {
          const page = await readAnswer(id, () => readCkanPage(parseJson(bytes, id)));
          expected ??= page.total;
          if (page.total !== null && page.total !== expected)
            throw changed(detailOf('table-changed', { before: expected ?? 0, after: page.total }));
          for (const record of page.records) {
            const number = idOfRecord(record);
            // Without its number nobody can tell a record that came twice.
            if (number === null && (expected === null || page.records.length < expected))
              throw changed('Expected an "_id" in each record of a table of several pages.');
            if (number === null) continue;
            if (seen.has(number)) throw changed(detailOf('record-twice', { id: number }));
            seen.add(number);
          }
          received += page.records.length;
          // Where nobody counts them for sure, only a page without any is the last.
          if (expected === null) return { page, next: page.records.length > 0 ? pageAt(received) : null };
          if (received > expected || (page.records.length === 0 && received < expected))
            throw changed(detailOf('records-differ', { told: expected, received }));
          return { page, next: received < expected ? pageAt(received) : null };
        },
      });
      throwIfAborted(signal);
      return readAnswer(id, () => readCkan(pages, { file: { name: resource, url: apiSource(url).url ?? null }, ...options, regions }));
    },
  };
}
