/** An object as JSON has them, of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object, and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What stands under a key of an object or at an index of a list; `undefined` where nothing does. What every object
 * inherits, such as `constructor`, stands in none.
 */
export function ownIn(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.prototype.hasOwnProperty.call(value, key)) return undefined;
  return (value as JsonObject)[key];
}

/** A list as it is, else an empty one. */
export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text or number as a text without spaces around it; `null` where it is empty or anything else. */
export function textIn(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return text === '' ? null : text;
}
