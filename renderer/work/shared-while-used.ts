/** Something that follows changes until it is closed. */
type Live = { readonly close: () => void };

type Entry<T> = { readonly live: T; users: number };

/** Milliseconds that something nobody uses is kept: what opens next may want it. */
const KEPT_MS = 30_000;

/** Things that follow changes, one by name for all who use it. One that nobody holds is closed after a while. */
export class SharedWhileUsed<Name, T extends Live> {
  readonly #entries = new Map<Name, Entry<T>>();

  /** The one of a name; made when there is none. */
  of(name: Name, make: () => T): T {
    return this.#entryOf(name, make).live;
  }

  /** Keeps the one of a name. @returns a function that lets it go */
  hold(name: Name, make: () => T): () => void {
    const entry = this.#entryOf(name, make);
    entry.users += 1;
    return () => {
      entry.users -= 1;
      if (entry.users === 0) this.#closeUnused(name, entry);
    };
  }

  #entryOf(name: Name, make: () => T): Entry<T> {
    const known = this.#entries.get(name);
    if (known) return known;
    const entry = { live: make(), users: 0 };
    this.#entries.set(name, entry);
    this.#closeUnused(name, entry);
    return entry;
  }

  #closeUnused(name: Name, entry: Entry<T>): void {
    setTimeout(() => {
      if (entry.users > 0 || this.#entries.get(name) !== entry) return;
      this.#entries.delete(name);
      entry.live.close();
    }, KEPT_MS);
  }
}
