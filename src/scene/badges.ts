import type { Messages } from '../i18n/messages.js';
import type { Locale } from '../i18n/locale.js';
import type { PointLayer } from '../model/dataset.js';
import { STATUSES, type Status } from '../model/status.js';
import { textIn } from '../model/text.js';

const BADGES: Partial<Record<Status, 'estimateBadge' | 'illustrativeBadge' | 'provisionalBadge'>> = {
  E: 'estimateBadge',
  P: 'provisionalBadge',
  illustrative: 'illustrativeBadge',
};

/** The word that goes with values of a status wherever they stand, such as CONTOH; `null` where none is needed. */
export function badgeOf(status: Status, messages: Messages): string | null {
  const key = BADGES[status];
  return key === undefined ? null : messages[key];
}

/** The words for all these statuses, each once. */
export function badgesOf(statuses: Iterable<Status>, messages: Messages): readonly string[] {
  const present = new Set(statuses);
  return STATUSES.flatMap((status) => (present.has(status) ? (badgeOf(status, messages) ?? []) : []));
}

/** A text followed by its badges: `Hibah KUBE (CONTOH)`. */
export function withBadges(text: string, badges: readonly string[]): string {
  return badges.length === 0 ? text : `${text} (${badges.join(', ')})`;
}

/** The words for the points of a layer, each once. */
export function layerBadges({ points }: PointLayer, messages: Messages): readonly string[] {
  return badgesOf(
    points.map(({ status }) => status),
    messages,
  );
}

/** A layer's title with the badges of its points, but for those that it says itself: `Hibah KUBE – CONTOH`. */
export function layerTitle(layer: PointLayer, { locale, locale: { messages } }: { readonly locale: Locale }): string {
  const title = textIn(layer.title, locale.tag);
  return withBadges(
    title,
    layerBadges(layer, messages).filter((badge) => !title.includes(badge)),
  );
}
