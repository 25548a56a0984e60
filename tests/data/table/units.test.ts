import { describe, expect, it } from 'vitest';
import { declaredFacts, scaleOfUnit, unitAtEnd, unitFacts } from '../../../src/data/table/units.js';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { validated, validatedCsv } from '../inputs.js';

describe('a unit', () => {
  it.each([
    [
      'rate',
      [
        'JIWA/KM2',
        'orang/ha',
        'Jiwa per km²',
        'per 1000 kelahiran hidup',
        'kasus per 100.000 penduduk',
        'ton/ha',
        'kg/kapita/tahun',
        'liter/orang/hari',
        'jiwa/KK',
        'siswa/guru',
        'km/jam',
        'POIN',
        'Tahun',
        'persen per tahun',
      ],
    ],
    ['amount', ['TON PER HARI', 'Rp/kapita/bulan', 'RUPIAH/KAPITA/BULAN', 'KWINTAL', 'ha', 'm3/detik', 'ribu ton', 'ha/tahun']],
    [
      'count',
      [
        'EKOR',
        'unit',
        'buah',
        'KK',
        'jiwa',
        'jiwa/people',
        'unit/buah',
        'KK/jiwa',
        'orang per hari',
        'kendaraan/hari',
        'ribu ekor',
        'desa/kelurahan',
      ],
    ],
  ] as const)('is of a %s', (kind, units) => {
    for (const unit of units) expect([unit, unitFacts(unit)?.kind]).toEqual([unit, kind]);
  });

  it.each([
    ['person', ['jiwa', 'Orang', 'kasus', 'pasien', 'penderita']],
    ['family', ['KK', 'KPM']],
    ['thing', ['EKOR', 'unit', 'buah', 'kwintal']],
    ['area', ['hektare']],
  ] as const)('says that %s is counted', (subject, units) => {
    for (const unit of units) expect([unit, declaredFacts(unit, 'X')?.subject]).toEqual([unit, subject]);
  });

  it('at the end of a header needs no brackets', () => {
    expect(
      ['luas_panen_ha', 'Kepadatan jiwa/km2', 'kepadatan_jiwa_km2', 'populasi_ekor', 'produksi ton', 'Sapi', 'ha', 'X / km'].map(
        (header) => unitAtEnd(header)?.unit ?? null,
      ),
    ).toEqual(['ha', 'jiwa/km2', 'jiwa/km2', 'ekor', 'ton', null, null, null]);
  });
});

describe('thousands of persons', () => {
  const guarded = (text: string) => validated(readCsv(text, { regions: padangRegister }));

  it.each([
    '000 jiwa',
    'ribuan orang',
    'ribu jiwa',
    '1.000 orang',
    '1000 jiwa',
    'rb jiwa',
    'dalam ribuan orang',
    'thousands of people',
    'in thousand persons',
  ])('in the unit %j are no 1 to 4 of them', (unit) => {
    const { dataset } = guarded(`Kecamatan;Penduduk miskin (${unit})\nPauh;1,25\nKuranji;2,5\nNanggalo;4,25`);
    expect(dataset.indicators).toMatchObject([{ kind: 'count', subject: 'person' }]);
    expect(dataset.observations.map(({ value }) => value)).toEqual([1.25, 2.5, 4.25]);
  });

  it('and millions of them are told apart from ones', () => {
    expect(
      [
        'juta jiwa',
        'jutaan orang',
        'million people',
        '000.000 jiwa',
        '000 jiwa',
        'ribuan orang',
        'jiwa',
        'KK',
        'unit 2000',
        'kasus per 1.000',
        'kasus per 100.000',
        'per ribu',
      ].map((id) => scaleOfUnit({ id, en: '' })),
    ).toEqual([1e6, 1e6, 1e6, 1e6, 1000, 1000, 1, 1, 1, 1, 1, 1]);
  });

  it('of whom there is less than 5 are withheld', () => {
    const { dataset } = guarded('Kecamatan;Penduduk miskin (000 jiwa)\nPauh;0,003\nKuranji;2,5\nNanggalo;4,25');
    expect(dataset.observations.map(({ status }) => status)).toEqual(['Q', 'unstated', 'unstated']);
  });
});

describe('a column of units', () => {
  const read = (header: string, unit: string, cells: readonly (number | string)[] = [2, 40]) =>
    validated({ ...validatedLike(header, unit, cells) });
  const validatedLike = (header: string, unit: string, [one = '', two = '']: readonly (number | string)[]) => ({
    indicators: [{ id: 'x', title: header, unit }],
    observations: [
      { region: 'Pauh', indicator: 'x', value: one },
      { region: 'Kuranji', indicator: 'x', value: two },
    ],
  });

  it.each([
    ['kepadatan_penduduk', 'JIWA/KM2', 'rate', 0],
    ['SAPI POTONG', 'EKOR', 'count', 0],
    ['Rumah rusak milik warga', 'unit', 'count', 0],
    ['Sagu', 'orang', 'count', 1],
    ['Sagu', 'KK', 'count', 1],
    ['Jumlah PSM', 'orang', 'count', 0],
    ['Kasus DBD', 'kejadian', 'count', 1],
  ])('comes before what the title says: %s, %s', (header, unit, kind, withheld) => {
    const { dataset } = read(header, unit);
    expect(dataset.indicators[0]?.kind).toBe(kind);
    expect(dataset.observations.filter(({ status }) => status === 'Q')).toHaveLength(withheld);
  });

  it('prints points of per cent as points', () => {
    const { dataset } = validatedCsv('Kecamatan;Perubahan kemiskinan (poin persen)\nPauh;-2,1\nKuranji;1,4');
    expect(dataset.indicators).toMatchObject([{ kind: 'rate', unit: { id: 'poin' } }]);
    expect(dataset.observations.map(({ value }) => value)).toEqual([-2.1, 1.4]);
  });
});
