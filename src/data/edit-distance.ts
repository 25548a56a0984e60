/** The letters of a text as bits; letters that share one count as the same. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

/** How many letters one text has and the other lacks, at least: each takes a slip of its own. */
function lacking(a: number, b: number): number {
  let count = 0;
  for (let rest = a & ~b; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** No name is longer: between longer texts each letter would be compared with each. */
const LONGEST = 200;

/**
 * Letters dropped, added, replaced or swapped with the next to make one text of another (optimal string alignment);
 * more than `limit` is given as `limit + 1`.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || a.length > LONGEST) return limit + 1;
  const [own, other] = [lettersOf(a), lettersOf(b)];
  if (lacking(own, other) > limit || lacking(other, own) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let fewest = row;
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + Number(a[row - 1] !== b[column - 1]);
      let least = Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      current.push(least);
      fewest = Math.min(fewest, least);
    }
    if (fewest > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? Infinity, limit + 1);
}
