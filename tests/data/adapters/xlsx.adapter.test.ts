import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xlsxAdapter, type XlsxAdapterOptions } from '../../../src/data/adapters/xlsx.adapter.js';
import { validate } from '../../../src/data/validate.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { serveBody } from '../../contract/serve-body.js';
import { missingServers, startRealServers, unlessServed, type RealServers } from '../../real/servers.js';
import { handMade, line } from '../formats/xlsx/hand-made.js';

const BOOK = handMade({
  sheets: { Depan: line(1, 'kecamatan', '2024') + line(2, 'Pauh', 4.1), Lain: line(1, 'kecamatan', '2024') + line(2, 'Pauh', 5) },
});
const never = () => new AbortController().signal;

async function load(body: string | Uint8Array, options: XlsxAdapterOptions = {}, path = '') {
  const source = await serveBody(body, 'application/octet-stream');
  return source.served(() => xlsxAdapter(`${source.url}${path}`, options).load({}, { signal: never() })).finally(() => source.stop());
}

describe('xlsxAdapter', () => {
  it('titles values that nothing names by the file, and gives it as their source', async () => {
    const { dataset } = validate(await load(BOOK, {}, '/data/angka%20miskin.xlsx'), padangRegister);
    expect(dataset).toMatchObject({
      indicators: [{ title: { id: 'angka miskin' }, source: 'angka miskin.xlsx' }],
      observations: [{ region: '13.71.08', period: '2024', value: 4.1 }],
      sources: [{ id: 'angka miskin.xlsx' }],
    });
  });

  it('reads the sheet and range that it is told, and joins with the register that it is given', async () => {
    const regions = padangRegister.filter(({ name }) => name === 'Pauh');
    expect((await load(BOOK, { sheet: 'Lain', range: 'A1:B2', regions })).observations).toMatchObject([{ value: 5 }]);
  });

  it('fails on a sheet that is not there, and names those that are', async () => {
    await expect(load(BOOK, { sheet: 'Data' })).rejects.toMatchObject({
      name: 'AdapterError',
      code: 'unreadable',
      message: 'Expected a sheet "Data"; the workbook has "Depan", "Lain".',
    });
  });

  it('fails on a CSV under a workbook’s name', async () => {
    await expect(load('kecamatan,2024\nPauh,4.1\n')).rejects.toMatchObject({ code: 'unreadable', retryable: false });
  });
});

describe.skipIf(missingServers !== null)(`xlsxAdapter on nginx${unlessServed}`, () => {
  let servers: RealServers;
  beforeAll(async () => {
    servers = await startRealServers();
  });
  afterAll(() => servers.stop());

  it('reads a workbook as a file is served', async () => {
    const input = await xlsxAdapter(servers.put('angka.xlsx', BOOK)).load({}, { signal: never() });
    expect(input.observations).toMatchObject([{ region: 'Pauh', value: 4.1 }]);
  });
});
