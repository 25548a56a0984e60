import { personalCell } from './personal-data.js';
import { isBareName } from './personal-headers.js';
import { personalNumber, personalText } from './personal-text.js';
import { isRow, type Row, type TextReader } from './text-reader.js';
import type { WithheldColumns } from './withheld.js';

const TEXTS = ['id', 'name', 'region', 'note', 'period', 'status'] as const;

/** A point's properties without those that may tell who someone is; the very ones where there are none such. */
function guardProperties(properties: Row, layer: string, withheld: WithheldColumns): Row {
  const kindOf = (key: string, value: unknown) =>
    personalCell(key, value) ?? personalText(key) ?? (isBareName(key) && typeof value === 'string' ? 'name' : null);
  const kept = Object.entries(properties).filter(([key, value]) => {
    const kind = value === null ? null : kindOf(key, value);
    if (kind !== null) withheld.add(`${layer}: ${personalText(key) === null ? key : 'properties'}`, kind);
    return kind === null;
  });
  return kept.length === Object.keys(properties).length ? properties : Object.fromEntries(kept);
}

/** Points of a layer without what may tell who someone is; a name or an id that does gives way to the point's number. */
export function guardPoints(
  points: readonly unknown[],
  layer: string,
  { texts, withheld }: { readonly texts: TextReader; readonly withheld: WithheldColumns },
): readonly unknown[] {
  const guardPoint = (point: Row, number: number): Row => {
    const kept: Record<string, unknown> = {};
    const kindOf = (value: unknown) => texts.kindOf(typeof value === 'number' ? String(value) : value);
    for (const field of TEXTS) {
      const kind = kindOf(point[field]);
      if (kind === null) continue;
      withheld.add(`${layer}: ${field}`, kind);
      kept[field] = field === 'id' ? `point-${number}` : null;
    }
    const { properties, amountRupiah } = point;
    const amount = typeof amountRupiah === 'number' ? personalNumber(amountRupiah) : null;
    if (amount !== null) {
      withheld.add(`${layer}: amountRupiah`, amount);
      kept['amountRupiah'] = null;
    }
    const shown = isRow(properties) ? guardProperties(properties, layer, withheld) : properties;
    if (shown !== properties) kept['properties'] = shown;
    return Object.keys(kept).length === 0 ? point : { ...point, ...kept };
  };
  return points.map((point, index) => {
    try {
      return isRow(point) ? guardPoint(point, index + 1) : point;
    } catch {
      // As with observations: it is refused for what it is.
      return point;
    }
  });
}
