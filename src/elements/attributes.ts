import type { ComplexAttributeConverter } from 'lit';

/** Words separated by spaces, as a list; an absent attribute is an empty list. */
export const wordsConverter: ComplexAttributeConverter<readonly string[]> = {
  fromAttribute: (text) => (text ?? '').split(/\s+/).filter(Boolean),
};

/** Numbers with decimal points separated by spaces; an absent or empty attribute is `null`, a word that is no number NaN. */
export const numbersConverter: ComplexAttributeConverter<readonly number[] | null> = {
  fromAttribute: (text) => {
    const words = (text ?? '').split(/\s+/).filter(Boolean);
    return words.length === 0 ? null : words.map(Number);
  },
};
