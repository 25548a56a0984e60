/** Geometry on the sphere of radius 6,371,008.8 m, written apart from the code under test. */

type Position = readonly number[];
type Vector = readonly [number, number, number];

const EARTH_RADIUS_M = 6_371_008.8;
const RADIANS = Math.PI / 180;

function onSphere([longitude = NaN, latitude = NaN]: Position): Vector {
  const [lambda, phi] = [longitude * RADIANS, latitude * RADIANS];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector, b: Vector): Vector => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];

/**
 * Area in km² of a ring between great circles, as the sum of signed triangles: positive where it goes counter-clockwise.
 * @source Eriksson, On the measure of solid angles, Mathematics Magazine 63, 1990
 */
function signedAreaKm2(ring: readonly Position[]): number {
  const [first, ...rest] = ring.map(onSphere);
  const excess = rest.slice(1).map((c, index) => {
    const [a, b] = [first!, rest[index]!];
    return 2 * Math.atan2(dot(a, cross(b, c)), 1 + dot(a, b) + dot(b, c) + dot(c, a));
  });
  return (excess.reduce((sum, each) => sum + each, 0) * EARTH_RADIUS_M ** 2) / 1e6;
}

/** Area of polygons in km², holes taken out. */
export function sphericalAreaKm2(polygons: readonly (readonly (readonly Position[])[])[]): number {
  return polygons
    .flatMap((rings) => rings.map((ring, index) => (index === 0 ? 1 : -1) * Math.abs(signedAreaKm2(ring))))
    .reduce((sum, each) => sum + each, 0);
}

/** Distance in metres from a position to the nearest of several lines, flat around the position. */
export function distanceM([longitude = NaN, latitude = NaN]: Position, lines: readonly (readonly Position[])[]): number {
  const perDegreeM = EARTH_RADIUS_M * RADIANS;
  const flat = ([east = NaN, north = NaN]: Position) =>
    [(east - longitude) * perDegreeM * Math.cos(latitude * RADIANS), (north - latitude) * perDegreeM] as const;
  let nearest = Infinity;
  for (const line of lines) {
    for (let index = 1; index < line.length; index += 1) {
      const [ax, ay] = flat(line[index - 1]!);
      const [bx, by] = flat(line[index]!);
      const squared = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = squared === 0 ? 0 : Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / squared));
      nearest = Math.min(nearest, Math.hypot(ax + along * (bx - ax), ay + along * (by - ay)));
    }
  }
  return nearest;
}
