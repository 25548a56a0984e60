/** A copy of plain data, down to the last list and object; what runs in a circle does so in the copy. */
export function copyPlain<Value>(value: Value): Value {
  const copies = new Map<object, unknown>();
  const copyOf = (each: unknown): unknown => {
    if (typeof each !== 'object' || each === null) return each;
    const known = copies.get(each);
    if (known !== undefined) return known;
    if (Array.isArray(each)) {
      const list: unknown[] = [];
      copies.set(each, list);
      for (const item of each) list.push(copyOf(item));
      return list;
    }
    const fields: Record<string, unknown> = {};
    copies.set(each, fields);
    for (const [key, field] of Object.entries(each))
      // Assigned, a key such as `__proto__` would do more than name a field.
      Object.defineProperty(fields, key, { value: copyOf(field), enumerable: true, configurable: true, writable: true });
    return fields;
  };
  return copyOf(value) as Value;
}
