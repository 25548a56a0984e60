import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { validated } from '../inputs.js';

const read = (text: string) => readCsv(text, { regions: padangRegister });
const TABLE = 'No;Kecamatan;2023;2024\n1;Pauh;1200;1300\n2;Nanggalo;700;800\n3;Kuranji;3000;3100';
/** How many lines were taken for the signature, and from which row on. */
const signed = (text: string) =>
  (read(text).findings ?? []).flatMap(({ row, detail }) => (detail.startsWith('The table is signed') ? [[row, Number(/\d+/.exec(detail)?.[0])]] : []));

const RIGHT = ';;;Padang, 5 Januari 2025\n;;;Kepala Dinas Sosial\n;;;\n;;;Drs. Si Contoh, M.Si\n;;;NIP. 19650101 199003 1 001';

describe('the signature below a table', () => {
  it.each([
    ['at the right', RIGHT, 5, 4],
    ['after an empty line', `;;;\n${RIGHT}`, 6, 4],
    ['with the day left open', RIGHT.replace('5 Januari', '..........'), 5, 4],
    ['by name and number alone', ';;;Si Contoh\n;;;196501011990031001', 5, 2],
    ['of two, side by side', ';Mengetahui,;;Padang, Januari 2025\n;Camat Pauh;;Koordinator\n;Si Contoh;;Si Umpama', 5, 3],
    ['that begins with the office', ';;;a.n. Wali Kota Padang\n;;;Plt. Kepala Dinas\n;;;Si Contoh\n;;;NIP 196501011990031001', 5, 4],
    ['without place and day', ';Mengetahui,;;\n;Camat Pauh;;\n;Si Contoh;;', 5, 3],
    ['in English', ';;;Padang, 5 January 2025\n;;;Head of office\n;;;Si Contoh', 5, 3],
  ])('%s is no row and no note, and is told of without a name', (_, lines, row, count) => {
    const text = `${TABLE}\n${lines}`;
    expect(signed(text)).toEqual([[row, count]]);
    const { dataset, report } = validated(read(text));
    expect(dataset.observations).toHaveLength(6);
    expect(report.entries.filter(({ kind }) => kind !== 'assumed')).toEqual([]);
    expect(JSON.stringify([dataset, report])).not.toMatch(/Contoh|Umpama|19650101/);
  });

  it('is found in a file of commas too, which part place from day', () => {
    for (const place of ['Padang', 'Pauh']) expect(signed(`${TABLE.replaceAll(';', ',')}\n,,,${place}, 5 Januari 2025\n,,,Si Contoh`)).toEqual([[5, 2]]);
  });

  it('leaves the lines of sources and notes around it', () => {
    for (const lines of [RIGHT, ';Mengetahui,;;Padang, Januari 2025\n;Camat;;Koordinator\n;Si Contoh;;Si Umpama']) {
      const { notes, sources } = read(`${TABLE}\nSumber: Dinas Sosial;;;\n${lines}\nCatatan: belum diperiksa;;;`);
      expect(sources).toMatchObject([{ title: 'Dinas Sosial' }]);
      expect(notes).toEqual(['belum diperiksa']);
    }
  });

  it('is below a list of points as well', () => {
    const text = `Nama KUBE;Lintang;Bujur;Nominal\nKUBE Satu;-0,95;100,36;5000000\nKUBE Dua;-0,93;100,37;6000000\n${RIGHT}`;
    expect(read(text).pointLayers?.[0]?.points).toHaveLength(2);
    expect(signed(text)).toEqual([[4, 4]]);
  });

  it('is nothing that has a number or a region of its own, nor what only an office is named in', () => {
    expect(signed(`${TABLE}\n;Padang, 5 Januari 2025;;\n4;Koto Tangah;4000;4100`)).toEqual([]);
    expect(signed(`${TABLE}\n;;Padang, 5 Januari 2025;\n;Koto Tangah;;`)).toEqual([]);
    expect(signed(`${TABLE}\n;;Padang, 5 Januari 2025;\n;Entah di Mana;-;-`)).toEqual([]);
    expect(signed(`${TABLE}\n;;Padang, 5 Januari 2025;\n;Entah di Mana;5000;`)).toEqual([]);
    expect(signed(`${TABLE}\n;Ketua;;`)).toEqual([]);
    const points = 'Nama;Lintang;Bujur;Nominal\nKUBE Satu;-0,95;100,36;5000000\nKetua Kelompok Dua;;;';
    expect(signed(points)).toEqual([]);
    expect(read(points).findings).toContainEqual(expect.objectContaining({ row: 3 }));
  });

  it('is not looked for above rows', () => {
    const { observations } = read(`Kecamatan;2023\nPauh;1200\n;Padang, 5 Januari 2025\nNanggalo;700`);
    expect(observations?.map(({ region }) => region)).toContain('Nanggalo');
  });
});
