import type { FetchTry } from '../../../shared/sources/plan-fetch.ts';
import type { PublishedFile } from '../../../shared/sources/published.ts';
import type { RemoteState, SourceProblem } from '../../../shared/sources/remote-state.ts';

/** More are not told of. */
const MOST_TOLD = 1000;

/** Has nothing to do with the file, and may be over at any time. */
const OF_THIS_COMPUTER: ReadonlySet<SourceProblem> = new Set(['offline', 'disk-full', 'disk-failed']);

type Failure = FetchTry & { readonly fileName: string; readonly problem: SourceProblem };

/** The files of a source that could not be fetched, for as long as they are not here. */
export class FetchFailures {
  readonly #failures = new Map<string, Failure>();

  add({ path, fileName, version }: PublishedFile, problem: SourceProblem, atMs: number): void {
    const before = this.#failures.get(path);
    const count = before?.version === version ? before.count + 1 : 1;
    this.#failures.set(path, { fileName, problem, version, atMs, count });
  }

  has(path: string): boolean {
    return this.#failures.has(path);
  }

  forget(path: string): void {
    this.#failures.delete(path);
  }

  /** Files that the source does not offer any more are failures no more. */
  keepOnly(paths: ReadonlySet<string>): void {
    for (const path of this.#failures.keys()) if (!paths.has(path)) this.#failures.delete(path);
  }

  /** The way to the servers is another: what failed is tried again soon. */
  restNoMore(): void {
    for (const [path, failure] of this.#failures) this.#failures.set(path, { ...failure, atMs: -Infinity });
  }

  /** The failures after which a file is better left alone for a while. */
  tries(): ReadonlyMap<string, FetchTry> {
    return new Map([...this.#failures].filter(([, { problem }]) => !OF_THIS_COMPUTER.has(problem)));
  }

  told(): RemoteState['failures'] {
    return [...this.#failures.values()].slice(0, MOST_TOLD).map(({ fileName, problem }) => ({ fileName, problem }));
  }
}
