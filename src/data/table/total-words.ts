const TOTAL = /^(?:sub|grand)?[\s-]*(?:jumlah|total|jml)(?:\s+(?:kota|seluruhnya|semua|keseluruhan|total|all))?$/i;
const MEAN = /^(?:rata[\s-]*rata|rerata|average|mean)$/i;

const partsOf = (text: string) => text.split(/[/|]|\s[–-]\s/).map((part) => part.trim().replace(/[.:]$/, '')).filter((part) => part !== '');

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
