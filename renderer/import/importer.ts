import type { Sha256 } from '../../shared/ids.ts';
import type { ImportProblem } from '../../shared/pack/import-problem.ts';
import type { FileRef, Scan, SourceFile } from '../../shared/sources/source.ts';
import { planImport } from '../../shared/sources/plan-import.ts';
import { fileKey, isSameState } from '../../shared/sources/same-file.ts';
import type { Arrival } from '../db/arrival.ts';
import type { Store } from '../db/store.ts';
import { takeFile, type FileAccess } from './take-file.ts';
import type { ImportActivity, ImportStep } from './activity.ts';
import { ReadingQueue, type RunJob } from './reading-queue.ts';

export type ImporterPorts = {
  readonly store: Store;
  readonly access: FileAccess;
  readonly scan: () => Promise<Scan>;
  readonly runJob: RunJob;
  readonly show: (activity: Partial<ImportActivity>) => void;
  /** A paper that `asker` asked for by {@link Importer.open} can be read. */
  readonly onReadable: (sha256: Sha256, asker: string) => void;
  /** A file that `asker` asked for by {@link Importer.open} is no paper. */
  readonly onRefused: (fileName: string, problem: ImportProblem, asker: string) => void;
  /** Taking in or reading a file failed for a reason that no {@link ImportProblem} names. */
  readonly onUnforeseen: (reason: unknown, fileName: string) => void;
};

/**
 * Makes papers of files. First every file is taken and opened, so that it can be read; then, paper by paper, the text of
 * the pages is kept and understood. A file that arrives meanwhile, or that the member asks for, goes before that. What
 * was begun goes on after a stop or a restart from where it was.
 */
export class Importer {
  readonly #ports: ImporterPorts;
  readonly #files = new Map<string, SourceFile>();
  /** Files that were asked for, and by whom. */
  readonly #asked = new Map<string, string>();
  readonly #papers: ReadingQueue;
  #isRunning = false;
  #stop = new AbortController();
  #finished = 0;
  /** Whether the latest look saw every source; a file of one out of reach may yet go on from the pieces it has here. */
  #sawAll = false;
  /** Whether pieces may lie here that no file goes on from: of an earlier run, or of files that are gone. */
  #mayHaveHalf = true;

  constructor(ports: ImporterPorts) {
    this.#ports = ports;
    this.#papers = new ReadingQueue({ ...ports, showStep: step => this.#showStep(step) });
  }

  /** Looks at the sources and takes in what is new. After a stop it goes on only if there is something new. */
  async refresh(): Promise<void> {
    const isNew = await this.#lookAtSources();
    if (isNew || !this.#stop.signal.aborted) return this.#start();
    this.#ports.show({ waiting: this.#waiting() });
    if (!this.#isRunning) await this.#removeHalfPapers();
  }

  /** @returns whether there are files that did not wait already */
  async #lookAtSources(): Promise<boolean> {
    const { store, scan } = this.#ports;
    const found = await scan();
    // What is gone with its source waits no longer.
    const there = new Set(found.files.map(file => fileKey(file.ref)));
    const unreachable = new Set<string>(found.unreachable);
    this.#sawAll = unreachable.size === 0;
    for (const [key, { ref }] of this.#files) {
      if (there.has(key) || unreachable.has(ref.source)) continue;
      this.#files.delete(key);
      this.#mayHaveHalf = true;
    }
    const { take, forget } = planImport(found, await store.arrivals());
    await store.removeArrivals(forget);
    const fresh = take.filter(file => !isSameState(file, this.#files.get(fileKey(file.ref))));
    for (const file of fresh) this.#files.set(fileKey(file.ref), file);
    await this.#papers.resume();
    return fresh.length > 0;
  }

  /** Takes in files the member asked for before all others and tells when each can be read. */
  async open(refs: readonly FileRef[], asker = ''): Promise<void> {
    const { store, scan, onReadable, onRefused } = this.#ports;
    const found = await scan();
    const known = new Map((await store.arrivals()).map(arrival => [fileKey(arrival), arrival]));
    for (const ref of refs) {
      const key = fileKey(ref);
      const file = found.files.find(candidate => fileKey(candidate.ref) === key);
      const arrival = known.get(key);
      const paper = arrival?.sha256 ? await store.paper(arrival.sha256) : undefined;
      const isChanged = file !== undefined && !isSameState(file, arrival);
      if (paper && paper.stage !== 'stored' && !isChanged) {
        onReadable(paper.sha256, asker);
      } else if (file) {
        if (!isSameState(file, this.#files.get(key))) this.#files.set(key, file);
        this.#asked.set(key, asker);
      } else {
        const gone = { ref, fileName: ref.path, committee: null, size: 0, modifiedMs: 0 };
        await store.putArrival(arrivalOf(gone, 'vanished'));
        onRefused(gone.fileName, 'vanished', asker);
      }
    }
    this.#start();
  }

  /** Tries a file again that could not be taken. What is told of it stays until something else is known. */
  async retry(arrival: Arrival): Promise<void> {
    const { store, scan } = this.#ports;
    const key = fileKey(arrival);
    const file = (await scan()).files.find(({ ref }) => fileKey(ref) === key);
    if (!file) return store.putArrival({ ...arrival, problem: 'vanished' });
    this.#files.set(key, file);
    this.#start();
  }

  /**
   * Takes a paper anew from where it came, when what is kept of it is damaged. The member's work on it stays.
   *
   * @returns false when no source has it any more; it is then kept as it is
   */
  async takeAgain(sha256: Sha256): Promise<boolean> {
    const { store, scan } = this.#ports;
    const there = new Set((await scan()).files.map(file => fileKey(file.ref)));
    const from = (await store.arrivals()).filter(arrival => arrival.sha256 === sha256);
    if (!from.some(arrival => there.has(fileKey(arrival)))) return false;
    await store.removePaper(sha256);
    await store.removeArrivals(from.map(({ source, path }) => [source, path] as const));
    await this.refresh();
    return true;
  }

  /** Stops after the piece in hand. Nothing taken so far is lost. */
  stop(): void {
    this.#stop.abort();
    this.#ports.show({ stopped: true });
  }

  /** Goes on after a stop. */
  async resume(): Promise<void> {
    await this.#lookAtSources();
    this.#start();
  }

  #start(): void {
    if (this.#stop.signal.aborted) this.#stop = new AbortController();
    this.#ports.show({ stopped: false });
    if (this.#files.size > 0) this.#papers.interrupt();
    // One run at a time; the run in hand sees files that were added meanwhile.
    if (this.#isRunning) return;
    this.#isRunning = true;
    void this.#run().finally(() => {
      this.#isRunning = false;
      if (this.#waiting() > 0 && !this.#stop.signal.aborted) this.#start();
    });
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    this.#finished = 0;
    try {
      while (!signal.aborted) {
        const file = this.#nextFile();
        if (file) await this.#takeAndOpen(file, signal);
        else if (!(await this.#papers.step(signal))) break;
      }
      await this.#removeHalfPapers();
    } finally {
      this.#ports.show({ current: undefined, waiting: this.#waiting(), finished: this.#finished });
    }
  }

  /** The pieces of files that are not there any more help nobody, once no file waits that may go on from them. */
  async #removeHalfPapers(): Promise<void> {
    if (!this.#mayHaveHalf || !this.#sawAll || this.#files.size > 0) return;
    await this.#ports.store.removeHalfPapers();
    this.#mayHaveHalf = false;
  }

  /** Files to take and papers to read. */
  #waiting(): number {
    return this.#files.size + this.#papers.size;
  }

  #nextFile(): SourceFile | undefined {
    const key = [...this.#asked.keys()].find(asked => this.#files.has(asked)) ?? this.#files.keys().next().value;
    return key === undefined ? undefined : this.#files.get(key);
  }

  async #takeAndOpen(file: SourceFile, signal: AbortSignal): Promise<void> {
    const key = fileKey(file.ref);
    try {
      const arrival = await this.#arrivalOf(file, signal);
      if (!arrival) return;
      if (this.#isForgotten(key, arrival)) {
        this.#asked.delete(key);
        return;
      }
      await this.#ports.store.putArrival(arrival);
      this.#tellAsker(key, arrival);
      this.#finished += 1;
    } catch (reason) {
      // It gives way to the others, and waits for the next look at the sources.
      this.#asked.delete(key);
      this.#ports.onUnforeseen(reason, file.fileName);
    }
    // The file may have been seen to change while it was taken; then its new state waits its turn.
    if (this.#files.get(key) === file) this.#files.delete(key);
  }

  #tellAsker(key: string, { fileName, sha256, problem }: Arrival): void {
    const asker = this.#asked.get(key);
    if (asker === undefined) return;
    this.#asked.delete(key);
    if (sha256) this.#ports.onReadable(sha256, asker);
    else if (problem) this.#ports.onRefused(fileName, problem, asker);
  }

  /**
   * Whether a file was seen to be gone while it was taken, and could not be taken for that: a folder is no source any
   * more. One that vanished from its source is told.
   */
  #isForgotten(key: string, { problem }: Arrival): boolean {
    return problem !== null && problem !== 'vanished' && !this.#files.has(key);
  }

  /** What became of a file; undefined when it was stopped. */
  async #arrivalOf(file: SourceFile, signal: AbortSignal): Promise<Arrival | undefined> {
    const { store, access } = this.#ports;
    const seen = await store.arrival(file.ref);
    const taken = await takeFile(
      file,
      store,
      access,
      signal,
      (phase, progress) => this.#showStep({ fileName: file.fileName, phase, progress, paper: undefined }),
      seen?.sha256,
    );
    if (!taken) return undefined;
    if (!taken.ok) return arrivalOf(file, taken.error);
    const { sha256, isNew } = taken.value;
    if (!isNew) await this.#followFolder(sha256, file);
    const opened = await this.#papers.open(sha256, signal);
    if (opened === 'stopped') return undefined;
    if (opened === 'readable') return { ...arrivalOf(file, null), sha256 };
    // A paper with something wrong is not kept.
    await store.removePaper(sha256);
    return arrivalOf(file, opened);
  }

  /** A paper that is known belongs to the committee whose folder it lies in now, unless it still lies in its first too. */
  async #followFolder(sha256: Sha256, { ref, committee }: SourceFile): Promise<void> {
    const { store } = this.#ports;
    const paper = await store.paper(sha256);
    if (committee === null || !paper) return;
    const arrivals = paper.folder === null ? [] : await store.arrivals();
    const isInFirst = arrivals.some(
      seen => seen.sha256 === sha256 && seen.committee === paper.folder && fileKey(seen) !== fileKey(ref),
    );
    if (!isInFirst) await store.changePaper(sha256, { folder: committee, committee });
  }

  #showStep(current: ImportStep): void {
    this.#ports.show({ current, waiting: this.#files.size, finished: this.#finished });
  }
}

function arrivalOf(file: SourceFile, problem: ImportProblem | null): Arrival {
  const { ref, fileName, committee, size, modifiedMs } = file;
  return {
    source: ref.source,
    path: ref.path,
    fileName,
    committee,
    size,
    modifiedMs,
    sha256: null,
    problem,
    dismissed: false,
  };
}
