import type { Messages } from '../i18n/messages.js';
import type { Dataset, Indicator } from '../model/dataset.js';

/**
 * Why a value is suppressed, in a sentence for the user; `null` where the publisher lets all counts be shown, or nobody
 * is counted, so that only the source knows.
 */
export function suppressedNote({ disclosure }: Dataset, { subject }: Indicator, messages: Messages): string | null {
  const minimum = disclosure?.minimumCount ?? 0;
  if (minimum <= 1) return null;
  if (subject === null) return messages.undecidedNote({ minimum });
  return subject === 'person' || subject === 'family' ? messages.suppressedNote({ minimum }) : null;
}
