/** The groups into which breaks part values; each group ascending. */
export function groupsBy(values: readonly number[], classOf: (value: number) => number, count: number): readonly (readonly number[])[] {
  const groups: number[][] = Array.from({ length: count }, () => []);
  for (const value of [...values].sort((a, b) => a - b)) groups[classOf(value)]!.push(value);
  return groups;
}

/** Sum over the groups of squared deviations from the group's mean. */
export function squaredDeviations(groups: readonly (readonly number[])[]): number {
  return groups.reduce((total, group) => {
    const mean = group.reduce((sum, value) => sum + value, 0) / group.length;
    return total + group.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }, 0);
}

/** The least sum of squared deviations over every way of cutting the sorted values into `classes` groups. */
export function leastDeviations(values: readonly number[], classes: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = (from: number, left: number): number => {
    if (left === 1) return squaredDeviations([sorted.slice(from)]);
    let least = Infinity;
    for (let to = from + 1; to <= sorted.length - left + 1; to += 1)
      least = Math.min(least, squaredDeviations([sorted.slice(from, to)]) + cut(to, left - 1));
    return least;
  };
  return cut(0, classes);
}
