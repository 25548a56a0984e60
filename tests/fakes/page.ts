/** A page whose being in sight the test decides, for `vi.stubGlobal('document', …)`. */
export class FakePage {
  visibilityState: 'visible' | 'hidden';
  /** Who waits for a change. */
  readonly listeners = new Set<() => void>();

  constructor(visibilityState: 'visible' | 'hidden') {
    this.visibilityState = visibilityState;
  }

  addEventListener(_type: 'visibilitychange', listener: () => void): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'visibilitychange', listener: () => void): void {
    this.listeners.delete(listener);
  }

  turn(visibilityState: 'visible' | 'hidden'): void {
    this.visibilityState = visibilityState;
    for (const listener of this.listeners) listener();
  }
}
