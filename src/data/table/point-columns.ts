import type { Region } from '../../model/region.js';
import { personalAmong, type CsvColumns } from './columns.js';
import type { CsvTable } from './csv-table.js';
import { isDerived, isMoney, isOwnExport, namesPoints, rolesOf, type Roles } from './headers.js';
import { textsIn } from './region-column.js';
import { cellIn, positionIn, textsOf, type Rows } from './rows.js';
import { isWitness } from './witnesses.js';
import { isMissing, isNumeric } from '../parse-number.js';

/** Whether two rows of one region have different positions: then these are not where the regions are. */
function standApart(rows: Rows, region: number, roles: Roles): boolean {
  const positions = new Map<string, string>();
  return rows.numbers.some((_, at) => {
    const [name, position] = [cellIn(rows, at, region), positionIn(rows, at, { ...roles, region: -1 })?.join(' ')];
    if (name === null || position === undefined) return false;
    const before = positions.get(name) ?? position;
    positions.set(name, before);
    return before !== position;
  });
}

/** A header that promises regions, of whichever place. */
const OF_REGIONS = /\b(?:kecamatan|kelurahan|desa|wilayah|regions?|(?:sub-?)?districts?|villages?)\b/i;

/**
 * Tells the columns of a table whose rows are points alone, as a list of groups with longitude and latitude is; `null` of
 * any other. A column of regions in it says where they lie, unless each region has one position and nothing else names the
 * rows: such a table is about the regions. One with regions of another place is none of ours.
 */
export function pointColumns(
  { head, rows, region: found }: Pick<CsvTable, 'head' | 'rows' | 'region'>,
  regions: readonly Region[],
): CsvColumns | null {
  const { longitude, latitude } = rolesOf(head, -1);
  if (longitude === undefined || latitude === undefined) return null;
  const namesRegions = (index: number) => isWitness(textsIn(rows, index), regions);
  const region = namesRegions(found) ? found : -1;
  if (region < 0 && head.some((header, index) => OF_REGIONS.test(header) && textsIn(rows, index).length > 0)) return null;
  const roles = rolesOf(head, region);
  const isPlaced = (at: number) => positionIn(rows, at, { ...roles, region: -1 }) !== null;
  const isNamed = (at: number) => cellIn(rows, at, region) !== null;
  const some = (holds: (at: number) => boolean) => rows.numbers.some((_, at) => holds(at));
  const personal = personalAmong({ head, rows, region });
  const isFree = (index: number) => index !== region && !personal.has(index);
  const filled = (index: number) => textsIn(rows, index);
  const pointName = head.findIndex(
    (header, index) => namesPoints(header) && isFree(index) && !namesRegions(index) && filled(index).some((text) => !isNumeric(text)),
  );
  // Points may stand in a long table, among rows of regions that have neither a position nor a name of their own.
  const isOfRegion = (at: number) => isNamed(at) && !isPlaced(at) && cellIn(rows, at, pointName) === null;
  const isMixed = some(isOfRegion) && (roles.indicator !== undefined || some((at) => isPlaced(at) && !isNamed(at)));
  if (isMixed || (region >= 0 && !some(isPlaced))) return null;
  if (region >= 0 && pointName < 0 && !standApart(rows, region, roles)) return null;

  const { indicator, period, status, note, source } = roles;
  const amounts = head.flatMap((header, index) => (isMoney(header) && isFree(index) && filled(index).some(isNumeric) ? [index] : []));
  // Of two that may be the amount none is taken.
  const value = roles.value ?? (amounts.length === 1 ? amounts[0] : undefined);
  const read = { longitude, latitude, value, indicator, period, status, note, source };
  const kept = Object.fromEntries(Object.entries(read).filter(([, index]) => index !== undefined && !personal.has(index)));
  const taken = new Set([...Object.values(kept), pointName]);
  const follows = (header: string) =>
    isOwnExport(head) && (isDerived(header) || ['title', 'unit', 'lower', 'upper', 'method', 'region'].includes(header));
  const others = head.flatMap((header, index) => (!taken.has(index) && isFree(index) && !follows(header) ? [index] : []));
  const isEmpty = (index: number) => textsOf(rows, index).every((cell) => isMissing(cell));
  return {
    ...kept,
    region: -1,
    ...(region >= 0 && { place: region }),
    ...(pointName >= 0 && { pointName }),
    values: [],
    witnesses: [],
    personal,
    keys: [],
    doubtful: [],
    dates: [],
    words: [],
    unread: others.filter((index) => !isEmpty(index)),
    empty: others.filter((index) => isEmpty(index) && head[index] !== ''),
  };
}
