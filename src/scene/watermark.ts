import type { Messages } from '../i18n/messages.js';
import type { PointLayer } from '../model/dataset.js';
import type { RegionReading, Watermark } from './scene.js';

/** Whether all points of a layer are made up, of which there is at least one. */
export function isMadeUp({ points }: PointLayer): boolean {
  return points.length > 0 && points.every(({ status }) => status === 'illustrative');
}

/** The word that stands through the map; `null` where neither all values of the regions nor all points of a layer are made up. */
export function watermarkOf(readings: readonly RegionReading[], layers: readonly PointLayer[], messages: Messages): Watermark | null {
  const values = readings.filter(({ value }) => value !== null);
  const isOfRegions = values.length > 0 && values.every(({ status }) => status === 'illustrative');
  const madeUp = layers.filter(isMadeUp).map(({ id }) => id);
  return isOfRegions || madeUp.length > 0 ? { text: messages.illustrativeBadge, isOfRegions, layers: madeUp } : null;
}
