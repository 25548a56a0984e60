import { describe, expect, it } from 'vitest';
import { explain } from '../../src/i18n/explanations/explain.js';
import { padangRegister } from '../../src/geo/padang-register.js';
import { problems } from '../../src/model/problems.js';
import { validated, validatedCsv } from './inputs.js';

const valuesOf = ({ dataset }: ReturnType<typeof validated>) => dataset.observations.map(({ value }) => value);

describe('a count with fractions', () => {
  it.each([
    'Kecamatan;Jumlah Penduduk (jiwa)\nPauh;66.735\nKuranji;151.863\nNanggalo;60.5',
    'kecamatan;jumlah_penduduk;satuan;tahun\nPauh;66.735;JIWA;2023\nKuranji;151.863;JIWA;2023\nNanggalo;60.5;JIWA;2023',
    'Wilayah;DATA PENDUDUK HASIL KONSOLIDASI BERSIH\nPauh;66.735\nKuranji;151.863\nNanggalo;60.5',
    'kecamatan;Jumlah KK\nPauh;16.735\nKuranji;51.863\nNanggalo;20.5',
    'kecamatan;populasi;satuan\nPauh;1.735;EKOR\nKuranji;1.863;EKOR\nNanggalo;2.5;EKOR',
    'kecamatan;Bangunan (unit)\nPauh;1,735\nKuranji;1,863\nNanggalo;2,5',
    'kecamatan;Jumlah sapi\nPauh;66.735\nKuranji;24.12\nNanggalo;60.5',
    'kecamatan;Penduduk\nPauh;66.735\nKuranji;24.12\nNanggalo;60.5',
    'kecamatan;Jumlah rumah rusak\nPauh;1.735\nKuranji;2.5\nNanggalo;1.5',
    'kecamatan;jumlah_rumah_rusak\nPauh;1.735\nKuranji;2.5\nNanggalo;1.5',
    'kecamatan;Jumlah sekolah\nPauh;1.5\nKuranji;2.5\nNanggalo;1.5',
    'kecamatan;Jumlah PSM\nPauh;1.5\nKuranji;2.5\nNanggalo;1.5',
  ])('is drawn nowhere, and its rows are reported: %s', (text) => {
    const all = validatedCsv(text);
    expect(valuesOf(all)).toEqual([null, null, null]);
    const found = problems(all.report);
    expect(found.map(({ kind, row }) => [kind, row])).toEqual([
      ['ambiguous-number', 2],
      ['ambiguous-number', 3],
      ['ambiguous-number', 4],
    ]);
    const told = found.map((entry) => explain(entry, 'id', padangRegister));
    expect(told[0]?.found).toContain('pemisah ribuan');
    expect(told[0]?.mend).toContain('60500');
  });

  it('takes the whole numbers of its column with it, and no other column', () => {
    const all = validatedCsv('kecamatan;Laki-laki (jiwa);Perempuan (jiwa)\nPauh;33.1;34000\nKuranji;75000;76000');
    expect(valuesOf(all)).toEqual([null, 34000, null, 76000]);
  });

  it.each([
    ['(ribu jiwa)', '41,4'],
    ['(rata-rata orang per rumah tangga)', '4,2'],
    ['(%)', '41,4'],
    ['(jiwa/km2)', '41,4'],
  ])('is none with the unit %s', (unit, cell) => {
    expect(valuesOf(validatedCsv(`kecamatan;Penduduk ${unit}\nPauh;${cell}\nKuranji;50,5`))).toEqual([
      Number(cell.replace(',', '.')),
      50.5,
    ]);
  });

  it.each([
    'Jumlah Produksi Ikan',
    'Jumlah sampah',
    'Jumlah dana KUBE',
    'Jumlah Luas Panen',
    'Pertumbuhan penduduk',
    'Balita stunting',
    'TPAK perempuan',
    'Jumlah curah hujan',
    'Jumlah',
    'Jumlah sapi (ribu)',
  ])('is none of %s, which may be measured, a share or a rate', (header) => {
    expect(valuesOf(validatedCsv(`kecamatan;${header}\nPauh;12,4\nKuranji;8,25\nNanggalo;9,1`))).toEqual([12.4, 8.25, 9.1]);
  });

  it('is none of a share of persons that is less than one', () => {
    expect(valuesOf(validatedCsv('kecamatan;Penduduk miskin\nPauh;12,345\nKuranji;0,125\nNanggalo;9,1'))).toEqual([12.345, 0.125, 9.1]);
  });

  it('is none as a mean, an estimate or where decimals are declared', () => {
    expect(valuesOf(validatedCsv('kecamatan;Rata-rata anggota keluarga (orang)\nPauh;4,2\nKuranji;4,5'))).toEqual([4.2, 4.5]);
    const observations = [{ region: 'Pauh', indicator: 'x', value: 41.5, status: 'E' }];
    expect(valuesOf(validated({ indicators: [{ id: 'x', unit: 'orang', kind: 'count' }], observations }))).toEqual([41.5]);
    const declared = { id: 'x', unit: 'orang', kind: 'count', decimals: 1 };
    expect(valuesOf(validated({ indicators: [declared], observations: observations.map((each) => ({ ...each, status: 'A' })) }))).toEqual([
      41.5,
    ]);
  });

  it('is found in numbers as well as in texts', () => {
    expect(
      valuesOf(validated({ indicators: [{ id: 'x', unit: 'KK' }], observations: [{ region: 'Pauh', indicator: 'x', value: 66.735 }] })),
    ).toEqual([null]);
  });
});

describe('texts among numbers of a column', () => {
  it('that can be read in two ways take the numbers with them', () => {
    const all = validated({
      indicators: [{ id: 'x', unit: 'orang', kind: 'count' }],
      observations: [
        ['Pauh', '126.417'],
        ['Kuranji', 58952],
        ['Nanggalo', '28314'],
      ].map(([region, value]) => ({ region, indicator: 'x', value, column: 'Jumlah' })),
    });
    expect(valuesOf(all)).toEqual([null, null, null]);
    expect(problems(all.report).map(({ kind }) => kind)).toEqual(['ambiguous-number', 'ambiguous-number', 'ambiguous-number']);
  });
});
