import { differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, parse, type Color } from 'culori';

const difference = differenceCiede2000();

/** Normal eyes, and those that lack one kind of cone wholly. */
const EYES: readonly ((colour: Color) => Color)[] = [
  (colour) => colour,
  filterDeficiencyProt(1),
  filterDeficiencyDeuter(1),
  filterDeficiencyTrit(1),
];

/** CIEDE2000 between two colours, as the eyes see them that tell them apart least. */
export function leastDifference(a: string, b: string): number {
  const [first, second] = [parse(a), parse(b)];
  if (!first || !second) throw new TypeError(`Expected two colours; received "${a}" and "${b}".`);
  return Math.min(...EYES.map((seen) => difference(seen(first), seen(second))));
}

/** The least of these differences between neighbours in a run of colours. */
export function leastBetweenNeighbours(colours: readonly string[]): number {
  return Math.min(...colours.slice(1).map((colour, index) => leastDifference(colours[index]!, colour)));
}
