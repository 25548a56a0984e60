import type { DatasetInput } from '../model/dataset.schema.js';
import type { Detail } from '../model/detail.js';

/** What was found while a source was read, for the one door, in a sentence that is worded in every language. */
export type WordedFinding = NonNullable<DatasetInput['findings']>[number] & { readonly detail: Detail };
