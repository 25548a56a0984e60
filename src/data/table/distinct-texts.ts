import type { Lettered } from './lettered.js';

/** Starts a hash of letters that are added one by one. */
export const NO_HASH = 0x811c9dc5 | 0;

/** The hash of some letters and one more. */
export const withLetter = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

function hashOf(text: string): number {
  let hash = NO_HASH;
  for (let at = 0; at < text.length; at += 1) hash = withLetter(hash, text.charCodeAt(at));
  return hash;
}

/** Texts that there is room for at first. */
const FEWEST = 1 << 8;

/** Texts, each once, named by their place; of letters that were come upon before no text is made anew. */
export class DistinctTexts {
  /** All of them. */
  readonly texts: string[] = [];
  readonly #text: string;
  readonly #letters: Lettered['letters'];
  /** Of each text its hash. */
  #hashes = new Int32Array(FEWEST);
  /** Of each text where its letters stand in the source; -1 where they do not. */
  #places = new Int32Array(FEWEST);
  /** At their hash or after it, the codes of the texts plus one; 0 where there is none. */
  #slots = new Int32Array(2 * FEWEST);

  /** @param source in which letters stand */
  constructor({ text, letters }: Lettered) {
    this.#text = text;
    this.#letters = letters;
  }

  /** The code of a text. */
  codeOf(text: string): number {
    const hash = hashOf(text);
    let slot = this.#slotOf(hash);
    for (let code = this.#codeAt(slot); code >= 0; code = this.#codeAt(slot)) {
      if (this.texts[code] === text) return code;
      slot = this.#slotAfter(slot);
    }
    return this.#add(slot, text, hash, -1);
  }

  /**
   * The code of the text that stands in the source from `start` to `end`.
   * @param hash of its letters
   */
  codeIn(start: number, end: number, hash: number): number {
    let slot = this.#slotOf(hash);
    for (let code = this.#codeAt(slot); code >= 0; code = this.#codeAt(slot)) {
      if (this.#hashes[code] === hash && this.#stands(code, start, end)) return code;
      slot = this.#slotAfter(slot);
    }
    return this.#add(slot, this.#text.slice(start, end), hash, start);
  }

  #slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#slots.length - 1);
  }

  #slotAfter(slot: number): number {
    return (slot + 1) & (this.#slots.length - 1);
  }

  #codeAt(slot: number): number {
    return (this.#slots[slot] ?? 0) - 1;
  }

  /** Whether a text is what stands in the source from `start` to `end`. */
  #stands(code: number, start: number, end: number): boolean {
    const text = this.texts[code] ?? '';
    if (text.length !== end - start) return false;
    const place = this.#places[code] ?? -1;
    if (place < 0) return this.#text.startsWith(text, start);
    const letters = this.#letters;
    for (let at = start, known = place; at < end; at += 1, known += 1) if (letters[at] !== letters[known]) return false;
    return true;
  }

  #add(slot: number, text: string, hash: number, place: number): number {
    const code = this.texts.length;
    this.texts.push(text);
    this.#hashes[code] = hash;
    this.#places[code] = place;
    this.#slots[slot] = code + 1;
    if (this.texts.length === this.#hashes.length) this.#grow();
    return code;
  }

  /** Makes room for as many again, so that half of the slots stay free. */
  #grow(): void {
    const count = this.texts.length;
    const grown = (numbers: Int32Array) => {
      const all = new Int32Array(2 * count);
      all.set(numbers);
      return all;
    };
    this.#hashes = grown(this.#hashes);
    this.#places = grown(this.#places);
    this.#slots = new Int32Array(4 * count);
    for (let code = 0; code < count; code += 1) {
      let slot = this.#slotOf(this.#hashes[code] ?? 0);
      while (this.#codeAt(slot) >= 0) slot = this.#slotAfter(slot);
      this.#slots[slot] = code + 1;
    }
  }
}
