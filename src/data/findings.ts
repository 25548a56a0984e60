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

function written(received: unknown): string {
  if (typeof received === 'string') return received;
  return received === undefined || received === null ? '' : (JSON.stringify(received) ?? '');
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
