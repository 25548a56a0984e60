import type { RegionCode } from '../model/region.js';
import { collatorOf } from '../i18n/format.js';

/** Letters that come within this time of one another are read as one name. */
const PAUSE_MS = 800;

interface Named {
  readonly code: RegionCode;
  readonly name: string;
}

/** A name or what was typed of it, without case and without marks on its letters. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a name goes on, after its first word, with a word that begins so. */
const goesOnWith = (name: string, typed: string) => name.indexOf(` ${typed}`) > 0;

/**
 * The region whose name begins as typed, else one with a later word that does, such as Padang Utara for `utara`; `null`
 * where there is none. Searched for by name, from the present region on and round: one letter, also one that is
 * repeated, goes on to the next; several stay where they fit.
 */
export function regionTyped(typed: string, regions: readonly Named[], here: RegionCode | null, language: string): RegionCode | null {
  const letters = plain(typed);
  const { compare } = collatorOf(language);
  const byName = [...regions].sort((a, b) => compare(a.name, b.name));
  const at = byName.findIndex(({ code }) => code === here);
  const search = (sought: string, isNext: boolean) => {
    const start = at + (isNext || at < 0 ? 1 : 0);
    const round = [...byName.slice(start), ...byName.slice(0, start)];
    const beginning = round.find(({ name }) => plain(name).startsWith(sought));
    return beginning ?? round.find(({ name }) => goesOnWith(plain(name), sought));
  };
  const [first = ''] = letters;
  const isRepeated = [...letters].every((letter) => letter === first);
  const found = (letters.length > 1 ? search(letters, false) : undefined) ?? (isRepeated ? search(first, true) : undefined);
  return found?.code ?? null;
}

/** Keeps the letters that are typed quickly one after the other. */
export class Typeahead {
  #letters = '';
  #lastMs = -Infinity;

  /** Whether a name is being typed, so that a space belongs to it. */
  isGoingOn(timeMs: number): boolean {
    return this.#letters !== '' && timeMs - this.#lastMs < PAUSE_MS;
  }

  /** Takes a letter; all that has been typed of the name. */
  add(letter: string, timeMs: number): string {
    this.#letters = this.isGoingOn(timeMs) ? this.#letters + letter : letter;
    this.#lastMs = timeMs;
    return this.#letters;
  }
}
