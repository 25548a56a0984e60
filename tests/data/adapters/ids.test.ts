import { describe, expect, it } from 'vitest';
import {
  bpsAdapter,
  ckanAdapter,
  csvAdapter,
  geojsonAdapter,
  jsonAdapter,
  jsonStatAdapter,
  ogcFeaturesAdapter,
  restAdapter,
  sdmxAdapter,
  xlsxAdapter,
  type DataAdapter,
} from '../../../src/adapters.js';

const INDICATORS = [{ id: 'a', unit: 'percent' }] as const;
const REGIONS = [{ code: '1', name: 'Made up', level: 'kecamatan', parent: null, codes: ['1'], aliases: [] }] as never;
const LAYER = { layer: { id: 'kube' } } as const;
const MAPPING = { region: 'k', value: 'v' } as const;

/** What makes each adapter, and the options that change what it reads. */
const ADAPTERS: readonly (readonly [string, (options: object) => DataAdapter, readonly object[]])[] = [
  [
    'csvAdapter',
    (options) => csvAdapter('/x', options),
    [{ decimal: ',' }, { indicators: INDICATORS }, { regions: REGIONS }, { file: { name: 'f', url: null } }],
  ],
  [
    'xlsxAdapter',
    (options) => xlsxAdapter('/x', options),
    [{ sheet: 's' }, { range: 'A1:B2' }, { decimal: ',' }, { indicators: INDICATORS }, { regions: REGIONS }],
  ],
  ['jsonAdapter', (options) => jsonAdapter('/x', options), []],
  [
    'geojsonAdapter',
    (options) => geojsonAdapter('/x', { ...LAYER, ...options }),
    [{ layer: { id: 'other' } }, { properties: { name: 'n' } }],
  ],
  [
    'ogcFeaturesAdapter',
    (options) => ogcFeaturesAdapter('/x', { ...LAYER, ...options }),
    [{ layer: { id: 'other' } }, { properties: { name: 'n' } }, { bbox: [1, 2, 3, 4] }],
  ],
  [
    'bpsAdapter',
    (options) => bpsAdapter({ baseUrl: '/x', var: 1, th: 2, ...options }),
    [{ var: 3 }, { th: '3:4' }, { domain: '1300' }, { lang: 'eng' }, { indicators: INDICATORS }, { regions: REGIONS }],
  ],
  [
    'ckanAdapter',
    (options) => ckanAdapter('/x', { resource: 'r', ...options }),
    [{ resource: 's' }, { decimal: ',' }, { indicators: INDICATORS }, { regions: REGIONS }, { file: { name: 'f', url: null } }],
  ],
  [
    'sdmxAdapter',
    (options) => sdmxAdapter('/x', options),
    [
      { filter: { A: '1' } },
      { filter: { A: '2' } },
      { dimensions: { region: 'A' } },
      { decimal: ',' },
      { indicators: INDICATORS },
      { regions: REGIONS },
    ],
  ],
  [
    'jsonStatAdapter',
    (options) => jsonStatAdapter('/x', options),
    [{ filter: { A: '1' } }, { filter: { A: '2' } }, { dimensions: { region: 'A' } }, { indicators: INDICATORS }, { regions: REGIONS }],
  ],
  ['restAdapter', (options) => restAdapter('/x', MAPPING, options), []],
];

describe.each(ADAPTERS)('the id of %s', (_name, make, changes) => {
  const plain = make({}).id;

  it('is another for whatever changes what is read', () => {
    const ids = changes.map((options) => make(options).id);
    expect(new Set([plain, ...ids]).size).toBe(changes.length + 1);
  });

  it('is the same however long it may take, and however much may come', () => {
    expect(make({ timeoutMs: 5, maxBytes: 7 }).id).toBe(plain);
  });

  it('is another for other headers, and shows nothing of them', () => {
    const id = make({ headers: { authorization: 'made-up-secret' } }).id;
    expect([id === plain, id === make({ headers: { authorization: 'another' } }).id, /secret|authorization/.test(id)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

it('the id of restAdapter is another for another mapping', () => {
  expect(restAdapter('/x', MAPPING).id).not.toBe(restAdapter('/x', { ...MAPPING, value: 'w' }).id);
});
