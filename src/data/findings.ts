import { detailOf, type Detail } from '../model/detail.js';
import type { Period } from '../model/period.js';
import type { RegionCode } from '../model/region.js';
import type { ReportEntry, ReportKind } from '../model/report.js';
import { personalCell } from './privacy/personal-data.js';
import { mayNamePersons } from './privacy/personal-headers.js';
import { personalNumber, personalText } from './privacy/personal-text.js';

/** What is known of a finding; the rest is empty. */
export interface FindingFacts {
  readonly row?: number | null | undefined;
  readonly column?: string | null | undefined;
  readonly received?: unknown;
  readonly indicator?: string | null | undefined;
  readonly region?: RegionCode | null | undefined;
  readonly period?: Period | null | undefined;
  readonly candidates?: readonly RegionCode[] | undefined;
}

/** A report is read by people: of a longer text the beginning will do. */
const MOST_LETTERS = 200;

/** Of a row that could not be read, these are not told: its numbers may be those that are suppressed, and its place is named already. */
const UNTOLD: ReadonlySet<string> = new Set(['value', 'lower', 'upper', 'lngLat', 'amountRupiah', 'row']);

/** Of an object, only what does not tell who someone is. */
function shownField(key: string, field: unknown): unknown {
  return UNTOLD.has(key) || (key !== '' && personalCell(key, field) !== null) ? undefined : field;
}

function asText(received: unknown): string {
  if (typeof received === 'string') return received;
  if (received === undefined || received === null) return '';
  if (typeof received === 'number' || typeof received === 'bigint') return String(received);
  try {
    const json: unknown = JSON.stringify(received, shownField);
    return typeof json === 'string' ? json : typeof received;
  } catch {
    // It runs in a circle, holds a bigint, or throws when it is looked at.
    return typeof received;
  }
}

let lastColumn = '';
let lastMayName = false;

/** Whether what stands in a column tells who someone is; entries of one column mostly follow one another. */
function isPersonal(text: string, column: string | null | undefined): boolean {
  if (text === '') return false;
  if (personalText(text) !== null) return true;
  if (column == null) return false;
  if (column !== lastColumn) [lastColumn, lastMayName] = [column, mayNamePersons(column)];
  return lastMayName && personalCell(column, text) !== null;
}

/** What was received, as far as a report may tell it. */
function written(received: unknown, column: string | null | undefined): string {
  const text = asText(received);
  if (isPersonal(text, column)) return '';
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}

/** A sentence as far as it may be told: one about a value may quote it. */
export function tellable(sentence: Detail): Detail {
  return personalText(sentence) === null ? sentence : detailOf('personal-text');
}

/** Codes of Kemendagri's list, and periods: of these nothing need be asked. */
const PLAIN = /^(?:\d\d(?:\.\d\d){0,2}(?:\.\d{4})?|\d{4}(?:(?:-\d\d){0,2}|-S[12]|-Q[1-4]))$/;

/** A name of one thing as it was received; `null` where it may tell who someone is. */
function named<Name extends string>(name: Name | null | undefined): Name | null {
  return name == null || (!PLAIN.test(name) && personalText(name) !== null) ? null : name;
}

/** An entry of the report. It never tells who someone is: what looks so is left out of it. */
export function finding(kind: ReportKind, detail: Detail, facts: FindingFacts = {}): ReportEntry {
  return {
    kind,
    row: facts.row == null || personalNumber(facts.row) !== null ? null : facts.row,
    column: named(facts.column),
    received: written(facts.received, facts.column),
    indicator: named(facts.indicator),
    region: named(facts.region),
    period: named(facts.period),
    candidates: (facts.candidates ?? []).flatMap((candidate) => named(candidate) ?? []),
    detail: tellable(detail),
  };
}
