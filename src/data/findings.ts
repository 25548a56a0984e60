import type { Period } from '../model/period.js';
import type { RegionCode } from '../model/region.js';
import type { ReportEntry, ReportKind } from '../model/report.js';

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

function asText(received: unknown): string {
  if (typeof received === 'string') return received;
  if (received === undefined || received === null) return '';
  if (typeof received === 'number' || typeof received === 'bigint') return String(received);
  try {
    const json: unknown = JSON.stringify(received);
    return typeof json === 'string' ? json : typeof received;
  } catch {
    // It runs in a circle, holds a bigint, or throws when it is looked at.
    return typeof received;
  }
}

function written(received: unknown): string {
  const text = asText(received);
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}

/** An entry of the report. */
export function finding(kind: ReportKind, detail: string, facts: FindingFacts = {}): ReportEntry {
  return {
    kind,
    row: facts.row ?? null,
    column: facts.column ?? null,
    received: written(facts.received),
    indicator: facts.indicator ?? null,
    region: facts.region ?? null,
    period: facts.period ?? null,
    candidates: facts.candidates ?? [],
    detail,
  };
}
