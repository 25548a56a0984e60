/** What one region may have, in the counts that all else of it is computed from. */
export type Counts = readonly number[];

const keyOf = (sums: Counts) => sums.join();

/** All sums that rows can make together, of the counts of which the total is known. */
function sumsOf(rows: readonly (readonly Counts[])[], isKnown: readonly boolean[]): readonly Counts[][] {
  const all: Counts[][] = [[isKnown.map(() => 0)]];
  for (const candidates of rows) {
    const next = new Map<string, Counts>();
    for (const before of all[all.length - 1] ?? [])
      for (const counts of candidates) {
        const sums = before.map((sum, at) => (isKnown[at] === true ? sum + (counts[at] ?? 0) : 0));
        next.set(keyOf(sums), sums);
      }
    all.push([...next.values()]);
  }
  return all;
}

/**
 * Of each row's candidates those that can be, where all rows together make the totals that are known: what a reader is
 * left with who tries every number.
 * @param totals `null` where a total is not shown
 */
export function possibleCounts(rows: readonly (readonly Counts[])[], totals: readonly (number | null)[]): readonly (readonly Counts[])[] {
  const isKnown = totals.map((total) => total !== null);
  if (!isKnown.includes(true)) return rows;
  const before = sumsOf(rows, isKnown);
  const after = sumsOf([...rows].reverse(), isKnown).map((sums) => new Set(sums.map(keyOf)));
  return rows.map((candidates, row) =>
    candidates.filter((counts) =>
      (before[row] ?? []).some((sums) => {
        const rest = totals.map((total, at) => (total === null ? 0 : total - (sums[at] ?? 0) - (counts[at] ?? 0)));
        return after[rows.length - row - 1]?.has(keyOf(rest)) === true;
      }),
    ),
  );
}
