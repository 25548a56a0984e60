import { isRole, mayCount, rolesOf } from './headers.js';
import { isBlank } from './lines.js';

type Records = readonly (readonly string[])[];

const NAMES = /^(?:name|nama)$/i;
const REGION = /^region$/i;

/**
 * The column that stands for that of the regions in a table of points alone, which names none: the one headed `region`
 * that is empty throughout, else one beyond the last, where no column is left that regions of another place may stand in.
 * -1 where the table is none of points.
 */
export function emptyRegionColumn(rows: Records, head: readonly string[]): number {
  const { longitude, latitude, value } = rolesOf(head, -1);
  if (longitude === undefined || latitude === undefined || value === undefined) return -1;
  const headed = head.findIndex((header) => REGION.test(header.trim()));
  if (headed >= 0) return rows.every((cells) => isBlank(cells[headed])) ? headed : -1;
  const isKnown = (header: string) => isRole(header) || mayCount(header) || NAMES.test(header.trim());
  return head.every(isKnown) ? head.length : -1;
}
