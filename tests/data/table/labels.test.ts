import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { padangRegister } from '../../../src/geo/padang-register.js';

const read = (text: string) => readCsv(text, { regions: padangRegister });
/** Ids of the indicators in a table, and the columns that were not read. */
function told(text: string) {
  const { indicators, findings } = read(text);
  return [indicators?.map(({ id }) => id), findings?.map(({ kind, row, column }) => [kind, row, column])];
}

describe('a column that ranks, counts or codes its rows', () => {
  const HEADERS = [
    'Peringkat',
    'Rank',
    'RANKING',
    'No',
    'No.',
    'Nomor',
    'No. Urut',
    'Kode',
    'code',
    'Kode Wilayah',
    'kode_bps',
    'Kode-Pos',
    'ID',
  ];

  it.each(HEADERS)('is no figure beside another and is reported as not read: %s', (header) => {
    for (const cells of [
      ['1', '3'],
      ['1.5', '3'],
      ['25231', '25232'],
    ])
      expect(told(`${header},kecamatan,PSM\n${cells[0]},Pauh,4\n${cells[1]},Kuranji,5`)).toEqual([['psm'], [['assumed', null, header]]]);
  });

  it.each(HEADERS)('is no figure beside periods or a column of values: %s', (header) => {
    expect(told(`kecamatan;${header};2023;2024\nPauh;1,5;4;5\nKuranji;2;5;6`)).toEqual([[], [['assumed', null, header]]]);
    expect(told(`kecamatan;${header};nilai\nPauh;1,5;4\nKuranji;2;5`)).toEqual([[], [['assumed', null, header]]]);
  });

  it('is no figure where one of its codes is mistyped', () => {
    const rows = [
      ['1371100', 'Pauh'],
      ['1371090', 'Kuranji'],
      ['1371099', 'Nanggalo'],
    ].map(([code, name]) => `${name},${code},4`);
    expect(read(['kecamatan,Kode Wilayah,PSM', ...rows].join('\n'))).toMatchObject({
      indicators: [{ id: 'psm' }],
      observations: [{ region: 'Pauh' }, { region: 'Kuranji' }, { region: 'Nanggalo' }],
    });
  });

  it.each([
    ['Peringkat', 'peringkat'],
    ['Kode', 'kode'],
    ['ID', 'id'],
  ])('is the value where there is no other, and asked about: %s', (header, id) => {
    expect(told(`kecamatan,${header}\nPauh,1\nKuranji,3`)).toEqual([[id], [['undecided', null, header]]]);
  });

  it('is not one whose header only begins alike', () => {
    expect(told('kecamatan,Nomor telepon aktif,Ideal,Rank-sum,PSM\nPauh,1,2,3,4')[0]).toEqual([
      'nomor-telepon-aktif',
      'ideal',
      'rank-sum',
      'psm',
    ]);
  });
});
