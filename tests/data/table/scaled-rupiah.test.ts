import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { formatUnit, formatValue } from '../../../src/i18n/format.js';
import { validated } from '../inputs.js';

const through = (text: string) => validated(readCsv(text, { regions: padangRegister }));
const shown = (text: string) => {
  const { dataset } = through(text);
  return dataset.indicators.map(({ unit, kind }) => [kind, formatUnit(unit, 'id'), formatUnit(unit, 'en')]);
};
const column = (header: string) => `Kecamatan;${header}\nPauh;1500\nNanggalo;2750`;
const [THOUSANDS, MILLIONS, BILLIONS, TRILLIONS] = [
  ['ribu', 'thousand'],
  ['juta', 'million'],
  ['miliar', 'billion'],
  ['triliun', 'trillion'],
].map(([id, en]) => [['amount', `${id} rupiah`, `${en} rupiah`]]);

describe('a scale of rupiah', () => {
  it.each([
    ['(Rp. 000)', THOUSANDS],
    ['(Rp.000)', THOUSANDS],
    ["(Rp '000)", THOUSANDS],
    ['(000 Rp)', THOUSANDS],
    ['(Rp x 1.000)', THOUSANDS],
    ['(Rp. 1.000,-)', THOUSANDS],
    ['(ribu rupiah)', THOUSANDS],
    ['(Ribuan Rp)', THOUSANDS],
    ['(thousand rupiah)', THOUSANDS],
    ['(Rp x 1.000.000)', MILLIONS],
    ['(Rp × 1,000,000)', MILLIONS],
    ['(Rp 000.000)', MILLIONS],
    ['(juta Rp)', MILLIONS],
    ['(dalam jutaan rupiah)', MILLIONS],
    ['(Rp juta)', MILLIONS],
    ['Rp jt', MILLIONS],
    ['juta rupiah', MILLIONS],
    ['(Rp) (juta)', MILLIONS],
    ['(million rupiah)', MILLIONS],
    ['(millions of rupiah)', MILLIONS],
    ['(IDR million)', MILLIONS],
    ['(Rp x 1.000.000.000)', BILLIONS],
    ['(miliar)', BILLIONS],
    ['(milyar rupiah)', BILLIONS],
    ['(Rp M)', BILLIONS],
    ['(billion rupiah)', BILLIONS],
    ['(triliun rupiah)', TRILLIONS],
    ['(trilyun)', TRILLIONS],
    ['(Rp T)', TRILLIONS],
    ['(trillion rupiah)', TRILLIONS],
  ])('is the unit that a header names: %j', (unit, expected) => {
    expect(shown(column(`Pagu ${unit}`))).toEqual(expected);
  });

  it.each(['(Rp)', 'Rp', '(rupiah)', 'di atas 5 juta rupiah', 'Rp 500 ribu', 'Rp/m2'])('is none in %j', (unit) => {
    expect(shown(column(`Pagu ${unit}`)).map(([, id]) => id)).toEqual(['Rp']);
  });

  it.each(['Rp/1.000 m2', 'Rp per KK'])('is none in a unit that is divided by something: %j', (unit) => {
    expect(shown(column(`Pagu (${unit})`)).map(([, id]) => id)).toEqual([unit]);
  });

  it('leaves the numbers as they are written, beside it and their year', () => {
    const { dataset } = through(column('Pagu 2024 (Rp. 000)'));
    expect(dataset.observations.map(({ value, period }) => [value, period])).toEqual([
      [1500, '2024'],
      [2750, '2024'],
    ]);
    const [indicator] = dataset.indicators;
    expect(indicator && (['id', 'en'] as const).map((language) => formatValue(1500, indicator, language))).toEqual([
      '1.500 ribu rupiah',
      '1,500 thousand rupiah',
    ]);
    expect(through(column('Pagu 2024 (Rp x 1.000.000)')).dataset.observations.map(({ period }) => period)).toEqual(['2024', '2024']);
  });

  it.each([
    '(dalam jutaan rupiah)',
    '(Rp juta)',
    'Satuan: juta Rp',
    'Dalam jutaan rupiah',
    '(in million rupiah)',
    'Unit: million rupiah',
    'Realisasi anggaran (juta rupiah)',
    'Realisasi anggaran dalam jutaan rupiah',
  ])('goes before bare rupiah, whichever place names it: %j', (line) => {
    for (const header of ['Realisasi (Rp)', 'Realisasi Rp', 'Realisasi']) expect(shown(`${line}\n${column(header)}`)).toEqual(MILLIONS);
    expect(shown(`${line}\nKecamatan;Pagu (Rp);Keluarga (KK)\nPauh;1500;1200`)[0]).toEqual(MILLIONS?.[0]);
    expect(shown(`${line}\nKecamatan;Realisasi\n;(Rp)\nPauh;1500`)).toEqual(MILLIONS);
    expect(shown(`${line}\nkecamatan;indikator;satuan;nilai\nPauh;pagu;Rp;1500`)).toEqual(MILLIONS);
  });

  it('is that of the header, where a line names rupiah or another', () => {
    for (const line of ['(Rp)', 'Satuan: rupiah', '(miliar rupiah)'])
      expect(shown(`${line}\n${column('Pagu (juta Rp)')}`)).toEqual(MILLIONS);
    expect(shown(`(Rp)\n${column('Pagu (juta)')}`)).toEqual(MILLIONS);
    expect(shown('Kecamatan;Pagu (juta)\nPauh;Rp1500')).toEqual(MILLIONS);
  });

  it('may stand below a header, and in a column of units', () => {
    expect(shown('Kecamatan;Pagu;Realisasi\n;(Rp. 000);(juta Rp)\nPauh;1500;2')).toEqual([THOUSANDS?.[0], MILLIONS?.[0]]);
    for (const unit of ['juta rupiah', 'million rupiah', 'Rp x 1.000.000'])
      expect(shown(`kecamatan;indikator;satuan;nilai\nPauh;pagu;${unit};1500`)).toEqual(MILLIONS);
  });

  it('is known in a unit that a dataset declares', () => {
    const { dataset } = validated({
      indicators: [{ id: 'pagu', unit: 'juta rupiah' }],
      observations: [{ region: 'Pauh', indicator: 'pagu', value: 3 }],
    });
    expect(dataset.indicators).toMatchObject([{ unit: { id: 'juta rupiah', en: 'million rupiah' }, kind: 'amount' }]);
    expect(dataset.observations.map(({ value }) => value)).toEqual([3]);
  });

  it('keeps amounts from the points of a list, which are in rupiah', () => {
    const points = (header: string) =>
      through(`nama kelompok;lintang;bujur;${header}\nKUBE A;-0,93;100,4;5`).dataset.pointLayers[0]?.points.map(
        ({ amountRupiah }) => amountRupiah,
      );
    expect(points('bantuan (Rp)')).toEqual([5]);
    expect(points('bantuan (juta Rp)')).toEqual([null]);
    expect(points('bantuan (juta)')).toEqual([null]);
  });
});
