/**
 * Runs tasks one after the other. A task that fails rejects for its own caller alone; the next one runs all the same.
 */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve();

  add<T>(task: () => Promise<T>): Promise<T> {
    const run = this.#last.then(task, task);
    this.#last = run.catch(() => undefined);
    return run;
  }

  /** When everything added so far has ended, well or not. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
