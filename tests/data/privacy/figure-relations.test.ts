import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { validated } from '../inputs.js';
import { kecamatan } from '../register.js';

// All figures are made up.
const read = (lines: readonly string[], more: object = {}) =>
  validated({ ...readCsv(lines.join('\n'), { regions: padangRegister }), ...more });
/** What is shown of each row of a wide table, column by column. */
const rowsOf = ({ dataset }: ReturnType<typeof validated>) =>
  [...new Set(dataset.observations.map(({ region }) => region))].map((code) =>
    dataset.indicators.map(
      ({ id }) => dataset.observations.find(({ region, indicator }) => region === code && indicator === id)?.value ?? null,
    ),
  );

describe('columns of which one is the sum of others', () => {
  it('lose a second count where the sum would give the first away', () => {
    const result = read([
      'Kecamatan;Laki-laki (orang);Perempuan (orang);Jumlah (orang)',
      'Pauh;3;10;13',
      'Kuranji;20;30;50',
      'Nanggalo;15;25;40',
    ]);
    expect(rowsOf(result)).toEqual([
      [null, null, 13],
      [20, 30, 50],
      [15, 25, 40],
    ]);
    expect(JSON.stringify(result)).not.toMatch(/"(?:3|10)"/);
  });

  it('lose it whichever of them stands first, and where no header says that it is a sum', () => {
    expect(
      rowsOf(
        read([
          'Kecamatan;Penduduk;Pria (orang);Wanita (orang)',
          'Pauh;13;3;10',
          'Kuranji;50;20;30',
          'Nanggalo;40;15;25',
          'Koto Tangah;90;45;45',
        ]),
      )[0],
    ).toEqual([13, null, null]);
  });

  it('lose it where others stand between them', () => {
    const rows = rowsOf(
      read([
        'Kecamatan;Pria (orang);Lansia (orang);Wanita (orang);Jumlah (orang)',
        'Pauh;3;7;10;13',
        'Kuranji;20;8;30;50',
        'Nanggalo;15;9;25;40',
      ]),
    );
    expect(rows).toEqual([
      [null, 7, null, 13],
      [20, 8, 30, 50],
      [15, 9, 25, 40],
    ]);
  });

  it('lose it where two say the same, though one city’s total is not shown', () => {
    const lines = [
      'Kecamatan;KK miskin;Rumah tangga miskin',
      ...kecamatan.map(({ name }, index) => `${name};${index === 0 ? 3 : 30 + index};${index === 0 ? 3 : 30 + index}`),
      `Kota Padang;;${3 + 10 * 30 + 55}`,
    ];
    expect(rowsOf(read(lines)).slice(0, 3)).toEqual([
      [null, null],
      [null, null],
      [32, 32],
    ]);
  });

  it('lose it in a table of one row, where a header says that it is a sum', () => {
    expect(rowsOf(read(['Kecamatan;Pria (orang);Wanita (orang);Jumlah (orang)', 'Pauh;3;10;13']))).toEqual([[null, null, 13]]);
  });

  it('lose it where one row of the table has a slip', () => {
    const lines = [
      'Kecamatan;Pria (orang);Wanita (orang);Jumlah (orang)',
      'Pauh;3;10;13',
      'Kuranji;20;30;51',
      'Nanggalo;15;25;40',
      'Koto Tangah;45;45;90',
    ];
    expect(rowsOf(read(lines))).toEqual([
      [null, null, 13],
      [20, 30, 51],
      [15, 25, 40],
      [45, 45, 90],
    ]);
  });

  it('keep what stands beside a small count that is no part of a sum', () => {
    expect(
      rowsOf(
        read(['Kecamatan;Balita (orang);Lansia (orang);Disabilitas (orang)', 'Pauh;3;10;17', 'Kuranji;20;30;7', 'Nanggalo;15;25;9']),
      )[0],
    ).toEqual([null, 10, 17]);
  });

  it('lose what follows from regions and columns together', () => {
    const values = kecamatan.map((_, index) => (index === 0 ? [3, 10] : [20 + index, 30 + 2 * index]));
    const sum = (at: number) => values.reduce((all, row) => all + (row[at] ?? 0), 0);
    const lines = values.map(([men = 0, women = 0], index) => `${kecamatan[index]!.name};${men};${women};${men + women}`);
    const rows = rowsOf(
      read(['Kecamatan;Pria (orang);Wanita (orang);Jumlah (orang)', ...lines, `Kota Padang;${sum(0)};${sum(1)};${sum(0) + sum(1)}`]),
    );
    const hidden = rows.flatMap(([men, women], index) => (men === null || women === null ? [[index, men === null, women === null]] : []));
    // In one row alone the row's own total, and in one column alone the city's, would tell it.
    expect(hidden).toEqual([
      [0, true, true],
      [1, true, true],
    ]);
  });

  it('leave of every suppressed count a range as wide as the least count, and come back equal', () => {
    const count = fc.integer({ min: 0, max: 14 });
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { minLength: 4, maxLength: 8 }), (values) => {
        const sound = [[40, 41], [50, 52], [60, 63], ...values];
        const ids = ['men', 'women', 'all'] as const;
        const observations = sound.flatMap(([men = 0, women = 0], index) =>
          [men, women, men + women].map((value, at) => ({ region: kecamatan[index]!.code, indicator: ids[at], value })),
        );
        const indicators = ids.map((id) => ({ id, kind: 'count', unit: 'orang', subject: 'person' }));
        const first = validated({ indicators, observations });
        for (const [men, women, all] of rowsOf(first)) {
          const possible: (readonly [number, number, number])[] = [];
          for (let a = 0; a <= 40; a += 1)
            for (let b = 0; b <= 40; b += 1)
              if (
                (men ?? a) === a &&
                (women ?? b) === b &&
                (all ?? a + b) === a + b &&
                (men !== null || a > 0) &&
                (women !== null || b > 0)
              )
                possible.push([a, b, a + b]);
          [men, women, all].forEach((shown, at) => {
            const told = new Set(possible.map((each) => each[at]));
            if (shown === null && possible.length > 0) expect(told.size).toBeGreaterThanOrEqual(5);
          });
        }
        expect(validated(first.dataset).dataset).toEqual(first.dataset);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a rate that the figures show to be computed from a count', () => {
  it('is suppressed with it, though nobody declared from what it is', () => {
    const rows = rowsOf(
      read([
        'Kecamatan;Penduduk;Penduduk miskin (orang);Penduduk miskin (%)',
        'Pauh;3000;3;0,1',
        'Kuranji;2000;30;1,5',
        'Nanggalo;1500;40;2,67',
        'Koto Tangah;4000;90;2,25',
      ]),
    );
    expect(rows).toEqual([
      [3000, null, null],
      [2000, 30, 1.5],
      [1500, 40, 2.67],
      [4000, 90, 2.25],
    ]);
  });

  it('is suppressed with it where it is the share of a total, and another with it: the shares tell the total', () => {
    const rows = rowsOf(
      read([
        'Kecamatan;Lansia terlantar (orang);Sebaran lansia (%)',
        'Pauh;4;4,00',
        'Kuranji;36;36,00',
        'Nanggalo;25;25,00',
        'Koto Tangah;35;35,00',
      ]),
    );
    expect(rows).toEqual([
      [null, null],
      [36, 36],
      [null, null],
      [35, 35],
    ]);
  });

  it('is suppressed with it where only what it is divided by was declared', () => {
    const ids = ['poor', 'people', 'rate'];
    const observations = [
      [3, 1000, 0.3],
      [12, 400, 3],
      [40, 500, 8],
      [90, 600, 15],
    ].flatMap((values, row) => values.map((value, at) => ({ region: kecamatan[row]!.code, indicator: ids[at], value })));
    const counts = ids.slice(0, 2).map((id) => ({ id, kind: 'count', unit: 'orang', subject: 'person' }));
    const rate = { id: 'rate', kind: 'rate', unit: 'percent', subject: 'person', computedFrom: { denominator: 'people' } };
    // With the city's total twelve goes with three, and with it what of four hundred twelve are.
    const result = validated({
      indicators: [...counts, rate],
      observations: [...observations, { region: '13.71', indicator: 'poor', value: 145 }],
    });
    expect(rowsOf(result)).toEqual([
      [null, 1000, null],
      [null, 400, null],
      [40, 500, 8],
      [90, 600, 15],
      [145, null, null],
    ]);
  });

  it('is suppressed where it says of how much of an amount each has a part', () => {
    const rows = rowsOf(
      read([
        'Kecamatan;Penerima (orang);Bantuan (Rp);Bantuan per orang (Rp)',
        'Pauh;3;1860000;620000',
        'Kuranji;20;12000000;600000',
        'Nanggalo;41;24600000;600000',
        'Koto Tangah;90;58500000;650000',
      ]),
    );
    expect(rows.slice(0, 2)).toEqual([
      [null, 1_860_000, null],
      [20, 12_000_000, 600_000],
    ]);
  });

  it('stays where it is another figure', () => {
    const rows = rowsOf(
      read([
        'Kecamatan;Penduduk;Penduduk miskin (orang);Anak bersekolah (%)',
        'Pauh;3000;3;91',
        'Kuranji;2000;30;93,5',
        'Nanggalo;1500;40;88',
        'Koto Tangah;4000;90;95',
      ]),
    );
    expect(rows[0]).toEqual([3000, null, 91]);
  });
});

describe('an amount of which each person has as much', () => {
  it('is suppressed with the number of persons, and tells that of the city', () => {
    const lines = [
      'Kecamatan;Penerima (KPM);Bantuan (Rp)',
      'Pauh;3;1.800.000',
      'Kuranji;20;12.000.000',
      'Nanggalo;40;24.000.000',
      'Koto Tangah;90;54.000.000',
    ];
    expect(rowsOf(read(lines))).toEqual([
      [null, null],
      [20, 12_000_000],
      [40, 24_000_000],
      [90, 54_000_000],
    ]);
    const others = kecamatan.filter(({ name }) => !/^(?:Pauh|Kuranji|Nanggalo|Koto Tangah)$/.test(name)).map(({ name }) => `${name};0;0`);
    expect(rowsOf(read([...lines, ...others, 'Kota Padang;;91.800.000'])).slice(0, 3)).toEqual([
      [null, null],
      [null, null],
      [40, 24_000_000],
    ]);
  });
});

describe('a change of a count', () => {
  const CHANGED = [
    ['13.71.08', 13, 3],
    ['13.71.09', 20, 30],
    ['13.71.10', 40, 15],
    ['13.71.11', 12, 16],
  ] as const;
  const indicators = [
    { id: 'poor', kind: 'count', unit: 'orang', subject: 'person' },
    { id: 'perubahan', kind: 'count', unit: 'orang', subject: 'person' },
  ];
  const changed = (period: string | null) =>
    validated({
      indicators,
      observations: CHANGED.flatMap(([region, then, now]) => [
        { region, indicator: 'poor', period: '2023', value: then },
        { region, indicator: 'poor', period: '2024', value: now },
        { region, indicator: 'perubahan', period, value: now - then },
      ]),
    });
  const changesIn = ({ dataset }: ReturnType<typeof validated>) =>
    dataset.observations.filter(({ indicator }) => indicator === 'perubahan').map(({ value }) => value);

  it.each([['2024'], [null]])('of %s is suppressed where one of the two is, and is no small count by itself', (period) => {
    expect(changesIn(changed(period))).toEqual([null, 10, -25, 4]);
    expect(changed(period).report.entries.map(({ kind }) => kind)).not.toContain('out-of-range');
  });

  it('that says by its name that it is one is known by a single place', () => {
    const observations = (
      [
        ['13.71.08', 13, 9],
        ['13.71.09', 12, 3],
      ] as const
    ).flatMap(([region, then, now]) => [
      { region, indicator: 'poor', period: '2023', value: then },
      { region, indicator: 'poor', period: '2024', value: now },
      { region, indicator: 'perubahan', period: '2024', value: now - then },
    ]);
    expect(changesIn(validated({ indicators, observations }))).toEqual([-4, null]);
  });

  it('that is not known to be one of a count shown is suppressed where it is of fewer than five, to more or to less, and where the others would tell it', () => {
    const observations = (
      [
        ['13.71.08', -3],
        ['13.71.09', 20],
        ['13.71.10', -15],
        ['13.71.11', 40],
      ] as const
    ).map(([region, value]) => ({ region, indicator: 'perubahan', value }));
    expect(changesIn(validated({ indicators, observations }))).toEqual([null, 20, -15, 40]);
    const zeros = kecamatan
      .filter(({ code }) => !observations.some(({ region }) => region === code))
      .map(({ code }) => ({ region: code, indicator: 'perubahan', value: 0 }));
    expect(
      changesIn(
        validated({ indicators, observations: [...observations, ...zeros, { region: '13.71', indicator: 'perubahan', value: 42 }] }),
      ).slice(0, 4),
    ).toEqual([null, 20, null, 40]);
  });
});

describe('a total over periods', () => {
  it.each([
    ['Jumlah', [13, 50, 41], [null, 50, 41]],
    ['Rata-rata', [6.5, 25, 20.5], [null, 25, 20.5]],
    ['Dua tahun', [13, 50, 41], [null, 50, 41]],
    // Of nothing in the table.
    ['Perkiraan', [13, 60, 90], [13, 60, 90]],
  ])('%s is suppressed where the value of one is', (header, written, shown) => {
    const lines = [
      `Kecamatan;2023;2024;${header} (orang)`,
      ...[
        ['Pauh', 3, 10],
        ['Kuranji', 20, 30],
        ['Nanggalo', 15, 26],
      ].map((cells, at) => [...cells, String(written[at]).replace('.', ',')].join(';')),
    ];
    expect(rowsOf(read(lines)).map((row) => row[1])).toEqual(shown);
  });

  it('that one place alone bears out is known by its name', () => {
    const lines = (header: string) => ['Kecamatan;2023;2024;' + header, 'Pauh;3;10;13'];
    for (const header of ['Jumlah (orang)', 'Total (orang)']) expect(rowsOf(read(lines(header)))[0]?.[1], header).toBeNull();
    expect(rowsOf(read(lines('Perkiraan (orang)')))[0]?.[1]).toBe(13);
    expect(rowsOf(read(lines('Rata-rata (orang)').map((line) => line.replace(/13$/, '6,5'))))[0]?.[1]).toBeNull();
  });

  it('is none where it is nothing but zero like the values', () => {
    const lines = ['Kecamatan;2023;2024;Perkiraan (orang)', 'Pauh;3;10;99', 'Kuranji;0;0;0', 'Nanggalo;0;0;0', 'Koto Tangah;0;0;0'];
    expect(rowsOf(read(lines)).map((row) => row[1])).toEqual([99, 0, 0, 0]);
  });

  it('that says the same as the only period is one, too', () => {
    const others = kecamatan.filter(({ name }) => !/^(?:Pauh|Kuranji)$/.test(name)).map(({ name }) => `${name};30;30`);
    const rows = rowsOf(read(['Kecamatan;2024;Jumlah (orang)', 'Pauh;3;3', 'Kuranji;20;20', ...others, 'Kota Padang;293;']));
    expect(rows.slice(0, 3)).toEqual([
      [null, null],
      [null, null],
      [30, 30],
    ]);
  });

  it('of a rate is suppressed with the rate of one period', () => {
    const indicators = [
      { id: 'poor', kind: 'count', unit: 'orang', subject: 'person' },
      { id: 'rate', kind: 'rate', unit: 'percent', subject: 'person', computedFrom: { numerator: 'poor' } },
      { id: 'rata-rata', kind: 'rate', unit: 'percent', subject: 'person' },
    ];
    const observations = (
      [
        ['13.71.08', 3, 0.3, 10, 1],
        ['13.71.09', 20, 2, 30, 3],
      ] as const
    ).flatMap(([region, then, rateThen, now, rateNow]) => [
      { region, indicator: 'poor', period: '2023', value: then },
      { region, indicator: 'rate', period: '2023', value: rateThen },
      { region, indicator: 'poor', period: '2024', value: now },
      { region, indicator: 'rate', period: '2024', value: rateNow },
      { region, indicator: 'rata-rata', value: (rateThen + rateNow) / 2 },
    ]);
    const { dataset } = validated({ indicators, observations });
    expect(dataset.observations.filter(({ indicator }) => indicator === 'rata-rata').map(({ value }) => value)).toEqual([null, 2.5]);
  });

  it('of the city is suppressed where those of the years are not there, as it would tell that of one kecamatan', () => {
    const others = kecamatan.filter(({ name }) => !/^(?:Pauh|Kuranji)$/.test(name)).map(({ name }) => `${name};20;20;40`);
    const lines = ['Kecamatan;2023;2024;Jumlah (orang)', 'Pauh;3;10;13', 'Kuranji;20;30;50', ...others];
    expect(rowsOf(read([...lines, 'Kota Padang;;;423'])).at(-1)?.[1]).toBeNull();
    expect(rowsOf(read([...lines, 'Kota Padang;203;220;423'])).at(-1)?.[1]).toBe(423);
  });

  it('is quoted nowhere in the report', () => {
    expect(JSON.stringify(read(['Kecamatan;2023;2024;Jumlah', 'Pauh;3;10;13', 'Kuranji;20;30;50']).report)).not.toMatch(/"13"/);
  });
});
