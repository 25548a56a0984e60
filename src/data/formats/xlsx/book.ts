import { detailOf } from '../../../model/detail.js';
import { DataValidationError } from '../../../model/errors.js';
import { shownAs, type Shown } from './number-format.js';
import { unzip, type Parts } from './unzip.js';
import { attribute, elements, pieces, tags, withSigns } from './xml.js';

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
  /** What numbers are shown as, by the index of a cell's style. */
  readonly formats: readonly Shown[];
  /** The texts that cells name by their number. */
  readonly strings: readonly string[];
  /** Whether its days are counted from 1904, as old ones of a Macintosh are. */
  readonly is1904: boolean;
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** The text of a part; empty where there is none. */
export function textOf(parts: Parts, path: string): string {
  return new TextDecoder().decode(parts.get(path));
}

/** Paths in a workbook's relations start at its folder, or with a stroke at the top. */
const pathOf = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

function formatsIn(styles: string): readonly Shown[] {
  const codes = new Map<string, string>();
  const formats: Shown[] = [];
  let isOfCells = false;
  for (const { opened, closed, tag } of pieces(styles)) {
    const id = attribute(tag, 'numFmtId') ?? '';
    if (opened === 'cellXfs') isOfCells = true;
    if (opened === 'numFmt') codes.set(id, attribute(tag, 'formatCode') ?? '');
    if (opened === 'xf' && isOfCells) formats.push(shownAs(codes.get(id) ?? '', Number(id)));
    if (closed === 'cellXfs') isOfCells = false;
  }
  return formats;
}

function namesIn(workbook: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let name = '';
  for (const { opened, closed, tag, text } of pieces(workbook)) {
    if (opened === 'definedName') name = attribute(tag, 'name') ?? '';
    if (name !== '' && text !== '') names.set(name, (names.get(name) ?? '') + text);
    if (closed === 'definedName') name = '';
  }
  return names;
}

/** The texts that a workbook's cells share. */
const stringsIn = (xml: string): readonly string[] =>
  Array.from(elements(xml, { inner: 'si', outer: 'sst' })).flatMap(({ name, text }) => (name === 'si' ? [withSigns(text)] : []));

/**
 * Takes a workbook apart.
 * @throws {DataValidationError} where it is none, is damaged, protected by a password, or too large
 */
export function openBook(bytes: Uint8Array): Book {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new DataValidationError(detailOf('workbook-old'), []);
  try {
    const parts = unzip(
      bytes,
      (name) =>
        /\.(xml|rels)$/.test(name) && /^(xl\/|mimetype|content\.xml)/.test(name) && !/^xl\/(drawings|charts|media|theme)\//.test(name),
    );
    if (parts.has('content.xml')) throw new DataValidationError(detailOf('workbook-ods'), []);
    const workbook = textOf(parts, WORKBOOK);
    const relations = [...tags(textOf(parts, RELATIONS), 'Relationship')];
    const targets = new Map(relations.map((tag) => [attribute(tag, 'Id'), pathOf(attribute(tag, 'Target') ?? '')]));
    const partOf = (kind: string) => {
      const relation = relations.find((tag) => attribute(tag, 'Type')?.endsWith(`/${kind}`));
      return textOf(parts, relation === undefined ? `xl/${kind}.xml` : pathOf(attribute(relation, 'Target') ?? ''));
    };
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
      formats: formatsIn(partOf('styles')),
      strings: stringsIn(partOf('sharedStrings')),
      is1904: [...tags(workbook, 'workbookPr')].some((tag) => /^(?:1|true)$/.test(attribute(tag, 'date1904') ?? '')),
    };
  } catch (cause) {
    if (cause instanceof DataValidationError) throw cause;
    throw new DataValidationError(detailOf('workbook-damaged'), [], { cause });
  }
}
