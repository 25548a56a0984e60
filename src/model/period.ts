/** A year, a month or a day: `2024`, `2024-07`, `2025-07-01`. */
export type Period = string;

const PERIOD = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether a text is a year, a month or a day that exists in the calendar. */
export function isPeriod(text: string): text is Period {
  const match = PERIOD.exec(text);
  if (!match) return false;
  if (match[3] === undefined) return true;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Orders periods in time; a year comes before its own months, a month before its days. */
export function comparePeriods(a: Period, b: Period): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
