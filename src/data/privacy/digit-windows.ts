/** Digits that stand together, perhaps parted by spaces, dots, dashes or strokes as people part long numbers. */
export interface DigitWindow {
  /** Without what parts them. */
  readonly digits: string;
  /** How many digits each part has. */
  readonly lengths: readonly number[];
  /** What stands between the parts, each once. */
  readonly signs: readonly string[];
  readonly isAfterPlus: boolean;
  /** Whether no other digits stand beside them. */
  readonly isAlone: boolean;
}

const RUN = /\d+(?:(?:[ ./-]| - )\d+)*/g;
/** Digits that nothing but signs stands between: commas, colons, strokes and brackets part a number as well. */
const LOOSE_RUN = /\d+(?:[^\d\p{L}]{1,3}\d+)*/gu;
const PARTS = /\d+|[^\d]+/g;

/** Thousands parted by one sign throughout, perhaps with decimals: an amount, not a number by which someone is known. */
function isAmount([first = 0, ...rest]: readonly number[], between: readonly string[]): boolean {
  const [sign] = between;
  const isGrouped = (lengths: readonly number[], signs: readonly string[]) =>
    lengths.every((length) => length === 3) && signs.every((each) => each === sign);
  if (first > 3 || rest.length < 2 || (sign !== '.' && sign !== ' ' && sign !== ',')) return false;
  return isGrouped(rest, between) || (isGrouped(rest.slice(0, -1), between.slice(0, -1)) && between[between.length - 1] !== sign);
}

/** One dot between two parts is a decimal point. */
const isDecimal = (lengths: readonly number[], signs: readonly string[]) => lengths.length === 2 && signs[0] === '.';

/** What stands before the fraction of a number with a decimal sign: its digits are no number by themselves. */
const WHOLE = /(?:^|\D)\d{1,4}[.,]$/;

/** What an address writes for other letters, as `%20` for a space; what is none stays. */
function unescaped(codes: string): string {
  try {
    return decodeURIComponent(codes);
  } catch {
    return codes;
  }
}

/** The plain digit for one of any script: the ten of a script stand one after the other, zero first. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** A text in which every digit is one of ten, and every space, dot and dash the plain one. */
export const plainDigits = (text: string): string => {
  // An address that was escaped twice says `%2531` for a 1.
  const plain = text
    .replace(/%25/g, '%')
    .replace(/(?:%[0-9a-f]{2})+/gi, unescaped)
    .normalize('NFKC');
  return (
    /^[\x20-\x7e]*$/.test(plain)
      ? plain
      : plain.replace(/[^\x00-\x7f]/gu, (letter) => (/\p{Nd}/u.test(letter) ? plainDigit(letter) : letter))
  )
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/[·•∙]/g, '.')
    .replace(/[\s_]+/g, ' ');
};

/**
 * Whether a text holds digits, of a number from `least` to `most`, that are what is looked for. All parts that stand
 * side by side are tried, but for what is written as an amount or with a decimal point.
 * @param text as `plainDigits` gives it
 * @param isLoose whether any signs may part the digits, not only those by which people part long numbers
 */
export function someWindow(
  text: string,
  [least, most]: readonly [number, number],
  isSought: (window: DigitWindow) => boolean,
  isLoose = false,
): boolean {
  for (const match of text.matchAll(isLoose ? LOOSE_RUN : RUN)) {
    const [run] = match;
    if (run.length < least || WHOLE.test(text.slice(Math.max(0, match.index - 6), match.index))) continue;
    const pieces = run.match(PARTS) ?? [];
    const parts = pieces.filter((_, index) => index % 2 === 0);
    const between = pieces.filter((_, index) => index % 2 === 1).map((sign) => sign.trim() || ' ');
    for (let from = 0; from < parts.length; from += 1) {
      // After one dot that parts it from what is not looked at stand the decimals of a number.
      if (between[from - 1] === '.') continue;
      const isFraction = pieces[2 * from - 1] === ',' && (parts[from - 1]?.length ?? 0) < 5;
      let digits = '';
      for (let to = from; to < parts.length && digits.length < most; to += 1) {
        digits += parts[to] ?? '';
        if (digits.length < least || digits.length > most || (isFraction && to === from)) continue;
        const lengths = parts.slice(from, to + 1).map(({ length }) => length);
        const signs = [...new Set(between.slice(from, to))];
        if (isAmount(lengths, between.slice(from, to)) || isDecimal(lengths, signs)) continue;
        const isAfterPlus = from === 0 && text[match.index - 1] === '+';
        if (isSought({ digits, lengths, signs, isAfterPlus, isAlone: from === 0 && to === parts.length - 1 })) return true;
      }
    }
  }
  return false;
}
