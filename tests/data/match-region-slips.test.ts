import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchRegion } from '../../src/data/match-region.js';
import { padangRegister } from '../../src/geo/padang-register.js';
import { kecamatan } from './register.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** Every text that one dropped, added, replaced or swapped letter makes of another. */
function slipsOf(text: string): readonly string[] {
  const at = (index: number) => [text.slice(0, index), text.slice(index)] as const;
  return Array.from({ length: text.length + 1 }, (_, index) => {
    const [before, after] = at(index);
    return [
      before + after.slice(1),
      before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2),
      ...LETTERS.flatMap((letter) => [before + letter + after, before + letter + after.slice(1)]),
    ];
  }).flat();
}

describe('a single slip of the finger', () => {
  it.each(kecamatan)('in $name or its aliases, at the level of kecamatan, never gives another region', ({ code, name, aliases }) => {
    for (const text of [name, ...aliases].flatMap(slipsOf)) {
      const match = matchRegion(text, 'kecamatan', padangRegister);
      if ('region' in match) expect(match.region.code, text).toBe(code);
    }
  });

  it.each(kecamatan.filter(({ name }) => name.length > 5))('in $name still finds it', ({ code, name }) => {
    const missed = slipsOf(name).filter((text) => {
      const match = matchRegion(text, 'kecamatan', padangRegister);
      return !('region' in match) || match.region.code !== code;
    });
    expect(missed).toEqual([]);
  });

  it('in a name of four letters is too much where no level is told, and names the candidate', () => {
    expect(matchRegion('Puah', undefined, padangRegister)).toMatchObject({ candidates: [{ code: '13.71.08' }] });
    expect(matchRegion('Kec. Puah', undefined, padangRegister)).toMatchObject({ region: { code: '13.71.08' } });
  });

  it('in an alias of four letters is too much at any level', () => {
    for (const text of ['Laki', 'Luka', 'Luk']) expect(matchRegion(text, 'kecamatan', padangRegister)).not.toHaveProperty('region');
  });

  it.each([
    ['Pauh 9', '13.71.08'],
    ['Pauh X', '13.71.08'],
    ['Koto Tangah 2', '13.71.11'],
    ['Koto Tangah2', '13.71.11'],
    ['Padang Barat II', '13.71.03'],
    ['PADANG BARAT I', '13.71.03'],
    ['Kec. Nanggalo V', '13.71.10'],
    ['Padang Slatan 1', '13.71.01'],
  ])('is no numeral: %j joins nothing, and names the candidate', (text, code) => {
    for (const level of [undefined, 'kecamatan'] as const) {
      const match = matchRegion(text, level, padangRegister);
      expect('region' in match ? match.region.name : match.candidates.map((each) => each.code)).toContain(code);
      expect(match).not.toHaveProperty('region');
    }
  });

  it('beside a numeral of the name itself still finds it, and another numeral does not', () => {
    const regions = kecamatan.map((region, index) => ({
      ...region,
      name: ['Koto Sembilan IX', 'Sungai 12 Lubuk'][index] ?? region.name,
      aliases: [],
    }));
    const codeOf = (text: string) => {
      const match = matchRegion(text, 'kecamatan', regions);
      return 'region' in match ? match.region.code : null;
    };
    expect(
      [
        'Koto Sembilna IX',
        'Koto Sembilan XI',
        'Koto Sembilan X',
        'Koto Sembilan',
        'Sungai 12 Lubku',
        'Sungai 13 Lubuk',
        'Sungai 1 Lubuk',
      ].map(codeOf),
    ).toEqual(['13.71.01', null, null, null, '13.71.02', null, null]);
  });

  it('in any writing of a name never gives another region', () => {
    const written = fc.record({
      region: fc.constantFrom(...kecamatan),
      prefix: fc.constantFrom('', 'Kec. ', 'KECAMATAN ', 'kec '),
      isUpper: fc.boolean(),
      place: fc.nat(),
      letter: fc.constantFrom(...LETTERS),
    });
    fc.assert(
      fc.property(written, ({ region, prefix, isUpper, place, letter }) => {
        const at = place % region.name.length;
        const slipped = region.name.slice(0, at) + letter + region.name.slice(at + 1);
        const match = matchRegion(prefix + (isUpper ? slipped.toUpperCase() : slipped), undefined, padangRegister);
        if ('region' in match) expect(match.region.code).toBe(region.code);
      }),
      { numRuns: 500 },
    );
  });
});
