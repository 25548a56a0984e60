/** What a cell shows its number as: dates as far as their format goes. */
export type Shown = 'number' | 'percent' | 'day' | 'month' | 'year';

/** The longest format that a spreadsheet takes; of a longer one nothing is read. */
const LONGEST = 255;

/** A format without what is only shown: texts in quotes, escaped signs, colours and conditions in brackets. */
const bare = (format: string) => format.replace(/"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g, ' ').toLowerCase();

/** Whether a part of a format is written of days and hours alone: `0.0E+0` and `General` are not. */
function isDate(part: string): boolean {
  const letters = part.replace(/am\/pm|a\/p|s[.,]0{1,3}/g, 's').match(/[a-z0#?%]/g) ?? [];
  return letters.length > 0 && letters.every((letter) => 'ymdhse'.includes(letter));
}

/** The built-in formats of days and hours, whose codes a workbook does not hold: from, to. @source ECMA-376-1, 18.8.30 */
const BUILT_IN_DATES = [
  [14, 16],
  [18, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
] as const;

function builtIn(id: number): Shown {
  if (id === 9 || id === 10) return 'percent';
  if (id === 17) return 'month';
  return BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to) ? 'day' : 'number';
}

/** What a number is shown as by a format: by its code, or where it has none, as the built-in ones, by its id. */
export function shownAs(code: string, id: number): Shown {
  if (code === '') return builtIn(id);
  if (code.length > LONGEST) return 'number';
  const parts = bare(code).split(';');
  const date = parts.find(isDate);
  if (date === undefined) return parts.some((part) => part.includes('%')) ? 'percent' : 'number';
  if (date.includes('d') || !date.includes('y')) return 'day';
  return date.includes('m') ? 'month' : 'year';
}
