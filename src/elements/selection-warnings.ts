import type { Boundaries } from '../geo/boundaries.js';
import type { Messages } from '../i18n/messages.js';
import { textOf, wordsOf } from './attributes.js';

/** A sentence for each thing that a page has set as selected and that the map does not have. */
export function selectionWarnings(set: unknown, { regions, parents = [] }: Boundaries, messages: Messages): readonly string[] {
  if (set != null && !['string', 'number'].includes(typeof set) && !Array.isArray(set))
    return [messages.unknownOption({ attribute: 'selected', value: textOf(set) })];
  const codes = wordsOf(set);
  if (codes.length === 0) return [];
  const known = new Set([...regions, ...parents].map(({ code }) => code));
  return codes.filter((code) => !known.has(code)).map((code) => messages.unknownRegion({ code }));
}
