/** Digits that stand together, perhaps parted by spaces, dots, dashes or strokes as people part long numbers. */
export interface DigitWindow {
  /** Without what parts them. */
  readonly digits: string;
  /** How many digits each part has. */
  readonly lengths: readonly number[];
  /** What stands between the parts, each once. */
  readonly signs: readonly string[];
  readonly isAfterPlus: boolean;
}

const RUN = /\d+(?:(?:[ ./-]| - )\d+)*/g;
const PARTS = /\d+|[^\d]+/g;

/** Thousands parted by one sign throughout: an amount, not a number by which someone is known. */
const isGrouped = ([first = 0, ...rest]: readonly number[], signs: readonly string[]) =>
  first <= 3 && rest.length > 1 && signs.length === 1 && (signs[0] === '.' || signs[0] === ' ') && rest.every((length) => length === 3);

/** One dot between two parts is a decimal point. */
const isDecimal = (lengths: readonly number[], signs: readonly string[]) => lengths.length === 2 && signs[0] === '.';

/** What stands before the fraction of a number with a decimal sign: its digits are no number by themselves. */
const WHOLE = /(?:^|\D)\d{1,4}[.,]$/;

/** What an address writes for a space, a plus and an `@`. */
const ESCAPED: Readonly<Record<string, string>> = { '%20': ' ', '%2b': '+', '%40': '@' };

/** A text in which every digit is one of ten, and every space, dot and dash the plain one. */
export const plainDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/%(?:20|2b|40)/gi, (code) => ESCAPED[code.toLowerCase()] ?? code)
    .replace(/[‐-―−]/g, '-')
    .replace(/[·•∙]/g, '.')
    .replace(/[\s_]+/g, ' ');

/**
 * Whether a text holds digits, of a number from `least` to `most`, that are what is looked for. All parts that stand
 * side by side are tried, but for what is written as an amount or with a decimal point.
 * @param text as `plainDigits` gives it
 */
export function someWindow(text: string, [least, most]: readonly [number, number], isSought: (window: DigitWindow) => boolean): boolean {
  for (const match of text.matchAll(RUN)) {
    const [run] = match;
    if (run.length < least || WHOLE.test(text.slice(Math.max(0, match.index - 6), match.index))) continue;
    const pieces = run.match(PARTS) ?? [];
    const parts = pieces.filter((_, index) => index % 2 === 0);
    const between = pieces.filter((_, index) => index % 2 === 1).map((sign) => sign.trim() || ' ');
    for (let from = 0; from < parts.length; from += 1) {
      // After one dot that parts it from what is not looked at stand the decimals of a number.
      if (between[from - 1] === '.') continue;
      let digits = '';
      for (let to = from; to < parts.length && digits.length < most; to += 1) {
        digits += parts[to] ?? '';
        if (digits.length < least || digits.length > most) continue;
        const lengths = parts.slice(from, to + 1).map(({ length }) => length);
        const signs = [...new Set(between.slice(from, to))];
        if (isGrouped(lengths, signs) || isDecimal(lengths, signs)) continue;
        const isAfterPlus = from === 0 && text[match.index - 1] === '+';
        if (isSought({ digits, lengths, signs, isAfterPlus })) return true;
      }
    }
  }
  return false;
}
