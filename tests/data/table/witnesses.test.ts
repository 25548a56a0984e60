import { describe, expect, it } from 'vitest';
import { entriesOf, validatedCsv, valuesOf } from '../inputs.js';

describe('a row whose columns name different regions', () => {
  const result = validatedCsv('kode,nama,nilai\n13.71.01,Bungus Teluk Kabung,1\n13.71.08,Pauh,2');

  it('is not joined, and is reported as ambiguous with both', () => {
    expect(valuesOf(result)).toEqual([['13.71.08', 2]]);
    expect(result.report.entries.filter(({ kind }) => kind !== 'assumed')).toMatchObject([
      { kind: 'ambiguous', row: 2, column: 'kode', received: '13.71.01 | Bungus Teluk Kabung', candidates: ['13.71.01', '13.71.05'] },
    ]);
    expect(result.report).toMatchObject({ received: 2, kept: 1 });
  });

  it('makes an error with each such row where there is no other', () => {
    expect(() => validatedCsv('kode,nama,nilai\n13.71.01,Bungus Teluk Kabung,1')).toThrow(
      expect.objectContaining({ issues: expect.arrayContaining([expect.objectContaining({ kind: 'ambiguous', row: 2 })]) }),
    );
  });

  it.each([
    ['a code that is not in its list', '1371010,13.71.01'],
    ['a name with a slip', '13.71.01,Bungus Teluk Kabnug'],
    ['a name of two levels', '13.71.01,Kuranji'],
    ['a kelurahan elsewhere', '13.71.01,Kel. Indarung'],
  ])('is told by %s', (_, cells) => {
    expect(entriesOf(validatedCsv(`a,b,nilai\n${cells},1\n13.71.08,Pauh,2\n13.71.10,Nanggalo,3`))).toEqual([['ambiguous', 2]]);
  });

  it('is one in a wide table and among the columns that the map writes itself', () => {
    expect(entriesOf(validatedCsv('kode,nama,2023,2024\n13.71.01,Bungus Teluk Kabung,1,2\n13.71.08,Pauh,3,4'))).toEqual([['ambiguous', 2]]);
    expect(entriesOf(validatedCsv('region,name,value\n13.71.01,Bungus Teluk Kabung,1\n13.71.08,Pauh,2'))).toEqual([['ambiguous', 2]]);
  });
});

describe('a second column of regions', () => {
  it.each([
    ['names the same ones', 'kode,bps,nama,nilai\n13.71.01,1371040,Pdg. Selatan,1\n13.71.09,1371090,Kuranji,2'],
    ['names those they lie in', 'kelurahan,kecamatan,kota,nilai\nIndarung,Lubuk Kilangan,Padang,1\nJati,Padang Timur,Kota Padang,2'],
    ['names one inside them', 'kecamatan,kelurahan,nilai\nLubuk Kilangan,Indarung,1\nNanggalo,,2\nPauh,,3'],
    ['holds texts that name none', 'kode,nama,nilai\n13.71.01,Padang Selatan,1\n13.71.08,Entah,2'],
  ])('that %s is no fault', (_, csv) => {
    const { dataset, report } = validatedCsv(csv);
    expect(dataset.observations).toHaveLength(csv.split('\n').length - 1);
    expect(report.entries.map(({ column }) => column)).toEqual([null]);
  });

  it('is none where few of its texts happen to name one', () => {
    const { dataset, report } = validatedCsv('kode,komoditas,nilai\n13.71.01,Jati,1\n13.71.08,Karet,2\n13.71.10,Padi,3');
    expect(dataset.observations).toHaveLength(3);
    expect(report.entries).toContainEqual(expect.objectContaining({ kind: 'assumed', column: 'komoditas' }));
  });
});
