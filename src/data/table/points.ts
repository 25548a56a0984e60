import type { DatasetInput } from '../../model/dataset.schema.js';
import { cellIn, positionIn } from './cell.js';
import type { CsvColumns } from './columns.js';
import type { CsvFinding, CsvRow, CsvTable } from './csv-table.js';
import { parseNumberColumn, type DecimalSign } from '../parse-number.js';

type LayerInput = NonNullable<DatasetInput['pointLayers']>[number];
type PointInput = LayerInput['points'][number];

/** Rows that are points, and the others. */
export interface PointRows {
  readonly layers: readonly LayerInput[];
  readonly others: readonly CsvRow[];
  readonly findings: readonly CsvFinding[];
}

/** A note that stands at every point is a warning for all of them. */
function withCaveat(layer: LayerInput): LayerInput {
  const [first, ...others] = layer.points;
  const caveat = first?.note;
  if (caveat == null || others.some(({ note }) => note !== caveat)) return layer;
  return { ...layer, caveat, points: layer.points.map((point) => ({ ...point, note: null })) };
}

/**
 * Reads rows with a position instead of a region as points: the indicator names their layer, the value is the amount
 * in rupiah. A point whose amount cannot be read is left out and reported.
 */
export function readPointRows({ head, rows }: Pick<CsvTable, 'head' | 'rows'>, columns: CsvColumns, decimal: DecimalSign | undefined): PointRows {
  if (columns.value === undefined || columns.longitude === undefined || columns.latitude === undefined) return { layers: [], others: rows, findings: [] };
  const isPoint = (row: CsvRow) => positionIn(row, columns) !== null;
  const pointRows = rows.filter(isPoint);
  const { values, issues } = parseNumberColumn(
    pointRows.map((row) => cellIn(row, columns.value) ?? ''),
    { decimal },
  );
  const refused = new Map(issues.flatMap(({ index, kind }) => (kind === 'missing' ? [] : [[index, kind] as const])));
  const findings: CsvFinding[] = [];
  const layers = new Map<string, { readonly layer: LayerInput; readonly points: PointInput[] }>();
  pointRows.forEach((row, index) => {
    const id = cellIn(row, columns.indicator) ?? 'points';
    const kind = refused.get(index);
    if (kind !== undefined) {
      const detail = `Layer "${id}": expected a number, written alike throughout the column.`;
      findings.push({ kind, row: row.row, column: head[columns.value ?? -1] ?? '', received: cellIn(row, columns.value) ?? '', detail });
      return;
    }
    const points = layers.get(id)?.points ?? [];
    const number = `${points.length + 1}`;
    points.push({
      id: number,
      name: cellIn(row, columns.pointName) ?? number,
      lngLat: positionIn(row, columns) ?? [NaN, NaN],
      amountRupiah: values[index] ?? null,
      period: cellIn(row, columns.period),
      status: cellIn(row, columns.status),
      note: cellIn(row, columns.note),
      row: row.row,
    });
    layers.set(id, { layer: { id, source: cellIn(row, columns.source), points }, points });
  });
  return { layers: [...layers.values()].map(({ layer }) => withCaveat(layer)), others: rows.filter((row) => !isPoint(row)), findings };
}
