/** A text with the codes of its letters, UTF-16; in bytes where all are ASCII, as these are had at once. */
export interface Lettered {
  readonly text: string;
  readonly letters: Uint8Array | Uint16Array;
}

/** No text. */
export const NO_LETTERS: Lettered = { text: '', letters: new Uint8Array() };

/** A text with the codes of its letters, which are looked at in it one by one. */
export function lettered(text: string): Lettered {
  const bytes = new TextEncoder().encode(text);
  // In UTF-8 a letter of ASCII takes one byte, and any other more.
  if (bytes.length === text.length) return { text, letters: bytes };
  const letters = new Uint16Array(text.length);
  for (let at = 0; at < letters.length; at += 1) letters[at] = text.charCodeAt(at);
  return { text, letters };
}

/** What stands in a text from `start` to `end`. */
export function partOf({ text, letters }: Lettered, start: number, end: number): Lettered {
  return { text: text.slice(start, end), letters: letters.subarray(start, end) };
}
