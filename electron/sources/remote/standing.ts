import type { SourceProblem } from '../../../shared/sources/remote-state.ts';
import type { Looked } from './look-at-source.ts';
import { nextLookMs, type RemotePace } from './remote-pace.ts';
import type { FetchEnd } from './run-standing.ts';

/** How it stands with a source by what its looks and its fetching met, and when it is looked at again. */
export class Standing {
  readonly #pace: RemotePace;
  readonly #now: () => number;
  #ofLook: SourceProblem | null = null;
  #ofFetch: SourceProblem | null = null;
  #sinceMs: number | null = null;
  #failuresInRow = 0;
  /** The server asked to be left alone for this time. */
  #rest = { fromMs: 0, untilMs: 0 };

  constructor(pace: RemotePace, now: () => number) {
    this.#pace = pace;
    this.#now = now;
  }

  get problem(): SourceProblem | null {
    return this.#ofLook ?? this.#ofFetch;
  }

  /** Since when there is that problem, in milliseconds since 1970. */
  get sinceMs(): number | null {
    return this.#sinceMs;
  }

  lookEnded({ problem, restMs }: Pick<Looked, 'problem' | 'restMs'>): void {
    if (problem !== null) this.#failuresInRow += 1;
    else if (this.#ofFetch === null) this.#failuresInRow = 0;
    this.#note(problem, this.#ofFetch, restMs);
  }

  fetchEnded({ problem, restMs, hasFetched }: FetchEnd): void {
    // A server that hands out some papers at a time is asked for the next ones as soon as after a first failure.
    const before = hasFetched ? 0 : this.#failuresInRow;
    if (this.#ofLook === null) this.#failuresInRow = problem === null ? 0 : before + 1;
    this.#note(this.#ofLook, problem, restMs);
  }

  /** For how much longer the server wants to be left alone. A clock that was set back must not hold anything up. */
  restMs(): number {
    const nowMs = this.#now();
    return nowMs < this.#rest.fromMs ? 0 : Math.max(this.#rest.untilMs - nowMs, 0);
  }

  /** How long to wait for the next look by all that is known. */
  nextLookMs(): number {
    return this.#waitMs(this.problem);
  }

  /** The same while what a look found is being fetched: what fetching met before may be over. */
  nextLookWhileFetchingMs(): number {
    return this.#waitMs(this.#ofLook);
  }

  #waitMs(problem: SourceProblem | null): number {
    return Math.max(nextLookMs(this.#pace, problem, this.#failuresInRow), this.restMs());
  }

  #note(ofLook: SourceProblem | null, ofFetch: SourceProblem | null, restMs: number | null): void {
    const nowMs = this.#now();
    const before = this.problem;
    this.#ofLook = ofLook;
    this.#ofFetch = ofFetch;
    if (restMs !== null) this.#rest = { fromMs: nowMs, untilMs: nowMs + restMs };
    if (this.problem !== before) this.#sinceMs = this.problem === null ? null : nowMs;
  }
}
