/** Of several attempts only the latest goes on. */
export class LatestAttempt {
  #controller = new AbortController();

  /** Ends the attempt before. @returns ends with the next one, or by {@link LatestAttempt.end} */
  begin(): AbortSignal {
    this.#controller.abort();
    this.#controller = new AbortController();
    return this.#controller.signal;
  }

  end(): void {
    this.#controller.abort();
  }
}
