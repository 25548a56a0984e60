import { loadRegister } from '../../geo/load-register.js';
import type { IndicatorInput } from '../../model/dataset.schema.js';
import type { Region } from '../../model/region.js';
import { throwIfAborted } from '../aborted.js';
import { adapterId } from '../adapter-id.js';
import type { DataAdapter } from '../data-adapter.js';
import { fetchBytes, type FetchOptions } from '../fetch-bytes.js';
import { parseJson } from '../parse-json.js';
import { readAnswer } from '../read-answer.js';

/** Which dynamic table is asked for, and by which way. */
export interface BpsOptions extends FetchOptions {
  /**
   * Address of your own proxy, which adds the key and passes on what follows it: `/bps` is asked for
   * `/bps/model/data/lang/ind/domain/1371/var/47/th/124`.
   */
  readonly baseUrl: string;
  /** Number of the variable, as BPS lists it. */
  readonly var: number;
  /** Number of the year, as BPS lists it (`124`), or several (`'120:124'`, `'122;124'`). */
  readonly th: number | string;
  /** BPS code of the office's domain; `1371`, Kota Padang, by default. */
  readonly domain?: string;
  /** Language of the labels; `ind` by default. */
  readonly lang?: 'ind' | 'eng';
  /** What is known of the indicators: title, unit, kind, subject …; their ids are the variable's number, and with a derived variable `47.3`. */
  readonly indicators?: readonly IndicatorInput[];
  /** The register whose codes are looked up; Padang's by default. */
  readonly regions?: readonly Region[];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A per cent sign that was never encoded stands for itself.
    return text;
  }
}

/**
 * Refuses what would put a key into a page, where anyone reads it. The message does not repeat the address: it may be
 * logged.
 */
function expectNoKey(baseUrl: string): void {
  const [path = '', query = ''] = decoded(baseUrl).split(/[?#]/);
  const holdsKey = path.split('/').some((part) => /^(api[_-]?)?key$/i.test(part)) || /(^|&)(api[_-]?)?key=/i.test(query);
  if (holdsKey)
    throw new TypeError(
      'A key for BPS must not be in a page: expected baseUrl to be that of your proxy, which adds the key; received an address with a key.',
    );
  if (/^(https?:)?\/\/([^/]*@)?webapi\.bps\.go\.id([:/]|$)/i.test(path.trim()))
    throw new TypeError(
      'BPS answers with a key only, which must not be in a page: expected baseUrl to be that of your proxy, which adds the key; received the address of BPS itself.',
    );
  if (baseUrl.includes('?') || baseUrl.includes('#'))
    throw new TypeError('Expected baseUrl without a query: what is asked for is added to it.');
}

function expectNumbers(name: string, value: string, form: RegExp): string {
  if (!form.test(value)) throw new TypeError(`Expected ${name} as BPS numbers it; received "${value}".`);
  return value;
}

/**
 * A dynamic table of BPS's Web API, through a proxy of your own that adds the key. Each derived variable is an indicator
 * of its own; months are periods, while quarters and semesters are named in the report and left out.
 * @throws {TypeError} where the address holds a key or is that of BPS itself, or what is asked for is no number
 * @example map.adapter = bpsAdapter({ baseUrl: '/bps', var: 47, th: '120:124' });
 */
export function bpsAdapter(options: BpsOptions): DataAdapter {
  const { baseUrl, domain = '1371', lang = 'ind', headers, indicators = [], regions: register } = options;
  expectNoKey(baseUrl);
  const variable = expectNumbers('var', String(options.var), /^\d+$/);
  const year = expectNumbers('th', String(options.th), /^\d+([:;,]\d+)*$/);
  const place = expectNumbers('domain', domain, /^\d{4}$/);
  const url = `${baseUrl.replace(/(?<!\/)\/+$/, '')}/model/data/lang/${lang}/domain/${place}/var/${variable}/th/${year}`;
  const id = adapterId('bps', url, { headers, indicators: options.indicators, register });
  return {
    id,
    load: async (_request, { signal }) => {
      const [bytes, regions, { readBps }] = await Promise.all([
        fetchBytes({ ...options, adapterId: id, url, signal }),
        register ?? loadRegister(),
        import('../formats/bps.js'),
      ]);
      throwIfAborted(signal);
      return readAnswer(id, () => readBps(parseJson(bytes, id), { regions, domain: place, indicators }));
    },
  };
}
