import { parseArgs } from 'node:util';
import { distance } from '../data/edit-distance.js';
import type { DecimalSign } from '../data/parse-number.js';
import { CLASSIFICATION_METHODS, type ClassificationMethod } from '../model/dataset.js';
import { LANGUAGES, type Language } from '../model/text.js';
import { misuse } from './failure.js';
import { padangPlace } from '../geo/padang-place.js';

/** What the command can be asked for. */
export const COMMANDS = ['check', 'convert', 'render'] as const;
/** One of them. */
type CommandName = (typeof COMMANDS)[number];

const FLAG = { type: 'boolean' } as const;
const TEXT = { type: 'string' } as const;
const OPTIONS = {
  help: { ...FLAG, short: 'h' },
  version: FLAG,
  lang: TEXT,
  all: FLAG,
  decimal: TEXT,
  sheet: TEXT,
  range: TEXT,
  'max-mb': TEXT,
  output: { ...TEXT, short: 'o' },
  force: FLAG,
  indicator: TEXT,
  period: TEXT,
  level: TEXT,
  classification: TEXT,
  classes: TEXT,
  palette: TEXT,
  size: TEXT,
  layers: TEXT,
  'show-values': FLAG,
} as const;
type OptionName = keyof typeof OPTIONS;

const ALWAYS: readonly OptionName[] = ['help', 'version', 'lang'];
const READING: readonly OptionName[] = [...ALWAYS, 'decimal', 'sheet', 'range', 'max-mb'];
const WRITING: readonly OptionName[] = [...READING, 'output', 'force'];
/** Which options a command takes. */
const TAKEN: Readonly<Record<CommandName, readonly OptionName[]>> = {
  check: [...READING, 'all'],
  convert: WRITING,
  render: [...WRITING, 'indicator', 'period', 'level', 'classification', 'classes', 'palette', 'size', 'layers', 'show-values'],
};

/** What a command is told; `null` where nothing is said. */
export interface CommandOptions {
  readonly all: boolean;
  readonly decimal: DecimalSign | null;
  readonly sheet: string | null;
  readonly range: string | null;
  readonly maxBytes: number;
  readonly output: string | null;
  readonly force: boolean;
  /** Empty for outlines alone. */
  readonly indicator: string | null;
  readonly period: string | null;
  /** As it is written; `null` for the place's default. */
  readonly level: string | null;
  readonly classification: ClassificationMethod | null;
  readonly classes: number | null;
  /** As it is written. */
  readonly palette: string | null;
  readonly size: string | null;
  readonly layers: readonly string[];
  readonly showValues: boolean;
}

/** A command line that has been understood. */
export type CommandLine =
  | { readonly kind: 'help'; readonly command: CommandName | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'run'; readonly command: CommandName; readonly files: readonly string[]; readonly options: CommandOptions };

const MAX_MB = 200;

/** The name that is nearest to what was typed; `null` where none is near. */
function nearest(received: string, names: readonly string[]): string | null {
  const limit = Math.max(1, Math.floor(received.length / 3));
  const near = names.map((name) => ({ name, apart: distance(received, name, limit) })).sort((a, b) => a.apart - b.apart)[0];
  return near && near.apart <= limit ? near.name : null;
}

function parsed(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
}

const isOption = (name: string): name is OptionName => Object.keys(OPTIONS).includes(name);

function oneOf<const Value extends string>(option: string, received: string | undefined, known: readonly Value[]): Value | null {
  if (received === undefined) return null;
  const value = known.find((each) => each === received);
  if (value === undefined)
    throw misuse((texts) =>
      texts.badValue({ option, received, expected: known.map((each) => (/\w/.test(each) ? each : `“${each}”`)).join(', ') }),
    );
  return value;
}

function numberIn(
  option: string,
  received: string | undefined,
  { fits, whole }: { readonly fits: (value: number) => boolean; readonly whole: boolean },
): number | null {
  if (received === undefined) return null;
  const value = (whole ? /^\d+$/ : /^\d+(?:\.\d+)?$/).test(received) ? Number(received) : NaN;
  if (!fits(value))
    throw misuse((texts) =>
      texts.badValue({ option, received, expected: whole ? texts.numberRange({ least: 2, most: 9 }) : texts.positiveNumber }),
    );
  return value;
}

/** Whether numbers can be written in the language of a tag. */
function isSpoken(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

/** The language that a command line names, also one that is wrong in all else; `null` where it names none. */
export function languageIn(args: readonly string[]): Language | null {
  const { lang } = parsed(args).values;
  return typeof lang === 'string' && isSpoken(lang) ? lang : null;
}

/** The options as they were written, each known to the command and with a value where it takes one. */
function writtenOptions(
  tokens: ReturnType<typeof parsed>['tokens'],
  taken: readonly OptionName[],
): Readonly<Partial<Record<OptionName, string>>> {
  const written: Partial<Record<OptionName, string>> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isOption(name) || !taken.includes(name)) {
      const near = nearest(name, taken);
      throw misuse((texts) => texts.unknownOption({ received: rawName, nearest: near === null ? null : `--${near}` }));
    }
    if (OPTIONS[name].type === 'boolean') {
      if (value !== undefined) throw misuse((texts) => texts.valueUnwanted({ option: rawName }));
    } else if (value === undefined || (!inlineValue && /^-./.test(value))) throw misuse((texts) => texts.valueMissing({ option: rawName }));
    written[name] = value ?? '';
  }
  return written;
}

/** The names in a list parted by commas or spaces. */
const namesIn = (list: string | undefined) => (list ?? '').split(/[\s,]+/).filter(Boolean);

/**
 * Understands a command line.
 * @param levels those that the place can be drawn at
 * @throws {CommandFailure} with exit code 2, where it cannot be meant so
 */
export function readCommandLine(args: readonly string[], levels: readonly string[] = [...padangPlace.boundaries.keys()]): CommandLine {
  const { tokens, positionals } = parsed(args);
  const [name, ...files] = positionals;
  const command = COMMANDS.find((each) => each === name);
  if (name !== undefined && command === undefined)
    throw misuse((texts) => texts.unknownCommand({ received: name, nearest: nearest(name, COMMANDS) }));
  const written = writtenOptions(tokens, command === undefined ? ALWAYS : TAKEN[command]);
  const { lang } = written;
  if (lang !== undefined && !isSpoken(lang))
    throw misuse((texts) => texts.badValue({ option: '--lang', received: lang, expected: `${LANGUAGES.join(', ')}, ms …` }));
  if (written.help !== undefined) return { kind: 'help', command: command ?? null };
  if (written.version !== undefined) return { kind: 'version' };
  if (command === undefined) throw misuse((texts) => texts.noCommand);
  if (files.length === 0 || files.includes('')) throw misuse((texts) => texts.noFile);
  if (command !== 'check' && files.length > 1) throw misuse((texts) => texts.oneFile({ command }));
  if (command !== 'check' && !written.output) throw misuse((texts) => texts.noOutput({ command }));
  const maxMegabytes = numberIn('--max-mb', written['max-mb'], { fits: (value) => value > 0, whole: false }) ?? MAX_MB;
  return {
    kind: 'run',
    command,
    files,
    options: {
      all: written.all !== undefined,
      decimal: oneOf('--decimal', written.decimal, [',', '.']),
      sheet: written.sheet ?? null,
      range: written.range ?? null,
      maxBytes: Math.round(maxMegabytes * 1e6),
      output: written.output ?? null,
      force: written.force !== undefined,
      indicator: written.indicator ?? null,
      period: written.period ?? null,
      level: oneOf('--level', written.level, levels),
      classification: oneOf('--classification', written.classification, CLASSIFICATION_METHODS),
      classes: numberIn('--classes', written.classes, { fits: (value) => value >= 2 && value <= 9, whole: true }),
      palette: written.palette ?? null,
      size: written.size ?? null,
      layers: namesIn(written.layers),
      showValues: written['show-values'] !== undefined,
    },
  };
}
