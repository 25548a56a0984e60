import { padangAbbreviations } from '../geo/padang-abbreviations.js';
import type { RegionLevel } from '../model/region.js';

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(Object.entries(padangAbbreviations));

/** What stands in front of a name and says its level, by the level's id in registers. */
const LEVEL_WORDS: readonly (readonly [RegExp, RegionLevel])[] = [
  [/^(kecamatan|kec)\b\.?\s*/, 'kecamatan'],
  [/^(kelurahan|kel)\b\.?\s*/, 'kelurahan'],
  [/^(nagari|nag)\b\.?\s*/, 'nagari'],
];

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim();

/** The level that a text names in front of a region: "Kec.", "Kelurahan". */
export function levelNamed(text: string): RegionLevel | undefined {
  const words = plain(text);
  return LEVEL_WORDS.find(([pattern]) => pattern.test(words))?.[1];
}

function wordsOf(text: string): readonly string[] {
  const bare = LEVEL_WORDS.reduce((rest, [pattern]) => rest.replace(pattern, ''), plain(text));
  return bare.split(/[^a-z0-9]+/).filter(Boolean);
}

/** A name without case, accents, spaces, punctuation and the name of its level. */
export function keyOf(text: string): string {
  return wordsOf(text).join('');
}

/** The numerals of a name, which no slip of the finger makes or loses: digits, and a Roman numeral as its last word. */
export function numeralsOf(text: string): string {
  const words = wordsOf(text);
  const [last = ''] = words.slice(1).slice(-1);
  return [...words.join(' ').matchAll(/\d+/g), ...(/^[ivxlcdm]+$/.test(last) ? [last] : [])].join(' ');
}

/** The keys a text may be looked up by: as it stands, then with abbreviations written out. */
export function keysOf(text: string): readonly string[] {
  const words = wordsOf(text);
  const written = words.map((word) => ABBREVIATIONS.get(word) ?? word).join('');
  return [...new Set([words.join(''), written])];
}
