import { formatPeriod, formatValue } from '../i18n/format.js';
import type { Messages } from '../i18n/messages.js';
import type { Dataset, PointLayer } from '../model/dataset.js';
import { comparePeriods } from '../model/period.js';
import type { RegionLevel } from '../model/region.js';
import type { Language } from '../model/text.js';
import { sizeLegend } from '../stats/circle-scale.js';
import { greatestOf } from '../stats/summary.js';
import { badgeOf, badgesOf, layerTitle } from './badges.js';
import { sentence, sourceTextOf } from './describe.js';
import type { SizeLegend } from './legend-model.js';
import { clustersIn } from './point-clusters.js';
import type { ScenePoint } from './scene.js';
import type { TableModel } from './table-model.js';

/** How amounts of points are written. */
export const RUPIAH = { unit: 'rupiah', decimals: 0 } as const;

const amountsOf = (layers: readonly PointLayer[]) =>
  layers.flatMap(({ points }) => points.flatMap(({ amountRupiah }) => (amountRupiah === null ? [] : [amountRupiah])));

/** The words that go with the points of these layers; none where all are published. */
function marksOf(layers: readonly PointLayer[], messages: Messages): readonly string[] {
  return badgesOf(layers.flatMap(({ points }) => points.map(({ status }) => status)), messages);
}

/** The points of the layers shown, from the largest to the smallest: smaller ones are drawn on top. */
export function pointsOf(
  dataset: Dataset,
  layers: readonly PointLayer[],
  language: Language,
  messages: Messages,
): readonly ScenePoint[] {
  const greatest = Math.max(0, greatestOf(amountsOf(layers)));
  const points = layers.flatMap((layer) => {
    const { innermost } = clustersIn(layer);
    return layer.points.map((point): ScenePoint => {
      const cluster = innermost.get(point.id);
      const amountText = point.amountRupiah === null ? null : formatValue(point.amountRupiah, RUPIAH, language);
      const mark = badgeOf(point.status, messages);
      const statusText = messages.statuses[point.status];
      const periodText = point.period === null ? null : formatPeriod(point.period, language);
      return {
        id: point.id,
        layer: layer.id,
        name: point.name,
        lngLat: point.lngLat,
        cluster: cluster?.id ?? null,
        fromZoom: cluster ? cluster.toZoom : 0,
        region: point.region,
        circleShare: point.amountRupiah === null || greatest === 0 ? null : Math.max(0, point.amountRupiah) / greatest,
        amountRupiah: point.amountRupiah,
        amountText,
        period: point.period,
        sourceText: sourceTextOf(dataset, layer.source, language),
        status: point.status,
        mark,
        statusText,
        caveat: layer.caveat?.[language] ?? null,
        note: point.note?.[language] ?? null,
        spoken: sentence([mark, point.name, amountText, periodText, statusText]),
      };
    });
  });
  return points.sort((a, b) => (b.circleShare ?? 0) - (a.circleShare ?? 0));
}

/** What the area of the points' circles means; `null` where no amount is known. */
export function pointSizes(layers: readonly PointLayer[], language: Language, messages: Messages): SizeLegend | null {
  const greatest = Math.max(0, greatestOf(amountsOf(layers)));
  if (greatest === 0) return null;
  const title = layers[0]?.amountTitle?.[language];
  return {
    title: title === undefined ? messages.pointLegend : `${title}. ${messages.pointLegend}`,
    of: 'points',
    mark: marksOf(layers, messages).join(', ') || null,
    sizes: sizeLegend(greatest).map((amount) => ({
      text: formatValue(amount, RUPIAH, language),
      circleShare: amount / greatest,
    })),
  };
}

interface Words {
  readonly language: Language;
  readonly messages: Messages;
}

/** What a layer's points are and of when: `Hibah KUBE – CONTOH, bukan data: 1 Juli 2025`. */
export function layerStatus({ title, points }: PointLayer, { language, messages }: Words): string {
  const statuses = new Set(points.map(({ status }) => messages.statuses[status]));
  const periods = [...new Set(points.flatMap(({ period }) => period ?? []))].sort(comparePeriods);
  const ends = periods.length < 2 ? periods : [periods[0] ?? '', periods[periods.length - 1] ?? ''];
  const said = [
    // A title such as "CONTOH, bukan data" says it already.
    ...[...statuses].filter((status) => !title[language].includes(status)),
    ends.map((period) => formatPeriod(period, language)).join(' – '),
  ].filter(Boolean);
  return said.length === 0 ? title[language] : `${title[language]}: ${said.join(', ')}`;
}

/** One table for a point layer. */
export function pointTable(
  layer: PointLayer,
  points: readonly ScenePoint[],
  regionNames: ReadonlyMap<string, string>,
  { language, messages, level }: Words & { readonly level: RegionLevel },
): TableModel {
  return {
    id: layer.id,
    caption: layerTitle(layer, { language, messages }),
    columns: [
      { key: 'name', title: messages.nameColumn, numeric: false },
      { key: 'region', title: messages.levels[level], numeric: false },
      { key: 'amount', title: layer.amountTitle?.[language] ?? messages.amountColumn, numeric: true },
      { key: 'period', title: messages.periodColumn, numeric: false },
      { key: 'status', title: messages.statusColumn, numeric: false },
    ],
    rows: points
      .filter((point) => point.layer === layer.id)
      .map((point) => {
        const region = point.region === null ? '' : (regionNames.get(point.region) ?? point.region);
        return {
          region: null,
          point: point.id,
          selected: false,
          colour: null,
          state: null,
          cells: [
            { text: point.name, sortBy: point.name },
            { text: region, sortBy: region || null },
            { text: point.amountText ?? messages.statuses.O, sortBy: point.amountRupiah },
            { text: point.period === null ? '' : formatPeriod(point.period, language), sortBy: point.period },
            { text: point.statusText, sortBy: point.statusText },
          ],
        };
      }),
  };
}
