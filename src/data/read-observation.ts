import type { Indicator } from '../model/dataset.js';
import type { ObservationInput } from '../model/dataset.schema.js';
import type { Region, RegionLevel } from '../model/region.js';
import type { ReportEntry, ReportKind } from '../model/report.js';
import { isEmptyStatus } from '../model/status.js';
import { localized } from './complete-indicator.js';
import { finding } from './findings.js';
import { isCorrected, type RegionMatch } from './match-region.js';
import type { NumberedObservation } from './read-numbers.js';
import { noteOf, readMarks } from './read-marks.js';
import type { ReadObservation } from './settle-duplicates.js';

interface ReaderFacts {
  readonly indicators: readonly Indicator[];
  readonly join: (text: string, level: RegionLevel | undefined) => RegionMatch;
  readonly report: (entry: ReportEntry) => void;
}

/** Words in the name of an indicator that measures a change, which may be negative and beyond 100 per cent. */
const CHANGE =
  /\b(change|growth|increase|decrease|difference|perubahan|pertumbuhan|kenaikan|penurunan|peningkatan|selisih|laju)\b/i;

/** Whether a value can be: a share lies within 0 to 100 per cent, and nothing is counted less than zero times. */
function isPossible(value: number, { id, title, unit, kind }: Indicator): boolean {
  if (kind === 'count') return value >= 0;
  if (kind !== 'rate' || unit !== 'percent' || (value >= 0 && value <= 100)) return true;
  return CHANGE.test(`${id.replace(/_/g, ' ')} ${title.id} ${title.en}`);
}

/** Reads observations one by one; what cannot be kept is reported and left out. */
export function observationReader({ indicators, join, report }: ReaderFacts) {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));

  const corrected = new Set<string>();
  /** A correction may be wrong: whoever keeps the table can tell. Each text is named once, in its first row. */
  const stateCorrection = (text: string, region: Region, row: number | null | undefined) => {
    const key = `${region.code} ${text}`;
    if (corrected.has(key) || !isCorrected(text, region)) return;
    corrected.add(key);
    report(finding('assumed', `The text was taken for ${region.name} (${region.code}).`, { row, received: text, region: region.code }));
  };

  const findRegion = (input: ObservationInput, say: (kind: ReportKind, detail: string, facts?: object) => void): Region | null => {
    const text = String(input.region).trim();
    const match = join(text, input.level ?? undefined);
    if ('region' in match) {
      stateCorrection(text, match.region, input.row);
      return match.region;
    }
    const candidates = match.candidates.map(({ code }) => code);
    if (candidates.length === 0) say('unmatched', 'The text names no known region.', { received: text });
    else say('ambiguous', 'The text may name several regions; none was taken.', { received: text, candidates });
    return null;
  };

  return ({ input, value, lower, upper, unreadable }: NumberedObservation, indicatorId: string): ReadObservation[] => {
    const period = input.period == null ? null : String(input.period).trim();
    const say = (kind: ReportKind, detail: string, facts: object = {}) =>
      report(finding(kind, detail, { row: input.row, column: input.column, indicator: indicatorId, period, ...facts }));
    const indicator = byId.get(indicatorId);
    const region = findRegion(input, say);
    if (!region || !indicator) return [];
    const here = { region: region.code };
    const marks = readMarks(input, (kind, detail, facts) => say(kind, detail, { ...here, ...facts }));
    if (!marks) return [];
    const { written } = marks;
    const empty = written.status !== null && isEmptyStatus(written.status);
    const possible = empty || value === null || isPossible(value, indicator);
    if (!possible) say('out-of-range', 'The value is outside the possible range and is not drawn.', { ...here, received: input.value });
    if (empty && (value !== null || unreadable)) say(written.status === 'Q' ? 'suppressed' : 'invalid', 'The status says that there is no value; it was left out.', here);
    else if (written.status === 'Q') say('suppressed', 'The value is suppressed by its status.', here);
    else if (value === null && !unreadable && !empty) say('missing', 'There is no value.', here);
    const shown = empty || !possible ? null : value;
    const ordered = shown !== null && (lower ?? shown) <= shown && shown <= (upper ?? shown);
    if (shown !== null && !ordered) say('invalid', 'The value is not between its lower and upper bound; the bounds were left out.', here);
    return [
      {
        row: input.row ?? null,
        column: input.column ?? null,
        observation: {
          indicator: indicatorId,
          region: region.code,
          period: marks.period,
          value: shown,
          status: shown !== null ? (written.status ?? 'A') : empty ? written.status : 'O',
          lower: ordered ? lower : null,
          upper: ordered ? upper : null,
          note: noteOf(input.note, written),
          method: localized(input.method),
          source: input.source ?? null,
        },
      },
    ];
  };
}
