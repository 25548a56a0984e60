/** Something fetched by a key: held while the key stays, and replaced when another's arrives. */
export class Resource<Key, Value> {
  readonly #load: (key: Key) => Value | Promise<Value>;
  readonly #arrived: () => void;
  #key: Key | undefined;
  #value: Value | undefined;
  #settled: Promise<void> = Promise.resolve();

  /** @param arrived is told when a value that had to be waited for is there */
  constructor(load: (key: Key) => Value | Promise<Value>, arrived: () => void) {
    this.#load = load;
    this.#arrived = arrived;
  }

  /** The value for a key; the one before it while it is fetched, `undefined` while there is none. */
  get(key: Key): Value | undefined {
    if (key === this.#key) return this.#value;
    this.#key = key;
    const loaded = this.#load(key);
    if (!(loaded instanceof Promise)) {
      this.#value = loaded;
      return loaded;
    }
    this.#settled = loaded.then(
      (value) => {
        if (key !== this.#key) return;
        this.#value = value;
        this.#arrived();
      },
      () => {
        // The one before stays; asking again tries again.
        if (key === this.#key) this.#key = undefined;
      },
    );
    return this.#value;
  }

  /** Resolves when nothing is being fetched. */
  get settled(): Promise<void> {
    return this.#settled;
  }
}
