/** One kecamatan's families, and those of them in the low welfare stage by two definitions. */
export interface WelfareRow {
  readonly code: string;
  readonly families: number;
  /** Families in pra-sejahtera or KS I. */
  readonly low: number;
  /** Families in pra-sejahtera alone. */
  readonly lowest: number;
}

/** A rate in per cent with the least and greatest of the variants. */
export interface Estimate {
  readonly code: string;
  readonly ratePercent: number;
  readonly lowerPercent: number;
  readonly upperPercent: number;
}

type CountOf = (row: WelfareRow) => number;

/** Mean of rates weighted by families. */
export function familyWeightedMean(rows: readonly WelfareRow[], rateOf: (row: WelfareRow, index: number) => number): number {
  const families = rows.reduce((sum, row) => sum + row.families, 0);
  return rows.reduce((sum, row, index) => sum + rateOf(row, index) * row.families, 0) / families;
}

/**
 * Structure-preserving estimation: each kecamatan's odds of 2008 times one constant, chosen so that the
 * family-weighted mean is the city's rate.
 * @source Purcell and Kish, Postcensal estimates for local areas, International Statistical Review 48, 1980
 */
export function spreePercent(rows: readonly WelfareRow[], cityPercent: number, countOf: CountOf): readonly number[] {
  const ratesAt = (constant: number) =>
    rows.map((row) => {
      const odds = (constant * countOf(row)) / (row.families - countOf(row));
      return (100 * odds) / (1 + odds);
    });
  const meanAt = (constant: number) => {
    const rates = ratesAt(constant);
    return familyWeightedMean(rows, (_, index) => rates[index] ?? NaN);
  };
  // The mean grows with the constant, so halving the interval closes in on it to the last bit.
  let [low, high] = [0, 1];
  while (meanAt(high) < cityPercent) high *= 2;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (meanAt(middle) < cityPercent) low = middle;
    else high = middle;
  }
  return ratesAt((low + high) / 2);
}

/** The plain ratio: the city's rate times the kecamatan's share over the city's share. */
export function ratioPercent(rows: readonly WelfareRow[], cityPercent: number, countOf: CountOf): readonly number[] {
  const cityShare = familyWeightedMean(rows, (row) => countOf(row) / row.families);
  return rows.map((row) => (cityPercent * countOf(row)) / row.families / cityShare);
}

/** SPREE by pra-sejahtera and KS I, with the range of four variants: SPREE and ratio, with and without KS I. */
export function estimatePoverty(rows: readonly WelfareRow[], cityPercent: number): readonly Estimate[] {
  const variants = [spreePercent, ratioPercent].flatMap((method) =>
    [({ low }: WelfareRow) => low, ({ lowest }: WelfareRow) => lowest].map((countOf) => method(rows, cityPercent, countOf)),
  );
  return rows.map(({ code }, index) => {
    const rates = variants.map((rate) => rate[index] ?? NaN);
    return { code, ratePercent: rates[0] ?? NaN, lowerPercent: Math.min(...rates), upperPercent: Math.max(...rates) };
  });
}
