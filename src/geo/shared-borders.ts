import type { LngLat } from '../model/region.js';
import type { Polygon } from './boundaries.js';

/** Corners and borders as near as this are the same, in degrees: about a tenth of a metre, as far as files are rounded. */
const TOLERANCE = 1e-6;

/** Corners looked at along a border, for each of its edges: where thousands of long edges lie side by side, what lies upon them is no longer sought. */
const MOST_NEAR = 500;

/** More regions than two share a piece of border only where shapes lie over one another; beyond so many it tells nothing. */
const MOST_SHARING = 20;

type Edge = readonly [LngLat, LngLat];

/** The squares of a grid around a place, its own first. */
const AROUND = [
  [0, 0],
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const;

const squareOf = (x: number, y: number, side: number) => `${Math.floor(x / side)},${Math.floor(y / side)}`;

/** Gives for each corner one and the same position to all that are as near as makes no difference. */
function snapping(): (corner: LngLat) => LngLat {
  const known = new Map<string, LngLat>();
  return (corner) => {
    const [x, y] = corner;
    for (const [east, north] of AROUND) {
      const there = known.get(squareOf(x + east * TOLERANCE, y + north * TOLERANCE, TOLERANCE));
      if (there && Math.hypot(there[0] - x, there[1] - y) <= TOLERANCE) return there;
    }
    known.set(squareOf(x, y, TOLERANCE), corner);
    return corner;
  };
}

function edgesOf(polygons: readonly Polygon[], snap: (corner: LngLat) => LngLat): readonly Edge[] {
  return polygons.flatMap((polygon) =>
    polygon.flatMap((ring) => {
      const corners = ring.map(snap);
      return corners
        .slice(1)
        .flatMap((to, index): Edge[] => (corners[index] === undefined || corners[index] === to ? [] : [[corners[index], to]]));
    }),
  );
}

/** Corners by the squares of a grid. */
function cornerGrid(edges: readonly Edge[]) {
  const corners = new Set(edges.map(([from]) => from));
  // About as large as an edge: most edges then look into a few squares.
  const lengths = edges.reduce((sum, [[fromX, fromY], [toX, toY]]) => sum + Math.hypot(toX - fromX, toY - fromY), 0);
  const side = Math.max(TOLERANCE, lengths / Math.max(1, edges.length));
  const squares = new Map<string, LngLat[]>();
  for (const corner of corners) {
    const name = squareOf(corner[0], corner[1], side);
    const here = squares.get(name);
    if (here) here.push(corner);
    else squares.set(name, [corner]);
  }
  return function* near([[fromX, fromY], [toX, toY]]: Edge): Generator<LngLat> {
    // Along the edge, square by square: the whole of a long one's bounds would be too much.
    const steps = Math.ceil(Math.hypot(toX - fromX, toY - fromY) / side);
    const seen = new Set<string>();
    for (let step = 0; step <= steps; step += 1) {
      const [x, y] = [fromX + ((toX - fromX) * step) / Math.max(1, steps), fromY + ((toY - fromY) * step) / Math.max(1, steps)];
      for (const [east, north] of AROUND) {
        const name = squareOf(x + east * side, y + north * side, side);
        if (seen.has(name)) continue;
        seen.add(name);
        yield* squares.get(name) ?? [];
      }
    }
  };
}

/** How far along an edge a corner lies (0 to 1), where it lies on it; else `null`. */
function shareOn([from, to]: Edge, corner: LngLat): number | null {
  if (corner === from || corner === to) return null;
  const [[fromX, fromY], [toX, toY], [x, y]] = [from, to, corner];
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const length = Math.hypot(alongX, alongY);
  const share = ((x - fromX) * alongX + (y - fromY) * alongY) / (length * length);
  const away = Math.abs((x - fromX) * alongY - (y - fromY) * alongX) / length;
  return share > 0 && share < 1 && away <= TOLERANCE ? share : null;
}

/**
 * Which regions share a piece of border, by their places in the list. A corner in which borders meet counts as one,
 * also where only one of them has it; one shared point alone is no border.
 */
export function sharedBorders(regions: readonly (readonly Polygon[])[]): readonly (readonly number[])[] {
  const snap = snapping();
  const edges = regions.map((polygons) => edgesOf(polygons, snap));
  const numbers = new Map<LngLat, number>();
  const numberOf = (corner: LngLat): number => {
    const number = numbers.get(corner) ?? numbers.size;
    numbers.set(corner, number);
    return number;
  };
  const near = cornerGrid(edges.flat());
  let room = MOST_NEAR * edges.reduce((sum, { length }) => sum + length, 0);
  const owners = new Map<string, Set<number>>();
  edges.forEach((own, region) => {
    for (const edge of own) {
      const inner: { readonly share: number; readonly corner: LngLat }[] = [];
      for (const corner of near(edge)) {
        if ((room -= 1) < 0) break;
        const share = shareOn(edge, corner);
        if (share !== null) inner.push({ share, corner });
      }
      const corners = [edge[0], ...inner.sort((a, b) => a.share - b.share).map(({ corner }) => corner), edge[1]];
      corners.slice(1).forEach((to, index) => {
        const [from, end] = [numberOf(corners[index] ?? to), numberOf(to)];
        const piece = `${Math.min(from, end)} ${Math.max(from, end)}`;
        const here = owners.get(piece);
        if (!here) owners.set(piece, new Set([region]));
        else if (here.size < MOST_SHARING) here.add(region);
      });
    }
  });
  const neighbours = regions.map(() => new Set<number>());
  for (const sharing of owners.values())
    for (const region of sharing) for (const other of sharing) if (other !== region) neighbours[region]?.add(other);
  return neighbours.map((each) => [...each].sort((a, b) => a - b));
}
