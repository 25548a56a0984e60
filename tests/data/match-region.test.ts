import { describe, expect, it } from 'vitest';
import facts from '../../geodata/build/facts.json';
import { matchRegion, regionOf, type RegionMatch } from '../../src/data/match-region.js';
import { padangRegister } from '../../src/geo/padang-register.js';
import type { RegionLevel } from '../../src/model/region.js';
import { kecamatan } from './register.js';

const match = (text: string, level?: RegionLevel): RegionMatch => matchRegion(text, level, padangRegister);
const codeOf = (text: string, level?: RegionLevel): string | undefined => {
  const found = match(text, level);
  return 'region' in found ? found.region.code : undefined;
};
const candidatesOf = (text: string, level?: RegionLevel): readonly string[] => {
  const found = match(text, level);
  return 'region' in found ? [`joined with ${found.region.code}`] : found.candidates.map(({ code }) => code);
};

/** Both official lists, as published. */
const CODES = facts.kecamatan.map(({ kemendagri, bps, nama }) => ({ code: kemendagri, bpsCode: bps, name: nama }));

describe('regionOf', () => {
  it('has the 11 kecamatan of both lists to look up', () => {
    expect(CODES).toHaveLength(11);
    expect(kecamatan.map(({ code }) => code)).toEqual(CODES.map(({ code }) => code));
  });

  it.each(CODES)('finds $name by $code and by $bpsCode', ({ code, bpsCode, name }) => {
    for (const written of [code, code.replaceAll('.', ''), Number(code.replaceAll('.', '')), bpsCode, Number(bpsCode), ` ${bpsCode} `])
      expect(regionOf(written, padangRegister), String(written)).toMatchObject({ code, name });
  });

  it('never cuts a code: the lists are ordered differently', () => {
    expect(regionOf('13.71.01', padangRegister)?.name).toBe('Padang Selatan');
    expect(regionOf('1371010', padangRegister)?.name).toBe('Bungus Teluk Kabung');
    const cutAlike = CODES.filter(({ code, bpsCode }) => bpsCode.slice(0, 6) === code.replaceAll('.', ''));
    expect(cutAlike.map(({ name }) => name)).toEqual(['Kuranji', 'Koto Tangah']);
  });

  it('finds the city by both codes', () => {
    for (const code of ['13.71', '1371']) expect(regionOf(code, padangRegister)?.level).toBe('kota');
  });

  it.each([
    '13.71.12',
    '13.71.1',
    '137101000',
    '1371015',
    '1372010',
    '13',
    '13.71.',
    '13,71,01',
    'Pauh',
    '',
    '13.71.01.9999',
    '1371010.5',
    '13.71.0',
  ])('knows no code %j', (code) => {
    expect(regionOf(code, padangRegister)).toBeUndefined();
  });
});

describe('matchRegion', () => {
  it('finds every region of the register by its own name at its level', () => {
    for (const { name, level, code } of padangRegister) expect(codeOf(name, level), name).toBe(code);
  });

  it.each([
    ['Koto Tengah', '13.71.11'],
    ['KEC. LUBUK  BAGALUNG', '13.71.06'],
    ['Bungus Tl. Kabung', '13.71.05'],
    ['kecamatan pauh', '13.71.08'],
    ['Kec.Nanggalo', '13.71.10'],
    ['P A D A N G  B A R A T', '13.71.03'],
    ['  padang-timur ', '13.71.02'],
    ['PADANG UTR.', '13.71.04'],
    ['Pdg. Selatan', '13.71.01'],
    ['Lb. Kilangan', '13.71.07'],
    ['Pádang Barat', '13.71.03'],
    ['Padang\u00a0Barat', '13.71.03'],
    ['Kodya Padang', '13.71'],
    ['Tl. Bayur', '13.71.01.1010'],
    ['Gn. Pangilun', '13.71.04.1007'],
  ])('finds %j exactly, by normalising, alias or abbreviation', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it.each([
    ['Padang Slatan', '13.71.01'],
    ['Lubuk Begalugn', '13.71.06'],
    ['Nangalo', '13.71.10'],
    ['Bungs Teluk Kabng', '13.71.05'],
  ])('finds %j by edit distance, where one region is clearly nearest', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('names the four kecamatan and the city for "Padang" alone, and takes none', () => {
    expect(candidatesOf('Padang')).toEqual(expect.arrayContaining(['13.71', '13.71.01', '13.71.02', '13.71.03', '13.71.04']));
    expect(candidatesOf('Padang', 'kecamatan')).toEqual(['13.71.01', '13.71.02', '13.71.03', '13.71.04']);
  });

  it('takes none where a name stands at two levels, unless the level is told', () => {
    expect(candidatesOf('Kuranji')).toEqual(['13.71.09', '13.71.09.1007']);
    expect(codeOf('Kuranji', 'kecamatan')).toBe('13.71.09');
    expect(codeOf('Kel. Kuranji')).toBe('13.71.09.1007');
    expect(codeOf('Kec. Kuranji', 'kelurahan')).toBe('13.71.09');
  });

  it('takes none where two are as near', () => {
    const regions = kecamatan.map((region, index) => ({ ...region, name: ['Sungai Baru', 'Sungai Biru'][index] ?? region.name }));
    expect(matchRegion('Sungai Bru', 'kecamatan', regions)).toEqual({ candidates: [regions[0], regions[1]] });
  });

  it('does not join a code of another level, and says which region it is', () => {
    expect(candidatesOf('13.71.01.1001', 'kecamatan')).toEqual(['13.71.01.1001']);
    expect(candidatesOf('13.71.99')).toEqual([]);
  });

  it.each([
    ...['Padang Panjang', 'Padang Pariaman', 'Padang Laweh', 'Padang Ganting', 'Padang Sago', 'Lubuk Alung', 'Lubuk Basung'],
    ...['Lubuk Sikaping', 'Pauh Duo', 'Koto Besar', 'Koto XI Tarusan', 'Batang Anai', 'Sungai Limau', 'Gunung Talang'],
    ...['Solok', 'Pariaman', 'Jakarta Selatan', 'Jumlah', 'Total', 'Rata-rata', 'Laki', 'Kecamatan', 'x', '', '…', '12'],
    ...['constructor', '__proto__', 'toString', 'valueOf'],
  ])('joins no place elsewhere and no word: %j', (text) => {
    for (const level of [undefined, 'kecamatan', 'kelurahan'] as const) expect(codeOf(text, level)).toBeUndefined();
  });
});

it('takes a number for no slip of a name that holds it', () => {
  const blocks = [{ ...kecamatan[0]!, code: '99.01', bpsCode: null, name: 'B12', aliases: [] }];
  expect(matchRegion('12', 'kecamatan', blocks)).toEqual({ candidates: [] });
  expect(matchRegion('b 12', 'kecamatan', blocks)).toMatchObject({ region: { code: '99.01' } });
});
