import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sdmxAdapter, type SdmxAdapterOptions } from '../../../src/data/adapters/sdmx.adapter.js';
import { startServer, type ControllableServer } from '../../fakes/controllable-server.js';
import { fixtureText } from '../../fixtures/read-fixture.js';

let server: ControllableServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.stop());

async function load(body: string, options: SdmxAdapterOptions = {}) {
  const loading = sdmxAdapter(`${server.url}/data/X?c=1`, options).load({}, { signal: new AbortController().signal });
  loading.catch(() => undefined);
  const { request, response } = await server.next();
  response.end(body);
  return { request, input: await loading };
}

describe('sdmxAdapter', () => {
  it('asks for both writings, or for what the headers say', async () => {
    const { request } = await load(fixtureText('sdmx/series.json'), { headers: { 'x-own': '1' } });
    expect(request.headers).toMatchObject({
      accept: expect.stringMatching(/data\+json; version=2\.0\.0, .*data\+csv; version=2\.0\.0/),
      'x-own': '1',
    });
    const own = await load(fixtureText('sdmx/flat.csv'), { headers: { accept: 'text/csv' } });
    expect(own.request.headers.accept).toBe('text/csv');
  });

  it('hands on filter, dimensions, indicators, decimal sign and register', async () => {
    const text = 'STRUCTURE;STRUCTURE_ID;ACTION;PLACE;SEX;OBS_VALUE\nd;X;I;Entah;F;1.234\nd;X;I;Entah;M;5';
    const options = {
      filter: { SEX: 'F' },
      dimensions: { region: 'PLACE' },
      indicators: [{ id: 'mine' }],
      decimal: '.',
      regions: [],
    } as const;
    expect((await load(text, options)).input.observations).toEqual([
      { region: 'Entah', indicator: 'mine', period: null, value: 1.234, status: null, row: 2 },
    ]);
  });

  it('tells a region by the register that it is given', async () => {
    const text = 'STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA: Area,OBS_VALUE: Value\nd,X,I,1371010: Bungus Teluk Kabung,1';
    const regionsWith = async (options: SdmxAdapterOptions) => (await load(text, options)).input.observations?.map(({ region }) => region);
    expect([await regionsWith({}), await regionsWith({ regions: [] })]).toEqual([['1371010'], ['Bungus Teluk Kabung']]);
  });

  it('has its host for a source where no sender is named, without what was asked', async () => {
    const { input } = await load(fixtureText('sdmx/flat.csv'));
    expect(input.sources).toMatchObject([{ title: `${new URL(server.url).host}: X`, url: `${server.url}/data/X` }]);
  });

  it('is another source for another filter', () => {
    expect(sdmxAdapter('/x', { filter: { A: '1' } }).id).not.toBe(sdmxAdapter('/x', { filter: { A: '2' } }).id);
  });

  it('fails on a message without regions, and says what is there', async () => {
    await expect(load('STRUCTURE,STRUCTURE_ID,ACTION,PLACE,OBS_VALUE\nd,X,I,A,1')).rejects.toMatchObject({
      name: 'AdapterError',
      code: 'unreadable',
      message: 'Expected a dimension of regions; name it by the option "dimensions.region". There are "PLACE".',
      cause: { name: 'DataValidationError' },
    });
  });
});
