/** A text and the footnote mark that stood behind it. */
export interface MarkedText {
  readonly bare: string;
  /** As it stands in notes, whatever its setting: `*`, `1`, `a`. */
  readonly mark: string;
}

/** Marks that nothing else is written with: asterisks, daggers, raised digits and letters, each with its bracket. */
const RAISED =
  /(?<!\s)\s{0,9}(\*{1,3}|[†‡§]{1,3}|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,2}|[\u1d43\u1d47\u1d48\u1d49\u1d56\u02b3\u02e2])[)\u207e]?$/;

/** A digit or letter with a bracket that nothing opens: a digit has to stand apart, or it would be one of the number. */
const BRACKETED = /(?:(?<!\s)\s{1,9}(\d{1,2}|[a-z])|(?<digit>\d)([a-z]))\)$/i;

/** A raised digit is no digit of the number before it: it is read only once it has been parted from it. */
const lowered = (mark: string) => mark.normalize('NFKD').toLowerCase();

/** No name and no number is longer: of a longer text the end would be looked for again and again. */
const LONGEST = 200;

/** Parts a text from the footnote mark behind it; `null` where there is none: `5.107¹`, `4,2*`, `12,5 a)`. */
export function markedText(text: string): MarkedText | null {
  if (text.length > LONGEST) return null;
  const raised = RAISED.exec(text);
  // In "Luas (km²)" the bracket closes another one.
  if (raised?.[1] !== undefined && raised.index > 0 && text.lastIndexOf('(', raised.index - 1) <= text.lastIndexOf(')', raised.index - 1))
    return { bare: text.slice(0, raised.index), mark: lowered(raised[1]) };
  const bracketed = BRACKETED.exec(text);
  const mark = bracketed?.[1] ?? bracketed?.[3];
  if (!bracketed || mark === undefined || bracketed.index === 0 || text.slice(0, bracketed.index).includes('(')) return null;
  return { bare: text.slice(0, bracketed.index) + (bracketed.groups?.['digit'] ?? ''), mark: lowered(mark) };
}

/** Whether a text may have a footnote mark behind it: most cells end in a digit or a plain letter, which is told at once. */
export function mayBeMarked(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return code > 127 || code === 41 || code === 42;
}
