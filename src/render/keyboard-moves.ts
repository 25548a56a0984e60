import type { LngLat, RegionCode } from '../model/region.js';
import type { Scene } from '../scene/scene.js';
import { regionTowards, type Direction } from './arrow-moves.js';
import { collatorOf } from '../i18n/format.js';

/** What is drawn as a circle, such as a point of a layer. */
export interface CircledPlace {
  readonly key: string;
  readonly lngLat: LngLat;
  /** The region that it lies in; `null` where that is not known. */
  readonly region: RegionCode | null;
}

/** Where the focus is, and all that it can come to. */
interface FocusPlace {
  readonly scene: Scene;
  /** Code or id of what has the focus. */
  readonly here: string;
  /** What is drawn as circles of its own, in the order in which it is stepped through. */
  readonly circled: readonly CircledPlace[];
}

/** Finds the code or id that a key leads to; `null` where it leads nowhere. */
type Move = (place: FocusPlace) => string | null;

function arrow(direction: Direction): Move {
  return ({
    scene: {
      panels: [
        {
          boundaries: { regions },
        },
      ],
    },
    here,
    circled,
  }) => {
    const from = regions.find(({ code }) => code === here) ?? circled.find(({ key }) => key === here)?.lngLat;
    return from ? regionTowards(direction, from, regions) : null;
  };
}

/** The first or the last by value; where nothing has one, by the table's order, or by name where no table lists them. */
function end(which: 'highest' | 'lowest'): Move {
  return ({
    scene: {
      frame: { language },
      panels: [{ readings }],
      tables,
    },
  }) => {
    const sign = which === 'highest' ? 1 : -1;
    let best: { readonly code: RegionCode; readonly value: number } | null = null;
    for (const { code, value } of readings) if (value !== null && (!best || sign * (value - best.value) > 0)) best = { code, value };
    if (best) return best.code;
    const inTable = tables[0]?.rows.flatMap(({ region }) => region ?? []) ?? [];
    const { compare } = collatorOf(language);
    const byName = () => [...readings].sort((a, b) => compare(a.name, b.name)).map(({ code }) => code);
    const listed = inTable.length > 0 ? inTable : byName();
    return listed[which === 'highest' ? 0 : listed.length - 1] ?? null;
  };
}

/** Through the circles and round; from a region to one that lies in it, else to the first or the last. */
function step(by: 1 | -1): Move {
  return ({ here, circled }) => {
    const at = circled.findIndex(({ key }) => key === here);
    if (at >= 0) return circled[(at + by + circled.length) % circled.length]?.key ?? null;
    const own = circled.filter(({ region }) => region === here);
    const among = own.length > 0 ? own : circled;
    return among[by === 1 ? 0 : among.length - 1]?.key ?? null;
  };
}

/** The keys that move the focus, by their name in a KeyboardEvent. */
export const MOVES: Readonly<Record<string, Move>> = {
  ArrowLeft: arrow('left'),
  ArrowRight: arrow('right'),
  ArrowUp: arrow('up'),
  ArrowDown: arrow('down'),
  Home: end('highest'),
  End: end('lowest'),
  PageDown: step(1),
  PageUp: step(-1),
};
