import type { FetchTry } from '../../../shared/sources/plan-fetch.ts';
import type { PublishedFile } from '../../../shared/sources/published.ts';
import type { RemoteState, SourceProblem } from '../../../shared/sources/remote-state.ts';

/** More are not told of. */
const MOST_TOLD = 1000;

type Failure = FetchTry & { readonly fileName: string; readonly problem: SourceProblem };

/** The files of a source that could not be fetched, for as long as they are not here. */
export class FetchFailures {
  readonly #failures = new Map<string, Failure>();

  add({ path, fileName, version }: PublishedFile, problem: SourceProblem, atMs: number): void {
    const before = this.#failures.get(path);
    const count = before?.version === version ? before.count + 1 : 1;
    this.#failures.set(path, { fileName, problem, version, atMs, count });
  }

  forget(path: string): void {
    this.#failures.delete(path);
  }

  /** Files that the source does not offer any more are failures no more. */
  keepOnly(paths: ReadonlySet<string>): void {
    for (const path of this.#failures.keys()) if (!paths.has(path)) this.#failures.delete(path);
  }

  tries(): ReadonlyMap<string, FetchTry> {
    return this.#failures;
  }

  told(): RemoteState['failures'] {
    return [...this.#failures.values()].slice(0, MOST_TOLD).map(({ fileName, problem }) => ({ fileName, problem }));
  }
}
