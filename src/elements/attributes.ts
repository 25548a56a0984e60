import type { ComplexAttributeConverter } from 'lit';
import { DEFAULT_LEVEL, SMALLEST_LEVEL } from '../geo/padang-levels.js';
import type { RegionLevel } from '../model/region.js';
import type { Theme } from './map-host.js';

/** Anything as a text: some objects and symbols cannot be turned into one by the language itself. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : Object.prototype.toString.call(value);
}

/** A list as it is, or the words of a text or number: frameworks set properties where a page would write attributes. */
export function wordsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(textOf);
  return typeof value === 'string' || typeof value === 'number' ? String(value).split(/\s+/).filter(Boolean) : [];
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

/** A level that Padang's map has; its default one for any other. */
export function levelOf(value: unknown): RegionLevel {
  return value === SMALLEST_LEVEL ? value : DEFAULT_LEVEL;
}

/** A theme that the figure has; `auto` for any other. */
export function themeOf(value: unknown): Theme {
  return value === 'light' || value === 'dark' ? value : 'auto';
}

/** Whether an attribute that is there or not, or its property, is on: `"false"`, which a page may write in either, is off. */
export function booleanOf(value: unknown): boolean {
  return typeof value === 'string' ? value.trim().toLowerCase() !== 'false' : Boolean(value);
}

/** An attribute that is there or not. */
export const booleanConverter: ComplexAttributeConverter<boolean> = { fromAttribute: (text) => text !== null && booleanOf(text) };

/** A text that has a default, which comes back when the attribute goes. */
export function textConverter(byDefault: string): ComplexAttributeConverter<string> {
  return { fromAttribute: (text) => text ?? byDefault };
}
