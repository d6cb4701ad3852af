import type { Sha256 } from '../../shared/ids.ts';
import type { ImportProblem } from '../../shared/pack/import-problem.ts';
import type { ImportActivity } from '../../renderer/import/activity.ts';
import type { Store } from '../../renderer/db/store.ts';
import { Importer } from '../../renderer/import/importer.ts';
import type { JobOutcome } from '../../renderer/import/worker-client.ts';
import type { JobKind } from '../../renderer/import/worker-messages.ts';
import { READING_RULES } from '../../shared/pack/understand.ts';
import { bytesOf, FakeFolder, sha256Of } from './fake-folder.ts';
import { memoryStore } from './memory-store.ts';
import { detailOf } from './papers.ts';

/** Pages of every paper that the made-up worker opens. */
export const PAGES = 4;

/** An importer at work on a folder in memory, with a real store and a made-up worker whose every step can be watched. */
export class ImportDesk {
  readonly store: Store;
  readonly folder: FakeFolder;
  readonly importer: Importer;
  /** The jobs of the worker as they were begun: `open a.pdf`, `read a.pdf`, `understand a.pdf`. */
  readonly jobs: string[] = [];
  /** The pages that were read: `a.pdf 0`. */
  readonly pagesRead: string[] = [];
  /** Papers that were told to be readable, by the name of the file they came from. */
  readonly readable: string[] = [];
  /** Files the member asked for that could not be taken, and what is wrong with them. */
  readonly refused: (readonly [string, ImportProblem])[] = [];
  readonly unforeseen: (readonly [string, string])[] = [];
  /** What is wrong with papers, by file name. */
  readonly problems = new Map<string, ImportProblem>();
  activity: ImportActivity = { current: undefined, waiting: 0, finished: 0, stopped: false };
  /** Called before the worker opens a paper or reads a page of it; may throw or wait. */
  onWork: (fileName: string, page: number | undefined) => void | Promise<void> = () => undefined;
  /** Called before the worker understands a paper. */
  onUnderstanding: (fileName: string) => void | Promise<void> = () => undefined;
  readonly #names = new Map<Sha256, string>();
  #isRunning = false;
  #listeners: (() => void)[] = [];

  constructor(store = memoryStore(), folder = new FakeFolder()) {
    this.store = store;
    this.folder = folder;
    this.importer = new Importer({
      store,
      access: folder,
      scan: folder.scan,
      runJob: (kind, sha256, signal, onProgress) => this.#work(kind, sha256, signal, onProgress),
      show: activity => this.#show(activity),
      onReadable: sha256 => this.readable.push(this.#names.get(sha256) ?? sha256),
      onRefused: (fileName, problem) => this.refused.push([fileName, problem]),
      onUnforeseen: (reason, fileName) => this.unforeseen.push([String(reason), fileName]),
    });
  }

  /** Puts a file into the folder, of bytes of its own. */
  write(name: string, seed: number): Sha256 {
    const bytes = bytesOf(seed);
    this.folder.write(name, bytes);
    this.#names.set(sha256Of(bytes), name);
    return sha256Of(bytes);
  }

  /** Resolves when the importer rests: all is done, or it was stopped. */
  async rest(): Promise<void> {
    for (;;) {
      while (this.#isRunning) await new Promise<void>(resolve => this.#listeners.push(resolve));
      // A file that came in at the very end starts the next run as soon as the last one is over.
      await new Promise(resolve => setImmediate(resolve));
      if (!this.#isRunning) return;
    }
  }

  /** Looks at the folder and waits until all is done. */
  async refresh(): Promise<void> {
    await this.importer.refresh();
    await this.rest();
  }

  /** Files and what became of them: `kept`, or what is wrong with them. */
  async arrivals(): Promise<Record<string, string>> {
    const arrivals = await this.store.arrivals();
    return Object.fromEntries(arrivals.map(({ path, sha256, problem }) => [path, problem ?? (sha256 ? 'kept' : '?')]));
  }

  async stage(sha256: Sha256): Promise<string | undefined> {
    return (await this.store.paper(sha256))?.stage;
  }

  #show(activity: Partial<ImportActivity>): void {
    this.activity = { ...this.activity, ...activity };
    if (activity.stopped === false) this.#isRunning = true;
    if ('current' in activity && activity.current === undefined) this.#isRunning = false;
    for (const resolve of this.#listeners.splice(0)) resolve();
  }

  async #work(
    kind: JobKind,
    sha256: Sha256,
    signal: AbortSignal,
    onProgress: (progress: number) => void,
  ): Promise<JobOutcome> {
    const fileName = this.#names.get(sha256) ?? sha256;
    if (signal.aborted) return { kind: 'stopped' };
    this.jobs.push(`${kind} ${fileName}`);
    const problem = this.problems.get(`${kind} ${fileName}`);
    switch (kind) {
      case 'open':
        await this.onWork(fileName, undefined);
        if (signal.aborted) return { kind: 'stopped' };
        if (problem) return { kind: 'failed', problem };
        await this.store.putDetail(detailOf(sha256), { stage: 'opened', pageCount: PAGES });
        return { kind: 'done' };
      case 'read':
        return this.#read(sha256, fileName, problem, signal, onProgress);
      case 'understand':
        await this.onUnderstanding(fileName);
        if (signal.aborted) return { kind: 'stopped' };
        if (problem) return { kind: 'failed', problem };
        await this.store.changePaper(sha256, { stage: 'indexed', rules: READING_RULES });
        return { kind: 'done' };
    }
  }

  async #read(
    sha256: Sha256,
    fileName: string,
    problem: ImportProblem | undefined,
    signal: AbortSignal,
    onProgress: (progress: number) => void,
  ): Promise<JobOutcome> {
    const first = (await this.store.paper(sha256))?.textPages ?? 0;
    for (let page = first; page < PAGES; page += 1) {
      await this.onWork(fileName, page);
      if (signal.aborted) return { kind: 'stopped' };
      if (problem) return { kind: 'failed', problem };
      this.pagesRead.push(`${fileName} ${page}`);
      await this.store.changePaper(sha256, { textPages: page + 1 });
      onProgress((page + 1) / PAGES);
    }
    return { kind: 'done' };
  }
}
