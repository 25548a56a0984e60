import type { LocalizedText } from '../model/text.js';

/** Scales of rupiah: by words on either side of it, and by zeros or short forms behind it. */
const SCALES: readonly { readonly words: string; readonly behind: string; readonly unit: LocalizedText }[] = [
  { words: 'ribu(?:an)?|thousands?|000', behind: 'rb|1[., ]?000', unit: { id: 'ribu rupiah', en: 'thousand rupiah' } },
  { words: 'juta(?:an)?|millions?|000[., ]?000', behind: 'jt|1(?:[., ]?000){2}', unit: { id: 'juta rupiah', en: 'million rupiah' } },
  {
    words: 'mil[iy]ar(?:an)?|billions?|000(?:[., ]?000){2}',
    behind: 'm|1(?:[., ]?000){3}',
    unit: { id: 'miliar rupiah', en: 'billion rupiah' },
  },
  {
    words: 'tril[iy]un(?:an)?|trillions?|000(?:[., ]?000){3}',
    behind: 't|1(?:[., ]?000){4}',
    unit: { id: 'triliun rupiah', en: 'trillion rupiah' },
  },
];

/** Words for rupiah. */
export const RUPIAH = /\brp\b|rupiah|\bidr\b/i;

const WORD = '(?:rp|rupiah|idr)(?![a-z])';

/** In "bantuan 5 juta rupiah" the scale is that of an amount, not of the figures. */
const PATTERNS = SCALES.map(({ words, behind, unit }) => ({
  pattern: new RegExp(
    `(?<![a-z\\d]|\\d[., ])(?:${WORD}[\\s.,'’x×()]*(?:dalam |in )?(?:${words}|${behind})(?![a-z\\d²³]|[., ]\\d)|(?:${words})(?![a-z\\d])[\\s)]*(?:of )?${WORD})`,
    'i',
  ),
  unit,
}));

/** Thousands or more of rupiah, and what else a text says. */
export interface ScaledRupiah {
  readonly unit: LocalizedText;
  /** The text without its words. */
  readonly rest: string;
}

/** The scale of rupiah that a text names: `Pagu (Rp. 000)`, `dalam jutaan rupiah`; `null` where it names none. */
export function scaledRupiah(text: string): ScaledRupiah | null {
  const found = PATTERNS.find(({ pattern }) => pattern.test(text));
  return found ? { unit: found.unit, rest: text.replace(found.pattern, '') } : null;
}
