import type { Sha256 } from '../../shared/ids.ts';
import type { ImportProblem } from '../../shared/pack/import-problem.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { READING_RULES } from '../../shared/pack/understand.ts';
import type { Store } from '../db/store.ts';
import type { ImportStep } from './activity.ts';
import type { JobOutcome } from './worker-client.ts';
import type { JobKind } from './worker-messages.ts';

/** Lets the worker do something with a paper, until it is done or the signal stops it. */
export type RunJob = (
  kind: JobKind,
  sha256: Sha256,
  signal: AbortSignal,
  onProgress: (progress: number) => void,
) => Promise<JobOutcome>;

export type ReadingPorts = {
  readonly store: Store;
  readonly runJob: RunJob;
  readonly showStep: (step: ImportStep) => void;
  readonly onUnforeseen: (reason: unknown, fileName: string) => void;
};

/**
 * Papers whose bytes are kept, on their way to be known. First all of them are opened, so that they can be read; then, one
 * by one, their text is kept and understood; last come those that earlier rules have understood.
 */
export class ReadingQueue {
  readonly #ports: ReadingPorts;
  readonly #toOpen = new Set<Sha256>();
  readonly #toRead = new Set<Sha256>();
  readonly #toUnderstandAgain = new Set<Sha256>();
  /** Papers whose text cannot be read any further. */
  readonly #givenUp = new Set<Sha256>();
  /** Interrupts the reading in hand, if any. */
  #reading: AbortController | undefined;

  constructor(ports: ReadingPorts) {
    this.#ports = ports;
  }

  get size(): number {
    return this.#toOpen.size + this.#toRead.size + this.#toUnderstandAgain.size;
  }

  /** Takes up what the library holds and does not know well enough. */
  async resume(): Promise<void> {
    for (const paper of await this.#ports.store.papers()) this.#lineUp(paper);
  }

  /** Leaves the reading in hand for something more urgent. */
  interrupt(): void {
    this.#reading?.abort();
  }

  /** Opens a paper, if it is not opened yet, and lines it up to be read. */
  async open(sha256: Sha256, signal: AbortSignal): Promise<'readable' | 'stopped' | ImportProblem> {
    const { store, runJob } = this.#ports;
    if ((await store.paper(sha256))?.stage === 'stored') {
      const outcome = await runJob('open', sha256, signal, () => undefined);
      if (outcome.kind === 'stopped') return 'stopped';
      this.#toOpen.delete(sha256);
      this.#givenUp.delete(sha256);
      if (outcome.kind === 'failed') return outcome.problem;
    }
    const paper = await store.paper(sha256);
    if (paper) this.#lineUp(paper);
    return 'readable';
  }

  /**
   * Opens, reads or understands the next paper.
   *
   * @returns false when there is none
   */
  async step(signal: AbortSignal): Promise<boolean> {
    const { store, onUnforeseen } = this.#ports;
    const queue = [this.#toOpen, this.#toRead, this.#toUnderstandAgain].find(({ size }) => size > 0);
    const [sha256] = queue ?? [];
    if (!queue || !sha256) return false;
    // What is opened is not left half way for another file: it can be read the sooner.
    const reading = new AbortController();
    if (queue !== this.#toOpen) this.#reading = reading;
    const paper = await store.paper(sha256);
    let isOver = true;
    try {
      if (paper && queue === this.#toOpen) isOver = await this.#openKept(sha256, signal);
      else if (paper) isOver = await this.#read(paper, AbortSignal.any([signal, reading.signal]));
    } catch (reason) {
      onUnforeseen(reason, paper?.fileName ?? '');
    } finally {
      this.#reading = undefined;
    }
    if (isOver) queue.delete(sha256);
    return true;
  }

  #lineUp({ sha256, stage, rules }: Paper): void {
    if (stage === 'stored') this.#toOpen.add(sha256);
    else if (stage === 'opened') this.#toRead.add(sha256);
    else if (rules < READING_RULES) this.#toUnderstandAgain.add(sha256);
  }

  /**
   * Opens a paper that an earlier run stored. One that turns out to be none is not kept, and its files are told of; a
   * full disk may have room later.
   *
   * @returns false when it was stopped
   */
  async #openKept(sha256: Sha256, signal: AbortSignal): Promise<boolean> {
    const { store } = this.#ports;
    const opened = await this.open(sha256, signal);
    if (opened === 'readable' || opened === 'disk-full') return true;
    if (opened === 'stopped') return false;
    await store.removePaper(sha256);
    for (const arrival of await store.arrivals()) {
      if (arrival.sha256 === sha256) await store.putArrival({ ...arrival, sha256: null, problem: opened });
    }
    return true;
  }

  /** @returns false when it was stopped or interrupted */
  async #read(paper: Paper, signal: AbortSignal): Promise<boolean> {
    const outcome = await this.#readText(paper, signal);
    return outcome.kind === 'done' ? this.#understand(paper, signal) : outcome.kind === 'failed';
  }

  /** A page that brings pdf.js down leaves the paper without the rest of its text; a full disk may have room later. */
  async #readText({ sha256, fileName, stage, pageCount, textPages }: Paper, signal: AbortSignal): Promise<JobOutcome> {
    const { runJob, showStep } = this.#ports;
    if (stage === 'indexed' || textPages >= pageCount || this.#givenUp.has(sha256)) return { kind: 'done' };
    const show = (progress: number): void => showStep({ fileName, phase: 'reading', progress, paper: sha256 });
    show(textPages / pageCount);
    const outcome = await runJob('read', sha256, signal, show);
    if (outcome.kind !== 'failed' || outcome.problem === 'disk-full') return outcome;
    this.#givenUp.add(sha256);
    return { kind: 'done' };
  }

  /** A paper that cannot be understood stays as its first reading has it, until there are other rules. */
  async #understand({ sha256, fileName }: Paper, signal: AbortSignal): Promise<boolean> {
    const { store, runJob, showStep } = this.#ports;
    showStep({ fileName, phase: 'reading', progress: 1, paper: sha256 });
    const outcome = await runJob('understand', sha256, signal, () => undefined);
    if (outcome.kind === 'failed' && outcome.problem !== 'disk-full') {
      await store.changePaper(sha256, { stage: 'indexed', rules: READING_RULES });
    }
    return outcome.kind !== 'stopped';
  }
}
