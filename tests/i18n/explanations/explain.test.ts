import { describe, expect, it } from 'vitest';
import { explain, explainFailure, padangBoundaries, readCsv, regions, validate, type ReportEntry } from '../../../src/core.js';
import { detailOf } from '../../../src/model/detail.js';
import { DataValidationError } from '../../../src/model/errors.js';
import { REPORT_KINDS } from '../../../src/model/report.js';
import { LANGUAGES } from '../../../src/model/text.js';

/** What the one door says of an input, whether or not anything of it could be kept. */
function entriesOf(read: () => unknown): readonly ReportEntry[] {
  try {
    return validate(read()).report.entries;
  } catch (error) {
    if (error instanceof DataValidationError) return error.issues;
    throw error;
  }
}

const entry = (facts: Partial<ReportEntry>): ReportEntry => ({
  kind: 'invalid',
  row: 3,
  column: null,
  received: '',
  indicator: null,
  region: null,
  period: null,
  candidates: [],
  detail: '',
  ...facts,
});

/** Made-up tables, each with faults that people make. */
const TABLES = [
  'kecamatan,2024\nPauh,1\nAtlantis,2\nPadang,3\nKuranji,abc\nNanggalo,\nLubuk Kilangan,1\nLubuk Kilangan,2',
  'kecamatan,persen\nPauh,140\nKuranji,-3\nKoto Tengah,12',
  'kecamatan,nilai\nPauh,1.234\nKuranji,2.345',
  'kecamatan,nilai\nPauh,"1,5"\nKuranji,1.5',
  'kecamatan;nilai;periode;status;sumber\nPauh;1;2024/25;A;BPS\nKuranji;2;2024;X;BPS\nNanggalo;3;;A;BPS\nKoto Tangah;4;2024;Q;BPS',
  'kecamatan,nilai\nPauh,1,5\nKuranji,2',
  'Judul\nkecamatan,nilai,kosong,warna\nPauh,1,,merah\nKuranji,2,,biru',
  'kecamatan,nilai,batas_bawah,batas_atas\nPauh,1,2,3\nKuranji,2,1,3',
  'Pauh,1\nKuranji,2',
];

const GENERIC = /^(?:Tidak dapat dibaca\.|Dibaca dengan suatu anggapan\.)/;

describe('explain', () => {
  it.each(LANGUAGES)('says a whole sentence for every kind in %s, and how to mend each fault', (language) => {
    for (const kind of REPORT_KINDS) {
      const { found, mend } = explain(entry({ kind, received: 'abc', column: 'nilai', detail: 'Expected a number.' }), language);
      expect(found).toMatch(/^[\p{Lu}“].+\.$/su);
      if (!['missing', 'suppressed', 'assumed'].includes(kind)) expect(mend, kind).toMatch(/^\p{Lu}.+\.$/u);
    }
  });

  it('says of two rows of one name how to tell two regions of that name apart, and of no other', () => {
    const others =
      'Nanggalo;1\nPadang Barat;1\nPadang Timur;1\nPadang Utara;1\nPadang Selatan;1\nKoto Tangah;1\nLubuk Begalung;1\nLubuk Kilangan;1';
    const mendings = entriesOf(() => readCsv(`wilayah;2024\nKuranji;5,1\nKuranji;2,2\nPauh;3,3\nPauh;3,4\n${others}`)).map((each) => [
      explain(each, 'id').mend,
      explain(each, 'en').mend,
    ]);
    const usual = [
      'Pastikan baris mana yang benar; bila semuanya benar, tulis bedanya (jenis, periode, sumber) dalam kolom tersendiri.',
      'Find out which row is right; where all are, write how they differ (kind, period, source) in a column of its own.',
    ];
    const kuranji = [
      `${usual[0]} Bila satu di antaranya Kuranji (kelurahan 13.71.09.1007), tulis kodenya.`,
      `${usual[1]} Where one of them is Kuranji (kelurahan 13.71.09.1007), write its code.`,
    ];
    expect(mendings.filter(([mend]) => mend !== null)).toEqual([kuranji, kuranji, usual, usual]);
  });

  it('says in Indonesian what each finding of faulty tables is about, and not merely that something is wrong', () => {
    const entries = TABLES.flatMap((text) => entriesOf(() => readCsv(text)));
    expect(new Set(entries.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(10);
    const sentences = entries.map((each) => ({ detail: each.detail, found: explain(each, 'id').found }));
    expect(sentences.filter(({ found }) => GENERIC.test(found))).toEqual([]);
    expect(sentences.filter(({ found }) => /\b(?:Expected|The|the)\b/.test(found))).toEqual([]);
  });

  it.each(LANGUAGES)('says a whole sentence in %s also where what was written is not told', (language) => {
    for (const kind of REPORT_KINDS) {
      const { found } = explain(entry({ kind, detail: 'Expected a number.' }), language);
      expect(found).toMatch(/^\p{Lu}/u);
      expect(found).not.toContain('“”');
    }
  });

  it('tells points that were moved for privacy from a column that was withheld', () => {
    const detail = 'Layer "kube": fewer than 5 points share a place; 3 positions were made coarser.';
    expect(explain(entry({ kind: 'withheld', column: 'kube', detail }), 'id').found).toBe(
      'Kurang dari 5 titik ada di satu tempat, jadi letak 3 titik dibuat kasar demi privasi.',
    );
    expect(
      explain(entry({ kind: 'withheld', column: 'nik', detail: 'Looks like phone numbers; withheld in 3 rows.' }), 'id').found,
    ).toContain('Kolom “nik”');
  });

  it.each([
    [
      'The total is not the sum of the rows: 1.234 is written, the rows add up to 1.230.',
      'Jumlahnya tidak cocok: tertulis 1.234, padahal baris-barisnya berjumlah 1.230.',
    ],
    ['The row was taken for the total, Kota Padang (13.71).', 'Baris ini dibaca sebagai jumlah: Kota Padang (13.71).'],
    [
      'The column was read with "," as its decimal sign: only so the rows add up to their total.',
      'Kolom ini dibaca dengan “,” sebagai tanda desimal, karena hanya dengan itu jumlahnya cocok.',
    ],
    ['The line was read as the source.', 'Baris ini dibaca sebagai sumber.'],
  ])('says of %j in Indonesian: %s', (detail, text) => {
    expect(explain(entry({ kind: 'assumed', detail }), 'id').found).toBe(text);
  });

  it.each([
    [
      entry({ kind: 'suppressed', region: '13.71.08', detail: detailOf('suppressed-count', { minimum: 5 }) }),
      /^Angka untuk Pauh dirahasiakan: jumlah di bawah 5,/,
    ],
    [entry({ kind: 'suppressed', detail: detailOf('values-not-free', { count: 3 }) }), /^3 angka tidak boleh diterbitkan/],
    [
      entry({ kind: 'withheld', column: 'HP', detail: detailOf('personal-column', { what: 'phone numbers, names of persons', rows: 4 }) }),
      /^Kolom “HP” tampaknya berisi nomor telepon, nama orang; ditahan di 4 baris\./,
    ],
    [
      entry({ kind: 'ambiguous', received: 'Pauh | Kuranji', detail: detailOf('columns-oppose', { columns: '"a" and "b"' }) }),
      /^Kolom “a” dan “b” menyebut wilayah yang berbeda/,
    ],
    [
      entry({ kind: 'unmatched', detail: detailOf('in-layer', { layer: 'kube', sentence: detailOf('point-nowhere') }) }),
      /^Letak titik itu di luar semua wilayah\.$/,
    ],
  ])('says plainly what is meant, and not only its kind: %#', (each, text) => {
    expect(explain(each, 'id').found).toMatch(text);
    expect(explain(each, 'en').found).not.toBe('');
  });

  it('says how to mend the very thing where its kind is mended otherwise', () => {
    const total = entry({ kind: 'conflict', detail: detailOf('total-differs', { total: '12', sum: '13' }) });
    expect(explain(total, 'id').mend).toBe('Periksa baris jumlah itu dan angka-angka di atasnya.');
    expect(explain(total, 'en').mend).toBe('Check the row of the total and the numbers above it.');
    expect(explain(entry({ kind: 'conflict', detail: detailOf('other-source') }), 'en').mend).toMatch(/^Ask which/);
  });

  it('says why data cannot be read at all, and nothing of another error', () => {
    const failure = (read: () => unknown): unknown => {
      try {
        return read();
      } catch (error) {
        return error;
      }
    };
    const none = failure(() => readCsv('halo\nini bukan tabel'));
    expect(explainFailure(none)).toBe(
      'Tidak ada kolom yang berisi kode atau nama wilayah. Tambahkan kolom nama atau kode kecamatan atau kelurahan.',
    );
    expect(explainFailure(none, 'en')).toBe(
      'No column holds codes or names of regions. Add one with the name or code of the kecamatan or kelurahan.',
    );
    expect(explainFailure(failure(() => readCsv(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]))))).toMatch(/^Ini gambar atau PDF/);
    expect(explainFailure(new TypeError('fetch failed'))).toBeNull();
    expect(explainFailure('no error')).toBeNull();
  });

  it('tells a way out of a column that can be read in two ways that leads out of it', () => {
    const ambiguous = (text: string) => entriesOf(() => readCsv(text)).filter(({ kind }) => kind === 'ambiguous-number');
    const rows = (numbers: readonly string[]) =>
      `kecamatan;nilai\n${['Pauh', 'Kuranji', 'Nanggalo'].map((name, index) => `${name};${numbers[index] ?? ''}`).join('\n')}`;
    const found = ambiguous(rows(['1.234', '2.345', '3.456']));
    expect(found).toHaveLength(3);
    for (const language of LANGUAGES) {
      const told = explain(found[0]!, language).mend ?? '';
      const [thousands, decimals] = [...told.matchAll(/\(([^)]+)\)/g)].map(([, number]) => number ?? '');
      expect(ambiguous(rows([thousands ?? '', '2345', '3456']))).toEqual([]);
      expect(ambiguous(rows([decimals ?? '', '2.345', '3.456']))).toEqual([]);
    }
  });

  it('names candidates so that two regions of one name are told apart', () => {
    const [found] = entriesOf(() => readCsv('wilayah,2024\nPadang,3\nPauh,4\nKuranji,5')).filter(({ kind }) => kind === 'ambiguous');
    expect(found?.candidates.length).toBeGreaterThan(1);
    const text = explain(found ?? entry({}), 'id').found;
    for (const code of found?.candidates ?? []) {
      const region = regions.find((each) => each.code === code);
      expect(text).toContain(`${region?.name ?? ''} (${region?.level ?? ''} ${code})`);
    }
  });

  it('calls no column what is a note of the whole', () => {
    const note = entry({ kind: 'withheld', column: 'notes', detail: detailOf('personal-column', { what: 'phone numbers', rows: 2 }) });
    expect(explain(note, 'id')).toMatchObject({
      found: expect.stringMatching(/^Catatan tampaknya/),
      mend: expect.stringContaining('catatan itu'),
    });
    expect(explain(note, 'en')).toMatchObject({
      found: expect.stringMatching(/^What is noted looks like/),
      mend: expect.stringContaining('the note out'),
    });
  });

  it('calls a line what is one', () => {
    const line = entry({ kind: 'withheld', row: 8, column: null, detail: detailOf('personal-line', { what: 'phone numbers' }) });
    expect(explain(line, 'id')).toEqual({
      found: 'Baris ini tampaknya berisi nomor telepon, jadi tidak dibaca.',
      mend: 'Hapus baris itu dari berkas sebelum berkasnya dibagikan.',
    });
    expect(explain(line, 'en')).toEqual({
      found: 'The line looks like phone numbers and was not read.',
      mend: 'Take the line out of the file before you pass it on.',
    });
  });

  it('never shows a value where it is withheld, and names the column', () => {
    for (const language of LANGUAGES) expect(explain(entry({ kind: 'withheld', column: 'NIK' }), language).found).toContain('“NIK”');
  });

  it('writes values and the model’s words in the reader’s language', () => {
    const entries = entriesOf(() => readCsv('kecamatan,persen\nPauh,3.5\nPauh,4.5\nKuranji,1.5'));
    const found = entries.map((each) => explain(each, 'id').found).join(' ');
    expect(found).toContain('3,5');
    expect(found).toMatch(/“tingkat”.*“persen”/);
    expect(entries.map((each) => explain(each, 'en').found).join(' ')).toContain('3.5');
  });

  it('puts texts from outside in as they are', () => {
    const { found } = explain(
      entry({ received: '$1 <b>', detail: 'Expected a header above the rows; "$2 $&" in row 4 names a region.' }),
      'id',
    );
    expect(found).toContain('baris 4 sudah menyebut wilayah “$2 $&”');
    expect(found).toContain('“$1 <b>”');
  });

  it('names regions by the register that the data were joined with', () => {
    const own = [
      { ...(regions[1] ?? padangBoundaries()), code: 'X1', name: 'Kota Lain', level: 'kecamatan', parent: null },
    ] as unknown as typeof regions;
    expect(explain(entry({ kind: 'missing', region: 'X1' }), 'en', own).found).toContain('Kota Lain');
  });
});
