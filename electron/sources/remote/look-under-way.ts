/** A look that began less than so many milliseconds ago sees what there is to see now. */
const SAME_LOOK_MS = 1000;

/** A look at a source from when it is called for, through its wait for its turn, to its end. */
export class LookUnderWay {
  /** The member wants it, so nothing rests after a failure. */
  isAskedFor: boolean;
  readonly #now: () => number;
  #turnMs: number | null = null;
  #isOutdated = false;

  constructor(isAskedFor: boolean, now: () => number) {
    this.isAskedFor = isAskedFor;
    this.#now = now;
  }

  takeTurn(): void {
    this.#turnMs = this.#now();
  }

  get hasTurn(): boolean {
    return this.#turnMs !== null;
  }

  /** Fetching met a problem: of that a look that has its turn already may know nothing. */
  outdate(): void {
    this.#isOutdated ||= this.hasTurn;
  }

  get isOutdated(): boolean {
    return this.#isOutdated;
  }

  /** Whether it sees all that one would see which began now. */
  seesNow(): boolean {
    if (this.#turnMs === null) return true;
    if (this.#isOutdated) return false;
    const sinceMs = this.#now() - this.#turnMs;
    return sinceMs >= 0 && sinceMs < SAME_LOOK_MS;
  }
}
