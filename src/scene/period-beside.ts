const YEAR = /^(?:19|20)\d\d$/;

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The period that is said beside a title; empty where the title says it: "akhir 2008" says 2008.
 * It does not where it names another year too ("2020–2024"), or where there are more periods to choose from.
 * @param hasOthers whether the indicator has other periods
 */
export function periodBeside(title: string, period: string, hasOthers: boolean): string {
  const [words, own] = [wordsOf(title), wordsOf(period)];
  const at = words.findIndex((_, index) => own.every((word, offset) => words[index + offset] === word));
  const namesOtherYear = words.some((word, index) => YEAR.test(word) && (index < at || index >= at + own.length));
  return hasOthers || at < 0 || namesOtherYear ? period : '';
}
