/** Numbers that follow one another, both ends included. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Numbers in rising order as runs; what stands twice counts once.
 * @example runsOf([3, 4, 4, 5, 9]) // [{ from: 3, to: 5 }, { from: 9, to: 9 }]
 */
export function runsOf(numbers: readonly number[]): readonly Run[] {
  const runs: { readonly from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs[runs.length - 1];
    if (last && number <= last.to + 1) last.to = Math.max(last.to, number);
    else runs.push({ from: number, to: number });
  }
  return runs;
}
