import type { SyncProgress, SyncStatus } from '../../shared/sync/status.ts';
import { phaseAfter, type SyncPhase } from './status-of.ts';

/** What the engine is at. Who is told of it is told each status once. */
export class ToldPhase {
  readonly #statusOf: (phase: SyncPhase) => SyncStatus;
  readonly #onStatus: (status: SyncStatus) => void;
  readonly #now: () => number;
  #phase: SyncPhase = { kind: 'working', progress: null };
  /** What it was at before it began to work: a problem that is still there has been there since then. */
  #rested: SyncPhase = { kind: 'idle' };
  #told = '';
  #isSilent = false;

  constructor(
    statusOf: (phase: SyncPhase) => SyncStatus,
    onStatus: (status: SyncStatus) => void,
    /** Milliseconds since 1970 */
    now: () => number,
  ) {
    this.#statusOf = statusOf;
    this.#onStatus = onStatus;
    this.#now = now;
  }

  get isWell(): boolean {
    return this.#phase.kind === 'idle';
  }

  status(): SyncStatus {
    return this.#statusOf(this.#phase);
  }

  work(progress: SyncProgress | null): void {
    this.#enter({ kind: 'working', progress });
  }

  /** The work has come to its end. `problem`: the worst it met. */
  rest(problem: Parameters<typeof phaseAfter>[0]): void {
    this.#enter(phaseAfter(problem, this.#before(), this.#now()));
  }

  /** The work was ended from here, so that nothing, or not all, was learnt of the target. */
  breakOff(): void {
    const wasCarrying = this.#phase.kind === 'working' && this.#phase.progress !== null;
    const before = this.#before();
    if (wasCarrying) this.#enter({ kind: 'problem', problem: 'stopped', sinceMs: this.#now() });
    else this.#enter(before);
  }

  /** What waits may be another. */
  tell(): void {
    if (this.#isSilent) return;
    const status = this.status();
    const text = JSON.stringify(status);
    if (text === this.#told) return;
    this.#told = text;
    this.#onStatus(status);
  }

  /** Tells no more. */
  silence(): void {
    this.#isSilent = true;
  }

  #before(): SyncPhase {
    return this.#phase.kind === 'working' ? this.#rested : this.#phase;
  }

  #enter(phase: SyncPhase): void {
    if (this.#phase.kind !== 'working') this.#rested = this.#phase;
    this.#phase = phase;
    this.tell();
  }
}
