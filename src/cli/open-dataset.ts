import { basename } from 'node:path';
import { validate } from '../data/validate.js';
import { locateIn, type Place } from '../geo/place.js';
import { explainFailure } from '../i18n/explanations/explain.js';
import type { Dataset } from '../model/dataset.js';
import { DataValidationError } from '../model/errors.js';
import { EMPTY_REPORT, type JoinReport } from '../model/report.js';
import type { CommandOptions } from './command-line.js';
import { CommandFailure } from './failure.js';
import { progressOn } from './progress.js';
import { readBytes, STANDARD_STREAM } from './read-bytes.js';
import { readFileAs, type ReadFile } from './readers.js';
import type { Surroundings } from './surroundings.js';

/** A file that has gone through the one door. */
export interface OpenedFile {
  /** What it is called where people read it. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly read: ReadFile;
  /** `null` where nothing of it could be kept; the report says why. */
  readonly dataset: Dataset | null;
  readonly report: JoinReport;
}

function throughTheDoor(read: ReadFile, place: Place): Pick<OpenedFile, 'dataset' | 'report'> {
  try {
    return validate(read.input, place.register, { locate: locateIn(place) });
  } catch (error) {
    if (!(error instanceof DataValidationError) || error.issues.length === 0) throw error;
    const rows = new Set(error.issues.flatMap(({ row }) => row ?? []));
    return { dataset: null, report: { ...EMPTY_REPORT, received: rows.size, entries: error.issues } };
  }
}

/**
 * Reads, joins and validates a file, as the element does.
 * @throws {CommandFailure} where it cannot be read at all
 */
export async function openFile(
  file: string,
  { decimal, maxBytes, sheet, range }: Pick<CommandOptions, 'decimal' | 'maxBytes' | 'sheet' | 'range'>,
  surroundings: Surroundings,
): Promise<OpenedFile> {
  const { texts, stderr, language, place } = surroundings;
  const name = file === STANDARD_STREAM ? texts.standardInput : file;
  const progress = progressOn(stderr);
  try {
    const bytes = await readBytes(file, name, { surroundings, maxBytes, progress });
    progress.tellNow(() => texts.joining({ file: name }));
    const read = await readFileAs(bytes, {
      name: file === STANDARD_STREAM ? null : basename(file),
      called: name,
      regions: place.register,
      decimal,
      sheet,
      range,
    });
    return { name, sizeBytes: bytes.byteLength, read, ...throughTheDoor(read, place) };
  } catch (error) {
    if (!(error instanceof DataValidationError)) throw error;
    throw new CommandFailure(() => texts.unreadable({ file: name, why: explainFailure(error.message, language) ?? error.message }), {
      cause: error,
    });
  } finally {
    progress.clear();
  }
}
