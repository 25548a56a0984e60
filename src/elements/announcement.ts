import { formatNumber, withinSentence } from '../i18n/format.js';
import type { Messages } from '../i18n/messages.js';
import type { Scene } from '../scene/scene.js';
import { textIn } from '../model/text.js';

/** What has come of what was done, for those who do not see it. */
export type Announcement =
  /** Something else is shown. */
  | { readonly kind: 'shown' }
  | { readonly kind: 'sorted'; readonly column: string; readonly descending: boolean }
  /** The map is so many times as large as when it was fitted to its view. */
  | { readonly kind: 'zoomed'; readonly times: number }
  | { readonly kind: 'view'; readonly viewId: string | null };

/** Of which statuses the values are; of an estimate that it is no official figure, where the title does not say that. */
function statusesOf({ frame: { title, warnings }, panels: [{ readings }] }: Scene, messages: Messages): string {
  const valued = readings.filter(({ value }) => value !== null);
  if (valued.length === 0) return warnings.find(({ code }) => code === 'no-values')?.text ?? '';
  const isEstimated = valued.some(({ status }) => status === 'E');
  return [
    ...new Set(valued.map(({ statusText }) => statusText)),
    ...(isEstimated && !title.includes(messages.notOfficial) ? [messages.notOfficial] : []),
  ].join(', ');
}

/** What is said of it, in sentences. */
export function announcementText(announcement: Announcement | null, scene: Scene, messages: Messages): string {
  switch (announcement?.kind) {
    case undefined:
      return '';
    case 'shown': {
      const {
        frame: { title, subtitle, summary },
      } = scene;
      return (
        [title, subtitle, statusesOf(scene, messages), summary ?? '']
          .filter(Boolean)
          .map((each) => each.replace(/\.$/, ''))
          .join('. ') + '.'
      );
    }
    case 'sorted': {
      const { column: key, descending } = announcement;
      const column = scene.tables.flatMap(({ columns }) => columns).find((each) => each.key === key)?.title;
      return column === undefined ? '' : messages.sorted({ column, order: messages.orders[descending ? 'descending' : 'ascending'] });
    }
    case 'zoomed':
      return messages.zoomed({ times: formatNumber(Math.round(announcement.times * 10) / 10, scene.frame.language) });
    case 'view': {
      const { views } = scene.panels[0].boundaries;
      const view = views.find(({ id }) => id === announcement.viewId) ?? views[0];
      return view ? `${scene.frame.place}: ${withinSentence(textIn(view.title, scene.frame.language))}.` : '';
    }
  }
}
