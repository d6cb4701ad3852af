/** Something that is loaded, and loaded anew once it has changed. Whoever needs it waits for the loading in hand. */
export class KeptLevel {
  readonly #load: () => Promise<void>;
  #loading: Promise<void> = Promise.resolve();
  #hasChanged = true;

  constructor(load: () => Promise<void>) {
    this.#load = load;
  }

  changed(): void {
    this.#hasChanged = true;
  }

  /** Resolves once it is as it was at this moment, or later. What could not be loaded is tried again the next time. */
  ready(): Promise<void> {
    if (this.#hasChanged) {
      this.#hasChanged = false;
      this.#loading = this.#loadAfter(this.#loading);
    }
    return this.#loading;
  }

  async #loadAfter(before: Promise<void>): Promise<void> {
    // Whoever waits for the one before is told how it ended.
    await Promise.allSettled([before]);
    try {
      await this.#load();
    } catch (reason) {
      this.#hasChanged = true;
      throw reason;
    }
  }
}
