const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = decimal !== undefined ? Number(decimal) : parseInt(hex ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const patterns = new Map<string, RegExp>();

function pattern(text: string): RegExp {
  const known = patterns.get(text) ?? new RegExp(text);
  patterns.set(text, known);
  return known;
}

/** The value of an attribute in a tag, whatever its prefix. */
export function attribute(tag: string, name: string): string | null {
  const value = pattern(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return value ? unescaped(value[1] ?? value[2] ?? '') : null;
}

/** A piece of XML: a tag with its name, without its prefix, or a text. A tag that closes itself opens and closes. */
export interface Piece {
  readonly opened: string;
  readonly closed: string;
  /** The tag as it is written; empty for a text. */
  readonly tag: string;
  readonly text: string;
}

const TEXT = /[^<]+/y;
// No tag holds a `<`, so that each is looked through once, whether it ends or not.
const TAG = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[\s/](?:[^<>"']|"[^"<]*"|'[^'<]*')*)?)>/y;
/** What is no part of the text, by how it begins and ends; but for CDATA, which is text as it stands. */
const OTHERS = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
  ['<?', '?>'],
] as const;

const NOTHING: Piece = { opened: '', closed: '', tag: '', text: '' };

/**
 * Takes XML apart, from its beginning to its end.
 * @throws {RangeError} at what is no XML, or a definition of entities, which no part of a workbook has
 */
export function* pieces(xml: string): Generator<Piece> {
  let at = xml.startsWith('\uFEFF') ? 1 : 0;
  const next = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(xml);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < xml.length) {
    const text = next(TEXT);
    if (text) yield { ...NOTHING, text: unescaped(text[0]) };
    if (at >= xml.length) return;
    const tag = next(TAG);
    if (tag) {
      const [whole, stroke, name = '', inside = ''] = tag;
      yield { opened: stroke === '' ? name : '', closed: stroke !== '' || inside.endsWith('/') ? name : '', tag: whole, text: '' };
      continue;
    }
    const [opening, closing] = OTHERS.find(([begin]) => xml.startsWith(begin, at)) ?? ['', ''];
    const end = opening === '' ? -1 : xml.indexOf(closing, at + opening.length);
    if (end < 0) throw new RangeError(`Expected a tag; received "${xml.slice(at, at + 20)}".`);
    if (opening === '<![CDATA[') yield { ...NOTHING, text: xml.slice(at + opening.length, end) };
    at = end + closing.length;
  }
}

/** The opening tags of a name. */
export function* tags(xml: string, name: string): Generator<string> {
  for (const { opened, tag } of pieces(xml)) if (opened === name) yield tag;
}

/** An element that was read: its opening tag, what stands in its `t`, and in its `v` where it has one. */
export interface Element {
  readonly name: string;
  readonly tag: string;
  readonly text: string;
  readonly value: string | null;
}

/**
 * The elements of one name, with their texts, as they end; and those of another that they lie in, without, as they begin.
 * How a text is pronounced is left out of it.
 * @throws {RangeError} where the XML is damaged
 */
export function* elements(xml: string, { inner, outer }: { readonly inner: string; readonly outer: string }): Generator<Element> {
  let found: Element | null = null;
  let reading = '';
  let isPhonetic = false;
  for (const { opened, closed, tag, text } of pieces(xml)) {
    if (opened === outer) yield { name: outer, tag, text: '', value: null };
    if (opened === inner) {
      if (found !== null) throw new RangeError(`Expected the end of ${found.tag}; received ${tag}.`);
      found = { name: inner, tag, text: '', value: null };
    }
    if (found === null) continue;
    if (opened === 'v') found = { ...found, value: '' };
    if (opened === 'rPh') isPhonetic = true;
    if (opened === 't' || opened === 'v') reading = opened;
    if (text !== '' && reading === 'v') found = { ...found, value: (found.value ?? '') + text };
    if (text !== '' && reading === 't' && !isPhonetic) found = { ...found, text: found.text + text };
    if (closed === 'rPh') isPhonetic = false;
    if (closed === 't' || closed === 'v') reading = '';
    if (closed !== inner) continue;
    yield found;
    [found, reading, isPhonetic] = [null, '', false];
  }
  if (found !== null) throw new RangeError(`Expected the end of ${found.tag}; the part ends before.`);
}

/** A text with the signs that no XML can hold, which are written `_x000D_`. @source ECMA-376-1, 22.9.2.19 */
export const withSigns = (text: string) => text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
