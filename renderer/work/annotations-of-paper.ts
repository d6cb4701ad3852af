import { annotationOf, compareByPlace, type Annotation } from '../../shared/annotations/model.ts';
import { isTextMark, shapesOf } from '../../shared/annotations/shape.ts';
import type { RecordId, Sha256 } from '../../shared/ids.ts';
import type { FoldedRecord } from '../../shared/journal/fold.ts';
import { pagePlace } from '../../shared/annotations/sort-index.ts';
import type { Store } from '../db/store.ts';

/** The annotations of a paper at a moment. What has not changed since the last one is the same object. */
export type PaperMarks = {
  /** In reading order. */
  readonly all: readonly Annotation[];
  /** Those on each page, in reading order; one that goes on over a page break is on both. */
  readonly byPage: ReadonlyMap<number, readonly Annotation[]>;
  /** Whether all are there: at first only those near the member's place are. */
  readonly isWhole: boolean;
};

const NO_MARKS: PaperMarks = { all: [], byPage: new Map(), isWhole: false };

/** Pages before and behind the member's place whose annotations come first. */
const NEAR = 3;
/** Records that are read from the store together. */
const READ_TOGETHER = 250;
/** Milliseconds of work before the window has its turn. */
const LONGEST_WORK = 5;
/** Milliseconds until a reading that failed is tried again: at first, and at most. */
const [FIRST_WAIT, LONGEST_WAIT] = [250, 10_000];

type Source = Pick<Store, 'followRecords' | 'recordsBetween' | 'recordIdsOfPaper' | 'recordsWithIds'>;

/**
 * The annotations of a paper, followed record by record, wherever they are changed: adding one to thousands costs as much
 * as adding it to few. They are read in slices, those near the member's place first, so that opening a paper does not
 * wait for them. A reading that fails is tried again until it succeeds, or nobody follows them any more.
 */
export class AnnotationsOfPaper {
  readonly #source: Source;
  readonly #paper: Sha256;
  readonly #listeners = new Set<() => void>();
  readonly #giveUp = new AbortController();
  readonly #unfollow: () => void;
  readonly #whenCalm: () => Promise<void>;
  /** Records that were told of since reading began: what is read of them may be older. */
  readonly #told = new Set<RecordId>();
  readonly #byId = new Map<RecordId, Annotation>();
  #marks: PaperMarks = NO_MARKS;

  /**
   * @param whenCalm settled when those that are not near may be read, which is asked before each slice
   * @param onUnread told once, why they cannot be read at the moment
   */
  constructor(
    source: Source,
    paper: Sha256,
    nearPage: number,
    whenCalm = (): Promise<void> => Promise.resolve(),
    onUnread = (reason: unknown): void => reportError(reason),
  ) {
    this.#source = source;
    this.#whenCalm = whenCalm;
    this.#paper = paper;
    this.#unfollow = source.followRecords(rows => {
      const folded = rows.flatMap(row => (row.kind === 'annotation' ? [row.folded] : []));
      for (const { id } of folded) this.#told.add(id);
      this.#take(folded);
    });
    void this.#readInTheEnd(nearPage, onUnread);
  }

  /** The same object until something changes. */
  readonly marks = (): PaperMarks => this.#marks;

  /** @returns a function that ends it */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  close(): void {
    this.#giveUp.abort();
    this.#unfollow();
  }

  async #readInTheEnd(nearPage: number, onUnread: (reason: unknown) => void): Promise<void> {
    const { signal } = this.#giveUp;
    for (let wait = FIRST_WAIT; !signal.aborted; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      try {
        return await this.#read(nearPage);
      } catch (reason) {
        if (wait === FIRST_WAIT && !signal.aborted) onUnread(reason);
      }
      await new Promise(resolve => setTimeout(resolve, wait));
    }
  }

  async #read(nearPage: number): Promise<void> {
    const { signal } = this.#giveUp;
    const [from, to] = [pagePlace(Math.max(0, nearPage - NEAR)), pagePlace(nearPage + NEAR + 1)];
    this.#take(this.#untold(await this.#source.recordsBetween(this.#paper, 'annotation', from, to)));
    await this.#whenCalm();
    const ids = await this.#source.recordIdsOfPaper(this.#paper, 'annotation');
    const missing = ids.filter(id => !this.#byId.has(id));
    const read: Annotation[] = [];
    let workedSince = performance.now();
    for (let at = 0; at < missing.length && !signal.aborted; at += READ_TOGETHER) {
      for (const record of await this.#source.recordsWithIds(missing.slice(at, at + READ_TOGETHER))) {
        const annotation = this.#annotationIn(record);
        if (annotation) read.push(annotation);
        if (performance.now() - workedSince < LONGEST_WORK) continue;
        await new Promise(resolve => setTimeout(resolve));
        await this.#whenCalm();
        workedSince = performance.now();
      }
    }
    if (signal.aborted) return;
    this.#marks = { ...this.#marks, isWhole: true };
    this.#change(new Map(read.flatMap(mark => (this.#told.has(mark.id) ? [] : [[mark.id, mark] as const]))));
    this.#tell();
  }

  #untold(records: readonly FoldedRecord[]): readonly FoldedRecord[] {
    return records.filter(({ id }) => !this.#told.has(id));
  }

  #take(records: readonly FoldedRecord[]): void {
    const changed = new Map<RecordId, Annotation | undefined>();
    for (const record of records) {
      const annotation = this.#annotationIn(record);
      if (annotation || this.#byId.has(record.id)) changed.set(record.id, annotation);
    }
    if (changed.size === 0) return;
    this.#change(changed);
    this.#tell();
  }

  #annotationIn(record: FoldedRecord): Annotation | undefined {
    // Others are not parsed: the paper of a record says whether it is one of these.
    return record.fields['paper'] === this.#paper ? annotationOf(record) : undefined;
  }

  /** Puts annotations in their places, and takes those away that are gone. */
  #change(changed: ReadonlyMap<RecordId, Annotation | undefined>): void {
    const pages = new Set<number>();
    for (const [id, annotation] of changed) {
      for (const page of pagesOf(this.#byId.get(id))) pages.add(page);
      for (const page of pagesOf(annotation)) pages.add(page);
      if (annotation) this.#byId.set(id, annotation);
      else this.#byId.delete(id);
    }
    const added = [...changed.values()].filter(annotation => annotation !== undefined).toSorted(compareByPlace);
    const byPage = new Map(this.#marks.byPage);
    const addedTo = new Map<number, Annotation[]>();
    for (const annotation of added) {
      for (const page of pagesOf(annotation)) pushTo(addedTo, page, annotation);
    }
    for (const page of pages) {
      const merged = withChanged(byPage.get(page) ?? [], changed, addedTo.get(page) ?? []);
      if (merged.length > 0) byPage.set(page, merged);
      else byPage.delete(page);
    }
    this.#marks = { ...this.#marks, all: withChanged(this.#marks.all, changed, added), byPage };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function pagesOf(annotation: Annotation | undefined): readonly number[] {
  if (!annotation) return [];
  const goesOn = isTextMark(annotation) && annotation.continued !== undefined;
  return goesOn ? [...new Set(shapesOf(annotation).map(shape => shape.pageIndex))] : [annotation.pageIndex];
}

function pushTo(lists: Map<number, Annotation[]>, page: number, annotation: Annotation): void {
  const list = lists.get(page);
  if (list) list.push(annotation);
  else lists.set(page, [annotation]);
}

/** A list in reading order without what has changed, and with `added` (in reading order too) in its places. */
function withChanged(
  list: readonly Annotation[],
  changed: ReadonlyMap<RecordId, unknown>,
  added: readonly Annotation[],
): readonly Annotation[] {
  const left = list.filter(({ id }) => !changed.has(id));
  const merged: Annotation[] = [];
  let at = 0;
  for (const annotation of added) {
    for (let next = left[at]; next && compareByPlace(next, annotation) <= 0; next = left[at]) {
      merged.push(next);
      at += 1;
    }
    merged.push(annotation);
  }
  return [...merged, ...left.slice(at)];
}
