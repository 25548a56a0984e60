import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/i18n/explanations/explain.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { entriesOf, validatedCsv, valuesOf } from '../inputs.js';

const [PAMPANGAN, OF_LUBUK_BEGALUNG, OF_NANGGALO] = ['13.71.06.1013', '13.71.06.1006', '13.71.10.1004'];
const takenIn = ({ report }: ReturnType<typeof validatedCsv>) =>
  report.entries.flatMap(({ row, region, received, detail }) => (detail.startsWith('The text was taken') ? [[row, region, received]] : []));

describe('a kelurahan called as one of another kecamatan is', () => {
  it.each([
    ['that in merged cells', 'Kecamatan;Kelurahan;KK 2024\nLubuk Begalung;Pampangan Nan XX;55\n;Gurun Laweh;33', 3],
    ['that beside it', 'Kecamatan;Kelurahan;KK 2024\nLubuk Begalung;Pampangan Nan XX;55\nLubuk Begalung;Gurun Laweh;33', 3],
    ['that by its code', 'Kode Kecamatan;Kelurahan;KK 2024\n13.71.06;Pampangan Nan XX;55\n;Gurun Laweh;33', 3],
    ['that in a line above', 'Wilayah;KK 2024\nLUBUK BEGALUNG;88\nPampangan Nan XX;55\nGurun Laweh;33', 4],
    ['that in the title', 'Kecamatan : Lubuk Begalung\nKelurahan;KK 2024\nPampangan Nan XX;55\nGurun Laweh;33', 4],
    [
      'that in a title without a colon',
      'DATA KELUARGA\nKECAMATAN LUBUK BEGALUNG\nKelurahan;KK 2024\nPampangan Nan XX;55\nGurun Laweh;33',
      5,
    ],
    [
      'that in a letterhead',
      'PEMERINTAH KOTA PADANG\nKECAMATAN LUBUK BEGALUNG\nJl. Contoh No. 1\nKelurahan;KK 2024\nPampangan Nan XX;55\nGurun Laweh;33',
      6,
    ],
  ])('taken for the one of its own: %s', (_, csv, row) => {
    const result = validatedCsv(csv);
    expect(valuesOf(result).filter(([region]) => region.length > 8)).toEqual([
      [PAMPANGAN, 55],
      [OF_LUBUK_BEGALUNG, 33],
    ]);
    expect(takenIn(result)).toContainEqual([row, OF_LUBUK_BEGALUNG, 'Gurun Laweh']);
    expect(entriesOf(result)).toEqual([]);
  });

  it('taken so with what stands around its name, and alone under its kecamatan', () => {
    const marked = validatedCsv(
      'Kecamatan;Kelurahan;KK 2024\nLubuk Begalung;1. Pampangan Nan XX;55\n;2. Gurun Laweh*;33\n*) Angka sementara;;',
    );
    expect(marked.dataset.observations).toMatchObject([
      { value: 55, status: 'unstated' },
      { region: OF_LUBUK_BEGALUNG, value: 33, status: 'P' },
    ]);
    expect(valuesOf(validatedCsv('Wilayah;KK\nLUBUK BEGALUNG;77\nGurun Laweh;33'))).toEqual([
      ['13.71.06', 77],
      [OF_LUBUK_BEGALUNG, 33],
    ]);
  });

  it('told of once for each text, not for each row', () => {
    const result = validatedCsv(
      'Kecamatan;Kelurahan;tahun;nilai\nLubuk Begalung;Pampangan Nan XX;2023;1\n;Gurun Laweh;2023;2\n;Gurun Laweh;2024;3',
    );
    expect(takenIn(result)).toEqual([[3, OF_LUBUK_BEGALUNG, 'Gurun Laweh']]);
    expect(valuesOf(result)).toEqual([
      [PAMPANGAN, 1],
      [OF_LUBUK_BEGALUNG, 2],
      [OF_LUBUK_BEGALUNG, 3],
    ]);
  });

  it('left where its own kecamatan is told', () => {
    for (const csv of [
      'Kecamatan;Kelurahan;KK\nNanggalo;Surau Gadang;1\n;Gurun Laweh;33',
      'Wilayah;KK\nNanggalo;34\nSurau Gadang;1\nGurun Laweh;33',
      'Kecamatan : Nanggalo\nKelurahan;KK\nSurau Gadang;1\nGurun Laweh;33',
    ]) {
      const result = validatedCsv(csv);
      expect(valuesOf(result)).toContainEqual([OF_NANGGALO, 33]);
      expect(takenIn(result)).toEqual([]);
      expect(entriesOf(result)).toEqual([]);
    }
  });
});

describe('a kelurahan of another kecamatan is left out and reported', () => {
  it('beside merged cells, up to the next name in them', () => {
    const result = validatedCsv('Kecamatan;Kelurahan;KK\nPauh;Pisang;1\n;Jati;2\nPadang Timur;Jati;3\n;Sawahan;4');
    expect(valuesOf(result).map(([, value]) => value)).toEqual([1, 3, 4]);
    expect(result.report.entries).toContainEqual(
      expect.objectContaining({
        kind: 'ambiguous',
        row: 3,
        received: 'Jati | Pauh',
        detail: 'Columns "Kelurahan" and "Kecamatan" name different regions; none was taken.',
      }),
    );
  });

  it.each([
    ['a line', 'Wilayah;KK\nPauh;10\nPisang;1\nGurun Laweh;33', 4],
    ['a title', 'Kecamatan : Pauh\nKelurahan;KK\nPisang;1\nBinuang Kampung Dalam;2\nGurun Laweh;33', 5],
  ])('under %s, with both names', (_, csv, row) => {
    const result = validatedCsv(csv);
    expect(result.dataset.observations.map(({ value }) => value)).not.toContain(33);
    const entry = result.report.entries.find(({ kind }) => kind === 'ambiguous');
    expect(entry).toMatchObject({ row, received: 'Gurun Laweh', candidates: [OF_NANGGALO, '13.71.08'] });
    if (!entry) return;
    expect(explain(entry, 'en', padangRegister).found).toMatch(/Kecamatan Pauh.*Gurun Laweh \(13\.71\.10\.1004\)/);
    expect(explain(entry, 'id', padangRegister).found).toMatch(/di bawah Kecamatan Pauh.*Gurun Laweh \(13\.71\.10\.1004\)/);
  });
});

describe('a blank cell beside the rows', () => {
  it('has no name from above where the region column has the line of a kecamatan, or another text stands between', () => {
    const lined = validatedCsv('Kecamatan;Wilayah;KK\nPauh;Pisang;1\n;Kec. Nanggalo;30\n;Surau Gadang;4');
    expect(valuesOf(lined).map(([, value]) => value)).toEqual([1, 30, 4]);
    const parted = validatedCsv(
      'Kecamatan;Kelurahan;KK\nPauh;Pisang;1\nPadang Timur;Jati;2\nlain-lain;Kelurahan Sawahan;3\n;Surau Gadang;4',
    );
    expect(valuesOf(parted).map(([, value]) => value)).toEqual([1, 2, 3, 4]);
  });

  it('keeps the name of a group whose first row is its total', () => {
    const result = validatedCsv('Kecamatan;Kelurahan;KK\nPauh;Jumlah;1\n;Pisang;1\nNanggalo;Jumlah;4\n;Surau Gadang;2\n;Jati;2');
    expect(valuesOf(result)).toHaveLength(2);
    expect(entriesOf(result)).toEqual([['ambiguous', 6]]);
    expect(result.report.entries.filter(({ detail }) => detail.startsWith('The row of totals')).map(({ received }) => received)).toEqual([
      'Jumlah',
      'Jumlah',
    ]);
  });

  it('is no kelurahan that has the name above it', () => {
    expect(valuesOf(validatedCsv('kecamatan,kelurahan,nilai\nLubuk Kilangan,Indarung,1\nNanggalo,,2\nPauh,,3'))).toHaveLength(3);
  });
});

describe('a column of both levels', () => {
  const kelurahan = (kecamatan: string) => padangRegister.filter(({ parent }) => parent === kecamatan);
  const kecamatan = padangRegister.filter(({ level }) => level === 'kecamatan');

  it('in groups has each value at its own place, the name of two levels and the one without Nan XX too', () => {
    const rows = kecamatan.flatMap((each) => [each, ...kelurahan(each.code)]);
    const nameOf = (name: string, level: string) =>
      (level === 'kecamatan' ? name.toUpperCase() : name.replace(' Nan XX', '')).replace('Lubuk Begalung', 'Lubuk Begalung Nan XX');
    const csv = [
      'Wilayah;KK',
      ...rows.map(({ name, level }, index) => `${level === 'kecamatan' ? name.toUpperCase() : nameOf(name, level)};${index + 1}`),
    ].join('\n');
    const result = validatedCsv(csv);
    expect(entriesOf(result)).toEqual([]);
    expect(valuesOf(result)).toEqual(rows.map(({ code }, index) => [code, index + 1]));
  });

  it.each([
    [
      'kecamatan first',
      [...kecamatan, ...padangRegister.filter(({ level }) => level === 'kelurahan')]
        .filter(({ name }) => name !== 'Kuranji')
        .map(({ name }) => name),
    ],
    ['one of elsewhere that can be no other', ['Pauh', 'Pisang', 'Jati', 'Gurun Laweh']],
    ['one of elsewhere alone', ['Pauh', 'Gurun Laweh']],
    ['kelurahan above all kecamatan', ['Jati', 'Pauh', 'Pisang', 'Gurun Laweh']],
  ])('without groups stays as it is: %s', (_, names) => {
    const result = validatedCsv(['Wilayah;KK', ...names.map((name, index) => `${name};${index + 1}`)].join('\n'));
    expect(takenIn(result)).toEqual([]);
    expect(result.report.entries.filter(({ detail }) => detail.includes('stands under'))).toEqual([]);
    expect(valuesOf(result)).toContainEqual([OF_NANGGALO, names.indexOf('Gurun Laweh') + 1]);
  });

  it('has the kelurahan of a name of two levels in the group of the kecamatan, written alike', () => {
    const result = validatedCsv('Wilayah;KK\nPauh;1\nPisang;2\nKuranji;3\nKorong Gadang;4\nKuranji;5');
    expect(valuesOf(result).filter(([region]) => region.startsWith('13.71.09'))).toEqual([
      ['13.71.09', 3],
      [expect.any(String), 4],
      ['13.71.09.1007', 5],
    ]);
    expect(entriesOf(result)).toEqual([]);
  });

  it('takes a name of two levels that several rows have in turn for one region', () => {
    const result = validatedCsv('Wilayah;tahun;KK\nPauh;2023;1\nPisang;2023;2\nKuranji;2023;3\nKuranji;2024;4\nKorong Gadang;2023;5');
    expect(valuesOf(result).map(([region]) => region)).toEqual([
      '13.71.08',
      expect.any(String),
      '13.71.09',
      '13.71.09',
      expect.any(String),
    ]);
  });
});

describe('a title that names a kecamatan', () => {
  it('heads nothing where most rows lie elsewhere, nor rows of kecamatan', () => {
    const elsewhere = validatedCsv('Kecamatan : Pauh\nKelurahan;KK\nPisang;1\nJati;2\nSawahan;3');
    expect(valuesOf(elsewhere)).toHaveLength(3);
    const kecamatan = validatedCsv('Kecamatan Kuranji\nKecamatan;KK\nKuranji;1\nPauh;2\nNanggalo;3');
    expect(valuesOf(kecamatan).map(([region]) => region)).toEqual(['13.71.09', '13.71.08', '13.71.10']);
  });

  it('is none where titles name two', () => {
    const result = validatedCsv('Kecamatan Lubuk Begalung\nKecamatan Nanggalo\nKelurahan;KK\nPampangan Nan XX;55\nGurun Laweh;33');
    expect(valuesOf(result)).toContainEqual([OF_NANGGALO, 33]);
  });
});
