import { describe, expect, it } from 'vitest';
import { knownDetail } from '../../src/model/detail.js';
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
      subject: null,
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

  it('is printed with the decimals that the bounds of its values need', () => {
    const decimals = (observation: object, more: object = {}) =>
      validated({ indicators: [{ ...DECLARED, ...more }], observations: [{ region: 'Pauh', indicator: 'x', ...observation }] }).dataset
        .indicators[0]!.decimals;
    expect(decimals({ value: 10, lower: 9.6, upper: 10.4 })).toBe(1);
    expect(decimals({ value: 10, lower: 9.64, upper: 11 })).toBe(2);
    expect(decimals({ value: 10, lower: 10 * 0.93, upper: 10 / 0.93 })).toBe(2);
    expect(decimals({ value: 10, lower: 9.6, upper: 10.4 }, { decimals: 0 })).toBe(0);
    expect(decimals({ value: '10,5', lower: '9,6', upper: '11' })).toBe(1);
  });

  it('keeps what is declared, whatever its name and its cells say', () => {
    const declared = {
      title: 'Tingkat rasio (rupiah)',
      unit: 'orang',
      kind: 'amount',
      subject: 'family',
      direction: 'higher-is-worse',
      classification: 'equal-interval',
      decimals: 1,
    };
    expect(read({ id: 'x', ...declared }, '4 %')).toMatchObject({
      ...declared,
      title: { id: declared.title },
      unit: { id: 'orang', en: 'orang' },
      entries: [],
    });
  });

  it('says from what it is computed where that is declared', () => {
    const of = (computedFrom: object) =>
      read({ ...DECLARED, computedFrom }, 5, [
        { ...DECLARED, id: 'a' },
        { ...DECLARED, id: 'b' },
      ]).computedFrom;
    expect([{ numerator: 'a' }, { denominator: 'b' }, { numerator: 'a', denominator: 'b' }, {}].map(of)).toEqual([
      { numerator: 'a', denominator: null },
      { numerator: null, denominator: 'b' },
      { numerator: 'a', denominator: 'b' },
      undefined,
    ]);
    expect(read({ ...DECLARED, computedFrom: {} })).not.toHaveProperty('computedFrom');
  });

  it('keeps breaks that increase, and others not', () => {
    expect(read({ ...DECLARED, breaks: [20, 25, 30] }).breaks).toEqual([20, 25, 30]);
    for (const breaks of [
      [20, 20],
      [30, 20],
    ])
      expect(read({ ...DECLARED, breaks })).toMatchObject({ breaks: [], entries: [{ kind: 'invalid', column: 'breaks', indicator: 'x' }] });
  });

  it('keeps a reference that leads to an indicator and a region, by either code', () => {
    const more = [{ id: 'y', unit: 'percent', kind: 'rate' }];
    expect(read({ ...DECLARED, reference: { indicator: 'y', region: '1371' } }, 5, more).reference).toEqual({
      indicator: 'y',
      region: '13.71',
    });
    for (const reference of [
      { indicator: 'z', region: '13.71' },
      { indicator: 'y', region: '13.72' },
    ])
      expect(read({ ...DECLARED, reference }, 5, more)).toMatchObject({
        reference: null,
        entries: [{ kind: 'invalid', column: 'reference' }],
      });
  });

  it('keeps a period of its denominator that is one', () => {
    expect(read({ ...DECLARED, denominatorPeriod: '2008' }).denominatorPeriod).toBe('2008');
    expect(read({ ...DECLARED, denominatorPeriod: 'dulu' })).toMatchObject({
      denominatorPeriod: null,
      entries: [{ column: 'denominatorPeriod' }],
    });
  });

  it('is kept once where two have one id, and the report says so', () => {
    const { dataset, report } = validated({
      indicators: [
        { ...DECLARED, title: 'a' },
        { ...DECLARED, title: 'b' },
      ],
      observations: [{ region: 'Pauh', indicator: 'x', value: 5 }],
    });
    expect(dataset.indicators).toMatchObject([{ title: { id: 'a' } }]);
    expect(report.entries).toMatchObject([{ kind: 'duplicate', received: 'x' }]);
  });

  it('takes the values that name none, where it is the only one', () => {
    const observations = [{ region: 'Pauh', value: 5 }];
    expect(validated({ indicators: [DECLARED], observations }).dataset.observations).toMatchObject([{ indicator: 'x' }]);
    expect(validated({ indicators: [DECLARED, { ...DECLARED, id: 'y' }], observations }).dataset.observations).toMatchObject([
      { indicator: 'value' },
    ]);
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

  const NONE = { id: '', en: '' };
  const [PERCENT, RUPIAH, RATIO, COUNT] = [
    ['percent', 'rate'],
    ['rupiah', 'amount'],
    [NONE, 'rate'],
    [NONE, 'count'],
  ];
  it.each([
    [
      PERCENT,
      ['Miskin %', 'PERSEN miskin', 'Percent poor', 'poor per cent', 'Poverty rate', 'Tingkat melek', 'ANGKA melek', 'Proporsi', 'Share'],
    ],
    [RUPIAH, ['Dana Rp', 'dana rupiah', 'IDR lent']],
    [RATIO, ['KK per 1.000', 'X/1', 'x/ 5', 'X / 100', 'Rasio', 'Ratio', 'Rata-rata', 'Average']],
    [
      RATIO,
      ['km', 'm2', 'm²', 'ha', 'kapita', 'capita', 'orang', 'jiwa', 'penduduk', 'kk', 'keluarga', 'rumah', 'siswa', 'guru'].flatMap(
        (unit) => [`X/${unit}`, `X / ${unit}`],
      ),
    ],
    [COUNT, ['Karate', 'Rated', 'Angkatan', 'Mangka', 'Rpx', 'Corp', 'Hidr', 'Idrus', 'X/haji', 'X/kkn', 'X 1/2', 'Super 5', 'Perwira']],
    [COUNT, ['hari', 'bulan', 'tahun', 'day', 'month', 'year'].flatMap((time) => [`X/${time}`, `X per ${time}`])],
    [
      COUNT,
      ['kecamatan', 'kelurahan', 'wilayah', 'district', 'village', 'region'].flatMap((unit) => [
        `X per ${unit}`,
        `X-per-${unit}`,
        `X per_${unit}`,
        `X per${unit}`,
      ]),
    ],
  ])('is taken from a title for %j: %j', ([unit, kind], titles) => {
    for (const title of titles) expect([title, read({ id: 'x', title }, 27)]).toMatchObject([title, { unit, kind }]);
  });

  it('is taken from the words of its id, too, and from none of two that stand side by side', () => {
    const unitOf = (id: string, title: string) =>
      validated({ indicators: [{ id, title }], observations: [{ region: 'Pauh', indicator: id, value: 27 }] }).dataset.indicators[0]?.unit;
    for (const id of ['melek_angka_x', 'melek-angka-x', 'angka_x']) expect(unitOf(id, 'X')).toBe('percent');
    expect(unitOf('en', 'Pers')).toEqual(NONE);
  });

  it('is no count where there is no number, and no rupiah for a sign or a space in a cell', () => {
    expect(read({ id: 'x' }, '-')).toMatchObject({ unit: NONE, kind: 'rate' });
    expect(read({ id: 'x' }, '1 234')).toMatchObject({ unit: NONE, kind: 'count' });
  });

  it('is named in both languages where nothing names it', () => {
    expect(validated({ observations: [{ region: 'Pauh', value: 5 }] }).dataset.indicators).toMatchObject([
      { id: 'value', title: { id: 'Nilai', en: 'Value' } },
    ]);
  });

  it.each([
    [{}, 27, 'assumed-kind-unit', { kind: 'count', unit: 'none' }],
    [{ title: 'Penduduk' }, 27, 'assumed-kind-unit-subject', { kind: 'count', unit: 'none', subject: 'person' }],
    [{ subject: 'family' }, 27, 'assumed-kind-unit', { kind: 'count', unit: 'none' }],
    [{ kind: 'count' }, 27, 'assumed-unit', { unit: 'none' }],
    [{ kind: 'count', title: 'Penduduk' }, 27, 'assumed-unit-subject', { unit: 'none', subject: 'person' }],
    [{ kind: 'rate' }, '4 %', 'assumed-unit', { unit: 'percent' }],
    [{ kind: 'amount' }, 'Rp5', 'assumed-unit', { unit: 'rupiah' }],
    [{ unit: 'orang' }, 27, 'assumed-kind-subject', { kind: 'count', subject: 'person' }],
    [{ unit: 'percent' }, 27, 'assumed-kind', { kind: 'rate' }],
    [{ unit: 'orang', kind: 'count' }, 27, 'assumed-subject', { subject: 'person' }],
  ] as const)('is stated, and nothing else is: %j with %j', (declared, value, key, facts) => {
    const { entries } = read({ id: 'x', ...declared }, value);
    expect(entries.filter(({ kind }) => kind === 'assumed').map(({ detail }) => knownDetail(detail))).toEqual([{ key, facts }]);
  });

  it.each([
    [['7,1', '6,22', '5,7'], 2],
    [['7,1', '6', '5,7'], 1],
    [['7', '6,00', '-'], 0],
    [['7,12345', '6'], 2],
    [['Rp1.200.000', 'Rp900.000'], 0],
    [[-0.5, 1e-9], 1],
    [[0.00045572172, 0.005], 5],
    [[0.3333333, 0.25, 0.1 + 0.2], 3],
    [[12.3456, 0.004], 3],
    [[1e21, 0], 0],
    [['-', ''], null],
  ])('is written with as many decimals as its values have, at most two of usual values: %j', (values, decimals) => {
    const observations = kecamatan
      .slice(0, values.length)
      .map(({ code }, index) => ({ region: code, indicator: 'x', value: values[index] }));
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
