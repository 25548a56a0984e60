/** Something fetched by a key: held while the key stays, and replaced when another's arrives. */
export class Resource<Key, Value> {
  readonly #load: (key: Key) => Value | Promise<Value>;
  readonly #settledNow: () => void;
  #key: Key | undefined;
  #value: Value | undefined;
  #pending = false;
  #settled: Promise<void> = Promise.resolve();

  /** @param settledNow is told when a value that had to be waited for is there, or will not come */
  constructor(load: (key: Key) => Value | Promise<Value>, settledNow: () => void) {
    this.#load = load;
    this.#settledNow = settledNow;
  }

  /** The value for a key; the one before it while it is fetched or where it did not come, `undefined` while there is none. */
  get(key: Key): Value | undefined {
    if (Object.is(key, this.#key)) return this.#value;
    this.#key = key;
    const loaded = this.#load(key);
    this.#pending = loaded instanceof Promise;
    if (!(loaded instanceof Promise)) {
      this.#value = loaded;
      return loaded;
    }
    const settle = (take: () => void) => {
      if (!Object.is(key, this.#key)) return;
      this.#pending = false;
      take();
      this.#settledNow();
    };
    this.#settled = loaded.then(
      (value) => settle(() => (this.#value = value)),
      // The one before stays; the key is tried again when it is asked for after another.
      () => settle(() => undefined),
    );
    return this.#value;
  }

  /** Whether the value for the key that was asked for last is still being fetched. */
  get pending(): boolean {
    return this.#pending;
  }

  /** Resolves when nothing is being fetched. */
  get settled(): Promise<void> {
    return this.#settled;
  }
}
