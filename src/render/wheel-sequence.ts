/** Turns of a wheel with longer pauses between them are meant anew. */
const PAUSE_MS = 400;

/** What is asked of a wheel's event. */
export interface WheelTurn {
  readonly timeStamp: number;
  readonly screenX: number;
  readonly screenY: number;
}

/** Tells a wheel that is turned over the map from one that scrolls the page past under a pointer at rest. */
export class WheelSequence {
  #last: (WheelTurn & { readonly isMeant: boolean }) | null = null;

  /** Takes a turn of the wheel anywhere in the page; tells whether turning over the map has just begun. */
  begins({ timeStamp, screenX, screenY }: WheelTurn, isOverMap: boolean): boolean {
    const last = this.#last;
    const goesOn = last !== null && timeStamp - last.timeStamp < PAUSE_MS;
    const isUnmoved = last !== null && last.screenX === screenX && last.screenY === screenY;
    // Under a pointer that has not moved since, the map is there by chance, or as before.
    const isMeant = isOverMap && (goesOn || isUnmoved ? last.isMeant : true);
    this.#last = { timeStamp, screenX, screenY, isMeant };
    return isMeant && !goesOn;
  }
}
