import { personalNumber, personalText, type PersonalKind } from './personal-text.js';

/** What was handed in as an observation, a point or properties, whatever is in it. */
export type Row = Readonly<Record<string, unknown>>;

/** Whether something has fields to be looked at. */
export const isRow = (raw: unknown): raw is Row => typeof raw === 'object' && raw !== null;

/** What texts say, each distinct one looked at once while a dataset is read. */
export class TextReader {
  readonly #known = new Map<string, PersonalKind | null>();

  /** Of a text, of one by language, its tags too, or of a number that is longer than any figure; `null` of anything else. */
  kindOf(value: unknown): PersonalKind | null {
    if (typeof value === 'string') {
      if (value.length < 5) return null;
      let kind = this.#known.get(value);
      if (kind === undefined) this.#known.set(value, (kind = personalText(value)));
      return kind;
    }
    if (typeof value === 'number') return personalNumber(value);
    // A list is no text: what is in it is looked at one by one.
    if (!isRow(value) || Array.isArray(value)) return null;
    for (const text of Object.entries(value).flat()) {
      const kind = typeof text === 'string' ? this.kindOf(text) : null;
      if (kind !== null) return kind;
    }
    return null;
  }
}

/** What a field says, row by row: mostly it says the same as in the row before. */
export class FieldReader {
  readonly #texts: TextReader;
  #last: unknown = null;
  #kind: PersonalKind | null = null;

  constructor(texts: TextReader) {
    this.#texts = texts;
  }

  kindOf(value: unknown): PersonalKind | null {
    if (value === null || value === undefined) return null;
    if (value !== this.#last || typeof value === 'object') {
      this.#kind = this.#texts.kindOf(value);
      this.#last = value;
    }
    return this.#kind;
  }
}
