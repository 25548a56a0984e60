/** An attribute's value; `null`, `undefined` and `false` leave it out, `true` writes it empty. */
export type AttributeValue = string | number | boolean | null | undefined;

/** A piece of HTML or SVG as plain data: it becomes text by `toMarkup` and elements by `patchChildren`. */
export interface MarkupNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly children: readonly (MarkupNode | string)[];
}

/** What may stand as a child: `null` and `false` stand for nothing. */
export type MarkupChild = MarkupNode | string | null | false | readonly MarkupNode[];

/** Makes a node. Texts stay texts: nothing in them is ever read as markup. */
export function node(
  tag: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...children: readonly MarkupChild[]
): MarkupNode {
  return { tag, attributes, children: children.flatMap((child) => (child === null || child === false || child === '' ? [] : child)) };
}

/** An attribute's value as it is written; `null` where it is left out. */
export function writtenAttribute(value: AttributeValue): string | null {
  return value === null || value === undefined || value === false ? null : value === true ? '' : String(value);
}

/** The attributes that are written, with their text. */
export function writtenAttributes({ attributes }: MarkupNode): readonly (readonly [name: string, text: string])[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    const text = writtenAttribute(value);
    return text === null ? [] : [[name, text] as const];
  });
}
