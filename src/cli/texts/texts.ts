import type { DecimalSign } from '../../data/parse-number.js';
import type { RegionLevel } from '../../model/region.js';

/** What a column of a table was taken for. */
export type ColumnUse =
  | { readonly kind: 'region' | 'witness' | 'personal' | 'unread' | 'key' | 'words' | 'empty' }
  | { readonly kind: 'role'; readonly role: string }
  | {
      readonly kind: 'value';
      readonly indicator: string | null;
      readonly period: string | null;
      readonly decimal: DecimalSign | null;
      readonly isAmount: boolean;
    };

/** A sentence as a part of a line, as all that goes wrong is said; a name such as JSON stays as it is written. */
export function saidOn(sentence: string): string {
  return sentence.replace(/^\p{Lu}(?=\p{Ll}*(?!\p{L}))/u, (first) => first.toLowerCase()).replace(/\.$/, '');
}

/** Every text of the command, by key; a function types what its text needs. */
export interface CliTexts {
  readonly help: string;
  readonly commandHelp: Readonly<Record<'check' | 'convert' | 'render', string>>;
  readonly seeHelp: (facts: { command: string }) => string;

  readonly noCommand: string;
  readonly unknownCommand: (facts: { received: string; nearest: string | null }) => string;
  readonly unknownOption: (facts: { received: string; nearest: string | null }) => string;
  readonly valueMissing: (facts: { option: string }) => string;
  readonly valueUnwanted: (facts: { option: string }) => string;
  readonly badValue: (facts: { option: string; received: string; expected: string }) => string;
  readonly noFile: string;
  readonly oneFile: (facts: { command: string }) => string;
  readonly noOutput: (facts: { command: string }) => string;
  readonly outputEnding: (facts: { file: string }) => string;
  readonly notInData: (facts: { option: string; received: string; known: string }) => string;
  readonly palettes: string;
  readonly numberRange: (facts: { least: number; most: number }) => string;
  readonly positiveNumber: string;

  readonly standardInput: string;
  readonly notFound: (facts: { file: string }) => string;
  readonly isFolder: (facts: { file: string }) => string;
  readonly notAllowed: (facts: { file: string }) => string;
  readonly diskFull: (facts: { file: string }) => string;
  readonly ioFailed: (facts: { file: string; code: string }) => string;
  readonly tooLarge: (facts: { file: string; most: string }) => string;
  readonly isEmpty: (facts: { file: string }) => string;
  readonly unreadableAs: (facts: { file: string; format: string }) => string;
  readonly unreadable: (facts: { file: string; why: string }) => string;
  readonly sheetUnwanted: (facts: { file: string }) => string;
  readonly nothingKept: (facts: { file: string }) => string;
  readonly noFolder: (facts: { file: string; folder: string }) => string;
  readonly sameFile: (facts: { file: string }) => string;
  readonly exists: (facts: { file: string }) => string;
  readonly failedInside: (facts: { message: string }) => string;
  readonly interrupted: string;

  readonly reading: (facts: { file: string; done: string; share: string | null }) => string;
  readonly joining: (facts: { file: string }) => string;
  readonly size: (facts: { bytes: number }) => string;

  readonly format: string;
  readonly delimiter: (facts: { format: string; delimiter: string | null }) => string;
  readonly delimiters: Readonly<Record<string, string>>;
  readonly header: string;
  readonly headerRow: (facts: { row: number }) => string;
  readonly sheet: string;
  readonly sheetOf: (facts: { name: string; others: readonly string[] }) => string;
  readonly rows: string;
  readonly rowCount: (facts: { received: string; kept: string; empty: string | null }) => string;
  readonly regions: string;
  readonly matched: (facts: { count: number; of: number; level: RegionLevel }) => string;
  readonly cityMatched: string;
  readonly points: string;
  readonly pointCount: (facts: { title: string; count: number }) => string;
  readonly noRegion: string;

  readonly column: string;
  readonly readAs: string;
  readonly use: (use: ColumnUse) => string;
  readonly indicator: string;
  readonly unit: string;
  readonly periods: string;
  readonly noPeriod: string;
  readonly valueCount: string;

  readonly row: string;
  readonly finding: string;
  readonly remark: string;
  readonly problemsTitle: (facts: { count: number }) => string;
  readonly remarksTitle: (facts: { count: number }) => string;
  readonly more: (facts: { count: number; rows: string }) => string;
  readonly listAll: string;
  readonly fine: (facts: { file: string; kept: string; empty: string | null }) => string;
  readonly faulty: (facts: { file: string; received: string; kept: string; empty: string | null; count: number }) => string;
  readonly noneKept: (facts: { file: string; count: number }) => string;
  readonly written: (facts: { file: string; size: string }) => string;
  readonly checkFirst: (facts: { file: string; count: number }) => string;
  readonly protected: (facts: { file: string; suppressed: number; coarsened: number }) => string;
  readonly noValuesShown: (facts: { level: string }) => string;
}
