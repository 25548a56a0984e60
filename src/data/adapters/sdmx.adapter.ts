import { loadRegister } from '../../geo/load-register.js';
import { throwIfAborted } from '../aborted.js';
import { adapterId } from '../adapter-id.js';
import { apiSource } from '../api-source.js';
import type { DataAdapter } from '../data-adapter.js';
import { fetchBytes, type FetchOptions } from '../fetch-bytes.js';
import type { SdmxOptions } from '../formats/sdmx.js';
import { readAnswer } from '../read-answer.js';

/** How a message is fetched and read. */
export type SdmxAdapterOptions = FetchOptions & SdmxOptions;

const ACCEPT = 'application/vnd.sdmx.data+json; version=2.0.0, application/vnd.sdmx.data+csv; version=2.0.0; q=0.9';

/**
 * Data of an SDMX service, as SDMX-JSON 2.0 or SDMX-CSV 2.0; which it is, the answer tells. Region, indicator and period
 * are the dimensions `REF_AREA`, `INDICATOR` and `TIME_PERIOD`, or others of usual names, or those named in
 * `dimensions`. Each combination of what else varies is an indicator of its own, unless `filter` says which is wanted.
 * A value whose `CONF_STATUS` is anything but F is suppressed.
 * @example sdmxAdapter('https://sdmx.example.org/data/dataflow/X/POVERTY/1.0/*', { filter: { SEX: '_T' } })
 */
export function sdmxAdapter(url: string, options: SdmxAdapterOptions = {}): DataAdapter {
  const { headers, dimensions, filter, indicators, decimal, regions: register } = options;
  const id = adapterId('sdmx', url, { headers, dimensions, filter, indicators, decimal, register });
  return {
    id,
    load: async (_request, { signal }) => {
      const [bytes, regions, { readSdmx }] = await Promise.all([
        fetchBytes({ ...options, headers: { accept: ACCEPT, ...headers }, adapterId: id, url, signal }),
        register ?? loadRegister(),
        import('../formats/sdmx.js'),
      ]);
      throwIfAborted(signal);
      return readAnswer(id, () => readSdmx(bytes, options, { regions, source: apiSource(url) }));
    },
  };
}
