import { standingOn } from '../../shared/anchoring/carrying/standing-on.ts';
import { decisionField } from '../../shared/annotations/decision.ts';
import { annotationOf, compareByPlace, type Annotation } from '../../shared/annotations/model.ts';
import { isTextMark, shapesOf } from '../../shared/annotations/shape.ts';
import type { RecordId, Sha256 } from '../../shared/ids.ts';
import type { FoldedRecord } from '../../shared/journal/fold.ts';
import { pagePlace } from '../../shared/annotations/sort-index.ts';
import type { CarriedRow } from '../db/database.ts';
import type { Store } from '../db/store.ts';
import { Tellings } from './tellings.ts';
import { untilDone } from './until-done.ts';

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

type Source = Pick<
  Store,
  'followRecords' | 'recordsBetween' | 'recordIdsOfPaper' | 'recordsWithIds' | 'carried' | 'decidedOn'
>;

/**
 * The annotations of a paper, those made on it and those carried over to it from others that it took the place of, followed record by record, wherever they are changed: adding one to thousands costs as much
 * as adding it to few. They are read in slices, those near the member's place first, so that opening a paper does not
 * wait for them. A reading that fails is tried again until it succeeds, or nobody follows them any more.
 */
export class AnnotationsOfPaper {
  readonly #source: Source;
  readonly #paper: Sha256;
  readonly #listeners = new Set<() => void>();
  readonly #giveUp = new AbortController();
  readonly #unfollow: readonly (() => void)[];
  readonly #whenCalm: () => Promise<void>;
  readonly #onUnread: (reason: unknown) => void;
  readonly #told = new Tellings();
  readonly #toldCarried = new Tellings();
  /** What became of annotations of other papers in this one. */
  readonly #carried = new Map<RecordId, CarriedRow>();
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
    this.#onUnread = onUnread;
    this.#unfollow = [
      source.followRecords(rows => {
        const folded = rows.flatMap(row => (row.kind === 'annotation' ? [row.folded] : []));
        this.#told.told(folded.map(({ id }) => id));
        this.#take(folded);
      }),
      source.carried.follow(keys => {
        const ids = keys.flatMap(([target, id]) => (target === paper ? [id] : []));
        if (ids.length === 0) return;
        this.#toldCarried.told(ids);
        void this.#inTheEnd(() => this.#readCarried(ids));
      }),
    ];
    void this.#inTheEnd(() => this.#read(nearPage));
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
    for (const unfollow of this.#unfollow) unfollow();
  }

  #inTheEnd(read: () => Promise<void>): Promise<void> {
    return untilDone(read, this.#giveUp.signal, this.#onUnread);
  }

  async #read(nearPage: number): Promise<void> {
    const { signal } = this.#giveUp;
    const [from, to] = [pagePlace(Math.max(0, nearPage - NEAR)), pagePlace(nearPage + NEAR + 1)];
    const begun = this.#told.now;
    const records = await this.#source.recordsBetween(this.#paper, 'annotation', from, to);
    this.#take(records.filter(({ id }) => !this.#told.isNewer(id, begun)));
    const near = await this.#source.carried.between(this.#paper, from, to);
    if (near.length > 0) await this.#readCarried(near.map(({ id }) => id));
    await this.#whenCalm();
    const others = await this.#idsOfOthers();
    const all = [...(await this.#source.recordIdsOfPaper(this.#paper, 'annotation')), ...others];
    const missing = all.filter(id => !this.#byId.has(id));
    const read: { readonly mark: Annotation; readonly isOld: () => boolean }[] = [];
    let workedSince = performance.now();
    for (let at = 0; at < missing.length && !signal.aborted; at += READ_TOGETHER) {
      const ids = missing.slice(at, at + READ_TOGETHER);
      const sinceCarried = this.#toldCarried.now;
      await this.#readRows(ids.filter(id => others.has(id)));
      const since = this.#told.now;
      for (const record of await this.#source.recordsWithIds(ids)) {
        const { id } = record;
        const mark = this.#annotationIn(record);
        const isOld = (): boolean => this.#told.isNewer(id, since) || this.#toldCarried.isNewer(id, sinceCarried);
        if (mark) read.push({ mark, isOld });
        if (performance.now() - workedSince < LONGEST_WORK) continue;
        await new Promise(resolve => setTimeout(resolve));
        await this.#whenCalm();
        workedSince = performance.now();
      }
    }
    if (signal.aborted) return;
    this.#marks = { ...this.#marks, isWhole: true };
    this.#change(new Map(read.flatMap(({ mark, isOld }) => (isOld() ? [] : [[mark.id, mark] as const]))));
    this.#tell();
  }

  /** Of annotations made on other papers those that were carried over to this one, or that the member confirmed on it. */
  async #idsOfOthers(): Promise<ReadonlySet<RecordId>> {
    const [carried, decided] = await Promise.all([
      this.#source.carried.ids(this.#paper),
      this.#source.decidedOn(this.#paper),
    ]);
    return new Set([...carried, ...decided.map(({ id }) => id)]);
  }

  /** Reads what became of some annotations in the paper, and takes those in as they stand there now. */
  async #readCarried(all: readonly RecordId[]): Promise<void> {
    for (let at = 0; at < all.length && !this.#giveUp.signal.aborted; at += READ_TOGETHER) {
      const ids = all.slice(at, at + READ_TOGETHER);
      await this.#readRows(ids);
      const since = this.#told.now;
      const records = await this.#source.recordsWithIds(ids);
      this.#take(records.filter(({ id }) => !this.#told.isNewer(id, since)));
    }
  }

  async #readRows(ids: readonly RecordId[]): Promise<void> {
    if (ids.length === 0) return;
    const since = this.#toldCarried.now;
    const rows = new Map((await this.#source.carried.to(this.#paper, ids)).map(row => [row.id, row]));
    for (const id of ids) {
      if (this.#toldCarried.isNewer(id, since)) continue;
      const row = rows.get(id);
      if (row) this.#carried.set(id, row);
      else this.#carried.delete(id);
    }
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
    if (record.fields['paper'] === this.#paper) return annotationOf(record);
    // Others are not parsed, unless they may stand here too.
    const carried = this.#carried.get(record.id);
    if (!carried && !Object.hasOwn(record.fields, decisionField(this.#paper))) return undefined;
    const made = annotationOf(record);
    return made && standingOn(made, this.#paper, carried);
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
