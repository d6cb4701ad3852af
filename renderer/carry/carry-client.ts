import type { RecordId } from '../../shared/ids.ts';
import type { CarryProblem, CarryReport, CarryRequest } from './carry-messages.ts';

/** A worker that has nothing to do for so long gives its memory back; until then the last versions are at hand. */
const KEPT_MS = 60_000;

/** The part of a worker that is used. */
type CarryWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/**
 * The worker that carries annotations over to later versions, started when it is needed and ended when it is not. One run
 * at a time; what is asked for meanwhile comes next, and all of it together.
 */
export class CarryClient {
  readonly #start: () => CarryWorker;
  readonly #onTrouble: (problem: CarryProblem, reason: string) => void;
  #worker: CarryWorker | undefined;
  #isBusy = false;
  #wantsAll = false;
  /** Whether a run failed, so that not all is as it should be. */
  #isBehind = false;
  readonly #wanted = new Set<RecordId>();
  /** The papers that annotations may be carried over from; undefined until a run has told. */
  #replaced: ReadonlySet<string> | undefined;
  #leave: ReturnType<typeof setTimeout> | undefined;

  /** @param onTrouble told why a run failed; what it was to do is done when something is asked for the next time */
  constructor(start: () => CarryWorker, onTrouble: (problem: CarryProblem, reason: string) => void) {
    this.#start = start;
    this.#onTrouble = onTrouble;
  }

  /** Brings all annotations up to date. A run in hand is left: what it has made stays. */
  carryAll(): void {
    this.#wantsAll = true;
    if (this.#isBusy) this.#post({ kind: 'stop' });
    this.#next();
  }

  /** Brings some annotations up to date, as far as anything took the place of their papers. */
  carry(marks: readonly { readonly id: RecordId; readonly paper: string }[]): void {
    for (const { id, paper } of marks) if (this.#replaced?.has(paper) !== false) this.#wanted.add(id);
    if (this.#isBehind) this.#wantsAll = true;
    this.#next();
  }

  #next(): void {
    // The first run is one of all.
    const isWanted = this.#wantsAll || (this.#replaced !== undefined && this.#wanted.size > 0);
    if (this.#isBusy || !isWanted) return;
    const only = this.#wantsAll ? undefined : [...this.#wanted];
    if (this.#wantsAll) this.#isBehind = false;
    this.#wantsAll = false;
    this.#wanted.clear();
    this.#isBusy = true;
    clearTimeout(this.#leave);
    this.#post({ kind: 'carry', only });
  }

  #post(request: CarryRequest): void {
    this.#worker ??= this.#begin();
    this.#worker.postMessage(request);
  }

  #begin(): CarryWorker {
    const worker = this.#start();
    worker.addEventListener('message', ({ data }: MessageEvent<CarryReport>) => {
      if (data.kind === 'trouble') this.#failed(data.problem, data.reason);
      else this.#replaced = new Set(data.replaced);
      this.#ended();
    });
    worker.addEventListener('error', ({ message }) => {
      // The next run starts a fresh one.
      worker.terminate();
      this.#worker = undefined;
      this.#failed('unforeseen', message);
      this.#ended();
    });
    return worker;
  }

  #failed(problem: CarryProblem, reason: string): void {
    this.#isBehind = true;
    this.#onTrouble(problem, reason);
  }

  #ended(): void {
    this.#isBusy = false;
    this.#leave = setTimeout(() => {
      this.#worker?.terminate();
      this.#worker = undefined;
    }, KEPT_MS);
    this.#next();
  }
}
