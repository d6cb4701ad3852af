const TICK_MS = 500;

/** How long a drawing may take. Only time counts in which it has its turn and the window is seen. */
export type Patience = { readonly stillMs: number; readonly allMs: number };

/** A page that shows no progress for so long, or is not done after all that time, never will be. */
export const PATIENCE: Patience = { stillMs: 8_000, allMs: 30_000 };
/** After so long a drawing lets all others go first. */
const SLOW_MS = 3_000;

/** Counts the time a drawing takes. */
export class PatienceClock {
  readonly #patience: Patience;
  readonly #onSlow: () => void;
  readonly #onGone: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #stillMs = 0;
  #allMs = 0;

  constructor(patience: Patience, onSlow: () => void, onGone: () => void) {
    this.#patience = patience;
    this.#onSlow = onSlow;
    this.#onGone = onGone;
  }

  start(): void {
    this.#timer ??= setInterval(() => this.#tick(), TICK_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Something was drawn. */
  progress(): void {
    this.#stillMs = 0;
  }

  #tick(): void {
    // A window that is not seen has no frames, in which pdf.js draws.
    if (document.hidden) return;
    const wasSlow = this.#allMs >= SLOW_MS;
    this.#stillMs += TICK_MS;
    this.#allMs += TICK_MS;
    if (this.#stillMs >= this.#patience.stillMs || this.#allMs >= this.#patience.allMs) this.#onGone();
    else if (!wasSlow && this.#allMs >= SLOW_MS) this.#onSlow();
  }
}
