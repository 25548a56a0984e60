import { describe, expect, it } from 'vitest';
import { validated, validatedCsv } from './inputs.js';
import { kecamatan } from './register.js';

/** The first indicator of a dataset with one value, and the report. */
function read(indicator: object, value: unknown = 5, more: readonly object[] = []) {
  const { dataset, report } = validated({ indicators: [indicator, ...more], observations: [{ region: 'Pauh', indicator: 'x', value }] });
  return { ...dataset.indicators[0]!, entries: report.entries };
}
const DECLARED = { id: 'x', unit: 'percent', kind: 'rate' };

describe('a declared indicator', () => {
  it('has every field, in the form of the model, and nothing assumed', () => {
    const { entries, ...indicator } = read(DECLARED);
    expect(indicator).toEqual({
      id: 'x',
      title: { id: 'x', en: 'x' },
      shortTitle: null,
      unit: 'percent',
      decimals: 0,
      kind: 'rate',
      subject: 'person',
      direction: 'neutral',
      denominator: null,
      denominatorPeriod: null,
      reference: null,
      definition: null,
      caveat: null,
      classification: null,
      breaks: [],
      source: null,
    });
    expect(entries).toEqual([]);
  });

  it('keeps breaks that increase, and others not', () => {
    expect(read({ ...DECLARED, breaks: [20, 25, 30] }).breaks).toEqual([20, 25, 30]);
    for (const breaks of [[20, 20], [30, 20]])
      expect(read({ ...DECLARED, breaks })).toMatchObject({ breaks: [], entries: [{ kind: 'invalid', column: 'breaks', indicator: 'x' }] });
  });

  it('keeps a reference that leads to an indicator and a region, by either code', () => {
    const more = [{ id: 'y', unit: 'percent', kind: 'rate' }];
    expect(read({ ...DECLARED, reference: { indicator: 'y', region: '1371' } }, 5, more).reference).toEqual({ indicator: 'y', region: '13.71' });
    for (const reference of [{ indicator: 'z', region: '13.71' }, { indicator: 'y', region: '13.72' }])
      expect(read({ ...DECLARED, reference }, 5, more)).toMatchObject({ reference: null, entries: [{ kind: 'invalid', column: 'reference' }] });
  });

  it('keeps a period of its denominator that is one', () => {
    expect(read({ ...DECLARED, denominatorPeriod: '2008' }).denominatorPeriod).toBe('2008');
    expect(read({ ...DECLARED, denominatorPeriod: 'dulu' })).toMatchObject({ denominatorPeriod: null, entries: [{ column: 'denominatorPeriod' }] });
  });

  it('is kept once where two have one id, and the report says so', () => {
    const { dataset, report } = validated({ indicators: [{ ...DECLARED, title: 'a' }, { ...DECLARED, title: 'b' }], observations: [{ region: 'Pauh', indicator: 'x', value: 5 }] });
    expect(dataset.indicators).toMatchObject([{ title: { id: 'a' } }]);
    expect(report.entries).toMatchObject([{ kind: 'duplicate', received: 'x' }]);
  });

  it('takes the values that name none, where it is the only one', () => {
    const observations = [{ region: 'Pauh', value: 5 }];
    expect(validated({ indicators: [DECLARED], observations }).dataset.observations).toMatchObject([{ indicator: 'x' }]);
    expect(validated({ indicators: [DECLARED, { ...DECLARED, id: 'y' }], observations }).dataset.observations).toMatchObject([{ indicator: 'value' }]);
  });
});

describe('what is not declared', () => {
  it.each([
    ['kecamatan,Tingkat kemiskinan\nPauh,4.5', 'percent', 'rate'],
    ['kecamatan,x\nPauh,4.5 %', 'percent', 'rate'],
    ['kecamatan,Hibah (rupiah)\nPauh,500', 'rupiah', 'amount'],
    ['kecamatan,x\nPauh,Rp500', 'rupiah', 'amount'],
    ['kecamatan,PSM\nPauh,27', { id: '', en: '' }, 'count'],
    ['kecamatan,PSM per 1.000 keluarga\nPauh,27', { id: '', en: '' }, 'rate'],
    ['kecamatan,Angka kematian per 1.000 kelahiran\nPauh,270', { id: '', en: '' }, 'rate'],
    ['kecamatan,x\nPauh,4.5', { id: '', en: '' }, 'rate'],
    ['kecamatan,Laki-laki/Male\nPauh,27', { id: '', en: '' }, 'count'],
    ['kecamatan,2023/2024\nPauh,27', { id: '', en: '' }, 'count'],
    ['kecamatan,Dokter/1000 warga\nPauh,27', { id: '', en: '' }, 'rate'],
    ['kecamatan,Warga/km²\nPauh,270', { id: '', en: '' }, 'rate'],
  ])('is taken from the name and the cells, and stated: %j', (csv, unit, kind) => {
    const { dataset, report } = validatedCsv(csv);
    expect(dataset.indicators).toMatchObject([{ unit, kind }]);
    expect(report.entries).toMatchObject([{ kind: 'assumed', row: null }]);
  });

  it.each([
    [['7,1', '6,22', '5,7'], 2],
    [['7,1', '6', '5,7'], 1],
    [['7', '6,00', '-'], 0],
    [['7,12345', '6'], 2],
    [['Rp1.200.000', 'Rp900.000'], 0],
    [[-0.5, 1e-9], 2],
    [[1e21, 0], 0],
    [['-', ''], null],
  ])('is written with as many decimals as its values have, at most two: %j', (values, decimals) => {
    const observations = kecamatan.slice(0, values.length).map(({ code }, index) => ({ region: code, indicator: 'x', value: values[index] }));
    const decimalsOf = (indicator: object) => validated({ indicators: [indicator], observations }).dataset.indicators[0]?.decimals;
    expect(decimalsOf({ id: 'x' })).toBe(decimals);
    expect(decimalsOf({ id: 'x', decimals: 3 })).toBe(3);
  });

  it('follows from the half that is declared', () => {
    expect(read({ id: 'x', unit: 'percent' }).kind).toBe('rate');
    expect(read({ id: 'x', unit: 'rupiah' }).kind).toBe('amount');
    expect(read({ id: 'x', unit: 'orang' }).kind).toBe('count');
  });
});
