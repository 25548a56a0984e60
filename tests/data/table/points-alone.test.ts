import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { validate } from '../../../src/data/validate.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { AS_IT_IS } from '../inputs.js';

const read = (text: string) => validate({ ...readCsv(text, { regions: padangRegister }), ...AS_IT_IS }, padangRegister);

/** The points of a table by layer. */
const pointsIn = (text: string) =>
  read(text).dataset.pointLayers.map(({ id, points }) => [
    id,
    points.map(({ name, lngLat, amountRupiah }) => [name, ...lngLat, amountRupiah]),
  ]);

describe('a table of points alone', () => {
  it('needs no column of regions, or has it empty', () => {
    const points = [
      ['Contoh A', 100.4, -0.92, 1_000_000],
      ['Contoh B', 100.41, -0.93, null],
    ];
    expect(pointsIn('indicator,name,value,longitude,latitude\nkube,Contoh A,1000000,100.4,-0.92\nkube,Contoh B,,100.41,-0.93\n')).toEqual([
      ['kube', points],
    ]);
    expect(pointsIn('No;nama;nilai;longitude;latitude\n1;Contoh A;1.000.000;100,4;-0,92\n2;Contoh B;;100,41;-0,93\n')).toEqual([
      ['points', points],
    ]);
    expect(pointsIn('Region;No.;nama;nilai;longitude;latitude\n;1;Contoh A;1.000.000;100,4;-0,92\n;2;Contoh B;;100,41;-0,93\n')).toEqual([
      ['points', points],
    ]);
  });

  it('keeps the points where a row has no position, and reports that row', () => {
    const { dataset, report } = read('name,value,longitude,latitude\nContoh A,5,100.4,-0.92\nContoh B,7,,\nContoh C,9,100.41,\n');
    expect(dataset.pointLayers.map(({ points }) => points.map(({ name }) => name))).toEqual([['Contoh A']]);
    expect(dataset.observations).toEqual([]);
    expect(report.entries.filter(({ kind }) => kind === 'invalid').map(({ row }) => row)).toEqual([3, 4]);
  });

  it('is one of named points, though one lacks its region and another its position', () => {
    const { dataset, report } = read(
      'Nama KUBE;Kecamatan;Lintang;Bujur;Bantuan\nContoh A;Koto Tangah;-0,8271;100,3245;10.000.000\nContoh B;;-0,9065;100,3962;9.500.000\nContoh C;Nanggalo;;;9.500.000\n',
    );
    expect(dataset.pointLayers.map(({ points }) => points.map(({ name }) => name))).toEqual([['Contoh A', 'Contoh B']]);
    expect(dataset.observations).toEqual([]);
    expect(report.entries.filter(({ kind }) => kind === 'invalid').map(({ row }) => row)).toEqual([4]);
  });

  it.each([
    ['a column may hold regions of another place', 'kecamatan,value,longitude,latitude\nCicendo,4,107.5,-6.9\n'],
    ['the column of regions is not empty', 'region,name,value,longitude,latitude\nCicendo,a,4,107.5,-6.9\n'],
    ['there is no position', 'name,value,longitude\nContoh,4,107.5\n'],
  ])('is not what a table is taken for where %s', (_, text) => {
    expect(() => read(text)).toThrow('Expected a column with codes or names of regions');
  });
});
