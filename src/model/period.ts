/** A year, a semester, a quarter, a month or a day: `2024`, `2024-S1`, `2024-Q2`, `2024-07`, `2025-07-01`. */
export type Period = string;

const PERIOD = /^(\d{4})(?:-(?:S([12])|Q([1-4])|(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?))?$/;

/** What a period is made of: `part` counts the semester, quarter or month of its year from 1; a year has none. */
export interface PeriodParts {
  readonly kind: 'year' | 'semester' | 'quarter' | 'month' | 'day';
  /** Four digits. */
  readonly year: string;
  readonly part: number | null;
  /** The first day of the period: `2024-04-01`. */
  readonly start: string;
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** Takes a period apart; `null` for a text that is none. Only the form is looked at: `2023-02-29` has parts. */
export function periodParts(text: string): PeriodParts | null {
  const match = PERIOD.exec(text);
  if (!match) return null;
  const [, year = '', semester, quarter, month, day] = match;
  const parts = (kind: PeriodParts['kind'], part: number | null, firstMonth: number) => ({
    kind,
    year,
    part,
    start: `${year}-${twoDigits(firstMonth)}-${day ?? '01'}`,
  });
  if (semester !== undefined) return parts('semester', Number(semester), Number(semester) * 6 - 5);
  if (quarter !== undefined) return parts('quarter', Number(quarter), Number(quarter) * 3 - 2);
  if (month === undefined) return parts('year', null, 1);
  return parts(day === undefined ? 'month' : 'day', Number(month), Number(month));
}

/** Whether a text is a year, a semester, a quarter, a month or a day that exists in the calendar. */
export function isPeriod(text: string): text is Period {
  const parts = periodParts(text);
  if (parts?.kind !== 'day') return parts !== null;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** From the longest kind of period to the shortest. */
const KINDS: readonly PeriodParts['kind'][] = ['year', 'semester', 'quarter', 'month', 'day'];

/** A text whose order is that of the periods. */
export function sortKey(period: Period): string {
  const parts = periodParts(period);
  return parts ? `${parts.start} ${KINDS.indexOf(parts.kind)}` : period;
}

/**
 * Orders periods in time, by their first day. Of periods that begin on the same day the longer one comes first: a year
 * before its semesters, quarters, months and days.
 */
export function comparePeriods(a: Period, b: Period): number {
  const [keyOfA, keyOfB] = [sortKey(a), sortKey(b)];
  return keyOfA < keyOfB ? -1 : keyOfA > keyOfB ? 1 : 0;
}

const MONTHS: Readonly<Record<PeriodParts['kind'], number>> = { year: 12, semester: 6, quarter: 3, month: 1, day: 0 };

const isPart = ({ kind }: PeriodParts) => kind === 'semester' || kind === 'quarter';

/** The first and the last month of a period, from 1. */
function monthsOf({ start, kind }: PeriodParts): readonly [first: number, last: number] {
  const first = Number(start.slice(5, 7));
  return [first, first + Math.max(1, MONTHS[kind]) - 1];
}

/**
 * For each of some periods the others that it overlaps, where one of both is a semester or a quarter; periods without any
 * are left out.
 */
export function overlappingParts(periods: Iterable<Period | null>): ReadonlyMap<Period, readonly Period[]> {
  const byYear = new Map<string, (PeriodParts & { readonly period: Period })[]>();
  for (const period of new Set(periods)) {
    const parts = period === null ? null : periodParts(period);
    if (period === null || parts === null) continue;
    const inYear = byYear.get(parts.year) ?? [];
    inYear.push({ ...parts, period });
    byYear.set(parts.year, inYear);
  }
  const found = new Map<Period, readonly Period[]>();
  for (const inYear of byYear.values()) {
    if (!inYear.some(isPart)) continue;
    for (const one of inYear) {
      const [first, last] = monthsOf(one);
      const others = inYear.filter((other) => {
        const [otherFirst, otherLast] = monthsOf(other);
        return other !== one && (isPart(one) || isPart(other)) && first <= otherLast && otherFirst <= last;
      });
      if (others.length > 0)
        found.set(
          one.period,
          others.map(({ period }) => period),
        );
    }
  }
  return found;
}
