import { areaOf, type Area } from './area.js';
import { attribute, pieces } from './xml.js';

/** What a sheet says of its cells. */
export interface SheetMarks {
  /** The blocks that are merged. */
  readonly merged: readonly Area[];
  /** Rows and columns that the sheet does not show, from 1, the columns as runs. */
  readonly hidden: { readonly rows: readonly number[]; readonly columns: readonly Pick<Area, 'left' | 'right'>[] };
}

const isHidden = (tag: string) => /^(?:1|true)$/.test(attribute(tag, 'hidden') ?? '');
const numberIn = (tag: string, name: string) => Number(attribute(tag, name) ?? 0);

/** What the XML of a sheet says of its cells. */
export function marksOf(xml: string): SheetMarks {
  const merged: Area[] = [];
  const rows: number[] = [];
  const columns: Pick<Area, 'left' | 'right'>[] = [];
  for (const { opened, tag } of pieces(xml)) {
    const area = opened === 'mergeCell' ? areaOf(attribute(tag, 'ref') ?? '') : null;
    if (area) merged.push(area);
    if (opened === 'row' && isHidden(tag)) rows.push(numberIn(tag, 'r'));
    if (opened === 'col' && isHidden(tag)) columns.push({ left: numberIn(tag, 'min'), right: numberIn(tag, 'max') });
  }
  return { merged, hidden: { rows, columns } };
}
