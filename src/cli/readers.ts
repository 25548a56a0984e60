import { extname } from 'node:path';
import { featuresIn, readFeatures } from '../data/formats/features.js';
import { readWorkbookTable } from '../data/formats/xlsx/read-workbook.js';
import { otherForm } from '../data/parse-dataset.js';
import { parseJson } from '../data/parse-json.js';
import type { DecimalSign } from '../data/parse-number.js';
import { readRecords } from '../data/table/read-csv.js';
import { titleOf } from '../data/table/file.js';
import { decode } from '../data/table/decode.js';
import { idOf } from '../data/table/value-columns.js';
import { delimiterOf, recordsOf } from '../data/table/scan.js';
import { AdapterError, DataValidationError } from '../model/errors.js';
import type { Region } from '../model/region.js';
import { CommandFailure } from './failure.js';
import { tableRead, type ReadTable } from './read-table.js';

/** What was read of a file, for the one door. */
export interface ReadFile {
  readonly format: string;
  readonly input: unknown;
  /** How it was read, where it is a table. */
  readonly table: ReadTable | null;
}

interface FileFacts {
  /** With its ending, as people know it; `null` where it comes by a stream without a name. */
  readonly name: string | null;
  /** What it is called where people read it. */
  readonly called: string;
  readonly regions: readonly Region[];
  readonly decimal: DecimalSign | null;
  /** Which table of a workbook is meant; `null` where nothing is said. */
  readonly sheet: string | null;
  readonly range: string | null;
}

type Reader = (bytes: Uint8Array, facts: FileFacts) => ReadFile | Promise<ReadFile>;

/** What a table is called where nothing in it says so. */
function titled(input: object, { name }: FileFacts): object {
  if (name === null) return input;
  const title = titleOf({ name, url: null }) ?? name;
  return { id: title, title, ...input };
}

const optionsOf = ({ name, regions, decimal }: FileFacts) => ({
  regions,
  ...(name !== null && { file: { name, url: null } }),
  ...(decimal !== null && { decimal }),
});

const readText: Reader = (bytes, facts) => {
  const { decimal, regions } = facts;
  const source = decode(bytes);
  const records = recordsOf(source);
  const input = readRecords(records, optionsOf(facts));
  return {
    format: 'CSV',
    input: titled(input, facts),
    table: tableRead(records, { delimiter: delimiterOf(source), sheet: null, decimal, regions }),
  };
};

const readXlsx: Reader = async (bytes, facts) => {
  const { sheet, range, decimal, regions } = facts;
  const { input, records, ...stood } = await readWorkbookTable(bytes, {
    ...optionsOf(facts),
    ...(sheet !== null && { sheet }),
    ...(range !== null && { range }),
  });
  const table = tableRead(records, { delimiter: null, sheet: { name: stood.sheet, others: stood.others }, decimal, regions });
  return { format: 'Excel (.xlsx)', input: titled(input, facts), table };
};

/** A file that is not what it is called, or only a part of it. */
function damaged(name: string | null, format: string, cause?: unknown): CommandFailure {
  return new CommandFailure((texts) => texts.unreadableAs({ file: name ?? texts.standardInput, format }), { cause });
}

function jsonIn(bytes: Uint8Array, name: string | null, format: string): unknown {
  try {
    return parseJson(bytes, name ?? '');
  } catch (cause) {
    if (!(cause instanceof AdapterError)) throw cause;
    throw damaged(name, format, cause);
  }
}

function geojsonOf(json: unknown, facts: FileFacts): ReadFile | null {
  const { name } = facts;
  const title = name === null ? null : titleOf({ name, url: null });
  const features = featuresIn(json);
  if (features === null) return null;
  const input = readFeatures(features, { layer: { id: title === null ? 'points' : idOf(title), title, source: name } });
  const sources = name === null ? {} : { sources: [{ id: name, title: name }] };
  return { format: 'GeoJSON', input: titled({ ...input, ...sources }, facts), table: null };
}

const readJson: Reader = (bytes, facts) => {
  const json = jsonIn(bytes, facts.name, 'JSON');
  const points = geojsonOf(json, facts);
  if (points) return points;
  const fault = otherForm(json);
  if (fault !== null) throw new DataValidationError(fault, []);
  return { format: 'JSON', input: json, table: null };
};

const readGeojson: Reader = (bytes, facts) => {
  const { name } = facts;
  const read = geojsonOf(jsonIn(bytes, name, 'GeoJSON'), facts);
  if (read) return read;
  throw damaged(name, 'GeoJSON FeatureCollection');
};

/** What reads a file, by its ending: one line for each kind. */
const READERS: readonly { readonly endings: readonly string[]; readonly read: Reader }[] = [
  { endings: ['.csv', '.tsv', '.txt'], read: readText },
  { endings: ['.json'], read: readJson },
  { endings: ['.geojson'], read: readGeojson },
];

/** How workbooks begin: those of today and those of old. */
const WORKBOOKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** What is called a workbook and begins as none: a page or a table of text, as some services write `.xls`, or damaged. */
const CALLED_WORKBOOK = /\.(?:xls[xm]?|ods)$/i;

/**
 * A workbook is one whatever it is called, and what is called so may be a text. Without a known ending, as of standard
 * input, the first letter tells JSON from a table.
 */
function readerFor(name: string | null, bytes: Uint8Array): Reader {
  if (WORKBOOKS.some((start) => start.every((byte, index) => bytes[index] === byte))) return readXlsx;
  if (name !== null && CALLED_WORKBOOK.test(name)) return bytes.includes(0) ? readXlsx : readText;
  const ending = extname(name ?? '').toLowerCase();
  const known = READERS.find(({ endings }) => endings.includes(ending));
  if (known) return known.read;
  const start = new TextDecoder().decode(bytes.subarray(0, 100)).trimStart();
  return /^[{[]/.test(start) ? readJson : readText;
}

/**
 * Reads the bytes of a file as what its name says that it is.
 * @throws {CommandFailure} where it is damaged, or a sheet is asked for and it is no workbook
 * @throws {DataValidationError} where it is a table without regions or values, or JSON of another form than the map's
 */
export function readFileAs(bytes: Uint8Array, facts: FileFacts): ReadFile | Promise<ReadFile> {
  const { name, called, sheet, range } = facts;
  const read = readerFor(name, bytes);
  if (read !== readXlsx && (sheet !== null || range !== null)) throw new CommandFailure((texts) => texts.sheetUnwanted({ file: called }));
  return read(bytes, facts);
}
