import { describe, expect, it } from 'vitest';
import { validate } from '../../src/core.js';
import { builtCommand, commandFolder } from './run-command.js';

builtCommand();

/** A list of grants as an office keeps it; all of it is made up. */
const GRANTS = `No;Nama Kelompok;Nama Ketua;Kecamatan;Lintang;Bujur;Jumlah Bantuan (Rp);Jumlah Anggota;Tahun
1;KUBE Contoh Satu;Budi Contoh;Kuranji;-0,9271;100,4172;20.000.000;10;2024
2;KUBE Contoh Dua;Ani Contoh;Nanggalo;-0,9101;100,3703;1.500.000;9;2023
3;KUBE Contoh Tiga;Siti Contoh;Pauh;;;1.500.000;9;2023
`;

describe('padang-map with a list of places', () => {
  it('tells what each column was taken for, and where the points lie', async () => {
    const { out, exitCode } = await commandFolder({ 'hibah kube.csv': GRANTS }).run(['check', 'hibah kube.csv']);
    expect(out).toMatch(/Wilayah +2 dari 11 kecamatan\nTitik +hibah kube: 2\n/);
    const columns = [
      ['No', 'tidak dibaca'],
      ['Nama Kelompok', 'nama titik'],
      ['Nama Ketua', 'ditahan: data pribadi'],
      ['Kecamatan', 'wilayah'],
      ['Lintang', 'lintang'],
      ['Bujur', 'bujur'],
      ['Jumlah Bantuan \\(Rp\\)', 'jumlah rupiah, desimal koma'],
      ['Jumlah Anggota', 'tidak dibaca'],
      ['Tahun', 'periode'],
    ];
    expect(out).toMatch(new RegExp(columns.map(([header, use]) => `\\n${header} +${use}`).join('')));
    expect(out).toMatch(/Perlu diperbaiki: 2\n.*\n4 +Bujur, Lintang +Bujur dan lintang ditulis dalam derajat/);
    expect(out).not.toMatch(/Budi|Ani|Siti/);
    expect(exitCode).toBe(1);
  });

  it('says of a table of text in English what its columns are', async () => {
    const { out } = await commandFolder({ 'a.csv': GRANTS }).run(['check', 'a.csv', '--lang', 'en']);
    expect(out).toMatch(/\nNama Kelompok +name of the point\n/);
    expect(out).toMatch(/\nJumlah Bantuan \(Rp\) +amounts in rupiah, decimal comma\n/);
  });

  it.each([
    ['hibah kube.csv', GRANTS],
    [
      'hibah kube.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          [100.4172, -0.9271],
          [100.3703, -0.9101],
        ].map((coordinates, index) => ({
          type: 'Feature',
          properties: { name: `KUBE Contoh ${index}`, nama_ketua: 'Budi Contoh' },
          geometry: { type: 'Point', coordinates },
        })),
      }),
    ],
  ])('converts %s to a layer that can be named, which comes back from the one door as it is', async (name, content) => {
    const folder = commandFolder({ [name]: content });
    await folder.run(['convert', name, '-o', 'a.json']);
    const text = folder.read('a.json');
    expect(text).not.toMatch(/Budi|9271|9101/);
    const { dataset, report } = validate(JSON.parse(text));
    expect(report.entries).toEqual([]);
    expect(dataset).toMatchObject({
      id: 'hibah kube',
      title: { id: 'hibah kube' },
      pointLayers: [{ id: 'hibah-kube', title: { id: 'hibah kube' }, source: name }],
    });
    expect(dataset.pointLayers[0]?.points).toMatchObject([
      { region: '13.71.09', coarsened: true },
      { region: '13.71.10', coarsened: true },
    ]);
    await folder.run(['convert', 'a.json', '-o', 'b.json']);
    expect(folder.read('b.json')).toBe(text);
  });
});
