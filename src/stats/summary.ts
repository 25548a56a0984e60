/** Ranks from the greatest value, 1, on; equal values share a rank and the next is left out (standard competition ranking). */
export function rank(values: readonly number[]): readonly number[] {
  const descending = [...values].sort((a, b) => b - a);
  const first = new Map<number, number>();
  descending.forEach((value, index) => {
    if (!first.has(value)) first.set(value, index + 1);
  });
  return values.map((value) => first.get(value) ?? NaN);
}

/** How many decimals a number is written with. */
export function decimalsIn(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** The sum of some numbers, as exact as they are written. */
export function exactSum(values: readonly number[]): number {
  const decimals = values.reduce((most, value) => Math.max(most, decimalsIn(value)), 0);
  return Number(values.reduce((sum, value) => sum + value, 0).toFixed(decimals));
}

/** The greatest of values, of any number of them; `-Infinity` where there is none. */
export function greatestOf(values: readonly number[]): number {
  return values.reduce((greatest, value) => Math.max(greatest, value), -Infinity);
}

/** The least of values, of any number of them; `Infinity` where there is none. */
export function leastOf(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}
