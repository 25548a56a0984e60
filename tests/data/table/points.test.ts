import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/core.js';

const table = (name: string, points: readonly string[]) =>
  `region,indicator,${name},value,longitude,latitude\nPauh,rate,,4.5,,\n${points.join('\n')}`;
const POINTS = [',kube,Contoh satu,5000000,100.4,-0.92', ',kube,Contoh dua,6000000,100.41,-0.93'];

describe('the names of points in a CSV', () => {
  it.each(['name', 'Nama'])('are read from the column "%s", which is not reported as unread', (name) => {
    const { pointLayers, findings } = readCsv(table(name, POINTS));
    expect(pointLayers?.[0]?.points.map((point) => point.name)).toEqual(['Contoh satu', 'Contoh dua']);
    expect(findings?.filter(({ column }) => column === name)).toEqual([]);
  });

  it('are not read from a column that may tell who someone is', () => {
    const { pointLayers, findings } = readCsv(
      table('Nama', [',kube,0812-3456-7890,5000000,100.4,-0.92', ',kube,0813-3456-7891,6000000,100.41,-0.93']),
    );
    expect(pointLayers?.[0]?.points.map((point) => point.name)).toEqual(['1', '2']);
    expect(findings).toContainEqual(expect.objectContaining({ kind: 'withheld', column: 'Nama' }));
  });

  it('are none where rows have no position: a column of names is not read', () => {
    const { findings } = readCsv('region,Nama,indicator,value\nPauh,Contoh,rate,4.5');
    expect(findings).toContainEqual(expect.objectContaining({ kind: 'assumed', column: 'Nama' }));
  });
});

describe('coordinates that are called X and Y', () => {
  it.each(['Koordinat X;Koordinat Y', 'Titik X;Titik Y', 'X;Y'])('are a position and no figures: %s', (heads) => {
    const { pointLayers, indicators } = readCsv(
      `Nama KUBE;Kecamatan;${heads};Hibah (Rp)\nKUBE Satu;Pauh;100,40;-0,93;5000000\nKUBE Dua;Pauh;100,41;-0,92;6000000`,
    );
    expect(indicators ?? []).toEqual([]);
    expect(pointLayers?.[0]?.points.map(({ lngLat }) => lngLat)).toEqual([
      [100.4, -0.93],
      [100.41, -0.92],
    ]);
  });

  it('are nothing known where they are metres, and are never drawn as figures', () => {
    const { observations } = readCsv('Kecamatan;X;Y;PSM\nPauh;652341;9897123;12');
    expect(observations?.map(({ value }) => value)).toEqual(['12']);
  });

  it('leave a single letter what it is', () => {
    const { observations } = readCsv('Kecamatan;x\nPauh;12');
    expect(observations?.map(({ value }) => value)).toEqual(['12']);
  });
});
