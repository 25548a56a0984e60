/** A sum that holds among numbers: what its terms come to, each with its sign. */
export interface SumEquation {
  /** Index of a number, and 1 or -1. */
  readonly terms: readonly (readonly [index: number, sign: number])[];
  /** What it comes to; `null` where that is what it comes to at the start. */
  readonly total: number | null;
}

/** Numbers that sums bind: a start, and how far each may go. */
export interface BoundNumbers {
  readonly value: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

const NEAR = 1e-7;
const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < NEAR;
/** Beyond so many steps a number counts as one that goes no further. */
const MOST_STEPS = 2000;

/**
 * Whole numbers that sums bind together, moved as far as the sums let each of them go: linear programming by the simplex
 * method, in which a number that is no basis may stand anywhere between its bounds. Only what is reached in whole numbers
 * counts, so that each value between `leastOf` and `mostOf` at the ends is one that can be.
 */
export class SumSystem {
  readonly #rows: Float64Array[] = [];
  readonly #basis: number[] = [];
  /** The row in which a number is the basis; -1 where it is none. */
  readonly #rowOf: Int32Array;
  readonly #value: Float64Array;
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  #least: Float64Array;
  #most: Float64Array;
  /** Numbers that are no whole ones at present. */
  readonly #broken = new Set<number>();

  constructor(equations: readonly SumEquation[], { value, low, high }: BoundNumbers) {
    const came = equations.map(({ terms }) => terms.reduce((sum, [index, sign]) => sum + sign * (value[index] ?? 0), 0));
    // What a sum lacks at the start is a number as well, brought down as far as it goes; what is left of it stays, as a slip in the data.
    const lacking = equations.flatMap(({ total }, at) =>
      total === null || Math.abs(total - (came[at] ?? 0)) < NEAR ? [] : [{ at, by: total - (came[at] ?? 0) }],
    );
    const count = value.length;
    const size = count + (lacking.length > 0 ? lacking.length + 1 : 0);
    const all = size - 1;
    this.#rowOf = new Int32Array(size).fill(-1);
    this.#value = new Float64Array(size);
    this.#low = new Float64Array(size);
    this.#high = new Float64Array(size).fill(Infinity);
    this.#value.set(value);
    this.#low.set(low);
    this.#high.set(high);
    const rows = equations.map(({ terms }) => {
      const row = new Float64Array(size);
      for (const [index, sign] of terms) row[index] = (row[index] ?? 0) + sign;
      return row;
    });
    if (lacking.length > 0) {
      const added = new Float64Array(size);
      added[all] = 1;
      lacking.forEach(({ at, by }, index) => {
        const row = rows[at];
        if (row) row[count + index] = Math.sign(by);
        added[count + index] = -1;
        this.#value[count + index] = Math.abs(by);
      });
      this.#value[all] = lacking.reduce((sum, { by }) => sum + Math.abs(by), 0);
      rows.push(added);
    }
    for (const row of rows) this.#addRow(row);
    this.#least = this.#value.slice();
    this.#most = this.#value.slice();
    if (lacking.length === 0) return;
    this.#move(all, -1, Infinity);
    for (let index = count; index < size; index += 1) this.#high[index] = this.#low[index] = this.#value[index] ?? 0;
    for (let index = 0; index < size; index += 1) {
      this.#least[index] = this.#broken.size > 0 ? Infinity : (this.#value[index] ?? 0);
      this.#most[index] = this.#broken.size > 0 ? -Infinity : (this.#value[index] ?? 0);
    }
  }

  /** Whether a number can be at two values that are so far apart. */
  isWide(index: number, width: number): boolean {
    for (const direction of [1, -1] as const) {
      if (this.#widthOf(index) >= width) return true;
      this.#move(index, direction, width);
    }
    return this.#widthOf(index) >= width;
  }

  /** Lets a number go that was fixed, as long as `test` holds with it; says whether it does. */
  tryFree(index: number, low: number, test: () => boolean): boolean {
    const [least, most] = [this.#least.slice(), this.#most.slice()];
    const value = this.#value[index] ?? 0;
    this.free(index, low);
    if (test()) return true;
    const now = this.#value[index] ?? 0;
    if (now !== value) {
      this.#low[index] = Math.min(now, value);
      this.#high[index] = Math.max(now, value);
      this.#move(index, now < value ? 1 : -1, Infinity);
    }
    this.#low[index] = this.#high[index] = this.#value[index] = value;
    [this.#least, this.#most] = [least, most];
    return false;
  }

  /** Lets a number go that was fixed. */
  free(index: number, low: number): void {
    this.#low[index] = low;
    this.#high[index] = Infinity;
  }

  #widthOf(index: number): number {
    return (this.#most[index] ?? 0) - (this.#least[index] ?? 0);
  }

  /** Takes a sum in: it is solved for one of its numbers, which is put in for it everywhere. */
  #addRow(row: Float64Array): void {
    this.#basis.forEach((basic, at) => {
      const factor = row[basic] ?? 0;
      const other = this.#rows[at];
      if (factor === 0 || !other) return;
      other.forEach((value, index) => {
        if (value !== 0) row[index] = (row[index] ?? 0) - factor * value;
      });
    });
    let best = -1;
    row.forEach((value, index) => {
      if (Math.abs(value) < NEAR) row[index] = 0;
      else if (best < 0 || (this.#isFixed(best) && !this.#isFixed(index))) best = index;
    });
    // What follows from the other sums says nothing more.
    if (best < 0) return;
    this.#rows.push(row);
    this.#basis.push(best);
    this.#rowOf[best] = this.#rows.length - 1;
    this.#pivot(this.#rows.length - 1, best);
  }

  #isFixed(index: number): boolean {
    return this.#low[index] === this.#high[index];
  }

  /** Makes a number the basis of a row, and takes it out of all others. */
  #pivot(at: number, index: number): void {
    const row = this.#rows[at];
    if (!row) return;
    const by = row[index] ?? 1;
    const held: number[] = [];
    row.forEach((value, place) => {
      if (value === 0) return;
      row[place] = value / by;
      held.push(place);
    });
    this.#rowOf[this.#basis[at] ?? index] = -1;
    this.#basis[at] = index;
    this.#rowOf[index] = at;
    this.#rows.forEach((other, each) => {
      const factor = other[index] ?? 0;
      if (each === at || factor === 0) return;
      for (const place of held) {
        const value = (other[place] ?? 0) - factor * (row[place] ?? 0);
        other[place] = Math.abs(value) < NEAR ? 0 : value;
      }
    });
  }

  /** The number to move next so that another goes in a direction, and whether up or down; `null` where none can. */
  #entering(index: number, direction: 1 | -1): readonly [index: number, direction: number] | null {
    const at = this.#rowOf[index] ?? -1;
    const canMove = (each: number, by: number) =>
      by > 0 ? (this.#value[each] ?? 0) < (this.#high[each] ?? 0) - NEAR : (this.#value[each] ?? 0) > (this.#low[each] ?? 0) + NEAR;
    if (at < 0) return canMove(index, direction) ? [index, direction] : null;
    const row = this.#rows[at] ?? new Float64Array();
    for (let each = 0; each < row.length; each += 1) {
      const value = row[each] ?? 0;
      if (value === 0 || each === index) continue;
      const by = -Math.sign(value) * direction;
      if (canMove(each, by)) return [each, by];
    }
    return null;
  }

  /** Moves a number as far as it goes, or until it has been at values as far apart as `width`. */
  #move(index: number, direction: 1 | -1, width: number): void {
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const entering = this.#entering(index, direction);
      if (entering === null) return;
      const [moved, by] = entering;
      const own = this.#rowOf[index] ?? -1;
      const speed = own < 0 ? 1 : Math.abs(this.#rows[own]?.[moved] ?? 1);
      const value = this.#value[index] ?? 0;
      const rest = direction > 0 ? (this.#least[index] ?? 0) + width - value : value - ((this.#most[index] ?? 0) - width);
      let [length, blocked] = [
        by > 0 ? (this.#high[moved] ?? 0) - (this.#value[moved] ?? 0) : (this.#value[moved] ?? 0) - (this.#low[moved] ?? 0),
        -1,
      ];
      this.#rows.forEach((row, at) => {
        const change = -(row[moved] ?? 0) * by;
        const basic = this.#basis[at] ?? 0;
        if (change === 0) return;
        const room =
          change > 0 ? (this.#high[basic] ?? 0) - (this.#value[basic] ?? 0) : (this.#value[basic] ?? 0) - (this.#low[basic] ?? 0);
        const far = Math.max(0, room) / Math.abs(change);
        if (far < length - NEAR || (far < length + NEAR && blocked >= 0 && basic < (this.#basis[blocked] ?? 0)))
          [length, blocked] = [Math.min(far, length), at];
      });
      if (length === Infinity && (rest === Infinity || Number.isNaN(rest))) {
        if (direction > 0) this.#most[index] = Infinity;
        else this.#least[index] = -Infinity;
        return;
      }
      const enough = Math.max(0, Math.ceil(rest / speed - NEAR));
      this.#shift(moved, by * Math.min(enough, length));
      if (enough <= length) return;
      if (blocked >= 0) this.#pivot(blocked, moved);
    }
  }

  /** Moves a number, and with it all that are made up of it. */
  #shift(moved: number, by: number): void {
    if (by === 0) return;
    const changed = [moved];
    this.#value[moved] = (this.#value[moved] ?? 0) + by;
    this.#rows.forEach((row, at) => {
      const factor = row[moved] ?? 0;
      const basic = this.#basis[at] ?? 0;
      if (factor === 0 || basic === moved) return;
      this.#value[basic] = (this.#value[basic] ?? 0) - factor * by;
      changed.push(basic);
    });
    for (const index of changed) {
      const value = this.#value[index] ?? 0;
      if (isWhole(value)) {
        this.#value[index] = Math.round(value);
        this.#broken.delete(index);
      } else this.#broken.add(index);
    }
    if (this.#broken.size > 0) return;
    for (const index of changed) {
      const value = this.#value[index] ?? 0;
      this.#least[index] = Math.min(this.#least[index] ?? 0, value);
      this.#most[index] = Math.max(this.#most[index] ?? 0, value);
    }
  }
}
