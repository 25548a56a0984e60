import type { Indicator } from '../model/dataset.js';

/** Words in the name of an indicator that measures a change, which may be negative and beyond 100 per cent. */
const CHANGE =
  /\b(change|growth|increase|decrease|difference|perubahan|pertumbuhan|kenaikan|penurunan|peningkatan|selisih|laju)\b/i;

/** Whether an indicator is named as one that measures a change. */
export const namesChange = ({ id, title }: Pick<Indicator, 'id' | 'title'>): boolean => CHANGE.test(`${id.replace(/_/g, ' ')} ${title.id} ${title.en}`);
