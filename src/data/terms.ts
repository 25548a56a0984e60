/** A column in which few texts stand in many rows: each row's is named by its place among the distinct ones. */
export interface Terms<Term> {
  /** Index into `distinct` for each row; -1 where the row has none. */
  readonly codes: Int32Array;
  /** In the order in which they first stand. */
  readonly distinct: readonly Term[];
}

/** The code of a row in a column that may be absent; -1 where there is none. */
export function codeAt(terms: Terms<unknown> | null, index: number): number {
  return terms?.codes[index] ?? -1;
}

/** What stands in a row of a column that may be absent. */
export function termAt<Term>(terms: Terms<Term> | null, index: number): Term | null {
  return terms?.distinct[codeAt(terms, index)] ?? null;
}

/** Makes a column of terms that are put one by one. */
export class TermCoder<Term> {
  readonly #most: number;
  readonly #distinct: Term[] = [];
  readonly #known = new Map<Term, number>();
  #codes: Int32Array | null = null;
  #last: Term | null = null;
  #lastCode = -1;

  /** @param most how many rows there are at most */
  constructor(most: number) {
    this.#most = most;
  }

  put(index: number, term: Term | null | undefined): void {
    if (term == null) return;
    this.#codes ??= new Int32Array(this.#most).fill(-1);
    // Rows one after the other often have the same.
    if (term !== this.#last) {
      this.#lastCode = this.#codeOf(term);
      this.#last = term;
    }
    this.#codes[index] = this.#lastCode;
  }

  /** `null` where no row has one. */
  get terms(): Terms<Term> | null {
    return this.#codes && { codes: this.#codes, distinct: this.#distinct };
  }

  #codeOf(term: Term): number {
    const known = this.#known.get(term);
    if (known !== undefined) return known;
    const code = this.#distinct.length;
    this.#distinct.push(term);
    this.#known.set(term, code);
    return code;
  }
}

/** What two codes make together, each pair once. */
export class PairMemo<Made> {
  readonly #made: (Made | undefined)[][] = [];

  get(a: number, b: number): Made | undefined {
    return this.#made[a + 1]?.[b + 1];
  }

  set(a: number, b: number, made: Made): Made {
    (this.#made[a + 1] ??= [])[b + 1] = made;
    return made;
  }
}
