import { formatList, formatNumber, formatPeriod, formatValue, withinSentence } from '../i18n/format.js';
import type { Locale } from '../i18n/locale.js';
import type { Dataset, PointLayer } from '../model/dataset.js';
import { STATUSES } from '../model/status.js';
import { textIn } from '../model/text.js';
import { badgesOf, withBadges } from './badges.js';
import { clustersIn, type PointCluster } from './point-clusters.js';
import { RUPIAH } from './points-model.js';
import type { SceneCluster } from './scene.js';
import { sourceTextOf } from './source-texts.js';

interface Words {
  readonly locale: Locale;
  readonly regionNames: ReadonlyMap<string, string>;
}

function amountTextOf({ count, amountCount, amountRupiah }: PointCluster, { locale, locale: { messages } }: Words): string | null {
  if (amountCount === 0) return null;
  const amount = formatValue(amountRupiah, RUPIAH, locale);
  if (amountCount === count) return amount;
  return messages.clusterKnownAmount({ amount, known: formatNumber(amountCount, locale), count: formatNumber(count, locale) });
}

function periodTextOf({ firstPeriod, lastPeriod }: PointCluster, { locale }: Words): string | null {
  if (firstPeriod === null || lastPeriod === null) return null;
  const ends = firstPeriod === lastPeriod ? [firstPeriod] : [firstPeriod, lastPeriod];
  return ends.map((period) => formatPeriod(period, locale)).join(' – ');
}

/** The clusters of the layers shown, from the one of most points down; each layer is clustered by itself. */
export function sceneClusters(dataset: Dataset, layers: readonly PointLayer[], words: Words): readonly SceneCluster[] {
  const { locale, regionNames } = words;
  const { messages } = locale;
  const clusters = layers.flatMap((layer) => {
    const title = textIn(layer.title, locale.tag);
    const sourceText = sourceTextOf(dataset, layer.source, locale);
    const caveat = layer.caveat && textIn(layer.caveat, locale.tag);
    return clustersIn(layer).clusters.map((cluster): SceneCluster => {
      const statuses = STATUSES.filter((status) => cluster.statuses.includes(status));
      const badges = badgesOf(statuses, messages);
      const countText = formatNumber(cluster.count, locale);
      const what = withBadges(
        withinSentence(title),
        badges.filter((badge) => !title.includes(badge)),
      );
      const atOnePlace = cluster.toZoom === null;
      const name = (atOnePlace ? messages.clusterAtPlace : messages.clusterAround)({ count: countText, title: what });
      const amountText = amountTextOf(cluster, words);
      const periodText = periodTextOf(cluster, words);
      const statusText = statuses.map((status) => messages.statuses[status]).join('; ');
      const regions = cluster.regions?.map((code) => regionNames.get(code) ?? code).sort() ?? [];
      const regionsText = regions.length === 0 ? null : formatList(regions, locale);
      const openingText = atOnePlace ? messages.clusterLists : messages.clusterOpens;
      return {
        id: cluster.id,
        layer: layer.id,
        cluster: cluster.outer?.id ?? null,
        name,
        lngLat: cluster.lngLat,
        count: cluster.count,
        countText,
        fromZoom: cluster.fromZoom,
        toZoom: cluster.toZoom,
        amountRupiah: cluster.amountCount === 0 ? null : cluster.amountRupiah,
        amountText,
        amountSpoken: amountText === null ? null : messages.clusterAmount({ amount: amountText }),
        regionsText,
        periodText,
        status: statuses[statuses.length - 1] ?? 'unstated',
        mark: badges.join(', ') || null,
        statusText,
        // A made-up thing says so in its badge; what is not all of one kind names the kinds.
        statusSpoken: statuses.length === 1 && badges.length > 0 ? null : statusText,
        sourceText,
        caveat,
        openingText,
      };
    });
  });
  return layers.length < 2 ? clusters : clusters.sort((a, b) => b.count - a.count);
}
