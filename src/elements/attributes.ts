import type { ComplexAttributeConverter } from 'lit';

/** A list as it is, or the words of a text: frameworks set properties where a page would write attributes. */
export function wordsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : [];
}

/** Numbers of a list, or of a text with decimal points: a word that is no number is NaN; `null` where there are none. */
export function numbersOf(value: unknown): readonly number[] | null {
  const words = wordsOf(value);
  return words.length === 0 ? null : words.map(Number);
}

/** Words separated by spaces, as a list; an absent attribute is an empty list. */
export const wordsConverter: ComplexAttributeConverter<readonly string[]> = { fromAttribute: wordsOf };

/** Numbers with decimal points separated by spaces; an absent or empty attribute is `null`. */
export const numbersConverter: ComplexAttributeConverter<readonly number[] | null> = { fromAttribute: numbersOf };

/** A text that has a default, which comes back when the attribute goes. */
export function textConverter(byDefault: string): ComplexAttributeConverter<string> {
  return { fromAttribute: (text) => text ?? byDefault };
}
