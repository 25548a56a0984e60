const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decoded(entity: string, name: string): string {
  const [, hex, decimal] = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name) ?? [];
  if (hex === undefined && decimal === undefined) return ENTITIES[name.toLowerCase()] ?? entity;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

/**
 * The text of a piece of HTML, on one line: tags become spaces, usual entities what they stand for. It is a text and
 * goes nowhere as markup; what looks like a tag after an entity was read is left as the text that it is.
 * @example plainText('<b>Kota</b>&nbsp;Padang<br>') // 'Kota Padang'
 */
export function plainText(html: string): string {
  return html
    .replace(/<(script|style)\b[^>]*>[^]*?<\/\1\s*>/gi, ' ')
    .replace(/<!--[^]*?-->|<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(#?[a-z0-9]+);/gi, decoded)
    .replace(/\s+/g, ' ')
    .trim();
}
