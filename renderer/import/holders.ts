/** No drawing takes so long. A window that is gone, or hangs, must not keep the import from going on. */
const LONGEST_MS = 10_000;

/** The windows that draw now, while the import rests. */
export class Holders {
  readonly #apply: (held: boolean) => void;
  readonly #holding = new Map<string, ReturnType<typeof setTimeout>>();

  /** @param apply told when the first begins to hold, and when the last has let go */
  constructor(apply: (held: boolean) => void) {
    this.#apply = apply;
  }

  hold(holder: string, held: boolean): void {
    const wasHeld = this.#holding.size > 0;
    clearTimeout(this.#holding.get(holder));
    if (held)
      this.#holding.set(
        holder,
        setTimeout(() => this.hold(holder, false), LONGEST_MS),
      );
    else this.#holding.delete(holder);
    const isHeld = this.#holding.size > 0;
    if (isHeld !== wasHeld) this.#apply(isHeld);
  }
}
