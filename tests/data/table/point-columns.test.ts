import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/core.js';
import { problems } from '../../../src/model/problems.js';
import { handMade, line } from '../formats/xlsx/hand-made.js';
import { readWorkbook } from '../../../src/data/formats/xlsx/read-workbook.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { validatedMadeUp } from '../inputs.js';

/** All groups, names and amounts are made up. */
const read = (csv: string, name?: string) =>
  readCsv(csv, { regions: padangRegister, ...(name !== undefined && { file: { name, url: null } }) });
const pointsIn = (csv: string) => read(csv).pointLayers?.flatMap(({ points }) => points) ?? [];
const findingsOf = (csv: string) => (read(csv).findings ?? []).map(({ kind, row, column }) => [kind, row, column]);

const GRANTS = `nama kelompok;lintang;bujur;jumlah bantuan;tahun
KUBE Contoh Satu;-0,9271;100,4172;Rp20.000.000;2024
KUBE Contoh Dua;-0,9301;100,4203;Rp1.500.000;2023
`;

describe('a list of places with longitude and latitude', () => {
  it('is a layer of points, named by its file and title, with the amounts of its one column of money', () => {
    const input = read(GRANTS, 'Hibah KUBE 2024.csv');
    expect(input.observations).toEqual([]);
    expect(input.indicators).toEqual([]);
    expect(input.pointLayers).toMatchObject([
      { id: 'hibah-kube-2024', title: 'Hibah KUBE 2024', amountTitle: 'jumlah bantuan', source: 'Hibah KUBE 2024.csv' },
    ]);
    expect(input.pointLayers?.[0]?.points).toMatchObject([
      { id: '1', name: 'KUBE Contoh Satu', lngLat: [100.4172, -0.9271], amountRupiah: 20_000_000, period: '2024', row: 2 },
      { id: '2', name: 'KUBE Contoh Dua', lngLat: [100.4203, -0.9301], amountRupiah: 1_500_000, period: '2023', row: 3 },
    ]);
    expect(input.findings).toEqual([]);
    expect(problems(validatedMadeUp(input).report)).toEqual([]);
  });

  it('takes title, year and source from the lines around it, and leaves the row of totals out', () => {
    const input = read(
      `Hibah KUBE (contoh);;;\nTahun 2024;;;\nNama;Lintang;Bujur;Bantuan\nA;-0,92;100,41;1.000.000\nB;-0,93;100,42;1.500.000\nJumlah;;;2.500.000\nSumber: Dinas Contoh;;;\n`,
      'a.csv',
    );
    expect(input.pointLayers).toMatchObject([
      {
        id: 'a',
        title: 'Hibah KUBE (contoh) Tahun 2024',
        source: 'Dinas Contoh',
        points: [
          { name: 'A', period: '2024' },
          { name: 'B', period: '2024' },
        ],
      },
    ]);
    expect(input.findings?.filter(({ row }) => row === 6)).toMatchObject([{ kind: 'assumed', detail: 'The row of totals was left out.' }]);
    expect(problems(validatedMadeUp(input).report)).toEqual([]);
  });

  it.each([
    ['longitude', 'latitude'],
    ['Long', 'Lat'],
    ['lng', 'lat'],
    ['Garis Bujur', 'Garis Lintang'],
  ])('is known by the headers %s and %s', (longitude, latitude) => {
    expect(pointsIn(`name,${longitude},${latitude}\nContoh,100.41,-0.92`)).toMatchObject([
      { name: 'Contoh', lngLat: [100.41, -0.92], amountRupiah: null },
    ]);
  });

  it('reads degrees with a comma, a minus sign of print or a degree sign', () => {
    expect(pointsIn('nama;lintang;bujur\nA;−0,92°;100,41 °').map(({ lngLat }) => lngLat)).toEqual([[100.41, -0.92]]);
  });

  it('reads whole degrees, to the ends of the earth', () => {
    expect(pointsIn('nama;lintang;bujur\nA;-90;180\nB;90;-180\nC;-1;100\n').map(({ lngLat }) => lngLat)).toEqual([
      [180, -90],
      [-180, 90],
      [100, -1],
    ]);
  });

  it.each(['0100,41', '100,', '100.', '181', 'x'])('takes %s for no degrees', (text) => {
    expect(findingsOf(`nama;lintang;bujur\nA;-0,92;${text}\nB;-0,92;100,41\n`)).toEqual([['invalid', 2, 'bujur']]);
  });

  it('reads its cells without the space around them', () => {
    expect(
      pointsIn('nama kelompok;lintang;bujur;bantuan;keterangan\n A ; -0,92 ; 100,41 ; 5 ; \n B ;-0,92;100,41;7; baik \n'),
    ).toMatchObject([
      { name: 'A', lngLat: [100.41, -0.92], amountRupiah: 5, note: null },
      { name: 'B', lngLat: [100.41, -0.92], amountRupiah: 7, note: 'baik' },
    ]);
  });

  it('names each row whose position cannot be read, by the faulty column and never with what stands there', () => {
    const csv = `${GRANTS}KUBE Contoh Tiga;;;1.000.000;2024\nKUBE Contoh Empat;-0,92;1004172;1.000.000;2024\nKUBE Contoh Lima;100,41;-0,92;1.000.000;2024\n`;
    expect(findingsOf(csv)).toEqual([
      ['invalid', 4, 'bujur, lintang'],
      ['invalid', 5, 'bujur'],
      ['invalid', 6, 'lintang'],
    ]);
    expect(read(csv).findings?.map(({ received }) => received)).toEqual(['', '', '']);
    expect(validatedMadeUp(read(csv)).report).toMatchObject({ received: 5, kept: 2 });
  });

  it('names its rows where no position at all can be read, rather than miss regions', () => {
    const csv = 'nama kelompok;lintang;bujur\nKUBE Contoh;9.271;1.004.172\n';
    expect(findingsOf(csv)).toEqual([['invalid', 2, 'bujur']]);
    expect(() => validatedMadeUp(read(csv))).toThrow('Of 1 rows none could be kept.');
  });

  it('keeps what may tell who someone is from the points, whatever its column is for', () => {
    expect(JSON.stringify(read('nama;lintang;bujur;keterangan\nKUBE Contoh;-0,92;100,41;081234567890\n'))).not.toContain('0812');
    const csv = 'nama kelompok;nama ketua;no hp;lintang;bujur\nKUBE Contoh;Budi Contoh;081234567890;-0,92;100,41\n';
    expect(JSON.stringify(read(csv))).not.toMatch(/Budi|0812/);
    expect(findingsOf(csv)).toEqual([
      ['withheld', null, 'nama ketua'],
      ['withheld', null, 'no hp'],
    ]);
    expect(
      pointsIn('nama;lintang;bujur;dana;bantuan\n0812-3456-7890;-0,92;100,41;081234567890;5\n0812-3456-7891;-0,93;100,42;081234567891;7\n'),
    ).toMatchObject([
      { name: '1', amountRupiah: 5 },
      { name: '2', amountRupiah: 7 },
    ]);
  });

  it('takes no amount where two columns may hold it, nor from a column that counts people', () => {
    for (const [a, b] of [
      ['bantuan modal', 'bantuan alat'],
      ['jumlah anggota', 'jumlah penerima bantuan'],
    ] as const) {
      const csv = `nama kelompok;lintang;bujur;${a};${b}\nKUBE Contoh;-0,92;100,41;12;15\n`;
      expect(pointsIn(csv)).toMatchObject([{ amountRupiah: null }]);
      expect(findingsOf(csv)).toEqual([
        ['assumed', null, a],
        ['assumed', null, b],
      ]);
    }
  });

  it('takes the amount from the one column of money that has numbers', () => {
    expect(
      pointsIn(
        'nama kelompok;lintang;bujur;bantuan;dana (Rp)\nKUBE Contoh;-0,92;100,41;mesin jahit;1.500.000\nKUBE Contoh Dua;-0,93;100,42;-;\n',
      ).map(({ amountRupiah }) => amountRupiah),
    ).toEqual([1_500_000, null]);
  });

  it('reads names and amounts from columns in which some cells are none', () => {
    const csv =
      'nama kelompok;lintang;bujur;bantuan\nKUBE Contoh;-0,92;100,41;1.500.000\n45;-0,93;100,42;2.500.000\nKUBE Contoh Dua;-0,93;100,42;menyusul\n';
    expect(pointsIn(csv).map(({ name, amountRupiah }) => [name, amountRupiah])).toEqual([
      ['KUBE Contoh', 1_500_000],
      ['45', 2_500_000],
    ]);
    expect(findingsOf(csv)).toEqual([['not-numeric', 4, 'bantuan']]);
  });

  it('may have nothing but positions', () => {
    expect(pointsIn('lintang;bujur\n-0,92;100,41\n-0,93;100,42\n')).toMatchObject([
      { name: '1', lngLat: [100.41, -0.92] },
      { name: '2', lngLat: [100.42, -0.93] },
    ]);
  });

  it('says which columns were not read, those that only the map’s own table has among them, and which are empty', () => {
    expect(findingsOf('nama kelompok;lintang;bujur;unit;kosong;\nKUBE Contoh;-0,92;100,41;kg;-;\n')).toEqual([
      ['assumed', null, 'unit'],
      ['missing', null, 'kosong'],
    ]);
    const head =
      'region,name,indicator,title,period,value,lower,upper,unit,status,status_text,class,method,note,source,longitude,latitude,other';
    expect(findingsOf(`${head}\n,KUBE Contoh,kube,KUBE Contoh,2024,1500000,,,Rp,A,angka terbit,,,,Dinas Contoh,100.41,-0.92,x\n`)).toEqual([
      ['assumed', null, 'other'],
    ]);
  });

  it.each([
    'Kecamatan',
    'Kelurahan',
    'Desa',
    'Wilayah',
    'Region',
    'Regions',
    'District',
    'Districts',
    'Subdistrict',
    'Sub-districts',
    'Village',
    'Villages',
  ])('is none of ours where its regions are of another place: %s', (header) => {
    const csv = (named: string) =>
      `nama kelompok;${named};lintang;bujur\nKUBE Contoh;Cicendo;-0,92;100,41\nKUBE Contoh Dua;Coblong;-0,93;100,42\n`;
    expect(() => validatedMadeUp(read(csv(header)))).toThrow();
    expect(pointsIn(csv(`X${header.replace('-', '')}`)).map(({ name }) => name)).toEqual(['KUBE Contoh', 'KUBE Contoh Dua']);
    expect(pointsIn(`nama kelompok;${header};lintang;bujur\nKUBE Contoh;;-0,92;100,41\n`).map(({ name }) => name)).toEqual(['KUBE Contoh']);
  });

  it('may be what the map itself exported of points alone', () => {
    const head = 'region,name,indicator,title,period,value,lower,upper,unit,status,status_text,class,method,note,source,longitude,latitude';
    const csv = `${head}\n,KUBE Contoh,kube,KUBE Contoh,2024,1500000,,,Rp,A,angka terbit,,,,Dinas Contoh,100.41,-0.92\n`;
    expect(read(csv)).toMatchObject({
      pointLayers: [{ id: 'kube', points: [{ name: 'KUBE Contoh', period: '2024', amountRupiah: 1_500_000, status: 'A' }] }],
      findings: [],
    });
  });

  it('is read from a workbook, too', async () => {
    const sheet =
      line(1, 'Nama KUBE', 'Lintang', 'Bujur', 'Bantuan (Rp)') +
      line(2, 'KUBE Contoh', -0.927, 100.417, 1500000) +
      line(3, 'KUBE Contoh Dua', '-0,93', '100,42', 2000000);
    const input = await readWorkbook(handMade({ sheets: { Data: sheet } }), { regions: padangRegister });
    expect(input.pointLayers?.[0]?.points).toMatchObject([
      { lngLat: [100.417, -0.927], amountRupiah: 1_500_000 },
      { lngLat: [100.42, -0.93], amountRupiah: 2_000_000 },
    ]);
  });
});

describe('a table with positions and regions', () => {
  const places = (csv: string) => pointsIn(csv).map(({ name, region }) => [name, region]);

  it('is one of points where a column names them: the region is where each lies, at the level of its column', () => {
    const csv =
      'Nama Kelompok;Kecamatan;Kelurahan;Lintang;Bujur\nA;Kuranji;Kuranji;-0,92;100,41\nB;Kuranji;Ampang;-0,93;100,38\nC;Kuranji;Atlantis;-0,93;100,39\n';
    expect(places(csv)).toEqual([
      ['A', '13.71.09.1007'],
      ['B', expect.stringMatching(/^13\.71\.09\.1/)],
      ['C', 'Atlantis'],
    ]);
    expect(validatedMadeUp(read(csv)).report.entries.filter(({ kind }) => kind === 'unmatched')).toMatchObject([
      { row: 4, received: 'Atlantis' },
    ]);
  });

  it('is one of points where a region stands at two positions', () => {
    expect(places('Kecamatan;Lat;Long\nNanggalo;-0,92;100,37\nNanggalo;-0,91;100,38\n')).toEqual([
      ['1', '13.71.10'],
      ['2', '13.71.10'],
    ]);
  });

  it('is about the regions where each stands at one position and nothing else names the rows', () => {
    for (const csv of [
      'Kecamatan;Lat;Long;2023\nKuranji;-0,92;100,41;5,5\nPauh;-0,93;100,45;4,5\n',
      'kode;Nama;Lat;Long;2023\n13.71.09;Kuranji;-0,92;100,41;5,5\n13.71.08;Pauh;-0,93;100,45;4,5\n',
      'Kecamatan;Nama;Lat;Long;2023\nKuranji;Contoh;;;5,5\nPauh;Contoh lain;;;4,5\n',
      'Nama;Lat;Long;2023\nKuranji;-0,92;100,41;5,5\nPauh;-0,93;100,45;4,5\n',
    ]) {
      expect(validatedMadeUp(read(csv)).dataset).toMatchObject({
        pointLayers: [],
        observations: [
          { region: '13.71.09', value: 5.5 },
          { region: '13.71.08', value: 4.5 },
        ],
      });
      expect(findingsOf(csv).slice(-2)).toEqual([
        ['assumed', null, 'Long'],
        ['assumed', null, 'Lat'],
      ]);
    }
  });

  it('is about the regions, too, where some rows have no region, or a region has its position once', () => {
    const regionsIn = (csv: string) => [pointsIn(csv), read(csv).observations?.map(({ region }) => region)];
    expect(regionsIn('Kecamatan;Lat;Long;2023\nKuranji;-0,92;100,41;5\nPauh;-0,93;100,45;4\n;-0,94;100,46;1\n;-0,95;100,47;2\n')).toEqual([
      [],
      ['Kuranji', 'Pauh', '', ''],
    ]);
    expect(regionsIn('Kecamatan;Tahun;Lat;Long;PSM\nKuranji;2023;-0,92;100,41;5\nKuranji;2024;;;6\nPauh;2023;-0,93;100,45;4\n')).toEqual([
      [],
      ['Kuranji', 'Kuranji', 'Pauh'],
    ]);
  });

  it('is one of points where all that have a region have a position, named by an indicator or not', () => {
    const csv = (headers: string, one: string, other: string) =>
      `nama kelompok;kecamatan;${headers}lintang;bujur\nA;Pauh;${one}-0,92;100,41\nB;${other}-0,93;100,42\n`;
    expect(places(csv('indikator;', 'kube;', 'Nanggalo;kube;'))).toEqual([
      ['A', '13.71.08'],
      ['B', '13.71.10'],
    ]);
    expect(places(csv('', '', ';'))).toEqual([
      ['A', '13.71.08'],
      ['B', null],
    ]);
  });

  it('is one of points where no row has a position in place of a region: those without one are reported', () => {
    const csv = 'nama kelompok;kecamatan;lintang;bujur\nA;Pauh;-0,92;100,41\nB;Nanggalo;;\nC;;;\n';
    expect(places(csv)).toEqual([['A', '13.71.08']]);
    expect(findingsOf(csv)).toEqual([
      ['invalid', 3, 'bujur, lintang'],
      ['invalid', 4, 'bujur, lintang'],
    ]);
  });

  it.each(['alamat', 'keterangan', 'lokasi bantuan'])('reads the column of regions for nothing else, whatever its header: %s', (header) => {
    const csv = `nama kelompok;${header};lintang;bujur\nA;1371080;-0,92;100,41\nB;Pauh;-0,93;100,42\n`;
    expect(pointsIn(csv)).toMatchObject([
      { name: 'A', region: '13.71.10', amountRupiah: null, note: null },
      { name: 'B', region: '13.71.08', amountRupiah: null, note: null },
    ]);
    expect(findingsOf(csv)).toEqual([]);
  });

  it('takes no column of numbers for names', () => {
    expect(places('Kecamatan;Titik;Lat;Long\nKuranji;12;-0,92;100,41\nPauh;15;-0,93;100,45\n')).toEqual([]);
  });

  it('takes names that only sound like a region for names', () => {
    expect(places('Nama KUBE;Lat;Long\nKuranji;-0,92;100,41\nMelati;-0,93;100,38\nMawar;-0,93;100,39\n')).toEqual([
      ['Kuranji', undefined],
      ['Melati', undefined],
      ['Mawar', undefined],
    ]);
  });

  it('stays a long table where rows of regions have no position', () => {
    const csv =
      'region,indicator,name,value,longitude,latitude\nPauh,rate,,4.5,,\nKuranji,kube,A,5000000,100.4,-0.92\n,kube,B,6000000,100.4,-0.92\n';
    expect(places(csv)).toEqual([['B', undefined]]);
    expect(places('region,indicator,name,value,longitude,latitude\nPauh,rate,,4.5,,\nKuranji,kube,A,5000000,100.4,-0.92\n')).toEqual([]);
    expect(validatedMadeUp(read(csv)).dataset.observations).toHaveLength(2);
    expect(places('region,name,value,longitude,latitude\nPauh,,4.5,,\n,B,6000000,100.4,-0.92\n')).toEqual([['B', undefined]]);
  });
});
