import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Something fetched by a key: held while the key stays, and replaced when another's arrives. */
export class ResourceController<Key, Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #load: (key: Key) => Value | Promise<Value>;
  #key: Key | undefined;
  #value: Value | undefined;
  #settled: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost, load: (key: Key) => Value | Promise<Value>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    // What was fetched stays while the element is moved.
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
        this.#host.requestUpdate();
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
