import type { DatasetInput } from '../../model/dataset.schema.js';
import { detailOf } from '../../model/detail.js';
import type { Region } from '../../model/region.js';
import { cellIn, degreesIn, positionIn } from './cell.js';
import type { CsvColumns } from './columns.js';
import type { CsvFinding, CsvRow, CsvTable } from './csv-table.js';
import { regionJoiner } from '../join-regions.js';
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

/** What is said of a layer that no row names. */
export type UnnamedLayer = Pick<LayerInput, 'id' | 'title' | 'amountTitle'>;

/** The region that a row names as the place of its point, by the level of the column; what names none stays as it is. */
function placer(rows: readonly CsvRow[], place: number | undefined, regions: readonly Region[]): (row: CsvRow) => Pick<PointInput, 'region'> {
  if (place === undefined) return () => ({});
  const join = regionJoiner(rows.map((row) => cellIn(row, place) ?? ''), regions);
  return (row) => {
    const text = cellIn(row, place);
    const match = text === null ? null : join(text, undefined);
    return { region: match !== null && 'region' in match ? match.region.code : text };
  };
}

interface PointFacts {
  readonly regions: readonly Region[];
  readonly decimal: DecimalSign | undefined;
  /** The period of points that name none. */
  readonly period: string | null;
  /** The layer of points that name none. */
  readonly unnamed: UnnamedLayer | undefined;
}

/** A position that cannot be read is told without it: where someone may live is nobody's to know. */
function badPosition(row: CsvRow, head: readonly string[], columns: CsvColumns): CsvFinding {
  const [east, north] = degreesIn(row, columns);
  const faulty = [...(east === null ? [columns.longitude] : []), ...(north === null ? [columns.latitude] : [])];
  return { kind: 'invalid', row: row.row, column: faulty.map((index) => head[index ?? -1] ?? '').join(', '), received: '', detail: detailOf('bad-position') };
}

/**
 * Reads rows with a position instead of a region as points: the indicator names their layer, the value is the amount
 * in rupiah. A point whose position or amount cannot be read is left out and reported.
 */
export function readPointRows(
  { head, rows }: Pick<CsvTable, 'head' | 'rows'>,
  columns: CsvColumns,
  { regions, decimal, period, unnamed = { id: 'points' } }: PointFacts,
): PointRows {
  if (columns.longitude === undefined || columns.latitude === undefined) return { layers: [], others: rows, findings: [] };
  const isPoint = (row: CsvRow) => positionIn(row, columns) !== null;
  const placeOf = placer(rows, columns.place, regions);
  const isOnlyPoints = columns.region < 0;
  const isMeant = (row: CsvRow) =>
    isOnlyPoints || (cellIn(row, columns.region) === null && (cellIn(row, columns.longitude) !== null || cellIn(row, columns.latitude) !== null));
  const pointRows = rows.filter(isPoint);
  const lost = rows.filter((row) => !isPoint(row) && isMeant(row));
  const { values, issues } = parseNumberColumn(
    pointRows.map((row) => cellIn(row, columns.value) ?? ''),
    { decimal },
  );
  const refused = new Map(issues.flatMap(({ index, kind }) => (kind === 'missing' ? [] : [[index, kind] as const])));
  const findings: CsvFinding[] = lost.map((row) => badPosition(row, head, columns));
  const layers = new Map<string, { readonly layer: LayerInput; readonly points: PointInput[] }>();
  pointRows.forEach((row, index) => {
    const named = cellIn(row, columns.indicator);
    const id = named ?? unnamed.id;
    const kind = refused.get(index);
    if (kind !== undefined) {
      const detail = detailOf('in-layer', { layer: id, sentence: detailOf('not-a-number') });
      findings.push({ kind, row: row.row, column: head[columns.value ?? -1] ?? '', received: cellIn(row, columns.value) ?? '', detail });
      return;
    }
    const points = layers.get(id)?.points ?? [];
    const number = `${points.length + 1}`;
    points.push({
      id: number,
      name: cellIn(row, columns.pointName) ?? number,
      lngLat: positionIn(row, columns) ?? [NaN, NaN],
      ...placeOf(row),
      amountRupiah: values[index] ?? null,
      period: cellIn(row, columns.period) ?? period,
      status: cellIn(row, columns.status),
      note: cellIn(row, columns.note),
      row: row.row,
    });
    layers.set(id, { layer: { ...(named === null && unnamed), id, source: cellIn(row, columns.source), points }, points });
  });
  return { layers: [...layers.values()].map(({ layer }) => withCaveat(layer)), others: rows.filter((row) => !isPoint(row) && !isMeant(row)), findings };
}
