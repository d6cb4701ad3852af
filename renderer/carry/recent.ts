/** The few things that were made or loaded last, by key: what is asked for again need not be made again. */
export class Recent<Value> {
  readonly #most: number;
  readonly #kept = new Map<string, Promise<Value>>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What is kept for a key, else what `make` gives; a making that fails is not kept. */
  get(key: string, make: () => Promise<Value>): Promise<Value> {
    const known = this.#kept.get(key);
    const value = known ?? make();
    this.#kept.delete(key);
    this.#kept.set(key, value);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    if (!known) value.catch(() => this.#kept.delete(key));
    return value;
  }
}
