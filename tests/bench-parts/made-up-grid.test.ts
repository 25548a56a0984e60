import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { innerSpots, isInside } from '../bench/parts/inner-spots.js';
import { cellCentres, cellNeighbours, madeUpGrid, madeUpPoints, type GridBounds, type Position } from '../bench/parts/made-up-grid.js';

const BOUNDS: GridBounds = [100, -1, 102, 1];
const [COLUMNS, ROWS] = [12, 9];

type Shapes = Topology<{ regions: GeometryCollection<{ name: string }> }>;

const shapesOf = (seed: number): Shapes => madeUpGrid(COLUMNS, ROWS, BOUNDS, seed) as unknown as Shapes;

function ringsOf(shapes: Shapes): readonly (readonly Position[])[] {
  return feature(shapes, shapes.objects.regions).features.map(({ geometry }) => {
    if (geometry.type !== 'Polygon') throw new Error(geometry.type);
    return geometry.coordinates[0] as unknown as readonly Position[];
  });
}

/** Twice the signed area: positive where the ring turns to the left. */
const turn = (ring: readonly Position[]): number =>
  ring.slice(1).reduce((sum, [x, y], index) => sum + (ring[index]?.[0] ?? 0) * y - x * (ring[index]?.[1] ?? 0), 0);

describe('the made-up grid', () => {
  const shapes = shapesOf(7);
  const rings = ringsOf(shapes);

  it('fills its bounds without gap or overlap', () => {
    expect(rings).toHaveLength(COLUMNS * ROWS);
    expect(rings.every((ring) => turn(ring) > 0)).toBe(true);
    const areas = rings.reduce((sum, ring) => sum + turn(ring) / 2, 0);
    expect(areas).toBeCloseTo((BOUNDS[2] - BOUNDS[0]) * (BOUNDS[3] - BOUNDS[1]), 6);
    for (const point of madeUpPoints(300, BOUNDS, 3)) expect(rings.filter((ring) => isInside(point, [ring]))).toHaveLength(1);
  });

  it('shares each inner border between two regions', () => {
    const uses = new Map<number, number>();
    for (const geometry of madeUpGrid(COLUMNS, ROWS, BOUNDS, 7).objects.regions.geometries)
      for (const arc of geometry.arcs[0]) uses.set(arc < 0 ? ~arc : arc, (uses.get(arc < 0 ? ~arc : arc) ?? 0) + 1);
    expect([...uses.values()].filter((count) => count === 1)).toHaveLength(2 * (COLUMNS + ROWS));
    expect([...uses.values()].filter((count) => count === 2)).toHaveLength((COLUMNS - 1) * ROWS + (ROWS - 1) * COLUMNS);
    const outline = mesh(shapes, shapes.objects.regions, (a, b) => a === b);
    expect(outline.coordinates.flat().every(([x = 0, y = 0]) => x === 100 || x === 102 || y === -1 || y === 1)).toBe(true);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(madeUpGrid(3, 3, BOUNDS, 1)).toEqual(madeUpGrid(3, 3, BOUNDS, 1));
    expect(madeUpGrid(3, 3, BOUNDS, 1)).not.toEqual(madeUpGrid(3, 3, BOUNDS, 2));
  });

  it('knows a place inside each region, and the regions beside it', () => {
    const places = cellCentres(COLUMNS, ROWS, BOUNDS);
    rings.forEach((ring, index) => {
      expect(isInside(places[index] ?? [0, 0], [ring])).toBe(true);
    });
    const arcsOf = madeUpGrid(COLUMNS, ROWS, BOUNDS, 7).objects.regions.geometries.map(
      ({ arcs }) => new Set(arcs[0].map((arc) => (arc < 0 ? ~arc : arc))),
    );
    const beside = arcsOf.map((own, index) =>
      arcsOf.flatMap((other, at) => (at !== index && [...own].some((arc) => other.has(arc)) ? [at] : [])),
    );
    expect(cellNeighbours(COLUMNS, ROWS)).toEqual(beside);
  });
});

describe('the spots that are looked at', () => {
  const square: readonly Position[] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
    [0, 0],
  ];
  const hole: readonly Position[] = [
    [3, 3],
    [3, 7],
    [7, 7],
    [7, 3],
    [3, 3],
  ];

  it('lie inside the region, out of its holes, apart from one another and from the border', () => {
    const spots = innerSpots([[square, hole]], 6);
    expect(spots).toHaveLength(6);
    expect(new Set(spots.map(String)).size).toBe(6);
    for (const spot of spots) {
      expect(isInside(spot, [square, hole])).toBe(true);
      expect(Math.min(...spot, 10 - Math.max(...spot))).toBeGreaterThan(0.5);
    }
  });

  it('lie in the largest piece of a region of several', () => {
    const islet: readonly Position[] = [
      [20, 0],
      [21, 0],
      [21, 1],
      [20, 1],
      [20, 0],
    ];
    expect(innerSpots([[islet], [square]], 4).every(([x]) => x < 10)).toBe(true);
    expect(innerSpots([], 4)).toEqual([]);
  });
});
