import type { Region } from '../model/region.js';
import { joinTable, type ValidateOptions } from './join-table.js';
import { protectTable } from './privacy/protect-counts.js';
import { withList, type Validated } from './validated.js';

/**
 * The one door for outside data: joins regions, reads numbers, and reports every row that was not taken as it stood.
 * A dataset that is valid already comes back equal.
 * @param input a `DatasetInput`; anything else is refused with a clear error
 * @param regions the register to join with
 * @throws {DataValidationError} when nothing can be kept: `issues` says why, row by row
 */
export function validate(input: unknown, regions: readonly Region[], options: ValidateOptions = {}): Validated {
  return withList(joinTable(input, regions, options).finish(protectTable));
}
