import { cellIn, cellsIn, filterRows, type Rows } from './rows.js';
import { isMean, isTotal, namesSum } from './total-words.js';
import { codeAt } from '../terms.js';

/** Rows without those that may be a sum or mean of others, as any text outside the region column says. */
export function withoutSums(rows: Rows, region: number): Rows {
  const summing = rows.columns.flatMap((column, index) => {
    const isSum = index === region ? [] : column.distinct.map((text) => namesSum(text.trim()) !== null);
    return isSum.includes(true) ? [{ column, isSum }] : [];
  });
  return summing.length === 0 ? rows : filterRows(rows, (at) => !summing.some(({ column, isSum }) => isSum[codeAt(column, at)] === true));
}

/**
 * Whether a row of a list is the sum or the mean of others, as its name says or, where it has none, another cell; `null`
 * where it is an item.
 * @param names the columns by which the items are called
 */
export function sumInList(rows: Rows, at: number, names: readonly number[]): 'total' | 'mean' | null {
  const called = names.flatMap((index) => cellIn(rows, at, index) ?? []);
  if (called.length > 0) return called.map(namesSum).find((sum) => sum !== null) ?? null;
  const cells = cellsIn(rows, at);
  return cells.some(isTotal) ? 'total' : cells.some(isMean) ? 'mean' : null;
}
