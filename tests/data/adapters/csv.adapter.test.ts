import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { csvAdapter, type CsvAdapterOptions } from '../../../src/data/adapters/csv.adapter.js';
import { validate } from '../../../src/data/validate.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { startServer, type ControllableServer } from '../../fakes/controllable-server.js';

let server: ControllableServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.stop());

async function load(body: string | Uint8Array, options: CsvAdapterOptions = {}, path = '') {
  const loading = csvAdapter(`${server.url}${path}`, options).load({}, { signal: new AbortController().signal });
  loading.catch(() => undefined);
  (await server.next()).response.end(body);
  return loading;
}

describe('csvAdapter', () => {
  it("joins with Padang's register by default, and with another that it is given", async () => {
    expect((await load('a,b\nPauh,1')).observations).toMatchObject([{ region: 'Pauh', value: '1' }]);
    const regions = padangRegister.map((region) => (region.code === '13.71.08' ? { ...region, name: 'Entah' } : region));
    expect((await load('x,a,2024\nbaik,Entah,1', { regions })).observations).toMatchObject([{ region: 'Entah', period: '2024' }]);
  });

  it('hands on the decimal sign and the indicators that are known', async () => {
    const indicators = [{ id: 'poverty', unit: 'percent', kind: 'rate' }] as const;
    const input = await load('kecamatan,poverty\nPauh,1.234', { decimal: '.', indicators });
    expect(validate(input, padangRegister)).toMatchObject({
      dataset: { indicators: [{ unit: 'percent' }], observations: [{ value: 1.234 }] },
    });
  });

  it('reads the bytes of the answer, in Windows-1252 too', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('kecamatan,2024,catatan\nPauh,1,'), 0x96, 0x20, 0xe9]);
    expect((await load(bytes)).observations).toMatchObject([{ note: '– é' }]);
  });

  it('titles values that nothing names by the file, and gives it as their source', async () => {
    const path = '/data/angka%20miskin.csv';
    const { dataset } = validate(await load('kecamatan,2024\nPauh,4.1', {}, path), padangRegister);
    expect(dataset).toMatchObject({
      indicators: [{ title: { id: 'angka miskin' }, source: 'angka miskin.csv' }],
      sources: [{ id: 'angka miskin.csv', url: new URL(path, server.url).href }],
    });
    const file = { name: 'b.csv', url: null };
    expect((await load('kecamatan,2024\nPauh,4.1', { file }, path)).sources).toEqual([{ id: 'b.csv', title: 'b.csv', url: null }]);
  });

  it('asks a sheet of Google Sheets for its CSV, and has the link for its source', async () => {
    const asked: string[] = [];
    const link = 'https://docs.google.com/spreadsheets/d/1AbC/edit#gid=12';
    const { fetch } = globalThis;
    globalThis.fetch = async (url) => {
      asked.push(url as string);
      return fetch(`${server.url}/sheet`);
    };
    try {
      const loading = csvAdapter(link).load({}, { signal: new AbortController().signal });
      (await server.next()).response.end('kecamatan,2024\nPauh,1');
      expect(await loading).toMatchObject({
        sources: [{ id: 'Google Sheets', url: link }],
        indicators: [{ id: 'value', source: 'Google Sheets' }],
      });
      expect(asked).toEqual(['https://docs.google.com/spreadsheets/d/1AbC/export?format=csv&gid=12']);
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it('says of a sheet that is not public, which answers with a page, that it is no data', async () => {
    const loading = csvAdapter(server.url).load({}, { signal: new AbortController().signal });
    loading.catch(() => undefined);
    (await server.next()).response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!DOCTYPE html>');
    await expect(loading).rejects.toMatchObject({ name: 'AdapterError', code: 'content-type' });
  });

  it('fails on a workbook, and says what to do instead', async () => {
    await expect(load(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]))).rejects.toMatchObject({
      name: 'AdapterError',
      code: 'unreadable',
      message: 'The file is unreadable: a spreadsheet file; save it as CSV.',
    });
  });

  it('fails on a table without regions, and says why', async () => {
    await expect(load('a,b\nx,1')).rejects.toMatchObject({
      name: 'AdapterError',
      code: 'unreadable',
      message: 'Expected a column with codes or names of regions; found none.',
      cause: { name: 'DataValidationError' },
    });
  });
});
