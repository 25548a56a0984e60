import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import type { Validated } from '../../../src/data/validated.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { DataValidationError } from '../../../src/model/errors.js';
import { validated } from '../inputs.js';

// All made up: persons, numbers and addresses.
const NIK = '1371015708850001';
const PHONE = '0812-5550-1234';
const RATE = { id: 'rate', unit: 'percent', kind: 'rate' };
const observation = (more: object = {}) => ({ region: 'Pauh', indicator: 'rate', value: 12, ...more });

const withheldIn = ({ report }: Validated) =>
  report.entries.filter(({ kind }) => kind === 'withheld').map(({ column, received, detail }) => [column, received, detail]);

/** Expects that a text is nowhere in what the door hands out. */
function expectNowhere(result: unknown, ...secrets: readonly string[]) {
  const text = JSON.stringify(result);
  for (const secret of secrets) expect(text).not.toContain(secret);
}

describe('an observation', () => {
  it.each(['note', 'method', 'source'] as const)('loses a %s that may tell who someone is, and keeps its value', (field) => {
    const result = validated({
      indicators: [RATE],
      observations: [
        observation({ [field]: `a.n. ${NIK}` }),
        observation({ region: 'Kuranji', level: 'kecamatan', [field]: `telp ${PHONE}` }),
      ],
    });
    expect(result.dataset.observations).toMatchObject([
      { value: 12, [field]: null },
      { value: 12, [field]: null },
    ]);
    expect(withheldIn(result)).toEqual([[field, '', 'Looks like identity numbers (NIK or KK), phone numbers; withheld in 2 rows.']]);
    expectNowhere(result, NIK, PHONE);
  });

  it('whose region is such a text is withheld as a whole, and the others keep their rows', () => {
    const result = validated({
      indicators: [RATE],
      observations: [observation({ region: NIK }), observation({ region: 'Entah' }), observation()],
    });
    expect(result.dataset.observations).toHaveLength(1);
    expect(withheldIn(result)).toEqual([['region', '', 'Looks like identity numbers (NIK or KK); withheld in 1 row.']]);
    expect(result.report).toMatchObject({ received: 3, kept: 1 });
    expect(result.report.entries).toContainEqual(expect.objectContaining({ kind: 'unmatched', row: 2, received: 'Entah' }));
    expectNowhere(result, NIK);
  });

  it.each([Number(NIK), NIK, '13.71.01.570885.0001'])('loses the value %s', (value) => {
    const result = validated({
      indicators: [{ id: 'x', kind: 'amount', unit: 'rupiah' }],
      observations: [1, 2, 3]
        .map((row) => ({ region: 'Pauh', period: `200${row}`, indicator: 'x', value: 100 }))
        .concat([{ region: 'Pauh', period: '2009', indicator: 'x', value: value as number }]),
    });
    expect(result.dataset.observations.map((each) => each.value)).toEqual([100, 100, 100, null]);
    expectNowhere(result, String(value), NIK);
  });

  it('of an indicator of such numbers is withheld with it', () => {
    for (const [indicator, column] of [
      [{ id: 'nomor', title: 'Nomor' }, null],
      [{ id: 'x', title: 'NIK' }, null],
      [{ id: 'x' }, 'NIK'],
    ] as const) {
      const result = validated({
        indicators: [RATE, indicator],
        observations: [
          observation(),
          { region: 'Pauh', indicator: indicator.id, column, value: Number(NIK) },
          { region: 'Nanggalo', indicator: indicator.id, column, value: Number(NIK) + 1 },
        ],
      });
      expect(result.dataset.indicators.map(({ id }) => id)).toEqual(['rate']);
      expect(result.dataset.observations).toHaveLength(1);
      expect(withheldIn(result)).toHaveLength(1);
      expectNowhere(result, NIK);
    }
  });

  it('that is missing of an indicator of such numbers leaves it withheld and reported all the same', () => {
    const result = validated({ indicators: [RATE, { id: 'x', title: 'NIK' }], observations: [observation()] });
    expect(result.dataset.indicators.map(({ id }) => id)).toEqual(['rate']);
    expect(withheldIn(result)).toEqual([['x', '', 'Looks like identity numbers (NIK or KK); withheld in 0 rows.']]);
  });

  it('that is no observation is quoted without what may tell who someone is, and without its numbers', () => {
    const { report } = validated({
      indicators: [RATE],
      observations: [observation(), { region: {}, nik: NIK, nama_ketua: 'Contoh Orang', value: 3, sebab: 'banjir' }],
    });
    const entry = report.entries.find(({ kind }) => kind === 'invalid');
    expect(entry).toMatchObject({ row: 2, received: '{"region":{},"sebab":"banjir"}' });
  });

  it('with a text of a person under a header of names is withheld', () => {
    const result = validated({
      indicators: [RATE, { id: 'penerima' }],
      observations: [observation(), { region: 'Pauh', indicator: 'penerima', column: 'Penerima', value: 'Contoh Orang' }],
    });
    expectNowhere(result, 'Contoh Orang');
    expect(withheldIn(result)).toEqual([['Penerima', '', 'Looks like names of persons; withheld in 1 row.']]);
  });
});

describe('an observation under a header that may stand above names', () => {
  const shown = (...values: (string | number | null)[]) =>
    validated({
      observations: values.map((value, index) =>
        observation({ indicator: 'lansia', column: 'Lansia', region: ['Pauh', 'Kuranji', 'Nanggalo', 'Padang Utara'][index], value }),
      ),
    });
  const numbers = ({ dataset }: Validated) => dataset.observations.map(({ value }) => value);

  it('stays where the others are numbers, whatever stands in the first', () => {
    for (const first of ['-', '', null, 'Nihil', 'Org']) {
      const result = shown(first, '98', 120, 77);
      expect(numbers(result).slice(-3), String(first)).toEqual([98, 120, 77]);
      expect(withheldIn(result)).toEqual([]);
    }
    expect(numbers(shown('-', null, 'n/a', 98)).slice(-1)).toEqual([98]);
  });

  it('goes where most of them are words, also after a number', () => {
    const names = ['98', 'Contoh Orang', 'Contoh Lain'].map((value) =>
      observation({ indicator: 'lansia', column: 'Lansia', region: 'Kuranji', value }),
    );
    const result = validated({ indicators: [RATE], observations: [observation(), ...names] });
    expect(numbers(result)).toEqual([12]);
    expectNowhere(result, 'Contoh');
  });

  it('is told by the rows that can be looked at', () => {
    const opaque = {
      get value(): never {
        throw new Error('no');
      },
      indicator: 'lansia',
      column: 'Lansia',
      region: 'Pauh',
    };
    const rows = [opaque, observation({ indicator: 'lansia', column: 'Lansia', value: 98 })];
    expect(numbers(validated({ observations: rows as never }))).toEqual([98]);
  });
});

describe('what else a dataset says', () => {
  it('is withheld where it may tell who someone is, and reported by its field', () => {
    const result = validated({
      title: `Data ${NIK}`,
      notes: ['Data contoh.', `Hubungi ${PHONE}`],
      sources: [
        { id: 's', title: 'Dinas contoh', authority: 'siti@contoh.example' },
        { id: 'b@contoh.example', title: 'x' },
      ],
      indicators: [{ ...RATE, title: 'Angka', definition: `Lihat Jl. Contoh No. 5`, source: 's' }],
      observations: [observation()],
    });
    expect(result.dataset).toMatchObject({
      title: { id: 'data' },
      notes: [{ id: 'Data contoh.' }],
      sources: [{ id: 's', authority: null }],
      indicators: [{ definition: null }],
    });
    expect(withheldIn(result).map(([column]) => column)).toEqual([
      'notes',
      'title',
      'indicators.definition',
      'sources.authority',
      'sources.id',
    ]);
    expectNowhere(result, NIK, PHONE, 'siti@', 'b@contoh', 'Jl. Contoh');
  });

  it('that a reader of a file found is quoted without it', () => {
    const findings = [
      { kind: 'invalid', row: 2, received: `Pauh | ${NIK}`, detail: `Expected 1 cell; ${PHONE}` },
      { kind: 'not-numeric', row: 3, column: 'Nama ketua', received: 'Contoh Orang', detail: 'Expected a number.' },
      { kind: 'assumed', column: NIK, received: '', detail: 'Not read.' },
    ];
    const result = validated({ indicators: [RATE], observations: [observation()], findings });
    expect(result.report.entries.filter(({ kind }) => kind === 'not-numeric')).toMatchObject([
      { row: 3, column: 'Nama ketua', received: '' },
    ]);
    expectNowhere(result, NIK, PHONE, 'Contoh Orang');
  });
});

describe('a point', () => {
  const layered = (point: object) => {
    const disclosure = { coarsen: 'none' };
    return validated({ disclosure, pointLayers: [{ id: 'kube', points: [{ id: 1, lngLat: [100.37, -0.93], ...point }] }] });
  };

  it('keeps its name, and loses properties that may tell who someone is by key or value', () => {
    const properties = {
      usaha: 'warung',
      'nama ketua': 'Contoh Orang',
      nama: 'Contoh Orang',
      penerima: 12,
      alamat: 'x',
      hp: PHONE,
      catatan: `NIK ${NIK}`,
      nomor: Number(NIK),
      [NIK]: 1,
    };
    const result = layered({ name: 'KUBE Contoh', properties });
    expect(result.dataset.pointLayers[0]!.points).toMatchObject([{ name: 'KUBE Contoh', properties: { usaha: 'warung', penerima: 12 } }]);
    expect(Object.keys(result.dataset.pointLayers[0]!.points[0]!.properties)).toEqual(['usaha', 'penerima']);
    expect(withheldIn(result).map(([column]) => column)).toEqual([
      'kube: nama ketua',
      'kube: nama',
      'kube: alamat',
      'kube: hp',
      'kube: catatan',
      'kube: nomor',
      'kube: properties',
    ]);
    expectNowhere(result, NIK, PHONE, 'Contoh Orang');
  });

  it('loses a name, note or id that may tell who someone is', () => {
    const result = layered({ id: NIK, name: `Bapak Contoh, ${PHONE}`, note: 'Jl. Contoh No. 5' });
    expect(result.dataset.pointLayers[0]!.points).toMatchObject([{ id: 'point-1', name: 'point-1' }]);
    expectNowhere(result, NIK, PHONE, 'Jl. Contoh');
  });
});

describe('a CSV', () => {
  const read = (text: string) => validated({ ...readCsv(text, { regions: padangRegister }), disclosure: { minimumCount: 0 } });

  it('has no indicator of a column of numbers by which people are known', () => {
    const result = read(
      `kecamatan;NIK;Nama Ketua;No HP;Jumlah KUBE\nPauh;${NIK};Contoh Orang;${PHONE};7\nNanggalo;1371015708850002;Contoh Lain;081255501235;8`,
    );
    expect(result.dataset.indicators.map(({ id }) => id)).toEqual(['jumlah-kube']);
    expect(withheldIn(result)).toEqual([
      ['NIK', '', 'Looks like identity numbers (NIK or KK); withheld in 2 rows.'],
      ['Nama Ketua', '', 'Looks like names of persons; withheld in 2 rows.'],
      ['No HP', '', 'Looks like phone numbers; withheld in 2 rows.'],
    ]);
    expectNowhere(result, NIK, 'Contoh Orang', 'Contoh Lain', '5550');
  });

  it('has none of a column that only its cells give away', () => {
    const result = read(`kecamatan;Kode;Jumlah\nPauh;${NIK};7\nNanggalo;1371015708850002;8`);
    expect(result.dataset.indicators.map(({ id }) => id)).toEqual(['jumlah']);
    expectNowhere(result, NIK);
  });

  it('quotes no row of which a column names persons', () => {
    const result = read('kecamatan;penerima;nilai\nPauh;Contoh Orang;7\nNanggalo;Contoh Lain;8;9');
    expect(result.report.entries).toContainEqual(expect.objectContaining({ kind: 'invalid', row: 3, received: '' }));
    expectNowhere(result, 'Contoh Orang', 'Contoh Lain');
    expect(() => read('nama ketua;kecamatan\nContoh Orang;Pauh;7')).toThrow(DataValidationError);
    try {
      read('nama ketua;kecamatan\nContoh Orang;Pauh;7');
    } catch (error) {
      expectNowhere([error, (error as DataValidationError).message, (error as DataValidationError).issues], 'Contoh Orang');
    }
  });

  it('keeps a note column that is none of persons, but for what is in single cells', () => {
    const result = read(`kecamatan;nilai;catatan\nPauh;7;baik\nNanggalo;8;cukup\nKec. Kuranji;9;lihat ${NIK}`);
    expect(result.dataset.observations.map(({ note }) => note?.id ?? null)).toEqual(['baik', 'cukup', null]);
    expect(withheldIn(result).map(([column]) => column)).toEqual(['note']);
  });
});

describe('an error', () => {
  it('quotes nothing that may tell who someone is', () => {
    for (const input of [{ observations: [{ region: NIK, value: 1 }] }, { indicators: [{ id: 'a', kind: NIK }] }, { decimal: PHONE }]) {
      try {
        validated(input);
        expect.unreachable();
      } catch (error) {
        expect(error).toBeInstanceOf(DataValidationError);
        expectNowhere([(error as Error).message, (error as DataValidationError).issues], NIK, PHONE);
      }
    }
  });
});
