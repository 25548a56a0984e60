import type { LngLat } from '../model/region.js';
import { levelsOf, type Boundaries } from './boundaries.js';

/** Boundaries that may be drawn, or where in them something else stands than is expected: `regions[3].polygons`. */
export type CheckedBoundaries = { readonly boundaries: Boundaries } | { readonly faultAt: string };

/** Looks at one value; hands on where it found a fault, `null` where it found none. */
type Check = (value: unknown, at: string) => string | null;

/** Mercator has no place for the poles. */
const GREATEST_LATITUDE = 85.06;

const holds =
  (isGood: (value: unknown) => boolean): Check =>
  (value, at) =>
    isGood(value) ? null : at;

const isNumberUpTo = (value: unknown, greatest: number) => typeof value === 'number' && Math.abs(value) <= greatest;
const isLngLat = (value: unknown): value is LngLat =>
  Array.isArray(value) && isNumberUpTo(value[0], 180) && isNumberUpTo(value[1], GREATEST_LATITUDE);

const text = holds((value) => typeof value === 'string');
const code = holds((value) => typeof value === 'string' && value !== '');
const lngLat = holds(isLngLat);
const ring = holds((value) => Array.isArray(value) && value.every(isLngLat));
const bounds = holds((value) => {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [west, south, east, north] = value as readonly unknown[];
  return isLngLat([west, south]) && isLngLat([east, north]) && Number(west) < Number(east) && Number(south) < Number(north);
});

const each =
  (check: Check): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return at;
    for (const [index, item] of (value as readonly unknown[]).entries()) {
      const fault = check(item, `${at}[${index}]`);
      if (fault !== null) return fault;
    }
    return null;
  };

const some =
  (check: Check): Check =>
  (value, at) =>
    Array.isArray(value) && value.length > 0 ? check(value, at) : at;

const record =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value, at) => {
    if (typeof value !== 'object' || value === null) return at;
    for (const [key, check] of Object.entries(checks)) {
      const fault = check((value as Readonly<Record<string, unknown>>)[key], at === '' ? key : `${at}.${key}`);
      if (fault !== null) return fault;
    }
    return null;
  };

const orNull =
  (check: Check): Check =>
  (value, at) =>
    value === null ? null : check(value, at);

const optional =
  (check: Check): Check =>
  (value, at) =>
    value === undefined ? null : check(value, at);

const localized = holds(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).length > 0 &&
    Object.values(value).every((each) => typeof each === 'string'),
);
const level = record({ id: code, title: localized });
const polygons = each(each(ring));

/** A code that two regions have would draw one's value on both. */
const apart: Check = (value, at) => {
  const seen = new Set<unknown>();
  for (const [index, region] of (value as readonly { readonly code: unknown }[]).entries()) {
    if (seen.has(region.code)) return `${at}[${index}].code`;
    seen.add(region.code);
  }
  return null;
};

const inTurn =
  (...checks: readonly Check[]): Check =>
  (value, at) =>
    checks.reduce<string | null>((fault, check) => fault ?? check(value, at), null);

const shapes = some(each(record({ code, name: text, polygons, labelLngLat: lngLat, neighbours: each(code), parent: optional(code) })));

const boundaries = record({
  level: code,
  levels: optional(some(each(level))),
  timeZone: optional(text),
  whole: record({ code, name: text }),
  regions: inTurn(shapes, apart),
  parents: optional(inTurn(shapes, apart)),
  ground: orNull(record({ land: polygons, borders: each(ring), labels: each(record({ name: text, lngLat })), bounds })),
  views: some(each(record({ id: text, title: localized, bounds }))),
  note: orNull(localized),
  credit: text,
});

/** Takes boundaries from outside as they are where they can be drawn; throws nothing, whatever is handed in. */
export function checkBoundaries(value: unknown): CheckedBoundaries {
  try {
    const faultAt = boundaries(value, '');
    if (faultAt !== null) return { faultAt };
    const checked = value as Boundaries;
    // One level is that of the whole: the regions are of one below it.
    return levelsOf(checked).findIndex(({ id }) => id === checked.level) > 0 ? { boundaries: checked } : { faultAt: 'level' };
  } catch {
    // Only an object that fails when it is read comes here.
    return { faultAt: '' };
  }
}
