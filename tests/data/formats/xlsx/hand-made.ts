import { zipSync, strToU8, type Zippable } from 'fflate';

/** What a made-up workbook is written of: the inner XML of its parts. */
export interface HandMade {
  /** `<sheet>`s by name; of each the rows, or the whole inside of the worksheet where it begins with `<`. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Names of sheets that are hidden. */
  readonly hidden?: readonly string[];
  /** Format codes from 164 on, then cell styles by the number of their format. */
  readonly formats?: readonly string[];
  readonly styles?: readonly number[];
  readonly strings?: readonly string[];
  /** `<definedName>`s. */
  readonly names?: Readonly<Record<string, string>>;
  readonly workbookProperties?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const xml = (name: string, inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><${name} xmlns="${MAIN}" xmlns:r="${OFFICE}">${inside}</${name}>`;

/** The parts of a workbook, before they are packed. */
export function handMadeParts({
  sheets,
  hidden = [],
  formats = [],
  styles = [],
  strings = [],
  names = {},
  workbookProperties = '',
}: HandMade): Zippable {
  const sheetNames = Object.keys(sheets);
  const listed = sheetNames.map(
    (name, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const relations = [
    ...sheetNames.map(
      (_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    ),
    `<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="styles.xml"/>`,
    `<Relationship Id="rIdT" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`,
  ];
  const parts: Record<string, string> = {
    'xl/workbook.xml': xml(
      'workbook',
      `${workbookProperties}<sheets>${listed.join('')}</sheets><definedNames>${Object.entries(names)
        .map(([name, text]) => `<definedName name="${escaped(name)}">${escaped(text)}</definedName>`)
        .join('')}</definedNames>`,
    ),
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    'xl/styles.xml': xml(
      'styleSheet',
      `<numFmts>${formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`).join('')}</numFmts><cellXfs>${styles.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`,
    ),
    'xl/sharedStrings.xml': xml('sst', strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')),
  };
  Object.values(sheets).forEach((inside, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = xml(
      'worksheet',
      inside.startsWith('<sheetData') ? inside : `<sheetData>${inside}</sheetData>`,
    );
  });
  return Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
}

/** A made-up workbook as a file. */
export const handMade = (book: HandMade): Uint8Array => zipSync(handMadeParts(book));

/** A cell of a text. */
export const text = (reference: string, content: string) => `<c r="${reference}" t="inlineStr"><is><t>${escaped(content)}</t></is></c>`;
/** A cell of a number as it stands in the file, by a style. */
export const number = (reference: string, raw: string, style?: number) =>
  `<c r="${reference}"${style === undefined ? '' : ` s="${style}"`}><v>${raw}</v></c>`;
/** A row of cells. */
export const row = (index: number, ...cells: readonly string[]) => `<row r="${index}">${cells.join('')}</row>`;
/** A row of cells from column A on: numbers as numbers, all else as texts; empty texts are left out. */
export const line = (index: number, ...values: readonly (string | number)[]) =>
  row(
    index,
    ...values.flatMap((value, column) => {
      const reference = `${String.fromCharCode(65 + column)}${index}`;
      return value === '' ? [] : [typeof value === 'number' ? number(reference, `${value}`) : text(reference, value)];
    }),
  );
