import { seeded } from './random.js';

/** A position `[longitude, latitude]` in degrees. */
export type Position = readonly [number, number];

/** A topology of one object, `regions`, whose polygons share their borders as arcs. */
export interface GridTopology {
  readonly type: 'Topology';
  readonly arcs: readonly (readonly Position[])[];
  readonly objects: {
    readonly regions: {
      readonly type: 'GeometryCollection';
      readonly geometries: readonly {
        readonly type: 'Polygon';
        readonly id: string;
        readonly properties: { readonly name: string };
        /** One ring; `~n` is arc n backwards. */
        readonly arcs: readonly [readonly number[]];
      }[];
    };
  };
}

/** Bounds `[west, south, east, north]` in degrees. */
export type GridBounds = readonly [west: number, south: number, east: number, north: number];

/** How far a corner moves from its place, as a share of a cell: less than a quarter, so that no cell folds over. */
const CORNER_JITTER = 0.2;
/** Vertices between the corners of a border, and how far they leave the straight line. */
const BENDS = 3;
const BEND_JITTER = 0.05;

/** To a tenth of a metre, as boundaries are written. */
const rounded = ([x, y]: Position): Position => [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6];

/**
 * Made-up regions: a grid whose corners and borders are shaken, so that cells share crooked borders and fill the bounds
 * without gap or overlap. It shows no place on earth.
 * @param seed the same seed gives the same grid
 */
export function madeUpGrid(columns: number, rows: number, bounds: GridBounds, seed: number): GridTopology {
  const random = seeded(seed);
  const [west, south, east, north] = bounds;
  const [width, height] = [(east - west) / columns, (north - south) / rows];
  const shaken = (isFree: boolean, share: number): number => (isFree ? (random() * 2 - 1) * share : 0);
  const corners = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (_, column): Position => [
      west + (column + shaken(column > 0 && column < columns, CORNER_JITTER)) * width,
      south + (row + shaken(row > 0 && row < rows, CORNER_JITTER)) * height,
    ]),
  );
  const corner = (column: number, row: number): Position => corners[row]?.[column] ?? [west, south];
  const border = (from: Position, to: Position, isOuter: boolean): readonly Position[] => [
    from,
    ...Array.from({ length: BENDS }, (_, index): Position => {
      const share = (index + 1) / (BENDS + 1);
      const aside = (isOuter ? 0 : 1) * (random() * 2 - 1) * BEND_JITTER;
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      return [from[0] + dx * share - dy * (width / height) * aside, from[1] + dy * share + dx * (height / width) * aside];
    }),
    to,
  ];

  const arcs: (readonly Position[])[] = [];
  const add = (from: Position, to: Position, isOuter: boolean): number => arcs.push(border(from, to, isOuter).map(rounded));
  // Eastward borders first, then northward ones, each numbered by row and column.
  for (let row = 0; row <= rows; row += 1)
    for (let column = 0; column < columns; column += 1) add(corner(column, row), corner(column + 1, row), row === 0 || row === rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column <= columns; column += 1)
      add(corner(column, row), corner(column, row + 1), column === 0 || column === columns);
  const eastward = (column: number, row: number): number => row * columns + column;
  const northward = (column: number, row: number): number => (rows + 1) * columns + row * (columns + 1) + column;

  const geometries = Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    return {
      type: 'Polygon' as const,
      id: `X${String(index + 1).padStart(5, '0')}`,
      properties: { name: `Petak ${index + 1}` },
      arcs: [[eastward(column, row), northward(column + 1, row), ~eastward(column, row + 1), ~northward(column, row)]] as const,
    };
  });
  return { type: 'Topology', arcs, objects: { regions: { type: 'GeometryCollection', geometries } } };
}

/** The middle of each cell before it was shaken: it lies inside the cell after, too. */
export function cellCentres(columns: number, rows: number, [west, south, east, north]: GridBounds): readonly Position[] {
  return Array.from({ length: rows * columns }, (_, index) => [
    west + ((index % columns) + 0.5) * ((east - west) / columns),
    south + (Math.floor(index / columns) + 0.5) * ((north - south) / rows),
  ]);
}

/** For each cell, the cells that share a border with it, by their places in the grid. */
export function cellNeighbours(columns: number, rows: number): readonly (readonly number[])[] {
  return Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    return [
      ...(row > 0 ? [index - columns] : []),
      ...(column > 0 ? [index - 1] : []),
      ...(column < columns - 1 ? [index + 1] : []),
      ...(row < rows - 1 ? [index + columns] : []),
    ];
  });
}

/** Made-up points, evenly strewn over the bounds. */
export function madeUpPoints(count: number, [west, south, east, north]: GridBounds, seed: number): readonly Position[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => rounded([west + random() * (east - west), south + random() * (north - south)]));
}
