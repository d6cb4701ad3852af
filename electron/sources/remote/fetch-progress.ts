import type { FetchStep } from '../../../shared/sources/plan-fetch.ts';
import type { RemoteState } from '../../../shared/sources/remote-state.ts';

type Counted = { readonly bytes: number; readonly total: number; readonly isDone: boolean };

/** Counts how far a run has come. Files that the server is only asked after count from when they turn out to be others. */
export class FetchProgress {
  readonly #files = new Map<string, Counted>();

  /** More there is to do. */
  add(steps: readonly FetchStep[]): void {
    for (const { file, how } of steps) {
      if (how === 'fetch') this.#files.set(file.path, { bytes: 0, total: file.size ?? 0, isDone: false });
    }
  }

  /** These are not to be fetched after all. */
  drop(paths: readonly string[]): void {
    for (const path of paths) this.#files.delete(path);
  }

  set(path: string, bytes: number, total: number | null): void {
    const known = total ?? this.#files.get(path)?.total ?? 0;
    this.#files.set(path, { bytes, total: Math.max(known, bytes), isDone: false });
  }

  /** A file has come, or will not come in this run. */
  done(path: string): void {
    const counted = this.#files.get(path);
    if (counted) this.#files.set(path, { ...counted, bytes: counted.total, isDone: true });
  }

  /** Null as long as there is nothing to fetch. */
  shown(): RemoteState['progress'] {
    const files = [...this.#files.values()];
    if (files.length === 0) return null;
    return {
      files: files.length,
      filesDone: files.filter(file => file.isDone).length,
      bytes: sum(files, file => file.total),
      bytesDone: sum(files, file => file.bytes),
    };
  }
}

function sum(files: readonly Counted[], of: (file: Counted) => number): number {
  return files.reduce((total, file) => total + of(file), 0);
}
