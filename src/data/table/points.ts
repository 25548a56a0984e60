import type { DatasetInput } from '../../model/dataset.schema.js';
import { detailOf } from '../../model/detail.js';
import type { Region } from '../../model/region.js';
import type { CsvColumns } from './columns.js';
import type { CsvFinding, CsvTable } from './csv-table.js';
import { periodOf } from './headers.js';
import { cellIn, degreesIn, filterRows, positionIn, textsOf, type Rows } from './rows.js';
import { regionJoiner } from '../join-regions.js';
import { parseNumberColumn, type DecimalSign } from '../parse-number.js';
import { mapTerms, termAt } from '../terms.js';

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

/** What is said of a layer that no row names. */
export type UnnamedLayer = Pick<LayerInput, 'id' | 'title' | 'amountTitle'>;

/** The region that a row names as the place of its point, by the level of the column; what names none stays as it is. */
function placer(rows: Rows, place: number | undefined, regions: readonly Region[]): (at: number) => Pick<PointInput, 'region'> {
  if (place === undefined) return () => ({});
  const join = regionJoiner(
    textsOf(rows, place).map((text) => text.trim()),
    regions,
  );
  return (at) => {
    const text = cellIn(rows, at, place);
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
function badPosition({ head, rows }: Pick<CsvTable, 'head' | 'rows'>, at: number, columns: CsvColumns): CsvFinding {
  const [east, north] = degreesIn(rows, at, columns);
  const faulty = [...(east === null ? [columns.longitude] : []), ...(north === null ? [columns.latitude] : [])];
  return {
    kind: 'invalid',
    row: rows.numbers[at] ?? null,
    column: faulty.map((index) => head[index ?? -1] ?? '').join(', '),
    received: '',
    detail: detailOf('bad-position'),
  };
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
  const isPoint = (at: number) => positionIn(rows, at, columns) !== null;
  const isMeant = (at: number) =>
    columns.region < 0 ||
    (cellIn(rows, at, columns.region) === null &&
      (cellIn(rows, at, columns.longitude) !== null || cellIn(rows, at, columns.latitude) !== null));
  const pointRows = filterRows(rows, isPoint);
  const lost = filterRows(rows, (at) => !isPoint(at) && isMeant(at));
  const placeOf = placer(pointRows, columns.place, regions);
  const textIn = (at: number, index: number | undefined) => cellIn(pointRows, at, index);
  const { values, issues } = parseNumberColumn(
    Array.from(pointRows.numbers, (_, at) => textIn(at, columns.value) ?? ''),
    { decimal },
  );
  const periods = mapTerms(pointRows.columns[columns.period ?? -1] ?? null, (cell) => periodOf(cell) ?? (cell.trim() || null));
  const refused = new Map(issues.flatMap(({ index, kind }) => (kind === 'missing' ? [] : [[index, kind] as const])));
  const findings: CsvFinding[] = Array.from(lost.numbers, (_, at) => badPosition({ head, rows: lost }, at, columns));
  const layers = new Map<string, { readonly layer: LayerInput; readonly points: PointInput[] }>();
  pointRows.numbers.forEach((row, at) => {
    const named = textIn(at, columns.indicator);
    const id = named ?? unnamed.id;
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
      ...placeOf(at),
      amountRupiah: values[at] ?? null,
      period: termAt(periods, at) ?? period,
      status: textIn(at, columns.status),
      note: textIn(at, columns.note),
      row,
    });
    layers.set(id, { layer: { ...(named === null && unnamed), id, source: textIn(at, columns.source), points }, points });
  });
  return {
    layers: [...layers.values()].map(({ layer }) => withCaveat(layer)),
    others: filterRows(rows, (at) => !isPoint(at) && !isMeant(at)),
    findings,
  };
}
