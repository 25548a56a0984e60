/** Records of a table, whose cells are named by their place among the distinct texts, as tables repeat themselves. */
export interface Records {
  readonly count: number;
  /** Where the cells of each record begin among all; one more at the end. */
  readonly starts: Int32Array;
  /** Index into `texts` for each cell. */
  readonly codes: Int32Array;
  /** Each text that stands in a cell, once. */
  readonly texts: readonly string[];
}

/** How many cells a record has. */
export function widthOf({ starts }: Records, index: number): number {
  return Math.max(0, (starts[index + 1] ?? 0) - (starts[index] ?? 0));
}

/** The cells of one record; none where there is no such record. */
export function cellsAt({ starts, codes, texts }: Records, index: number): readonly string[] {
  return Array.from(codes.subarray(starts[index] ?? 0, starts[index + 1] ?? 0), (code) => texts[code] ?? '');
}

/** All records, each as a list of cells. */
export function listsOf(records: Records): readonly (readonly string[])[] {
  return Array.from({ length: records.count }, (_, index) => cellsAt(records, index));
}

/** Numbers that are added one by one. */
class NumberList {
  #numbers: Int32Array;
  #count = 0;

  /** @param room for so many at first */
  constructor(room: number) {
    this.#numbers = new Int32Array(room);
  }

  add(number: number): void {
    if (this.#count === this.#numbers.length) {
      const grown = new Int32Array(2 * this.#count + 8);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#count] = number;
    this.#count += 1;
  }

  get count(): number {
    return this.#count;
  }

  get numbers(): Int32Array {
    return this.#numbers.subarray(0, this.#count);
  }
}

/** Starts a hash of letters that are added one by one. */
export const NO_LETTERS = 0x811c9dc5 | 0;

/** The hash of some letters and one more. */
export const withLetter = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** Whether a cell is what stands in a text from `start` to `end`. */
function standsAt(cell: string, text: string, start: number, end: number): boolean {
  const { length } = cell;
  if (length !== end - start) return false;
  for (let at = 0; at < length; at += 1) if (cell.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** Texts that are remembered by their hash, at least and at most. */
const [FEWEST_RECENT, MOST_RECENT] = [1 << 8, 1 << 16];
/** Letters to a cell, and to a text that is remembered: a guess. */
const LETTERS = 8;

/** Makes records of cells that are put one after the other. */
export class RecordMaker {
  readonly #texts: string[] = [];
  readonly #known = new Map<string, number>();
  /** By their hash, the texts that were come upon lately, plus one: of these no text is made anew. */
  readonly #recent: Int32Array;
  readonly #codes: NumberList;
  readonly #starts = new NumberList(0);

  /** @param letters that all cells have, about */
  constructor(letters: number) {
    let recent = FEWEST_RECENT;
    while (recent < MOST_RECENT && recent * LETTERS < letters) recent *= 2;
    this.#recent = new Int32Array(recent);
    this.#codes = new NumberList(Math.ceil(letters / LETTERS));
    this.#starts.add(0);
  }

  #codeOf(cell: string): number {
    const known = this.#known.get(cell);
    if (known !== undefined) return known;
    const code = this.#texts.length;
    this.#texts.push(cell);
    this.#known.set(cell, code);
    return code;
  }

  put(cell: string): void {
    this.#codes.add(this.#codeOf(cell));
  }

  /**
   * Puts what stands in a text from `start` to `end`.
   * @param hash of its letters
   */
  putFrom(text: string, start: number, end: number, hash: number): void {
    const slot = (hash ^ (hash >>> 15)) & (this.#recent.length - 1);
    let code = (this.#recent[slot] ?? 0) - 1;
    const cell = this.#texts[code];
    if (cell === undefined || !standsAt(cell, text, start, end)) {
      code = this.#codeOf(text.slice(start, end));
      this.#recent[slot] = code + 1;
    }
    this.#codes.add(code);
  }

  end(): void {
    this.#starts.add(this.#codes.count);
  }

  get records(): Records {
    const starts = this.#starts.numbers;
    return { count: starts.length - 1, starts, codes: this.#codes.numbers, texts: this.#texts };
  }
}

/** Records that are there as lists of cells. */
export function recordsFrom(lists: readonly (readonly string[])[]): Records {
  const maker = new RecordMaker(0);
  for (const cells of lists) {
    for (const cell of cells) maker.put(cell);
    maker.end();
  }
  return maker.records;
}
