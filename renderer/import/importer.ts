import type { Sha256 } from '../../shared/ids.ts';
import type { ImportProblem } from '../../shared/pack/import-problem.ts';
import type { FileRef, Scan, SourceFile } from '../../shared/sources/source.ts';
import { planImport } from '../../shared/sources/plan-import.ts';
import type { Arrival } from '../db/arrival.ts';
import type { Store } from '../db/store.ts';
import { takeFile, type FileAccess } from './take-file.ts';
import type { ImportActivity, ImportStep } from './activity.ts';
import type { JobOutcome } from './worker-client.ts';

export type ImporterPorts = {
  readonly store: Store;
  readonly access: FileAccess;
  readonly scan: () => Promise<Scan>;
  readonly runJob: (
    kind: 'open' | 'read',
    sha256: Sha256,
    signal: AbortSignal,
    onProgress: (progress: number) => void,
  ) => Promise<JobOutcome>;
  readonly show: (activity: Partial<ImportActivity>) => void;
  /** A paper that was asked for by {@link Importer.open} can be read. */
  readonly onReadable: (sha256: Sha256) => void;
};

/**
 * Makes papers of files. First every file is taken and opened, so that it can be read; then, paper by paper, the text of
 * the pages is kept. A file that arrives meanwhile, or that the member asks for, goes before the reading of text. What
 * was begun goes on after a stop or a restart from where it was.
 */
export class Importer {
  readonly #ports: ImporterPorts;
  readonly #files = new Map<string, SourceFile>();
  readonly #asked = new Set<string>();
  #toRead: Sha256[] = [];
  #isRunning = false;
  #stop = new AbortController();
  #finished = 0;

  constructor(ports: ImporterPorts) {
    this.#ports = ports;
  }

  /** Looks at the sources and takes in what is new. */
  async refresh(): Promise<void> {
    const { store, scan } = this.#ports;
    const found = await scan();
    const { take, forget } = planImport(found, await store.arrivals());
    await store.removeArrivals(forget);
    for (const file of take) this.#files.set(keyOf(file.ref), file);
    await this.#resumePapers();
    this.#start();
  }

  /** Takes in files the member asked for before all others and tells when each can be read. */
  async open(refs: readonly FileRef[]): Promise<void> {
    const { store, scan, onReadable } = this.#ports;
    const found = await scan();
    const known = new Map((await store.arrivals()).map(arrival => [keyOf(arrival), arrival]));
    for (const ref of refs) {
      const key = keyOf(ref);
      const file = found.files.find(candidate => keyOf(candidate.ref) === key);
      const arrival = known.get(key);
      const paper = arrival?.sha256 ? await store.paper(arrival.sha256) : undefined;
      const isSame = file && arrival?.size === file.size && arrival.modifiedMs === file.modifiedMs;
      if (paper && paper.stage !== 'stored' && (isSame || !file)) {
        onReadable(paper.sha256);
      } else if (file) {
        this.#files.set(key, file);
        this.#asked.add(key);
      } else {
        await store.putArrival(
          arrivalOf({ ref, fileName: ref.path, committee: null, size: 0, modifiedMs: 0 }, 'vanished'),
        );
      }
    }
    this.#start();
  }

  /** Tries a file again that could not be taken. */
  async retry(arrival: Arrival): Promise<void> {
    await this.#ports.store.removeArrivals([[arrival.source, arrival.path]]);
    await this.refresh();
  }

  /** Stops after the piece in hand. Nothing taken so far is lost. */
  stop(): void {
    this.#stop.abort();
    this.#ports.show({ stopped: true });
  }

  /** Goes on after a stop. */
  resume(): Promise<void> {
    return this.refresh();
  }

  /** Papers that were opened, or only stored, when the program ended. */
  async #resumePapers(): Promise<void> {
    const papers = await this.#ports.store.papers();
    const unfinished = papers.filter(paper => paper.stage !== 'indexed').map(paper => paper.sha256);
    this.#toRead = [...new Set([...this.#toRead, ...unfinished])];
  }

  #start(): void {
    if (this.#stop.signal.aborted) this.#stop = new AbortController();
    this.#ports.show({ stopped: false });
    // One run at a time; the run in hand sees files that were added meanwhile.
    if (this.#isRunning) return;
    this.#isRunning = true;
    void this.#run().finally(() => {
      this.#isRunning = false;
      if (this.#files.size + this.#toRead.length > 0 && !this.#stop.signal.aborted) this.#start();
    });
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    this.#finished = 0;
    try {
      while (!signal.aborted) {
        const file = this.#nextFile();
        if (file) await this.#takeAndOpen(file, signal);
        else if (this.#toRead.length > 0) await this.#readNext(signal);
        else break;
      }
    } finally {
      this.#ports.show({ current: undefined, waiting: this.#files.size, finished: this.#finished });
    }
  }

  #nextFile(): SourceFile | undefined {
    const key = [...this.#asked].find(asked => this.#files.has(asked)) ?? this.#files.keys().next().value;
    return key === undefined ? undefined : this.#files.get(key);
  }

  async #takeAndOpen(file: SourceFile, signal: AbortSignal): Promise<void> {
    const { store, access, onReadable } = this.#ports;
    const key = keyOf(file.ref);
    const showStep = (step: Omit<ImportStep, 'fileName'>): void => this.#showStep({ ...step, fileName: file.fileName });
    const taken = await takeFile(file, store, access, signal, (phase, progress) =>
      showStep({ phase, progress, paper: undefined }),
    );
    if (!taken) return;
    // The file may have been seen to change while it was taken; then its new state waits its turn.
    if (this.#files.get(key) === file) this.#files.delete(key);
    this.#finished += 1;
    if (!taken.ok) {
      this.#asked.delete(key);
      await store.putArrival(arrivalOf(file, taken.error));
      return;
    }
    const problem = await this.#openIfNeeded(taken.value.sha256, signal);
    await store.putArrival({ ...arrivalOf(file, problem ?? null), sha256: problem ? null : taken.value.sha256 });
    if (this.#asked.delete(key) && problem === undefined) onReadable(taken.value.sha256);
  }

  /** @returns what is wrong with the paper, if anything; such a paper is not kept */
  async #openIfNeeded(sha256: Sha256, signal: AbortSignal): Promise<ImportProblem | undefined> {
    const { store, runJob } = this.#ports;
    const paper = await store.paper(sha256);
    if (paper?.stage === 'stored') {
      const outcome = await runJob('open', sha256, signal, () => undefined);
      if (outcome.kind === 'failed') {
        await store.removePaper(sha256);
        return outcome.problem;
      }
    }
    if (paper?.stage !== 'indexed' && !this.#toRead.includes(sha256)) this.#toRead.push(sha256);
    return undefined;
  }

  async #readNext(signal: AbortSignal): Promise<void> {
    const { store, runJob } = this.#ports;
    const sha256 = this.#toRead[0];
    const paper = sha256 && (await store.paper(sha256));
    if (!sha256 || !paper || paper.stage === 'indexed') {
      this.#toRead.shift();
      return;
    }
    if (paper.stage === 'stored' && (await this.#openIfNeeded(sha256, signal)) !== undefined) {
      this.#toRead.shift();
      return;
    }
    const interrupted = new AbortController();
    const ticket = { fileName: paper.fileName, phase: 'reading', paper: sha256 } as const;
    this.#showStep({ ...ticket, progress: paper.pageCount > 0 ? paper.textPages / paper.pageCount : 0 });
    const outcome = await runJob('read', sha256, AbortSignal.any([signal, interrupted.signal]), progress => {
      this.#showStep({ ...ticket, progress });
      if (this.#files.size > 0) interrupted.abort();
    });
    // A page that brings pdf.js down leaves the paper readable without all of its text.
    if (outcome.kind === 'failed') await store.changePaper(sha256, { stage: 'indexed' });
    if (outcome.kind !== 'stopped') this.#toRead = this.#toRead.filter(other => other !== sha256);
  }

  #showStep(current: ImportStep): void {
    this.#ports.show({ current, waiting: this.#files.size, finished: this.#finished });
  }
}

function keyOf(ref: FileRef): string {
  return `${ref.source}\n${ref.path}`;
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
