/** A position `[longitude, latitude]` in degrees. */
type Position = readonly [number, number];
/** An outer ring, then its holes; rings are closed. */
type Polygon = readonly (readonly Position[])[];

const STEPS = 28;

/**
 * Positions well inside a region, far from its borders and from one another: the places where its fill is looked for.
 * @param count how many at most; fewer where the region is too small for that many
 */
export function innerSpots(polygons: readonly Polygon[], count: number): readonly Position[] {
  const largest = [...polygons].sort((a, b) => extent(b) - extent(a))[0];
  if (!largest) return [];
  const [west, south, east, north] = boundsOf(largest);
  const candidates: { readonly at: Position; readonly depth: number }[] = [];
  for (let row = 1; row < STEPS; row += 1)
    for (let column = 1; column < STEPS; column += 1) {
      const at: Position = [west + ((east - west) * column) / STEPS, south + ((north - south) * row) / STEPS];
      if (isInside(at, largest)) candidates.push({ at, depth: Math.min(...largest.map((ring) => distanceTo(at, ring))) });
    }
  const deepest = Math.max(0, ...candidates.map(({ depth }) => depth));
  const deep = candidates.filter(({ depth }) => depth >= deepest / 2).sort((a, b) => b.depth - a.depth);
  const chosen: Position[] = [];
  while (chosen.length < count && deep.length > 0) {
    const apart = (at: Position): number => Math.min(Infinity, ...chosen.map((other) => Math.hypot(other[0] - at[0], other[1] - at[1])));
    const next = deep.reduce((best, candidate) => (apart(candidate.at) > apart(best.at) ? candidate : best));
    if (chosen.length > 0 && apart(next.at) === 0) break;
    chosen.push(next.at);
  }
  return chosen;
}

/** Whether a position lies in a polygon and in none of its holes. */
export function isInside([x, y]: Position, polygon: Polygon): boolean {
  let inside = false;
  for (const ring of polygon)
    for (let i = 1; i < ring.length; i += 1) {
      const [[ax, ay], [bx, by]] = [ring[i - 1] ?? [0, 0], ring[i] ?? [0, 0]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  return inside;
}

function boundsOf([outer = []]: Polygon): readonly [number, number, number, number] {
  const [xs, ys] = [outer.map(([x]) => x), outer.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function extent(polygon: Polygon): number {
  const [west, south, east, north] = boundsOf(polygon);
  return (east - west) * (north - south);
}

function distanceTo([x, y]: Position, ring: readonly Position[]): number {
  let nearest = Infinity;
  for (let i = 1; i < ring.length; i += 1) {
    const [[ax, ay], [bx, by]] = [ring[i - 1] ?? [0, 0], ring[i] ?? [0, 0]];
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    nearest = Math.min(nearest, Math.hypot(ax + share * (bx - ax) - x, ay + share * (by - ay) - y));
  }
  return nearest;
}
