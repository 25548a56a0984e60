/** Mixes the numbers of a key, so that rows spread over the table however regular they are. */
function mixed(codes: readonly Int32Array[], index: number): number {
  let hash = 0;
  for (const column of codes) {
    hash = Math.imul(hash ^ (column[index] ?? -1), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

function areAlike(codes: readonly Int32Array[], a: number, b: number): boolean {
  for (const column of codes) if (column[a] !== column[b]) return false;
  return true;
}

/**
 * Indexes of the rows that agree in all of some columns of numbers, by groups of more than one, in the order of the
 * first of each. It makes no key for each row, as most stand alone.
 * @param length how many rows there are
 */
export function repeatedIn(codes: readonly Int32Array[], length: number): readonly (readonly number[])[] {
  let size = 2;
  while (size < length * 2) size *= 2;
  /** The first row of each key, plus one; 0 where there is none yet. */
  const firsts = new Int32Array(size);
  const groups = new Map<number, number[]>();
  for (let index = 0; index < length; index += 1) {
    let slot = mixed(codes, index) & (size - 1);
    let first = firsts[slot] ?? 0;
    while (first !== 0 && !areAlike(codes, first - 1, index)) {
      slot = (slot + 1) & (size - 1);
      first = firsts[slot] ?? 0;
    }
    if (first === 0) firsts[slot] = index + 1;
    else {
      const group = groups.get(first - 1);
      if (group) group.push(index);
      else groups.set(first - 1, [first - 1, index]);
    }
  }
  return [...groups.values()].sort(([a = 0], [b = 0]) => a - b);
}
