import { bundledLanguage, type BundledLanguage, type Language } from '../model/text.js';

/** The words and signs that numbers, periods and lists are written with; the digits follow from the locale's tag. */
export interface Formats {
  /** A number that is written already, with the sign of per cent: `4,06 %`. */
  readonly percent: (facts: { number: string }) => string;
  /** The same as it is read aloud: `4,06 persen`. */
  readonly percentAloud: (facts: { number: string }) => string;
  /** Before the last of several items. */
  readonly and: string;
  /** Before the last of several items of which one holds. */
  readonly or: string;
  /** A half of a year; `part` is 1 or 2. */
  readonly semester: (facts: { part: number; year: string }) => string;
  /** A quarter of a year; `part` is 1 to 4. */
  readonly quarter: (facts: { part: number; year: string }) => string;
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'];
const ORDINALS = ['', 'first', 'second', 'third', 'fourth'];

const BUNDLED: Readonly<Record<BundledLanguage, Formats>> = {
  id: {
    percent: ({ number }) => `${number}\u00a0%`,
    percentAloud: ({ number }) => `${number} persen`,
    and: 'dan',
    or: 'atau',
    semester: ({ part, year }) => `semester ${ROMAN[part] ?? part} ${year}`,
    quarter: ({ part, year }) => `triwulan ${ROMAN[part] ?? part} ${year}`,
  },
  en: {
    percent: ({ number }) => `${number}%`,
    percentAloud: ({ number }) => `${number} per cent`,
    and: 'and',
    or: 'or',
    semester: ({ part, year }) => `${ORDINALS[part] ?? part} half of ${year}`,
    quarter: ({ part, year }) => `${ORDINALS[part] ?? part} quarter of ${year}`,
  },
};

/** The library's own formats in a language; Indonesian where it has none in it. */
export const formatsIn = (tag: Language): Formats => BUNDLED[bundledLanguage(tag)];
