import { describe, expect, it } from 'vitest';
import { declaredFacts, unitAtEnd, unitFacts } from '../../../src/data/table/units.js';
import { validated, validatedCsv } from '../inputs.js';

describe('a unit', () => {
  it.each([
    ['rate', ['JIWA/KM2', 'orang/ha', 'Jiwa per km²', 'per 1000 kelahiran hidup', 'kasus per 100.000 penduduk', 'ton/ha', 'kg/kapita/tahun', 'liter/orang/hari', 'jiwa/KK', 'siswa/guru', 'km/jam', 'POIN', 'Tahun', 'persen per tahun']],
    ['amount', ['TON PER HARI', 'Rp/kapita/bulan', 'RUPIAH/KAPITA/BULAN', 'KWINTAL', 'ha', 'm3/detik', 'ribu ton', 'ha/tahun']],
    ['count', ['EKOR', 'unit', 'buah', 'KK', 'jiwa', 'jiwa/people', 'unit/buah', 'KK/jiwa', 'orang per hari', 'kendaraan/hari', 'ribu ekor', 'desa/kelurahan']],
  ] as const)('is of a %s', (kind, units) => {
    for (const unit of units) expect([unit, unitFacts(unit)?.kind]).toEqual([unit, kind]);
  });

  it.each([['person', ['jiwa', 'Orang', 'kasus', 'pasien', 'penderita']], ['family', ['KK', 'KPM']], ['thing', ['EKOR', 'unit', 'buah', 'kwintal']], ['area', ['hektare']]] as const)('says that %s is counted', (subject, units) => {
    for (const unit of units) expect([unit, declaredFacts(unit, 'X')?.subject]).toEqual([unit, subject]);
  });

  it('at the end of a header needs no brackets', () => {
    expect(['luas_panen_ha', 'Kepadatan jiwa/km2', 'kepadatan_jiwa_km2', 'populasi_ekor', 'produksi ton', 'Sapi', 'ha', 'X / km'].map((header) => unitAtEnd(header)?.unit ?? null)).toEqual(['ha', 'jiwa/km2', 'jiwa/km2', 'ekor', 'ton', null, null, null]);
  });
});

describe('a column of units', () => {
  const read = (header: string, unit: string, cells: readonly (number | string)[] = [2, 40]) =>
    validated({ ...validatedLike(header, unit, cells) });
  const validatedLike = (header: string, unit: string, [one = '', two = '']: readonly (number | string)[]) => ({
    indicators: [{ id: 'x', title: header, unit }],
    observations: [{ region: 'Pauh', indicator: 'x', value: one }, { region: 'Kuranji', indicator: 'x', value: two }],
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
