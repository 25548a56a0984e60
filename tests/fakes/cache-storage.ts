/** A Cache Storage in memory, whose every fault the test controls. */
export class HeldCacheStorage {
  /** Texts by the name of the cache and the address of the entry. */
  readonly entries = new Map<string, string>();
  /** What every call fails with; `null` where nothing is wrong. */
  fault: Error | null = null;

  async open(name: string) {
    this.#fail();
    return {
      match: async (url: string): Promise<Response | undefined> => {
        this.#fail();
        const text = this.entries.get(`${name} ${url}`);
        return text === undefined ? undefined : new Response(text);
      },
      put: async (url: string, response: Response): Promise<void> => {
        this.#fail();
        this.entries.set(`${name} ${url}`, await response.text());
      },
    };
  }

  #fail(): void {
    if (this.fault) throw this.fault;
  }
}
