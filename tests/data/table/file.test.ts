import { describe, expect, it } from 'vitest';
import { readCsv, type CsvOptions } from '../../../src/data/table/read-csv.js';
import { fileAt, titleOf } from '../../../src/data/table/file.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { validated } from '../inputs.js';

const FILE = { name: 'kemiskinan.csv', url: 'https://padang.example/data/kemiskinan.csv' };
const read = (text: string, options: Partial<CsvOptions> = { file: FILE }) =>
  validated(readCsv(text, { regions: padangRegister, ...options })).dataset;
const SOURCE = { id: FILE.name, title: { id: FILE.name, en: FILE.name }, publisher: '', url: FILE.url };

describe('values that nothing names', () => {
  it.each(['kecamatan,2023,2024\nPauh,4.1,5.2', 'kecamatan,\nPauh,4.1', 'kecamatan,nilai\nPauh,4.1', 'kecamatan,nilai,satuan\nPauh,4.1,%'])(
    'are titled as values, and by the name of their file where it is known: %j',
    (text) => {
      expect(read(text, {}).indicators).toMatchObject([{ id: 'value', title: { id: 'Nilai', en: 'Value' }, source: null }]);
      expect(read(text).indicators).toMatchObject([{ id: 'value', title: { id: 'kemiskinan', en: 'kemiskinan' } }]);
    },
  );

  it('keep the title that a column, a header or a declaration gives them', () => {
    expect(read('kecamatan,nilai,judul\nPauh,4.1,Angka A').indicators).toMatchObject([{ title: { id: 'Angka A' } }]);
    expect(read('kecamatan,PSM\nPauh,4').indicators).toMatchObject([{ id: 'psm', title: { id: 'PSM' } }]);
    expect(read('kecamatan,2024\nPauh,4', { file: FILE, indicators: [{ id: 'psm', title: 'Relawan' }] }).indicators).toMatchObject([
      { id: 'psm', title: { id: 'Relawan' } },
    ]);
    expect(read('kecamatan,indikator,2024\nPauh,psm,4').indicators).toMatchObject([{ id: 'psm', title: { id: 'psm' } }]);
  });

  it('are counts where the name of the file only says what its rows are', () => {
    const kindOf = (name: string) => read('kecamatan,2024\nPauh,4', { file: { name, url: null } }).indicators[0]?.kind;
    expect(['jumlah-psm-per-kecamatan.csv', 'psm per kelurahan.csv', 'psm-per-1000-keluarga.csv'].map(kindOf)).toEqual([
      'count',
      'count',
      'rate',
    ]);
  });
});

describe('the file as a source', () => {
  it.each(['kecamatan,2024\nPauh,4', 'kecamatan,PSM\nPauh,4', 'kecamatan,indikator,nilai,sumber\nPauh,psm,4,'])(
    'is that of figures that name none: %j',
    (text) => {
      const { sources, indicators } = read(text);
      expect(sources).toMatchObject([SOURCE]);
      expect(indicators).toMatchObject([{ source: FILE.name }]);
      expect(read(text, {}).sources).toEqual([]);
    },
  );

  it('is not that of figures whose rows or indicator name one', () => {
    expect(read('kecamatan,PSM,sumber\nPauh,4,Dinsos')).toMatchObject({ sources: [{ id: 'Dinsos' }], indicators: [{ source: null }] });
    const indicators = [{ id: 'psm', source: 'dinsos' }, { id: 'tksk' }, { id: 'kube' }];
    expect(read('kecamatan,PSM,TKSK\nPauh,4,1', { file: FILE, indicators }).indicators.map(({ source }) => source)).toEqual([
      'dinsos',
      FILE.name,
      null,
    ]);
  });

  it('is that of points that name none', () => {
    const points = 'region,indicator,value,source,longitude,latitude\n,kube,5,,100.4,-0.9\n,hibah,5,Dinsos,100.4,-0.9\nPauh,psm,4,Dinsos,,';
    expect(read(points)).toMatchObject({ pointLayers: [{ source: FILE.name }, { source: 'Dinsos' }], sources: [SOURCE, { id: 'Dinsos' }] });
  });
});

describe('fileAt', () => {
  it.each([
    ['data/kemiskinan.csv', 'kemiskinan.csv', null],
    ['../data/angka%20miskin.csv?v=2#x', 'angka miskin.csv', null],
    ['100%.csv', '100%.csv', null],
    ['https://padang.example/a/b.csv?v=2', 'b.csv', 'https://padang.example/a/b.csv?v=2'],
    ['http://padang.example/unduh/', 'unduh', 'http://padang.example/unduh/'],
    ['https://admin:rahasia@padang.example/b.csv', 'b.csv', 'https://padang.example/b.csv'],
    ['//padang.example/b.csv', 'b.csv', null],
  ])('names the file at %j', (url, name, address) => {
    expect(fileAt(url)).toEqual({ name, url: address });
  });

  it.each(['', 'https://padang.example', 'http://127.0.0.1:80/', 'data:text/csv,a/b.csv', 'blob:https://padang.example/1-2', 'https://['])(
    'names none at %j',
    (url) => {
      expect(fileAt(url)).toBeUndefined();
    },
  );

  it('gives a name of which the title is without the ending', () => {
    expect(['kemiskinan.csv', 'a.b.TXT', 'unduh', '.csv', 'psm 2024.07'].map((name) => titleOf({ name, url: null }))).toEqual([
      'kemiskinan',
      'a.b',
      'unduh',
      '.csv',
      'psm 2024.07',
    ]);
  });
});
