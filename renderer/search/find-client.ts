import type { Sha256 } from '../../shared/ids.ts';
import type { FindAnswer, FindQuestion, FindReport, FindRequest } from './find-messages.ts';

/** A worker nobody has asked for so long gives its memory back. */
const KEPT_MS = 5 * 60_000;

export type FindPorts = {
  readonly start: () => Worker;
  readonly onAnswer: (answer: FindAnswer) => void;
  readonly onFailure: (id: number, reason: string) => void;
  /** Other things may be found now than were told last. */
  readonly onChange: () => void;
  /** No paper is indexed any more; these cannot be searched. */
  readonly onIndexed: (unsearchable: readonly Sha256[]) => void;
  readonly onTrouble: (reason: string) => void;
};

/** The worker that indexes papers and finds in them, started when it is needed and ended when it is not. */
export class FindClient {
  readonly #ports: FindPorts;
  #worker: Worker | undefined;
  #isIndexing = false;
  /** When it was asked last, if it was: it holds all that is found by in memory. */
  #leave: ReturnType<typeof setTimeout> | undefined;
  #asked: FindQuestion | undefined;

  constructor(ports: FindPorts) {
    this.#ports = ports;
  }

  /** Indexes the papers that are not indexed yet. */
  index(): void {
    this.#isIndexing = true;
    this.#post({ kind: 'index' });
  }

  /** Asks; the answer to an earlier question is not told any more. */
  find(question: FindQuestion): void {
    this.#asked = question;
    this.#post({ kind: 'find', question });
    clearTimeout(this.#leave);
    this.#leave = setTimeout(() => {
      this.#leave = undefined;
      this.#endIfIdle();
    }, KEPT_MS);
  }

  #take(report: FindReport): void {
    switch (report.kind) {
      case 'answer':
        if (report.answer.id !== this.#asked?.id) return;
        this.#asked = undefined;
        this.#ports.onAnswer(report.answer);
        return;
      case 'failed':
        this.#fail(report.id, report.reason);
        return;
      case 'indexed':
        this.#isIndexing = false;
        this.#ports.onIndexed(report.unsearchable);
        this.#endIfIdle();
        return;
      case 'trouble':
        this.#ports.onTrouble(report.reason);
        return;
      case 'changed':
        this.#ports.onChange();
    }
  }

  #fail(id: number, reason: string): void {
    if (id !== this.#asked?.id) return;
    this.#asked = undefined;
    this.#ports.onFailure(id, reason);
  }

  #endIfIdle(): void {
    if (this.#isIndexing || this.#leave !== undefined) return;
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #post(request: FindRequest): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(request);
  }

  #start(): Worker {
    const worker = this.#ports.start();
    worker.addEventListener('message', ({ data }: MessageEvent<FindReport>) => this.#take(data));
    worker.addEventListener('error', event => {
      // The next question starts a fresh one.
      worker.terminate();
      this.#worker = undefined;
      this.#isIndexing = false;
      if (this.#asked) this.#fail(this.#asked.id, event.message);
    });
    return worker;
  }
}
