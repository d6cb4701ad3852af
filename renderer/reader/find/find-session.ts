import { createStore, type StoreApi } from 'zustand';
import type { Sha256 } from '../../../shared/ids.ts';
import type { PaperAnswer, PaperQuestion } from './find-messages.ts';
import { Hits, NO_HITS, type Anchor, type FindHit } from './hits.ts';

/** Finding in the paper of a pane. */
export type FindState = {
  readonly isOpen: boolean;
  readonly typed: string;
  readonly as: PaperQuestion['as'];
  readonly wholeWords: boolean;
  readonly state: 'resting' | 'finding' | 'failed';
  /** What the hits were found for; what is typed since is looked for at the moment. */
  readonly found: string;
  readonly hits: Hits;
  /** The index of the hit that the member is at; -1 where there is none. */
  readonly current: number;
  /** Pages that were looked at. */
  readonly pagesRead: number;
  /** Raised whenever the field is to take the focus. */
  readonly asked: number;
  /** Raised whenever the member is taken to a hit. */
  readonly revealed: number;
};

/** The pages the member is in. */
export type FindPorts = {
  /** Where the member is. */
  readonly whereMemberIs: () => Anchor;
  /** Called before the member is first taken away from where they were. */
  readonly onLeave: () => void;
  readonly reveal: (hit: FindHit) => void;
};

const CLOSED: FindState = {
  isOpen: false,
  typed: '',
  as: 'letters',
  wholeWords: false,
  state: 'resting',
  found: '',
  hits: NO_HITS,
  current: -1,
  pagesRead: 0,
  asked: 0,
  revealed: 0,
};

/**
 * Finds in one paper, as the member types. It begins where they are: the first hit from there on is the one they are at.
 * Its worker, which holds the paper's words, lives as long as the bar is open.
 */
export class FindSession {
  readonly store: StoreApi<FindState> = createStore(() => CLOSED);
  readonly #paper: Sha256;
  readonly #startWorker: () => Worker;
  #ports: FindPorts | undefined;
  #worker: Worker | undefined;
  #lastId = 0;
  #anchor: Anchor = { pageIndex: 0, start: 0 };
  #hasLeft = false;
  /** How far the paper was read when that was told last. */
  #known = '';

  constructor(paper: Sha256, startWorker: () => Worker) {
    this.#paper = paper;
    this.#startWorker = startWorker;
  }

  /** Ties it to the pages as they are shown now. */
  follow(ports: FindPorts): void {
    this.#ports = ports;
  }

  /** Opens the bar, or leads back to its field. What was looked for last is looked for again. */
  open(): void {
    const { isOpen, typed, asked } = this.store.getState();
    this.store.setState({ isOpen: true, asked: asked + 1 });
    if (isOpen) return;
    this.#begin(this.#ports?.whereMemberIs() ?? { pageIndex: 0, start: 0 });
    if (typed !== '') this.#ask();
  }

  /** Shows what was found in everything, at the place it was opened at. */
  showFound(typed: string, at: Anchor): void {
    this.store.setState({ isOpen: true, typed, as: 'query', wholeWords: false });
    this.#begin(at);
    this.#hasLeft = true;
    this.#ask();
  }

  type(typed: string): void {
    this.store.setState({ typed, as: 'letters' });
    this.#ask();
  }

  setWholeWords(wholeWords: boolean): void {
    this.store.setState({ wholeWords, as: 'letters' });
    this.#ask();
  }

  /** To the next hit, or the one before; from the last to the first. */
  step(direction: 1 | -1): void {
    const { isOpen, hits, current } = this.store.getState();
    if (!isOpen) this.open();
    else if (hits.count > 0) this.goTo((current + direction + hits.count) % hits.count);
  }

  goTo(index: number): void {
    const hit = this.store.getState().hits.at(index);
    if (!hit) return;
    this.#anchor = hit;
    this.store.setState({ current: index });
    this.#reveal(hit);
  }

  /** More of the paper's words may be there than when it was looked through. */
  readUpTo(pages: number, isWhole: boolean): void {
    const known = `${pages} ${isWhole}`;
    if (known === this.#known) return;
    this.#known = known;
    if (this.store.getState().isOpen) this.#ask();
  }

  /** Closes the bar and lets the words go. @returns the hit the member was at */
  close(): FindHit | undefined {
    const { hits, current, typed, wholeWords, asked, revealed, as } = this.store.getState();
    this.store.setState({ ...CLOSED, asked, revealed, ...(as === 'letters' ? { typed, wholeWords } : {}) });
    this.#worker?.terminate();
    this.#worker = undefined;
    return hits.at(current);
  }

  #begin(anchor: Anchor): void {
    this.#anchor = anchor;
    this.#hasLeft = false;
  }

  #ask(): void {
    const { typed, as, wholeWords } = this.store.getState();
    this.#lastId += 1;
    if (typed.trim() === '') {
      this.store.setState({ state: 'resting', found: '', hits: NO_HITS, current: -1 });
      return;
    }
    this.store.setState({ state: 'finding' });
    this.#worker ??= this.#start();
    const question: PaperQuestion = { id: this.#lastId, paper: this.#paper, typed, as, wholeWords };
    this.#worker.postMessage(question);
  }

  #start(): Worker {
    const worker = this.#startWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<PaperAnswer>) => this.#take(data));
    worker.addEventListener('error', event => {
      worker.terminate();
      this.#worker = undefined;
      this.#take({ kind: 'failed', id: this.#lastId, reason: event.message });
    });
    return worker;
  }

  #take(answer: PaperAnswer): void {
    if (answer.id !== this.#lastId) return;
    if (answer.kind === 'failed') {
      this.store.setState({ state: 'failed', hits: NO_HITS, current: -1 });
      reportError(new Error(`Finding in a paper failed: ${answer.reason}`));
      return;
    }
    const before = this.store.getState();
    const hits = new Hits(answer.packed);
    const current = hits.count === 0 ? -1 : hits.firstFrom(this.#anchor);
    const hit = hits.at(current);
    const isSame = before.found === before.typed && isSamePlace(hit, before.hits.at(before.current));
    this.store.setState({ state: 'resting', found: before.typed, hits, current, pagesRead: answer.pagesRead });
    if (hit && !isSame) this.#reveal(hit);
  }

  #reveal(hit: FindHit): void {
    if (!this.#hasLeft) this.#ports?.onLeave();
    this.#hasLeft = true;
    this.store.setState(({ revealed }) => ({ revealed: revealed + 1 }));
    this.#ports?.reveal(hit);
  }
}

function isSamePlace(a: FindHit | undefined, b: FindHit | undefined): boolean {
  return a?.pageIndex === b?.pageIndex && a?.start === b?.start;
}
