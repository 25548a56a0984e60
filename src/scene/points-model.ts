import type { Boundaries } from '../geo/boundaries.js';
import { formatPeriod, formatValue } from '../i18n/format.js';
import type { Messages } from '../i18n/messages.js';
import type { Locale } from '../i18n/locale.js';
import type { Dataset, PointLayer } from '../model/dataset.js';
import { comparePeriods, sortKey } from '../model/period.js';
import type { Level } from '../model/region.js';
import { textIn } from '../model/text.js';
import { greatestOf, leastOf } from '../stats/summary.js';
import { badgeOf, badgesOf, layerTitle } from './badges.js';
import type { SizeLegend } from './legend-model.js';
import { clustersIn } from './point-clusters.js';
import { fittedSizes } from './point-sizes.js';
import { placeNames } from './region-names.js';
import type { ScenePoint } from './scene.js';
import { sourceTextOf } from './source-texts.js';
import type { TableCell, TableColumn, TableModel } from './table-model.js';

/** How amounts of points are written. */
export const RUPIAH = { unit: 'rupiah', decimals: 0 } as const;

interface Words {
  readonly locale: Locale;
}

const amountsOf = (layers: readonly PointLayer[]) =>
  layers.flatMap(({ points }) => points.flatMap(({ amountRupiah }) => (amountRupiah === null ? [] : [amountRupiah])));

/** The words that go with the points of these layers; none where all are published. */
function marksOf(layers: readonly PointLayer[], messages: Messages): readonly string[] {
  return badgesOf(
    layers.flatMap(({ points }) => points.map(({ status }) => status)),
    messages,
  );
}

/** The points of the layers shown, from the largest to the smallest: smaller ones are drawn on top. */
export function pointsOf(
  dataset: Dataset,
  layers: readonly PointLayer[],
  { locale, locale: { messages }, boundaries }: Words & { readonly boundaries: Boundaries },
): readonly ScenePoint[] {
  const places = placeNames(boundaries, locale.tag);
  const greatest = Math.max(0, greatestOf(amountsOf(layers)));
  const points = layers.flatMap((layer) => {
    const { innermost } = clustersIn(layer);
    return layer.points.map((point): ScenePoint => {
      const cluster = innermost.get(point.id);
      const amountText = point.amountRupiah === null ? null : formatValue(point.amountRupiah, RUPIAH, locale);
      const mark = badgeOf(point.status, messages);
      const statusText = messages.statuses[point.status];
      const periodText = point.period === null ? null : formatPeriod(point.period, locale);
      const placeText = point.region === null ? null : (places.get(point.region) ?? null);
      return {
        id: point.id,
        layer: layer.id,
        name: point.name,
        lngLat: point.lngLat,
        cluster: cluster?.id ?? null,
        fromZoom: cluster ? cluster.toZoom : 0,
        region: point.region,
        placeText,
        circleShare: point.amountRupiah === null || greatest === 0 ? null : Math.max(0, point.amountRupiah) / greatest,
        amountRupiah: point.amountRupiah,
        amountText,
        period: point.period,
        sourceText: sourceTextOf(dataset, layer.source, locale),
        status: point.status,
        mark,
        periodText,
        statusText,
        caveat: layer.caveat && textIn(layer.caveat, locale.tag),
        note: point.note ? textIn(point.note, locale.tag) : null,
      };
    });
  });
  return points.sort((a, b) => (b.circleShare ?? 0) - (a.circleShare ?? 0));
}

/** What the area of the points' marks means; `null` where no amount is known. */
export function pointSizes(layers: readonly PointLayer[], locale: Locale, shape: 'circle' | 'square'): SizeLegend | null {
  const { messages } = locale;
  const amounts = amountsOf(layers).filter((amount) => amount > 0);
  const greatest = Math.max(0, greatestOf(amounts));
  const sizes = greatest === 0 ? [] : fittedSizes(leastOf(amounts), greatest, RUPIAH.decimals);
  if (sizes.length === 0) return null;
  const title = layers[0]?.amountTitle;
  const means = shape === 'circle' ? messages.pointLegend : messages.squarePointLegend;
  return {
    title: title ? `${textIn(title, locale.tag)}. ${means}` : means,
    of: shape === 'circle' ? 'points' : 'square-points',
    mark: marksOf(layers, messages).join(', ') || null,
    isNegative: false,
    sizes: sizes.map((amount) => ({ text: formatValue(amount, RUPIAH, locale), circleShare: amount / greatest })),
  };
}

/** From the earliest to the latest period of these layers' points, in words; empty where none is known. */
export function layersPeriod(layers: readonly PointLayer[], locale: Locale): string {
  const periods = [...new Set(layers.flatMap(({ points }) => points.flatMap(({ period }) => period ?? [])))].sort(comparePeriods);
  const ends = periods.length < 2 ? periods : [periods[0] ?? '', periods[periods.length - 1] ?? ''];
  return ends.map((period) => formatPeriod(period, locale)).join(' – ');
}

/** What a layer's points are and of when: `Hibah KUBE – CONTOH, bukan data: 1 Juli 2025`. */
export function layerStatus(layer: PointLayer, { locale, locale: { messages } }: Words): string {
  const { points } = layer;
  const title = textIn(layer.title, locale.tag);
  const statuses = new Set(points.map(({ status }) => messages.statuses[status]));
  const said = [
    // A title such as "CONTOH, bukan data" says it already.
    ...[...statuses].filter((status) => !title.includes(status)),
    layersPeriod([layer], locale),
  ].filter(Boolean);
  return said.length === 0 ? title : `${title}: ${said.join(', ')}`;
}

interface PointColumn extends Omit<TableColumn, 'axis'> {
  readonly cell: (point: ScenePoint) => Omit<TableCell, 'bar'>;
}

/** Rows that a table of points has, those of the largest amounts first; the rest are counted. */
const MOST_ROWS = 500;

/** One table for a point layer. */
export function pointTable(
  layer: PointLayer,
  points: readonly ScenePoint[],
  regionNames: ReadonlyMap<string, string>,
  { locale, locale: { messages }, level }: Words & { readonly level: Level },
): TableModel {
  const shown = points.filter((point) => point.layer === layer.id);
  const regionOf = ({ region }: ScenePoint) => (region === null ? '' : (regionNames.get(region) ?? region));
  const columns: readonly PointColumn[] = [
    { key: 'name', title: messages.nameColumn, numeric: false, cell: ({ name }) => ({ text: name, sortBy: name }) },
    {
      key: 'region',
      title: textIn(level.title, locale.tag),
      numeric: false,
      cell: (point) => ({ text: regionOf(point), sortBy: regionOf(point) || null }),
    },
    {
      key: 'amount',
      title: layer.amountTitle ? textIn(layer.amountTitle, locale.tag) : messages.amountColumn,
      numeric: true,
      cell: ({ amountText, amountRupiah }) => ({ text: amountText ?? messages.statuses.O, sortBy: amountRupiah }),
    },
    {
      key: 'period',
      title: messages.periodColumn,
      numeric: false,
      cell: ({ period, periodText }) => ({ text: periodText ?? '', sortBy: period === null ? null : sortKey(period) }),
    },
    { key: 'status', title: messages.statusColumn, numeric: false, cell: ({ statusText }) => ({ text: statusText, sortBy: statusText }) },
  ];
  // Of what no point has there is no column.
  const told = columns.filter(({ cell }) => shown.length === 0 || shown.some((point) => cell(point).sortBy !== null));
  return {
    id: layer.id,
    caption: layerTitle(layer, { locale }),
    columns: told.map(({ key, title, numeric }) => ({ key, title, numeric, axis: null })),
    more: shown.length > MOST_ROWS ? messages.reportMore({ count: shown.length - MOST_ROWS }) : null,
    rows: shown
      .slice(0, MOST_ROWS)
      .map((point) => ({
        region: null,
        point: point.id,
        colour: null,
        state: null,
        cells: told.map(({ cell }) => ({ ...cell(point), bar: null })),
      })),
  };
}
