/** A column in which few terms stand in many rows: each row's is named by its place among the distinct ones. */
export interface Terms<Term> {
  /** Index into `distinct` for each row; -1 where the row has none. */
  readonly codes: Int32Array;
  /** Each stands in some row. */
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

/** Whether a column tells rows apart. */
export function tellsApart(terms: Terms<unknown> | null): boolean {
  return terms !== null && (terms.distinct.length > 1 || terms.codes.includes(-1));
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

/** A field of things that is a text or an object; `null` where none has one. */
export function termsOf<Item, Field>(items: readonly Item[], fieldOf: (item: Item) => Field | null): Terms<Field> | null {
  const coder = new TermCoder<Field>(items.length);
  items.forEach((item, index) => coder.put(index, fieldOf(item)));
  return coder.terms;
}

/** The same term in each of some rows; `null` where there is no term. */
export function sameTerm<Term>(term: Term | null, count: number): Terms<Term> | null {
  return term === null ? null : { codes: new Int32Array(count), distinct: [term] };
}

/**
 * A column with each distinct term made into another; what becomes of none, or of terms that become one, is so in all
 * rows. `null` where nothing is left.
 */
export function mapTerms<Term, Made>(terms: Terms<Term> | null, make: (term: Term, code: number) => Made | null): Terms<Made> | null {
  if (!terms) return null;
  const codesOf = new Map<Made, number>();
  const recoded = terms.distinct.map((term, code) => {
    const made = make(term, code);
    if (made === null) return -1;
    const known = codesOf.get(made) ?? codesOf.size;
    codesOf.set(made, known);
    return known;
  });
  const distinct = [...codesOf.keys()];
  if (distinct.length === 0) return null;
  // Where none became another's equal, each still has its own place.
  if (distinct.length === recoded.length) return { codes: terms.codes, distinct };
  return { codes: terms.codes.map((code) => recoded[code] ?? -1), distinct };
}

/** Some rows of a column, with the terms that stand in them. */
export function pickTerms<Term>(terms: Terms<Term>, indexes: ArrayLike<number>): Terms<Term> {
  const { codes: before, distinct: all } = terms;
  const codes = new Int32Array(indexes.length);
  const recoded = new Int32Array(all.length).fill(-1);
  const distinct: Term[] = [];
  for (let at = 0; at < codes.length; at += 1) {
    const code = before[indexes[at] ?? -1] ?? -1;
    const term = all[code];
    if (term === undefined) {
      codes[at] = -1;
      continue;
    }
    let now = recoded[code] ?? -1;
    if (now < 0) {
      recoded[code] = now = distinct.length;
      distinct.push(term);
    }
    codes[at] = now;
  }
  return { codes, distinct };
}

/** A column in which rows that have no term have one all the same; `null` leaves it as it is. */
export function fillTerms<Term>(terms: Terms<Term> | null, term: Term | null, count: number): Terms<Term> | null {
  if (terms === null || term === null) return terms ?? sameTerm(term, count);
  if (!terms.codes.includes(-1)) return terms;
  const known = terms.distinct.indexOf(term);
  const distinct = known < 0 ? [...terms.distinct, term] : terms.distinct;
  const filling = known < 0 ? terms.distinct.length : known;
  return { codes: terms.codes.map((code) => (code < 0 ? filling : code)), distinct };
}

/** A column in which rows that have no term have that of another column. */
export function orTerms<Term>(terms: Terms<Term> | null, others: Terms<Term> | null, count: number): Terms<Term> | null {
  if (terms === null || others === null) return terms ?? others;
  if (!terms.codes.includes(-1)) return terms;
  const coder = new TermCoder<Term>(count);
  for (let at = 0; at < count; at += 1) coder.put(at, termAt(terms, at) ?? termAt(others, at));
  return coder.terms;
}

/** Columns of one length as one: first what they have in their first rows, side by side, then in the next. */
export function interleaveTerms<Term>(columns: readonly (Terms<Term> | null)[], count: number): Terms<Term> | null {
  const [only = null, ...others] = columns;
  if (others.length === 0) return only;
  const coder = new TermCoder<Term>(count * columns.length);
  for (let row = 0; row < count; row += 1)
    for (const [place, terms] of columns.entries()) coder.put(row * columns.length + place, termAt(terms, row));
  return coder.terms;
}

/** Keys may be so many times as many as rows, before a list of them takes more memory than a map of those there are. */
const MOST_KEYS_PER_ROW = 4;
/** A list of so many is never too long. */
const FEW_KEYS = 1000;

const areFew = (keys: number, rows: number): boolean => keys <= MOST_KEYS_PER_ROW * rows + FEW_KEYS;

/** Codes by keys from 0 on: in a list where there are not many more keys than rows, else in a map. */
class KeyedCodes {
  readonly #list: Int32Array | null;
  readonly #map = new Map<number, number>();

  /**
   * @param keys how many keys there may be
   * @param most how many of them will be put at most
   */
  constructor(keys: number, most: number) {
    this.#list = areFew(keys, most) ? new Int32Array(keys).fill(-1) : null;
  }

  /** -1 where there is none. */
  get(key: number): number {
    return (this.#list ? this.#list[key] : this.#map.get(key)) ?? -1;
  }

  put(key: number, code: number): void {
    if (this.#list) this.#list[key] = code;
    else this.#map.set(key, code);
  }
}

/** The first row in which each term of a column stands; with few terms soon found. */
function firstsOf({ codes, distinct }: Terms<unknown>): readonly number[] {
  const firsts = new Array<number>(distinct.length).fill(-1);
  for (let index = 0, left = distinct.length; left > 0 && index < codes.length; index += 1) {
    const code = codes[index] ?? -1;
    if (code < 0 || firsts[code] !== -1) continue;
    firsts[code] = index;
    left -= 1;
  }
  return firsts;
}

/** The pairs that two columns make, each by the first row in which it stands; to have no term is a term here. */
export function pairsOf(a: Terms<unknown> | null, b: Terms<unknown> | null, count: number): Terms<number> {
  // Beside a column that is the same in all rows, the pairs are the terms of the other.
  if (!tellsApart(a) || !tellsApart(b)) {
    const telling = tellsApart(a) ? a : tellsApart(b) ? b : null;
    if (telling === null) return { codes: new Int32Array(count), distinct: count > 0 ? [0] : [] };
    if (!telling.codes.includes(-1)) return { codes: telling.codes, distinct: firstsOf(telling) };
  }
  const codes = new Int32Array(count);
  const firsts: number[] = [];
  const width = (b?.distinct.length ?? 0) + 1;
  const known = new KeyedCodes(((a?.distinct.length ?? 0) + 1) * width, count);
  for (let index = 0; index < count; index += 1) {
    const key = (codeAt(a, index) + 1) * width + codeAt(b, index) + 1;
    let code = known.get(key);
    if (code < 0) {
      code = firsts.length;
      firsts.push(index);
      known.put(key, code);
    }
    codes[index] = code;
  }
  return { codes, distinct: firsts };
}

type Columns = readonly (Terms<unknown> | null)[];

const tellingOf = (columns: Columns) => columns.flatMap((column) => (column !== null && tellsApart(column) ? [column] : []));

/** The combinations that some columns make, as pairs are of two. */
export function combinationsOf(columns: Columns, count: number): Terms<number> {
  const [one = null, two = null, ...others] = tellingOf(columns);
  return others.reduce<Terms<number>>((pairs, column) => pairsOf(pairs, column, count), pairsOf(one, two, count));
}

/** How many combinations some columns make; where there can be few, in one pass that keeps none of them. */
export function combinationCount(columns: Columns, count: number): number {
  const telling = tellingOf(columns);
  const keys = telling.reduce((product, { distinct }) => product * (distinct.length + 1), 1);
  if (!areFew(keys, count)) return combinationsOf(columns, count).distinct.length;
  const keyOf = new Int32Array(count);
  for (const { codes, distinct } of telling) {
    const width = distinct.length + 1;
    for (let index = 0; index < count; index += 1) keyOf[index] = (keyOf[index] ?? 0) * width + (codes[index] ?? -1) + 1;
  }
  const seen = new Uint8Array(keys);
  let found = 0;
  for (const key of keyOf) {
    found += 1 - (seen[key] ?? 1);
    seen[key] = 1;
  }
  return found;
}
