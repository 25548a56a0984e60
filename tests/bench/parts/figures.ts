/** A figure to reach: what is compared, the target and what was measured. */
export interface Figure {
  readonly name: string;
  /** As it is written, with its unit: `≤ 1.8 ×`. */
  readonly target: string;
  /** As it is written; `not available` where the thing cannot be measured. */
  readonly measured: string;
  /** `null` where there is nothing to judge. */
  readonly isMet: boolean | null;
}

/** A figure that must not be above a limit. */
export function atMost(name: string, measured: number | null, limit: number, unit: string, decimals = 2): Figure {
  return {
    name,
    target: `≤ ${limit}${unit}`,
    measured: measured === null ? 'not available' : `${measured.toFixed(decimals)}${unit}`,
    isMet: measured === null ? null : measured <= limit,
  };
}

/** How a figure is judged, in words. */
export const verdict = ({ isMet }: Figure): string => (isMet === null ? '–' : isMet ? 'met' : 'NOT MET');
