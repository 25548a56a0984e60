import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import facts from '../../geodata/build/facts.json';
import { matchRegion, regionOf } from '../../src/data/match-region.js';
import { padangRegister } from '../../src/geo/padang-register.js';
import type { Region } from '../../src/model/region.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** The 11 kecamatan and the 104 kelurahan. */
const NAMED = padangRegister.filter(({ level }) => level !== 'kota');

/** The kecamatan, and the kelurahan of each of them. */
const GROUPS = padangRegister
  .filter(({ level }) => level !== 'kelurahan')
  .map(({ code, name }) => ({ name, regions: NAMED.filter(({ parent }) => parent === code) }));

/** Every text that one letter dropped, doubled, swapped with the next or replaced makes of a name. */
function slipsOf(name: string): readonly string[] {
  const slips = Array.from(name, (letter, at) => {
    const [before, after] = [name.slice(0, at), name.slice(at + 1)];
    const swapped = after === '' ? [] : [`${before}${after.charAt(0)}${letter}${after.slice(1)}`];
    return [before + after, `${before}${letter}${letter}${after}`, ...swapped, ...LETTERS.map((other) => before + other + after)];
  });
  return [...new Set(slips.flat())].filter((text) => text !== name);
}

/** What became of each slip in a name, other than that its region was found. */
function othersOf(
  { code, name, level }: Region,
  isLevelTold: boolean,
): { readonly wrong: readonly string[]; readonly none: readonly string[]; readonly unnamed: readonly string[] } {
  const others = { wrong: [] as string[], none: [] as string[], unnamed: [] as string[] };
  for (const text of slipsOf(name)) {
    const match = matchRegion(text, isLevelTold ? level : undefined, padangRegister);
    if (!('region' in match)) {
      others.none.push(text);
      if (!match.candidates.some((each) => each.code === code)) others.unnamed.push(text);
    } else if (match.region.code !== code) others.wrong.push(`${text} is read as ${match.region.name}`);
  }
  return others;
}

describe('any single slip of the finger', () => {
  it('is looked for in each of the 115 names, at each of its letters', () => {
    expect(NAMED).toHaveLength(115);
    expect(GROUPS.flatMap(({ regions }) => regions)).toHaveLength(115);
    expect(NAMED.reduce((sum, { name }) => sum + slipsOf(name).length, 0)).toBeGreaterThan(40_000);
    expect(slipsOf('ab')).toHaveLength(2 + 2 + 1 + 50);
  });

  it('makes no name of one region into the name of another, at their level', () => {
    const names = new Map(NAMED.map(({ level, name, code }) => [`${level} ${name.toLowerCase()}`, code]));
    const made = NAMED.flatMap(({ level, name, code }) =>
      slipsOf(name).filter((text) => (names.get(`${level} ${text.toLowerCase()}`) ?? code) !== code),
    );
    expect(made).toEqual([]);
  });

  it.each(GROUPS)('in a name of $name, given the level, finds the right region: no exception among them', ({ regions }) => {
    for (const region of regions) expect(othersOf(region, true), region.name).toEqual({ wrong: [], none: [], unnamed: [] });
  });

  it.each(GROUPS)(
    'in a name of $name, without the level, finds the right region or names it among those that it may be, and never a wrong one',
    ({ regions }) => {
      for (const region of regions) expect(othersOf(region, false), region.name).toMatchObject({ wrong: [], unnamed: [] });
    },
  );

  it('in whatever writing finds none but the right region', () => {
    const written = fc.record({
      region: fc.constantFrom(...NAMED),
      pick: fc.nat(),
      isUpper: fc.boolean(),
      hasWord: fc.boolean(),
      space: fc.constantFrom(' ', '  ', '\u00a0'),
      isTold: fc.boolean(),
    });
    fc.assert(
      fc.property(written, ({ region, pick, isUpper, hasWord, space, isTold }) => {
        const slips = slipsOf(region.name);
        const slipped = (slips[pick % slips.length] ?? '').replace(/ /g, space);
        const word = region.level === 'kecamatan' ? 'Kec. ' : 'Kel. ';
        const text = (hasWord ? word : '') + (isUpper ? slipped.toUpperCase() : slipped);
        const match = matchRegion(text, isTold ? region.level : undefined, padangRegister);
        if ('region' in match) expect(match.region.code, text).toBe(region.code);
        if (isTold || hasWord) expect(match, text).toHaveProperty('region');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the codes of both lists', () => {
  it('all find their region, at its level and without one: 22 of kecamatan', () => {
    const codes = facts.kecamatan.flatMap(({ kemendagri, bps, nama }) => [kemendagri, bps].map((code) => [code, nama] as const));
    expect(new Set(codes.map(([code]) => code)).size).toBe(22);
    for (const [code, name] of codes)
      for (const level of [undefined, 'kecamatan'] as const)
        expect(matchRegion(code, level, padangRegister), code).toMatchObject({ region: { name, level: 'kecamatan' } });
  });

  it('and those of kelurahan, of which the register has the one list', () => {
    const kelurahan = NAMED.filter(({ level }) => level === 'kelurahan');
    const codes = kelurahan.flatMap(({ code, bpsCode }) =>
      [code, code.replace(/\./g, ''), ...(bpsCode === null ? [] : [bpsCode])].map((each) => [each, code] as const),
    );
    expect(new Set(codes.map(([each]) => each)).size).toBe(208);
    for (const [each, code] of codes)
      for (const level of [undefined, 'kelurahan'] as const)
        expect(matchRegion(each, level, padangRegister), each).toMatchObject({ region: { code } });
  });

  it('and none is another’s: a code with a slip is looked up, never mended', () => {
    const known = new Set(padangRegister.flatMap(({ code, bpsCode }) => [code, code.replace(/\./g, ''), bpsCode]));
    for (const { bpsCode } of NAMED.filter(({ level }) => level === 'kecamatan'))
      for (let at = 0; at < 7; at += 1)
        for (const digit of '0123456789') {
          const text = `${bpsCode!.slice(0, at)}${digit}${bpsCode!.slice(at + 1)}`;
          expect(regionOf(text, padangRegister) !== undefined, text).toBe(known.has(text));
          if (!known.has(text)) expect(matchRegion(text, 'kecamatan', padangRegister)).toEqual({ candidates: [] });
        }
  });
});
