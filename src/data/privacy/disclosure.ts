import type { Disclosure } from '../../model/dataset.js';
import type { FrameInput } from '../../model/dataset.schema.js';

/** What outside data are held to where their publisher says nothing. */
const DEFAULT_DISCLOSURE: Disclosure = { minimumCount: 5, suppressZero: false, coarsen: 'grid' };

/** What the publisher of a dataset lets be shown, completed. */
export function disclosureOf({ disclosure }: Pick<FrameInput, 'disclosure'>): Disclosure {
  return {
    minimumCount: disclosure?.minimumCount ?? DEFAULT_DISCLOSURE.minimumCount,
    suppressZero: disclosure?.suppressZero ?? DEFAULT_DISCLOSURE.suppressZero,
    coarsen: disclosure?.coarsen ?? DEFAULT_DISCLOSURE.coarsen,
  };
}
