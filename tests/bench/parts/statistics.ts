/** Median and quartiles of what was measured, in its own unit. */
export interface Summary {
  readonly count: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/**
 * The value below which a share of the values lies, between neighbours in proportion.
 * @param share 0 to 1
 * @throws {RangeError} when there are no values
 */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('A quantile of no values was asked for.');
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? 0;
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * @throws {RangeError} when there are no values
 */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** `null` where nothing was measured. */
export function summarise(values: readonly number[]): Summary | null {
  if (values.length === 0) return null;
  return { count: values.length, lower: quantile(values, 0.25), median: median(values), upper: quantile(values, 0.75) };
}

/**
 * How many times the yardstick something takes: the ratio of the medians, so that one slow round counts once.
 * @returns `null` where either was not measured, or the yardstick took nothing.
 */
export function ratio(measured: readonly number[], yardstick: readonly number[]): number | null {
  if (measured.length === 0 || yardstick.length === 0) return null;
  const whole = median(yardstick);
  return whole === 0 ? null : median(measured) / whole;
}

/** The order of a round: each starts one further, so that none is always first or after the same. */
export function rotated<T>(items: readonly T[], round: number): readonly T[] {
  const start = items.length === 0 ? 0 : round % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
