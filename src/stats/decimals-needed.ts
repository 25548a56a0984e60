/** More decimals are never printed. */
export const MOST_DECIMALS = 6;

/** What is smaller is printed as 0 with the most decimals. */
const LEAST_SHOWN = 0.5 * 10 ** -MOST_DECIMALS;

/** What values of a usual size are printed with at most: more would show a precision that they may not have. */
const USUAL_DECIMALS = 2;

/** So many digits of the greatest value are printed, of a column whose values are all small. */
const DIGITS_OF_GREATEST = 3;

/** What the arithmetic of floating point adds to a number, as a share of it: 0.1 + 0.2 is 0.3. */
const NOISE = 2e-15;

const POWERS = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => 10 ** decimals);

/** A number with so many decimals; many times as fast as by its text. */
export function roundedTo(value: number, decimals: number): number {
  const power = POWERS[decimals] ?? 10 ** decimals;
  return Math.round(value * power) / power;
}

/** Decimals of the first digit that is not zero: 3 of 0.004. */
const firstDigitAt = (value: number): number => -Math.floor(Math.log10(value));

/**
 * Finds with how many decimals a column is printed of which nobody declared it, as its values come one by one: as many as
 * any value has, up to 2; up to 6 where the values are so small that they would look alike, or like nothing.
 */
export class DecimalsNeeded {
  /** -1 where there is no value. */
  #had = -1;
  #greatest = -Infinity;
  #least = Infinity;

  add(value: number): void {
    const size = Math.abs(value);
    if (this.#had < 0) this.#had = 0;
    // What no decimals can show asks for none.
    if (size < LEAST_SHOWN) return;
    if (size > this.#greatest) this.#greatest = size;
    if (size < this.#least) this.#least = size;
    if (Number.isInteger(value)) return;
    while (this.#had < MOST_DECIMALS && Math.abs(roundedTo(size, this.#had) - size) > size * NOISE) this.#had += 1;
  }

  /** `null` where there is no value. */
  get decimals(): number | null {
    if (this.#had < 0) return null;
    const wanted = Math.max(
      USUAL_DECIMALS,
      this.#greatest === -Infinity ? 0 : firstDigitAt(this.#greatest) + DIGITS_OF_GREATEST - 1,
      this.#least === Infinity ? 0 : firstDigitAt(this.#least),
    );
    return Math.min(this.#had, wanted, MOST_DECIMALS);
  }
}

/** The decimals that a column of values is printed with where none are declared; `null` where there is no value. */
export function decimalsNeeded(values: Iterable<number>): number | null {
  const needed = new DecimalsNeeded();
  for (const value of values) needed.add(value);
  return needed.decimals;
}
