type Waiting = { readonly host: string; readonly start: () => void };

/**
 * Runs tasks for servers: several servers at once, but never two tasks for the same one. Otherwise in the order they came.
 */
export class HostSchedule {
  readonly #limit: number;
  readonly #busy = new Set<string>();
  readonly #waiting: Waiting[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Runs the task when its turn comes. One that is aborted before never runs, and answers undefined. */
  async run<T>(host: string, signal: AbortSignal, task: () => Promise<T>): Promise<T | undefined> {
    if (!(await this.#turn(host, signal))) return undefined;
    try {
      return await task();
    } finally {
      this.#busy.delete(host);
      this.#startNext();
    }
  }

  /** @returns whether the turn has come; the host is then busy */
  #turn(host: string, signal: AbortSignal): Promise<boolean> {
    return new Promise(resolve => {
      if (signal.aborted) {
        resolve(false);
        return;
      }
      const giveUp = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        resolve(false);
      };
      const waiting: Waiting = {
        host,
        start() {
          signal.removeEventListener('abort', giveUp);
          resolve(true);
        },
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.#waiting.push(waiting);
      this.#startNext();
    });
  }

  #startNext(): void {
    while (this.#busy.size < this.#limit) {
      const index = this.#waiting.findIndex(({ host }) => !this.#busy.has(host));
      const [next] = index === -1 ? [] : this.#waiting.splice(index, 1);
      if (!next) return;
      this.#busy.add(next.host);
      next.start();
    }
  }
}
