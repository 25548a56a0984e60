/** A value and, where known, its least and greatest plausible value, all in one unit. */
export interface RangedValue {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * Where a value stands against a reference: `unclear` where its range holds the reference, or, without a range,
 * where it equals it.
 */
export function referenceClass({ value, lower, upper }: RangedValue, reference: number): 'below' | 'unclear' | 'above' {
  if ((upper ?? value) < reference) return 'below';
  if ((lower ?? value) > reference) return 'above';
  return 'unclear';
}
