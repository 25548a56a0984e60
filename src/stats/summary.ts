/** Ranks from the greatest value, 1, on; equal values share a rank and the next is left out (standard competition ranking). */
export function rank(values: readonly number[]): readonly number[] {
  const descending = [...values].sort((a, b) => b - a);
  const first = new Map<number, number>();
  descending.forEach((value, index) => {
    if (!first.has(value)) first.set(value, index + 1);
  });
  return values.map((value) => first.get(value) ?? NaN);
}
