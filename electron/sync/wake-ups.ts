type Timer = NodeJS.Timeout | undefined;

/** When the engine is to look at the target next, and when to send what waits: one time of each, at most. */
export class WakeUps {
  #look: Timer;
  #send: Timer;

  get hasLook(): boolean {
    return this.#look !== undefined;
  }

  get hasSend(): boolean {
    return this.#send !== undefined;
  }

  /** Instead of a look that was set before. */
  lookIn(ms: number, look: () => void): void {
    this.endLook();
    this.#look = setTimeout(() => {
      this.#look = undefined;
      look();
    }, ms);
  }

  endLook(): void {
    clearTimeout(this.#look);
    this.#look = undefined;
  }

  /** Instead of a sending that was set before. */
  sendIn(ms: number, send: () => void): void {
    clearTimeout(this.#send);
    this.#send = setTimeout(() => {
      this.#send = undefined;
      send();
    }, ms);
  }

  end(): void {
    this.endLook();
    clearTimeout(this.#send);
    this.#send = undefined;
  }
}
