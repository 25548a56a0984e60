/** Ranks from the greatest value, 1, on; equal values share a rank and the next is left out (standard competition ranking). */
export function rank(values: readonly number[]): readonly number[] {
  const descending = [...values].sort((a, b) => b - a);
  const first = new Map<number, number>();
  descending.forEach((value, index) => {
    if (!first.has(value)) first.set(value, index + 1);
  });
  return values.map((value) => first.get(value) ?? NaN);
}

/** The greatest of values, of any number of them; `-Infinity` where there is none. */
export function greatestOf(values: readonly number[]): number {
  return values.reduce((greatest, value) => Math.max(greatest, value), -Infinity);
}

/** The least of values, of any number of them; `Infinity` where there is none. */
export function leastOf(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}
