import type { DatasetInput } from '../../model/dataset.schema.js';
import { detailOf } from '../../model/detail.js';
import type { CsvColumns } from './columns.js';
import type { CsvFinding, CsvTable } from './csv-table.js';
import { cellIn, filterRows, positionIn, type Rows } from './rows.js';
import { parseNumberColumn, type DecimalSign } from '../parse-number.js';

type LayerInput = NonNullable<DatasetInput['pointLayers']>[number];
type PointInput = LayerInput['points'][number];

/** Rows that are points, and the others. */
export interface PointRows {
  readonly layers: readonly LayerInput[];
  readonly others: Rows;
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
  const isPoint = (at: number) => positionIn(rows, at, columns) !== null;
  const pointRows = filterRows(rows, isPoint);
  const textIn = (at: number, index: number | undefined) => cellIn(pointRows, at, index);
  const { values, issues } = parseNumberColumn(
    Array.from(pointRows.numbers, (_, at) => textIn(at, columns.value) ?? ''),
    { decimal },
  );
  const refused = new Map(issues.flatMap(({ index, kind }) => (kind === 'missing' ? [] : [[index, kind] as const])));
  const findings: CsvFinding[] = [];
  const layers = new Map<string, { readonly layer: LayerInput; readonly points: PointInput[] }>();
  pointRows.numbers.forEach((row, at) => {
    const id = textIn(at, columns.indicator) ?? 'points';
    const kind = refused.get(at);
    if (kind !== undefined) {
      const detail = detailOf('in-layer', { layer: id, sentence: detailOf('not-a-number') });
      findings.push({ kind, row, column: head[columns.value ?? -1] ?? '', received: textIn(at, columns.value) ?? '', detail });
      return;
    }
    const points = layers.get(id)?.points ?? [];
    const number = `${points.length + 1}`;
    points.push({
      id: number,
      name: textIn(at, columns.pointName) ?? number,
      lngLat: positionIn(pointRows, at, columns) ?? [NaN, NaN],
      amountRupiah: values[at] ?? null,
      period: textIn(at, columns.period),
      status: textIn(at, columns.status),
      note: textIn(at, columns.note),
      row,
    });
    layers.set(id, { layer: { id, source: textIn(at, columns.source), points }, points });
  });
  return { layers: [...layers.values()].map(({ layer }) => withCaveat(layer)), others: filterRows(rows, (at) => !isPoint(at)), findings };
}
