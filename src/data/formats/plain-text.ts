const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

function decoded(entity: string, name: string): string {
  const [, hex, decimal] = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name) ?? [];
  if (hex === undefined && decimal === undefined) return ENTITIES.get(name.toLowerCase()) ?? entity;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

/** What opens a comment, a script or styles, or is any other tag. */
const OPENING = /<!--|<(script|style)\b[^<>]*>|<\/?[a-z][^<>]*>/gi;

const CLOSINGS = { comment: /-->/g, script: /<\/script\s*>/gi, style: /<\/style\s*>/gi } as const;

/** A text with a space for each tag, comment, script and list of styles. What is never closed is looked for once. */
function withoutTags(html: string): string {
  const unclosed = new Set<keyof typeof CLOSINGS>();
  let text = '';
  let at = 0;
  for (const found of html.matchAll(OPENING)) {
    if (found.index < at) continue;
    const [tag, name] = found;
    const kind = name === undefined ? (tag === '<!--' ? 'comment' : null) : name.toLowerCase() === 'script' ? 'script' : 'style';
    let end = found.index + tag.length;
    if (kind !== null && !unclosed.has(kind)) {
      const closing = CLOSINGS[kind];
      closing.lastIndex = end;
      if (closing.test(html)) end = closing.lastIndex;
      else unclosed.add(kind);
    }
    // A comment that is never closed is none.
    if (kind === 'comment' && unclosed.has(kind)) continue;
    text += `${html.slice(at, found.index)} `;
    at = end;
  }
  return text + html.slice(at);
}

/**
 * The text of a piece of HTML, on one line: tags become spaces, usual entities what they stand for. It is a text and
 * goes nowhere as markup; what looks like a tag after an entity was read is left as the text that it is.
 * @example plainText('<b>Kota</b>&nbsp;Padang<br>') // 'Kota Padang'
 */
export function plainText(html: string): string {
  return withoutTags(html)
    .replace(/&(#?[a-z0-9]+);/gi, decoded)
    .replace(/\s+/g, ' ')
    .trim();
}
