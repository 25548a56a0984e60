const TOTAL = /^(?:sub|grand)?[\s-]*(?:jumlah|total|jml)(?:\s+(?:kota|seluruhnya|semua|keseluruhan|total|all))?$/i;
const MEAN = /^(?:rata[\s-]*rata|rerata|average|mean)$/i;

const partsOf = (text: string) =>
  text
    .split(/[/|]|\s[–-]\s/)
    .map((part) => part.trim().replace(/[.:]$/, ''))
    .filter((part) => part !== '');

/** Whether a text names the sum of the rows: `Jumlah`, `Total`, `Jumlah/Total`. */
export function isTotal(text: string): boolean {
  const parts = partsOf(text);
  return parts.length > 0 && parts.every((part) => TOTAL.test(part));
}

/** Whether a text names the mean of the rows: `Rata-rata/Average`. */
export function isMean(text: string): boolean {
  const parts = partsOf(text);
  return parts.length > 0 && parts.every((part) => MEAN.test(part));
}

/** Whether a text names men and women together: `L+P`. */
export function isBothSexes(text: string): boolean {
  return /^(?:l ?[+/&] ?p|lk ?\+ ?pr|laki\W*laki (?:dan|\+|&) perempuan|both|semua|all)$/i.test(text);
}

const FIRST_WORD = /^(?:((?:sub|grand)?[\s-]*(?:jumlah|total|jml))|rata[\s-]*rata|rerata|average|mean)(?!\p{L})/iu;

/** Which of the two a text names, alone or before more words, as among the names of a list: `Jumlah Lubuk Buaya`; else `null`. */
export function namesSum(text: string): 'total' | 'mean' | null {
  const found = FIRST_WORD.exec(text);
  return found === null ? null : found[1] === undefined ? 'mean' : 'total';
}
