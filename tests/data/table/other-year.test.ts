import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { explain } from '../../../src/i18n/explanations/explain.js';
import { validated } from '../inputs.js';

const through = (text: string) => validated(readCsv(text, { regions: padangRegister }));
const TABLE = 'Kecamatan;PSM\nPauh;12\nNanggalo;15';
const periodsOf = (lines: string) => [...new Set(through(`${lines}\n${TABLE}`).dataset.observations.map(({ period }) => period))];
const titleOf = (lines: string) => readCsv(`${lines}\n${TABLE}`, { regions: padangRegister }).title ?? null;

const LETTER = [
  'Nomor : 460/123/Dinsos-Pdg/2026',
  'Nomor: 460/123/2026',
  'NOMOR 5 TAHUN 2020',
  'No. 460/123/2026',
  'Tanggal cetak: 05/01/2026',
  'Tanggal : 5 Januari 2026',
  'Tgl. 5 Januari 2026',
  'Dicetak: Senin, 5 Januari 2026',
  'Lampiran Surat Kepala Dinas Nomor 460/123/2026 Tanggal 5 Januari 2026',
  'Lampiran : 1 (satu) berkas',
  'Lampiran II Keputusan Wali Kota Padang Nomor 5 Tahun 2020',
  'Padang, 5 Januari 2026',
  'Perihal : Permohonan data 2026',
  'Hal : Data PSM 2026',
  'Number: 460/123/2026',
  'Date: 5 January 2026',
  'Printed on Monday, 5 January 2026',
  'Subject: Data of 2026',
  'Enclosure: data of 2026',
];

describe('a line of a letter above a table', () => {
  it.each(LETTER)('is neither title nor year, and is told of as not read: %j', (line) => {
    expect([periodsOf(line), titleOf(line)]).toEqual([[null], null]);
    expect([periodsOf(`${line}\nJumlah PSM 2024`), titleOf(`${line}\nJumlah PSM 2024`)]).toEqual([['2024'], 'Jumlah PSM 2024']);
    const { report } = through(`Jumlah PSM\n${line}\n${TABLE}`);
    const told = report.entries.find(({ detail }) => detail === 'The line is one of a letter around the table; it was not read.');
    expect(told).toMatchObject({ kind: 'assumed', row: 2, received: '' });
    expect(told && explain(told, 'id', padangRegister).found).toContain('surat');
  });

  it('may stand above a letterhead', () => {
    const lines = 'Lampiran Surat Nomor 460/123/2026\nPEMERINTAH KOTA PADANG\nDINAS SOSIAL\nJumlah PSM 2024';
    expect([periodsOf(lines), titleOf(lines)]).toEqual([['2024'], 'Jumlah PSM 2024']);
  });

  it.each(['Lampiran 2. Jumlah PSM', 'Lampiran: Jumlah PSM', 'Nomor telepon darurat', 'Number of PSM', 'Hal penting'])(
    'is none in %j',
    (line) => {
      expect([periodsOf(`${line} 2024`), titleOf(line)]).toEqual([['2024'], line.replace(/^Lampiran[\s\d:.]*/, '')]);
    },
  );
});

describe('a year in a title', () => {
  it.each([
    'SESUAI PERWAKO NOMOR 5 TAHUN 2020',
    'Jumlah PSM menurut Keputusan Wali Kota Nomor 5 Tahun 2020',
    'PSM sesuai Peraturan Menteri Sosial Nomor 1 Tahun 2020 tentang anggaran 2021',
    'Data surat Nomor 460/123/2026',
    'PSM (dicetak 5 Januari 2026)',
    'PSM under Regulation Number 5 of 2020',
    'PSM, printed 5 January 2026',
  ])('of a law, a letter or a printing is no period: %j', (line) => {
    expect(periodsOf(line)).toEqual([null]);
    expect(periodsOf(`${line}, 2024`)).toEqual(['2024']);
    expect(periodsOf(`Tahun 2024\n${line}`)).toEqual(['2024']);
    expect(titleOf(line)).toBe(line);
  });

  it.each(['Jumlah surat keterangan 2024', 'Tabel No. 5 Jumlah PSM 2024', 'Murid sekolah dasar 2024', 'Number of PSM, End of 2024'])(
    'stays one in %j',
    (line) => {
      expect(periodsOf(line)).toEqual(['2024']);
    },
  );
});
