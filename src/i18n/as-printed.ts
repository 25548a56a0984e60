/** A number times a power of ten, by the digits that it is written with: 1.005 times 100 is 100.5, not 100.49999999999999. */
function shifted(number: number, places: number): number {
  const [digits = '', exponent = '0'] = String(number).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** Powers of ten up to this one are exact. */
const MOST_EXACT_PLACES = 22;

/**
 * A number rounded once to so many decimals, half away from zero, by the digits that it is written with: 1.005 is 1.01 to
 * two, as who reads 1.005 expects. All numbers are printed by it, so that what is printed can be compared.
 */
export function asPrinted(value: number, decimals: number): number {
  if (Number.isInteger(value) || !Number.isFinite(value)) return value;
  const size = Math.abs(value);
  const power = decimals <= MOST_EXACT_PLACES ? 10 ** decimals : NaN;
  const scaled = size * power;
  // Far enough from a half the multiplication cannot have gone over it; this is fast, and the usual case.
  const isSure = scaled < 2 ** 52 && Math.abs(scaled - Math.floor(scaled) - 0.5) > scaled * 4e-16;
  const rounded = isSure ? Math.round(scaled) / power : shifted(Math.round(shifted(size, decimals)), -decimals);
  return value < 0 ? -rounded : rounded;
}
