import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { validated } from '../inputs.js';

const read = (text: string) => readCsv(text, { regions: padangRegister });
const TABLE = 'No;Kecamatan;2023;2024\n1;Pauh;1200;1300\n2;Nanggalo;700;800\n3;Kuranji;3000;3100';
/** How many lines were taken for the signature, and from which row on. */
const signed = (text: string) =>
  (read(text).findings ?? []).flatMap(({ row, detail }) =>
    detail.startsWith('The table is signed') ? [[row, Number(/\d+/.exec(detail)?.[0])]] : [],
  );

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
    [
      'whose office goes on in another line',
      ';Padang, 5 Januari 2025;;\n;KEPALA DINAS SOSIAL;;\n;KOTA PADANG;;\n;Si Contoh;;\n;Pembina Tk. I;;\n;NIP. 196501011990031001;;',
      5,
      6,
    ],
    ['of a kecamatan', ';;;Camat\n;;;Kecamatan Pauh\n;;;Si Contoh\n;;;NIP 196501011990031001', 5, 4],
    ['by name, rank and number', ';;;Si Contoh\n;;;Penata Muda\n;;;NIPPPK 196501011990031001', 5, 3],
    ['with the day in numbers', ';;;Padang, 05-01-2026\n;;;Si Contoh', 5, 2],
    ['with a word for the day', ';;;Padang, tanggal 5 Januari 2026.\n;;;Si Contoh', 5, 2],
    ['without a comma', ';;;Padang 5 Januari 2026\n;;;Si Contoh', 5, 2],
    ['with the year left open', ';;;Padang, ............... 20...\n;;;Si Contoh', 5, 2],
    ['that says where it was made', ';;;Ditetapkan di : Padang\n;;;pada tanggal 5 Januari 2025\n;;;Si Contoh', 5, 3],
    ['of a kecamatan’s office', ';;;Kec. Pauh, 5 Januari 2025\n;;;TKSK\n;;;Si Contoh', 5, 3],
    ['with room for a sign', ';;;Padang, 5 Januari 2025\n;;;...............\n;;;(.............)\n;;;-\n;;;Si Contoh', 5, 5],
    ['with a word that parts it from another', ';Padang, 5 Januari 2025;;Dibuat oleh,\n;Si Contoh;;Si Umpama', 5, 2],
    ['beside one who is no office', ';Penerima bantuan,;;Padang, 5 Januari 2025\n;Si Contoh;;Si Umpama', 5, 2],
    ['above the number of the page', `${RIGHT}\n;;1;`, 5, 4],
    ['above those who get a copy', `${RIGHT}\nTembusan:;;;\n1.;Arsip;;\n2.;Arsip;;`, 5, 5],
    ['of an office alone, with room to sign', ';;;Kasi Linjamsos\n\n\n;;;Si Contoh', 5, 2],
    ['that says where it was given out', ';;;Dikeluarkan di Padang\n;;;Operator\n;;;Si Contoh', 5, 3],
    ['in English', ';;;Padang, 5 January 2025\n;;;Head of office\n;;;Si Contoh', 5, 3],
  ])('%s is no row and no note, and is told of without a name', (_, lines, row, count) => {
    const text = `${TABLE}\n${lines}`;
    expect(signed(text)).toEqual([[row, count]]);
    const { dataset, report } = validated(read(text));
    expect(dataset.observations).toHaveLength(6);
    expect(report.entries.filter(({ kind, row }) => kind !== 'assumed' && (row ?? 0) < 10)).toEqual([]);
    expect(JSON.stringify([dataset, report])).not.toMatch(/Contoh|Umpama|19650101/);
  });

  it('is found in a file of commas too, which part place from day', () => {
    for (const place of ['Padang', 'Pauh'])
      expect(signed(`${TABLE.replaceAll(';', ',')}\n,,,${place}, 5 Januari 2025\n,,,Si Contoh`)).toEqual([[5, 2]]);
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
    expect(signed(`${TABLE}\n;;Padang, 5 Januari 2025;\n;;5000;`)).toEqual([]);
    expect(signed(`${TABLE}\n;;Padang, 5 Januari 2025;\n;Koto Tangah;;\n;;Padang, 6 Januari 2025;\n;;Si Contoh;`)).toEqual([[7, 2]]);
    expect(signed(`${TABLE}\n;Ketua;;`)).toEqual([]);
    expect(signed(`${TABLE}\n;Ketua;;\n\n`)).toEqual([]);
    expect(signed(`${TABLE}\n\n;Ketua;;\n;Si Contoh;;`)).toEqual([]);
    const points = 'Nama;Lintang;Bujur;Nominal\nKUBE Satu;-0,95;100,36;5000000\nKetua Kelompok Dua;;;';
    expect(signed(points)).toEqual([]);
    expect(read(points).findings).toContainEqual(expect.objectContaining({ row: 3 }));
  });

  it('is no row of a table or a list that has no number', () => {
    const rowsOf = (text: string) => read(text).observations?.map(({ region }) => region);
    expect(signed('Kecamatan;2023;Ket\nPauh;1200;\nKuranji;;Disetujui')).toEqual([]);
    expect(signed('Kecamatan;2023;NIP\nPauh;1200;196501011990031001\nKuranji;;196501011990031001')).toEqual([]);
    expect(rowsOf('Kecamatan;2023;Ket\nPauh;1200;\nKuranji;;Disetujui')).toContain('Kuranji');
    const points = 'Nama;Kecamatan;Lintang;Bujur;Ket\nKUBE Satu;Pauh;-0,95;100,36;\nKUBE Dua;Kuranji;-0,93;100,37;';
    expect(signed(`${points}\nKUBE Tiga;Kuranji;;;Januari 2025`)).toEqual([]);
    expect(signed(`${points}\nKUBE Tiga;;;;\nKUBE Empat;;;;196501011990031001`)).toEqual([]);
    expect(signed(`${points}\nKUBE Tiga;;;;Ketua\nKUBE Empat;;;;Ketua\n;;;;Padang, 5 Januari 2025\n;;;;Si Contoh`)).toEqual([[6, 2]]);
  });

  it('is no line of notes, and takes none with it: what stands beside one is no part of it', () => {
    const { notes } = read(
      `${TABLE}\nCatatan: Kepala keluarga dihitung sekali;;;\nKepala keluarga dihitung sekali;;;\n;;;Padang, 5 Januari 2025\nCatatan: belum, final;;;Si Contoh`,
    );
    expect(notes).toEqual(['Kepala keluarga dihitung sekali', 'Kepala keluarga dihitung sekali', 'belum, final']);
    const marked = read(`Kecamatan;2023;2024*;\nPauh;1;2;\n*) Angka sementara;;Padang, 5 Januari 2025;\n;;Si Contoh;`);
    expect(marked.notes).toEqual(['*) Angka sementara']);
    for (const parts of [':;', ' ']) {
      const sourced = read(`${TABLE}\nSumber${parts}Dinas Sosial Padang, 5 Januari 2025;;\nDiolah;;;`);
      expect(sourced).toMatchObject({ sources: [{ title: 'Dinas Sosial Padang, 5 Januari 2025' }], notes: ['Diolah'] });
    }
    expect(read(`${TABLE.replaceAll(';', ',')}\n,,,Padang, 5 Januari 2025\nCatatan: belum, final,,Si Contoh`).notes).toEqual([
      'belum, final',
    ]);
    expect(signed(`${TABLE}\nCatatan: belum final;;;\n;;;NIP 196501011990031001`)).toEqual([[6, 1]]);
  });

  it('is not looked for above rows', () => {
    const { observations } = read(`Kecamatan;2023\nPauh;1200\n;Padang, 5 Januari 2025\nNanggalo;700`);
    expect(observations?.map(({ region }) => region)).toContain('Nanggalo');
  });
});
