/** A number that is not seen, with how far it may go. */
interface Domain {
  low: number;
  high: number;
}

/** Terms of a sum that comes to nothing: names of numbers with their signs, and what is seen. */
export interface Sum {
  readonly terms: readonly (readonly [name: string, sign: number])[];
  readonly seen: number;
}

type Domains = Map<string, Domain>;
const copyOf = (domains: Domains): Domains => new Map([...domains].map(([name, { low, high }]) => [name, { low, high }]));

/** Takes away what no sum lets be, until nothing changes; says whether anything is left of each. */
function narrowed(domains: Domains, sums: readonly Sum[]): boolean {
  for (let changed = true; changed;) {
    changed = false;
    for (const { terms, seen } of sums)
      for (const [name, sign] of terms) {
        // sign × x = −seen − the others.
        let [low, high] = [-seen, -seen];
        for (const [other, otherSign] of terms) {
          if (other === name) continue;
          const domain = domains.get(other)!;
          low -= otherSign > 0 ? domain.high : -domain.low;
          high -= otherSign > 0 ? domain.low : -domain.high;
        }
        const own = domains.get(name)!;
        const [least, most] = sign > 0 ? [low, high] : [-high, -low];
        if (least > own.low) [own.low, changed] = [least, true];
        if (most < own.high) [own.high, changed] = [most, true];
        if (own.low > own.high) return false;
      }
  }
  return true;
}

/** Whether whole numbers fit into all sums: the smallest room is filled first, each number tried in turn. */
function fits(domains: Domains, sums: readonly Sum[]): boolean {
  if (!narrowed(domains, sums)) return false;
  let open: string | undefined;
  let room = Infinity;
  for (const [name, { low, high }] of domains) if (high > low && high - low < room) [open, room] = [name, high - low];
  if (open === undefined) return true;
  for (;;) {
    const tried = copyOf(domains);
    tried.get(open)!.high = tried.get(open)!.low;
    if (fits(tried, sums)) return true;
    domains.get(open)!.low += 1;
    if (!narrowed(domains, sums)) return false;
  }
}

/** What somebody can tell of each number that is not seen who solves all sums together: by trying, with nothing of the project's code. */
export function rangesOf(
  unseen: readonly string[],
  sums: readonly Sum[],
  { leastOf, most }: { readonly leastOf: (name: string) => number; readonly most: number },
): ReadonlyMap<string, readonly [number, number]> {
  const all: Domains = new Map(unseen.map((name) => [name, { low: leastOf(name), high: most }]));
  if (!narrowed(all, sums)) throw new Error('Expected sums that hold.');
  const isPossible = (name: string, low: number, high: number): boolean => {
    const tried = copyOf(all);
    Object.assign(tried.get(name)!, { low, high });
    return fits(tried, sums);
  };
  return new Map(
    unseen.map((name) => {
      let { low, high } = all.get(name)!;
      while (low < high && !isPossible(name, low, low)) low += 1;
      while (high > low && !isPossible(name, high, high)) high -= 1;
      return [name, [low, high]];
    }),
  );
}
