import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { validate } from '../../../src/data/validate.js';
import { validated } from '../inputs.js';

// All made up.
const TABLE = 'Kecamatan;2024\nKoto Tangah;9\nNanggalo;8\n\n';
const read = (lines: string) => JSON.stringify(validated(readCsv(`${TABLE}${lines}`, { regions: padangRegister })));

describe('a line below a table that announces somebody behind a prefix', () => {
  it.each([
    'Catatan: Ketua: Siti Contoh',
    '* Ketua: Siti Contoh',
    '1) Ketua kelompok : Siti Contoh',
    'Catatan: angka sementara\n* Ketua = Siti Contoh',
    'Catatan: Padang, 17-08-1985 (Siti Contoh)\nKeterangan: - Ketua: Siti Contoh',
    '1) Siti Contoh, lahir 17-08-1985',
    'Ket: Koordinator – Siti Contoh, S.Sos',
    '- Ketua - Siti Contoh',
    'Diinput oleh Siti Contoh',
    'Catatan: dientri oleh: Siti Contoh',
  ])('is told nowhere, and quoted by no entry of the report: %j', (lines) => {
    for (const out of [read(lines), read(`${lines}\nCatatan: angka sementara`), read(`Sumber: Dinas Contoh\n${lines}`)]) {
      expect(out).not.toContain('Siti');
      expect(out).not.toContain('1985');
      expect(out).toContain('"withheld"');
    }
  });

  it.each(['Catatan: diisi oleh Dinas Contoh', 'Catatan: Pendamping – tidak ada', 'Catatan: angka dikumpulkan oleh petugas kecamatan'])(
    'may name an office instead: %j',
    (line) => {
      expect(read(line)).not.toContain('"withheld"');
    },
  );

  it('is no day that the figures are of', () => {
    const out = read('Catatan: keadaan 31 Maret 2024\nSumber: Dinas Contoh, Padang, 12 Mei 2024');
    expect(out).not.toContain('"withheld"');
    expect(out).toContain('12 Mei 2024');
  });
});

describe('a title and a region that look like a birth and an address', () => {
  it('are read', () => {
    const csv = readCsv(`Korban banjir Kota Padang, 12 Mei 2024\n${TABLE}`, { regions: padangRegister });
    const { dataset, report } = validated(csv);
    expect(dataset.observations).toHaveLength(2);
    expect(JSON.stringify([dataset.title, dataset.indicators])).toContain('12 Mei 2024');
    expect(report.entries.filter(({ kind }) => kind === 'withheld')).toEqual([]);
  });

  it('are joined where the register has neighbourhoods', () => {
    const region = (code: string, name: string) => ({
      code,
      bpsCode: null,
      name,
      aliases: [],
      level: 'kelurahan' as const,
      parent: null,
      labelLngLat: [100.3, -0.9] as const,
      officialAreaKm2: null,
      measuredAreaKm2: 1,
      neighbours: [],
    });
    const regions = [region('r1', 'RT 01/RW 03'), region('r2', 'RT 02/RW 03')];
    const { dataset } = validate(readCsv('RT;Persen\nRT 01/RW 03;12,5\nRT 02/RW 03;13,5', { regions }), regions);
    expect(dataset.observations.map(({ region: code, value }) => [code, value])).toEqual([
      ['r1', 12.5],
      ['r2', 13.5],
    ]);
  });
});

describe('figures under a header that also stands above persons', () => {
  it('are figures', () => {
    const { dataset, report } = validated(
      readCsv(
        'Kecamatan;Warga ber-email;Realisasi (Rp);Kode Rekening\nKoto Tangah;90;1371010101000000;5.1.02.01.01.0024\nNanggalo;80;3201010201750000;5.1.02.01.01.0025\nPauh;70;3201010301500000;5.1.02.01.01.0025',
        { regions: padangRegister },
      ),
    );
    expect(dataset.observations.map(({ value }) => value)).toEqual([90, 1371010101000000, 80, 3201010201750000, 70, 3201010301500000]);
    expect(report.entries.filter(({ kind }) => kind === 'withheld')).toEqual([]);
  });

  it('are a NIK where a region and a date are in each, and one of them is not round', () => {
    const { dataset } = validated(
      readCsv('Kecamatan;Jumlah;Nomor\nKoto Tangah;90;1371010101850001\nNanggalo;80;3201010201750000', { regions: padangRegister }),
    );
    expect(dataset.indicators.map(({ id }) => id)).toEqual(['jumlah']);
  });
});
