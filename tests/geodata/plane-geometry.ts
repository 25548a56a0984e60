/** Brute-force geometry, written apart from the code under test. */

type Position = readonly number[];
type Ring = readonly Position[];

/** A line between two positions. */
export type Segment = readonly [a: Position, b: Position];

const x = ([value = NaN]: Position) => value;
const y = ([, value = NaN]: Position) => value;
export const isSame = (a: Position, b: Position) => x(a) === x(b) && y(a) === y(b);

/** The lines between the positions of a ring or arc. */
export function segmentsOf(line: Ring): readonly Segment[] {
  return line.slice(1).map((end, index) => [line[index]!, end]);
}

/** Positive where c lies left of the line from a to b, 0 on it. */
function side(a: Position, b: Position, c: Position): number {
  return Math.sign((x(b) - x(a)) * (y(c) - y(a)) - (y(b) - y(a)) * (x(c) - x(a)));
}

function isWithin([a, b]: Segment, c: Position): boolean {
  const between = (value: number, one: number, other: number) => Math.min(one, other) <= value && value <= Math.max(one, other);
  return side(a, b, c) === 0 && between(x(c), x(a), x(b)) && between(y(c), y(a), y(b));
}

/** Whether two lines have more in common than an end of both. */
function areCrossing(first: Segment, second: Segment): boolean {
  const [[a, b], [c, d]] = [first, second];
  const isEnd = (position: Position, segment: Segment) => segment.some((end) => isSame(end, position));
  const touches = (position: Position, segment: Segment) => isWithin(segment, position) && !isEnd(position, segment);
  if (touches(a, second) || touches(b, second) || touches(c, first) || touches(d, first)) return true;
  if (isEnd(a, second) && isEnd(b, second)) return true;
  if (isEnd(a, second) || isEnd(b, second)) return false;
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** The pairs of lines that cross, touch or lie on each other elsewhere than in an end of both. */
export function crossings(segments: readonly Segment[]): readonly (readonly [Segment, Segment])[] {
  const sorted = [...segments]
    .map((segment) => ({ segment, from: Math.min(...segment.map(x)), to: Math.max(...segment.map(x)) }))
    .sort((a, b) => a.from - b.from);
  const found: (readonly [Segment, Segment])[] = [];
  sorted.forEach(({ segment, to }, index) => {
    for (let next = index + 1; next < sorted.length && sorted[next]!.from <= to; next += 1)
      if (areCrossing(segment, sorted[next]!.segment)) found.push([segment, sorted[next]!.segment]);
  });
  return found;
}

/** The area that a ring encloses, in square units of its positions: positive where it goes counter-clockwise. */
export function signedArea(ring: Ring): number {
  const [origin = []] = ring;
  return (
    segmentsOf(ring).reduce((sum, [a, b]) => sum + (x(a) - x(origin)) * (y(b) - y(origin)) - (x(b) - x(origin)) * (y(a) - y(origin)), 0) / 2
  );
}

/** Whether a position lies inside a ring, by the lines to its east that a ray from it crosses. */
function isInRing(ring: Ring, position: Position): boolean {
  const crossed = segmentsOf(ring).filter(
    ([a, b]) => y(a) > y(position) !== y(b) > y(position) && x(position) < x(a) + ((y(position) - y(a)) / (y(b) - y(a))) * (x(b) - x(a)),
  );
  return crossed.length % 2 === 1;
}

/** Whether a position lies inside one of several polygons and not in its holes. */
export function isInPolygons(polygons: readonly (readonly Ring[])[], position: Position): boolean {
  return polygons.some((rings) => rings.filter((ring) => isInRing(ring, position)).length % 2 === 1);
}
