import { extname } from 'node:path';
import { featuresIn, readFeatures } from '../data/formats/features.js';
import { parseJson } from '../data/parse-json.js';
import type { DecimalSign } from '../data/parse-number.js';
import { readRecords } from '../data/table/read-csv.js';
import { titleOf } from '../data/table/file.js';
import { decode } from '../data/table/decode.js';
import { delimiterOf, recordsOf } from '../data/table/scan.js';
import { AdapterError } from '../model/errors.js';
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
  readonly regions: readonly Region[];
  readonly decimal: DecimalSign | null;
}

type Reader = (bytes: Uint8Array, facts: FileFacts) => ReadFile | Promise<ReadFile>;

/** A table in records, as they were parted by a sign or by a workbook's own cells. */
function readRecordsOf(
  records: readonly (readonly string[])[],
  { format, delimiter }: { readonly format: string; readonly delimiter: string | null },
  { name, regions, decimal }: FileFacts,
): ReadFile {
  const file = name === null ? undefined : { name, url: null };
  const title = file && (titleOf(file) ?? file.name);
  const input = readRecords(records, { regions, file, ...(decimal !== null && { decimal }) });
  return { format, input: { ...(title !== undefined && { id: title, title }), ...input }, table: tableRead(records, { delimiter, decimal, regions }) };
}

const readText: Reader = (bytes, facts) => {
  const text = decode(bytes);
  return readRecordsOf(recordsOf(text), { format: 'CSV', delimiter: delimiterOf(text) }, facts);
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

function geojsonOf(json: unknown, name: string | null): ReadFile | null {
  const title = (name === null ? null : titleOf({ name, url: null })) ?? 'points';
  const features = featuresIn(json);
  if (features === null) return null;
  const input = readFeatures(features, { layer: { id: title, title, source: name } });
  const sources = name === null ? {} : { sources: [{ id: name, title: name }] };
  return { format: 'GeoJSON', input: { ...input, ...sources }, table: null };
}

const readJson: Reader = (bytes, { name }) => {
  const json = jsonIn(bytes, name, 'JSON');
  return geojsonOf(json, name) ?? { format: 'JSON', input: json, table: null };
};

const readGeojson: Reader = (bytes, { name }) => {
  const read = geojsonOf(jsonIn(bytes, name, 'GeoJSON'), name);
  if (read) return read;
  throw damaged(name, 'GeoJSON FeatureCollection');
};

/** What reads a file, by its ending: one line for each kind. */
const READERS: readonly { readonly endings: readonly string[]; readonly read: Reader }[] = [
  { endings: ['.csv', '.tsv', '.txt'], read: readText },
  { endings: ['.json'], read: readJson },
  { endings: ['.geojson'], read: readGeojson },
];

/** Without a known ending, as of standard input, the first letter tells JSON from a table. */
function readerFor(name: string | null, bytes: Uint8Array): Reader {
  const ending = extname(name ?? '').toLowerCase();
  const known = READERS.find(({ endings }) => endings.includes(ending));
  if (known) return known.read;
  const start = new TextDecoder().decode(bytes.subarray(0, 100)).trimStart();
  return /^[{[]/.test(start) ? readJson : readText;
}

/**
 * Reads the bytes of a file as what its name says that it is.
 * @throws {CommandFailure} where it is damaged
 * @throws {DataValidationError} where it is a table without regions or values
 */
export function readFileAs(bytes: Uint8Array, facts: FileFacts): ReadFile | Promise<ReadFile> {
  return readerFor(facts.name, bytes)(bytes, facts);
}
