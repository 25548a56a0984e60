const isFunction = (value: unknown): value is (facts: unknown) => unknown => typeof value === 'function';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** One text in another's place, where it is of the same kind: a text, a function that gives one, or a record of texts. */
function reworded(text: unknown, own: unknown): unknown {
  if (typeof text === 'string') return typeof own === 'string' ? own : text;
  if (isRecord(text)) {
    const texts = isRecord(own) ? own : {};
    return Object.fromEntries(Object.entries(text).map(([key, each]) => [key, reworded(each, texts[key])]));
  }
  if (!isFunction(text) || !isFunction(own)) return text;
  return (facts: unknown): unknown => {
    try {
      const said = own(facts);
      if (typeof said === 'string') return said;
    } catch {
      // A page's function that fails must not take the map with it.
    }
    return text(facts);
  };
}

/** Texts, such as the interface's, with a page's own wording; what is not of the text's kind is left aside. */
export function withOwnWording<Texts>(texts: Texts, own: unknown): Texts {
  return own == null ? texts : (reworded(texts, own) as Texts);
}
