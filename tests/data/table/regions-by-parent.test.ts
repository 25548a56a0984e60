import { regionsOf } from '../../regions-of.js';
import { describe, expect, it } from 'vitest';
import { composeScene, readCsv, type Boundaries, type Region } from '../../../src/core.js';
import { validate } from '../../../src/data/validate.js';
import { AS_IT_IS, entriesOf, validatedCsv, valuesOf } from '../inputs.js';

/** A register of another city: no code begins with that of the region above, one begins with that of a sister. */
const REGISTER: readonly Region[] = (
  [
    ['P', 'Kota Rekaan', 'kota', null],
    ['1', 'Utara', 'kecamatan', 'P'],
    ['10', 'Selatan', 'kecamatan', 'P'],
    ['a1', 'Melati', 'kelurahan', '1'],
    ['a2', 'Mawar', 'kelurahan', '1'],
    ['a3', 'Utara', 'kelurahan', '1'],
    ['a4', 'Melur', 'kelurahan', '10'],
    ['a5', 'Kenanga', 'kelurahan', '10'],
    ['a6', 'Mawar', 'kelurahan', '10'],
  ] as const
).map(([code, name, level, parent]) => ({
  code,
  name,
  level,
  parent,
  bpsCode: null,
  aliases: [],
  officialAreaKm2: null,
  measuredAreaKm2: 1,
  labelLngLat: [0, 0],
  neighbours: [],
}));

const read = (csv: string) => {
  const result = validate(readCsv(csv, { regions: REGISTER }), REGISTER);
  return { values: valuesOf(result), entries: entriesOf(result) };
};

describe('a table of kecamatan and kelurahan', () => {
  const rows = ['Utara;Melati;1,5', 'Utara;Mawar;2,5', 'Utara;Utara;3,5', 'Selatan;Mawar;4,5', 'Selatan;Kenanga;5,5', 'Selatan;Melur;6,5'];
  const values = [
    ['a1', 1.5],
    ['a2', 2.5],
    ['a3', 3.5],
    ['a6', 4.5],
    ['a5', 5.5],
    ['a4', 6.5],
  ];

  it('is read by the parents of a register whose codes are not nested, and tells kelurahan of one name apart', () => {
    expect(read(['Kecamatan;Kelurahan;Nilai', ...rows].join('\n'))).toEqual({ values, entries: [] });
    expect(
      read(['KECAMATAN;NAMA KELURAHAN;Nilai', ...rows.map((row) => row.replace(/^Utara;Mawar/, 'Kec. Utara;Kel. Mawar'))].join('\n')),
    ).toEqual({ values, entries: [] });
  });

  it.each(rows.map((_, index) => index))('loses one wrong row, the number %i, and no other', (wrong) => {
    const [kecamatan = '', ...cells] = rows[wrong]!.split(';');
    const opposed = [kecamatan === 'Utara' ? 'Selatan' : 'Utara', ...cells];
    const found = read(['Kecamatan;Kelurahan;Nilai', ...rows.map((row, index) => (index === wrong ? opposed.join(';') : row))].join('\n'));
    // A name that both kecamatan have is right in the other, where it then stands twice.
    if (cells[0] === 'Mawar') expect(found.values).toEqual(values.filter(([code]) => code !== 'a2' && code !== 'a6'));
    else expect(found).toEqual({ values: values.filter((_, index) => index !== wrong), entries: [['ambiguous', wrong + 2]] });
  });

  it('keeps a right row beside any one that is wrong', () => {
    for (const wrong of ['Pauh;Kalumbuk;3,5', 'Pauh;Kuranji;3,5', 'Pauhh;Kuranji;3,5', 'Pauh;Gubuk;3,5', 'Pauh;Pauh;3,5', 'Pauh;;3,5']) {
      expect(valuesOf(validatedCsv(`Kecamatan;Kelurahan;Nilai\nKuranji;Kuranji;4,5\n${wrong}`)), wrong).toContainEqual([
        '13.71.09.1007',
        4.5,
      ]);
      expect(valuesOf(validatedCsv(`Kecamatan;Kelurahan;Nilai\n${wrong}\nKuranji;Kuranji;4,5\nKuranji;Ampang;2`)), wrong).toContainEqual([
        '13.71.09.1007',
        4.5,
      ]);
    }
  });

  it('draws no figure of a kelurahan as that of the kecamatan of its name', () => {
    const result = validatedCsv('Kecamatan;Kelurahan;Nilai\nKuranji;Kuranji;4,5\nPauh;Pauh;3,5');
    expect(valuesOf(result)).toEqual([['13.71.09.1007', 4.5]]);
    expect(result.report.entries.find(({ row }) => row === 3)).toMatchObject({
      kind: 'ambiguous',
      received: 'Pauh',
      detail: 'The column is headed "Kelurahan", and no kelurahan is called so.',
    });
  });

  it('stays one of kecamatan where most of its cells for a kelurahan are empty', () => {
    expect(valuesOf(validatedCsv('kecamatan,kelurahan,nilai\nLubuk Kilangan,Indarung,1\nNanggalo,,2\nPauh,,3'))).toHaveLength(3);
  });
});

describe('a point', () => {
  const at = (region: string) =>
    validate(
      { ...AS_IT_IS, pointLayers: [{ id: 'a', title: 'A', points: [{ id: 'x', name: 'X', lngLat: [0.5, 0.5], region }] }] },
      REGISTER,
      { locate: () => '1' },
    ).report.entries.map(({ kind }) => kind);

  it('is elsewhere by the parents of what it names, not by the letters of a code', () => {
    expect([at('a1'), at('P'), at('1')]).toEqual([[], [], []]);
    expect([at('10'), at('a4')]).toEqual([['conflict'], ['conflict']]);
  });
});

describe('a map of regions whose codes are not nested', () => {
  const square = (x: number) =>
    [
      [
        [x, 0],
        [x + 1, 0],
        [x + 1, 1],
        [x, 1],
        [x, 0],
      ],
    ] as const;
  const shape = (code: string, x: number) => ({
    code,
    name: code,
    polygons: [square(x)],
    labelLngLat: [x + 0.5, 0.5] as const,
    neighbours: [],
  });
  const boundaries: Boundaries = {
    level: 'kecamatan',
    whole: { code: '99.01', name: 'Kota Rekaan' },
    regions: [shape('99.02', 0), shape('99.03', 1)],
    ground: null,
    views: [{ id: 'all', title: { id: 'Semua', en: 'All' }, bounds: [0, 0, 2, 1] }],
    note: null,
    credit: '',
  };
  const point = (id: string, region: string, x: number) => ({ id, name: id, lngLat: [x, 0.5], region });
  const register = boundaries.regions.flatMap(({ code }, index): readonly Region[] => [
    { ...REGISTER[1]!, code, name: code, parent: '99.01' },
    { ...REGISTER[3]!, code: `a${index}`, name: `a${index}`, parent: code },
  ]);

  it('counts the points of smaller regions where they lie', () => {
    const { dataset } = validate(
      {
        ...AS_IT_IS,
        pointLayers: [{ id: 'a', title: 'A', points: [point('x', 'a0', 0.5), point('y', 'a1', 1.5), point('z', '99.03', 1.2)] }],
      },
      register,
    );
    expect(regionsOf(composeScene(dataset, boundaries)).map(({ valueText }) => valueText)).toEqual(['1 titik', '2 titik']);
  });

  it('takes none of its own regions for one of another level', () => {
    const { dataset } = validate(
      { indicators: [{ id: 'a', kind: 'rate' }], observations: [{ indicator: 'a', region: '99.02', value: 5 }] },
      register,
    );
    expect(composeScene(dataset, boundaries).frame.warnings).toEqual([]);
  });
});
