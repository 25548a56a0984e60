/** Letters that take two cells of a terminal: Chinese, Japanese, Korean, full-width forms and pictures. */
const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f1e6}-\u{1f1ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})/u;
/** What is drawn on the letter before it, or not at all. */
const NONE = /^[\p{Mn}\p{Me}\p{Cf}]/u;

/** Texts of these letters alone, as nearly all are, take a cell for each. */
const NARROW = /^[\u0020-\u007e\u00a1-\u02ff\u2010-\u2027\u2190-\u2193]*$/;

const letters = new Intl.Segmenter('id', { granularity: 'grapheme' });

/** How many cells of a terminal a text takes. */
export function textWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const { segment } of letters.segment(text)) width += NONE.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1;
  return width;
}

/** A text filled up with spaces to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** A word in pieces of at most a width; a letter is never parted. */
function pieces(word: string, width: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of letters.segment(word)) {
    if (part !== '' && textWidth(part) + textWidth(segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/** A text in lines of at most a width, parted at spaces; a word that is wider is parted too. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((each) => (textWidth(each) > width ? pieces(each, width) : [each]))) {
    const last = lines[lines.length - 1];
    if (last !== undefined && textWidth(last) + 1 + textWidth(word) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * A text from outside as one line that does nothing to a terminal: control characters and those that turn the direction of
 * writing become a mark, line breaks a sign.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n|[\n\r\u2028\u2029]/g, '⏎')
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '\ufffd');
}
