import type { Indicator } from '../model/dataset.js';
import { allWords } from '../model/text.js';

/**
 * Words in the name of an indicator that measures a change or what is left over, which may be negative and beyond 100 per
 * cent. "Net" and "bersih" alone are also a mosquito net and clean water.
 */
const CHANGE =
  /\b(?:change|growth|increase|decrease|difference|surplus|deficits?|deviation|inflation|net (?:migration|change|flow|increase|gain|loss|balance)|(?:trade|water|food) balance|perubahan|pertumbuhan|pertambahan|penambahan|pengurangan|penyusutan|kenaikan|penurunan|peningkatan|naik[ /-](?:dan |atau )?turun|selisih|perbedaan|laju|nett?o|(?:migrasi|arus|perpindahan|mutasi) bersih|defisit|saldo|neraca|inflasi|deflasi|deviasi|penyimpangan|delta)\b/i;

/** Whether an indicator is named as one that measures a change. */
export const namesChange = ({ id, title }: Pick<Indicator, 'id' | 'title'>): boolean =>
  CHANGE.test(`${id.replace(/[_-]/g, ' ')} ${allWords(title)}`);
