import { describe, expect, it } from 'vitest';
import { csvAdapter } from '../../src/data/adapters/csv.adapter.js';
import { geojsonAdapter } from '../../src/data/adapters/geojson.adapter.js';
import { jsonAdapter } from '../../src/data/adapters/json.adapter.js';
import { padangRegister } from '../../src/geo/padang-register.js';

const URL = 'data/x';
const layer = { id: 'kube' };

/** Ways of reading one address: each by a function that makes the adapter anew. */
const READINGS = [
  () => csvAdapter(URL),
  () => csvAdapter(URL, { decimal: '.' }),
  () => csvAdapter(URL, { decimal: ',' }),
  () => csvAdapter(URL, { indicators: [{ id: 'a', unit: 'percent' }] }),
  () => csvAdapter(URL, { indicators: [{ id: 'a', unit: 'rupiah' }] }),
  () => csvAdapter(URL, { file: { name: 'x.csv', url: null } }),
  () => csvAdapter(URL, { headers: { 'x-tahun': '2023' } }),
  () => csvAdapter(URL, { headers: { 'x-tahun': '2024' } }),
  () => csvAdapter(URL, { regions: padangRegister.slice(1) }),
  () => jsonAdapter(URL),
  () => jsonAdapter(URL, { headers: { 'x-tahun': '2024' } }),
  () => geojsonAdapter(URL, { layer }),
  () => geojsonAdapter(URL, { layer: { id: 'other' } }),
  () => geojsonAdapter(URL, { layer, properties: { name: 'nama' } }),
  () => geojsonAdapter(URL, { layer, properties: { name: 'judul' } }),
  () => geojsonAdapter(URL, { layer, headers: { 'x-tahun': '2024' } }),
];

describe("an adapter's id", () => {
  it('is unique for each way of reading an address, and the same for the same way', () => {
    const ids = READINGS.map((make) => make().id);
    expect(new Set(ids).size).toBe(READINGS.length);
    expect(READINGS.map((make) => make().id)).toEqual(ids);
  });

  it('does not depend on the order of options, nor on those that change nothing that is read', () => {
    const id = csvAdapter(URL, { decimal: '.', indicators: [{ id: 'a', unit: 'percent' }] }).id;
    expect(csvAdapter(URL, { indicators: [{ unit: 'percent', id: 'a' }], decimal: '.' }).id).toBe(id);
    expect(csvAdapter(URL, { timeoutMs: 5, maxBytes: 9 }).id).toBe(csvAdapter(URL).id);
    expect(csvAdapter(URL).id).toBe('csv:data/x');
  });

  it('shows nothing of the headers, which may hold a password', () => {
    expect(jsonAdapter(URL, { headers: { authorization: 'Bearer rahasia' } }).id).not.toMatch(/rahasia|Bearer|authorization/i);
  });
});
