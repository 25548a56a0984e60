import { DistinctTexts } from './distinct-texts.js';
import { NO_LETTERS, type Lettered } from './lettered.js';
import { isBlank } from './lines.js';

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

/** Of each text whether nothing but space stands in it, as 1. */
export function emptyTexts({ texts }: Records): Uint8Array {
  return Uint8Array.from(texts, (text) => (isBlank(text) ? 1 : 0));
}

/**
 * How many cells a record has up to its last that is filled.
 * @param isEmpty of each text
 */
export function filledWidth({ starts, codes }: Records, isEmpty: Uint8Array, index: number): number {
  const start = starts[index] ?? 0;
  let last = starts[index + 1] ?? 0;
  while (last > start && isEmpty[codes[last - 1] ?? 0] === 1) last -= 1;
  return Math.max(0, last - start);
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

/** Letters to a cell: a guess. */
const LETTERS = 8;

/** Makes records of cells that are put one after the other. */
export class RecordMaker {
  readonly #texts: DistinctTexts;
  readonly #codes: NumberList;
  readonly #starts = new NumberList(0);

  /** @param source in which cells stand */
  constructor(source: Lettered = NO_LETTERS) {
    this.#texts = new DistinctTexts(source);
    this.#codes = new NumberList(Math.ceil(source.letters.length / LETTERS));
    this.#starts.add(0);
  }

  put(cell: string): void {
    this.#codes.add(this.#texts.codeOf(cell));
  }

  /**
   * Puts what stands in the source from `start` to `end`.
   * @param hash of its letters
   */
  putFrom(start: number, end: number, hash: number): void {
    this.#codes.add(this.#texts.codeIn(start, end, hash));
  }

  end(): void {
    this.#starts.add(this.#codes.count);
  }

  get records(): Records {
    const starts = this.#starts.numbers;
    return { count: starts.length - 1, starts, codes: this.#codes.numbers, texts: this.#texts.texts };
  }
}

/** Records that are there as lists of cells. */
export function recordsFrom(lists: readonly (readonly string[])[]): Records {
  const maker = new RecordMaker();
  for (const cells of lists) {
    for (const cell of cells) maker.put(cell);
    maker.end();
  }
  return maker.records;
}
