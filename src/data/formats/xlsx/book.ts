import { detailOf } from '../../../model/detail.js';
import { DataValidationError } from '../../../model/errors.js';
import { unzip, type Parts } from './unzip.js';

/** A sheet of a workbook. */
export interface BookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Path of its part. */
  readonly path: string;
}

/** A workbook taken apart; its sheets are not read yet. */
export interface Book {
  readonly parts: Parts;
  readonly sheets: readonly BookSheet[];
  /** What names stand for: `Data!$B$4:$F$20`. */
  readonly names: ReadonlyMap<string, string>;
  /** How numbers are written, by the index of a cell's style. */
  readonly formats: readonly string[];
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** The codes of built-in formats that change what a number means: per cent, and months without a day. @source ECMA-376-1, 18.8.30 */
const BUILT_IN: Readonly<Record<string, string>> = { 9: '0%', 10: '0.00%', 17: 'mmm-yy' };

const ENTITIES: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]]);

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = decimal !== undefined ? Number(decimal) : parseInt(hex ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const patterns = new Map<string, RegExp>();

function pattern(text: string, flags?: string): RegExp {
  const known = patterns.get(text) ?? new RegExp(text, flags);
  patterns.set(text, known);
  return known;
}

/** The value of an attribute in a tag, whatever its prefix. */
export function attribute(tag: string, name: string): string | null {
  const value = pattern(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return value ? unescaped(value[1] ?? value[2] ?? '') : null;
}

/** An opening tag, and where what follows it begins. */
export interface PlacedTag {
  readonly tag: string;
  readonly end: number;
}

/** The opening tags of a name, whatever their prefix. No tag holds a `<`: where many are opened and none is closed each ends with the next. */
export function* placedTags(xml: string, name: string): Generator<PlacedTag> {
  for (const found of xml.matchAll(pattern(`<(?:\\w+:)?${name}(?:\\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*)?>`, 'g'))) yield { tag: found[0], end: found.index + found[0].length };
}

/** The same without their places. */
export function* tags(xml: string, name: string): Generator<string> {
  for (const { tag } of placedTags(xml, name)) yield tag;
}

/** What stands between the first opening and the closing tag of a name; empty where there is none. */
function within(xml: string, name: string): string {
  const [first] = placedTags(xml, name);
  if (first === undefined) return '';
  const rest = xml.slice(first.end);
  const end = rest.search(pattern(`</(?:\\w+:)?${name}>`));
  return end < 0 ? '' : rest.slice(0, end);
}

/** The text of a part; empty where there is none. */
export function textOf(parts: Parts, path: string): string {
  return new TextDecoder().decode(parts.get(path));
}

/** Paths in a workbook's relations start at its folder, or with a stroke at the top. */
const pathOf = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

/** The longest format that a spreadsheet takes; of a longer one, which each cell may have, nothing is read. */
const LONGEST_FORMAT = 255;

function formatsIn(styles: string): readonly string[] {
  const codes = new Map(Object.entries(BUILT_IN));
  for (const tag of tags(styles, 'numFmt')) {
    const code = attribute(tag, 'formatCode') ?? '';
    codes.set(attribute(tag, 'numFmtId') ?? '', code.length > LONGEST_FORMAT ? '' : code);
  }
  return [...tags(within(styles, 'cellXfs'), 'xf')].map((tag) => codes.get(attribute(tag, 'numFmtId') ?? '') ?? '');
}

function namesIn(workbook: string): ReadonlyMap<string, string> {
  const names = workbook.matchAll(/<(?:\w+:)?definedName(\s[^<>]*)>([^<]*)</g);
  return new Map([...names].map(([, tag = '', text = '']) => [attribute(tag, 'name') ?? '', unescaped(text)]));
}

/**
 * Takes a workbook apart.
 * @throws {DataValidationError} where it is none, is damaged, protected by a password, or too large
 */
export function openBook(bytes: Uint8Array): Book {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new DataValidationError(detailOf('workbook-old'), []);
  try {
    const parts = unzip(bytes, (name) => /\.(xml|rels)$/.test(name) && /^(xl\/|mimetype|content\.xml)/.test(name) && !/^xl\/(drawings|charts|media|theme)\//.test(name));
    if (parts.has('content.xml')) throw new DataValidationError(detailOf('workbook-ods'), []);
    const workbook = textOf(parts, WORKBOOK);
    const relations = [...tags(textOf(parts, RELATIONS), 'Relationship')];
    const targets = new Map(relations.map((tag) => [attribute(tag, 'Id'), pathOf(attribute(tag, 'Target') ?? '')]));
    const stylesPath = relations.find((tag) => attribute(tag, 'Type')?.endsWith('/styles'));
    const sheets = [...tags(workbook, 'sheet')].map((tag) => ({
      name: attribute(tag, 'name') ?? '',
      isHidden: /hidden/i.test(attribute(tag, 'state') ?? ''),
      path: targets.get(/\s\w+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '') ?? '',
    }));
    if (sheets.length === 0) throw new RangeError('It has no sheets.');
    return {
      parts,
      sheets,
      names: namesIn(workbook),
      formats: formatsIn(textOf(parts, stylesPath === undefined ? 'xl/styles.xml' : pathOf(attribute(stylesPath, 'Target') ?? ''))),
    };
  } catch (cause) {
    if (cause instanceof DataValidationError) throw cause;
    throw new DataValidationError(detailOf('workbook-damaged'), [], { cause });
  }
}
