import Dexie from 'dexie';
import { z } from 'zod';
import { recordIdSchema, sha256Schema, type RecordId, type Sha256, type SourceId } from '../../shared/ids.ts';
import type { EntryId } from '../../shared/journal/clock.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import { fold, type FoldedRecord } from '../../shared/journal/fold.ts';
import { isKeptApart } from '../../shared/journal/kinds.ts';
import {
  paperDetailSchema,
  paperFactsSchema,
  paperSchema,
  type PageText,
  type Paper,
  type PaperDetail,
  type PaperFacts,
} from '../../shared/pack/paper.ts';
import type { Arrival } from './arrival.ts';
import { CarriedStore } from './carried-store.ts';
import {
  LecternDatabase,
  LIBRARY_VERSION,
  type AreaPictureRow,
  type CursorRow,
  type HistoryRow,
  type RecordRow,
  type SearchRow,
  type SnapshotRow,
} from './database.ts';
import { PageMapStore } from './page-map-store.ts';
import { recordRow } from './place-records.ts';
import { StoreNews, type RecordsListener, type WindowChannel } from './store-news.ts';

/** Entries that are folded in together: with more, the window would not answer meanwhile. */
export const FOLDED_TOGETHER = 200;
/** While the window has nothing to show yet, few and large transactions are over sooner. */
export const FOLDED_AT_A_START = 20_000;
const MAX_KEY = Dexie.maxKey as unknown;

export type { RecordsListener } from './store-news.ts';

/** Before all places, behind the empty one of what has none. */
const FIRST_PLACE = '!';
const placeKeySchema = z.tuple([z.string(), z.string(), z.string()]);
const placeKeysSchema = z.array(placeKeySchema);

/**
 * The library's store: papers, the text of their pages, and the fold of the member's work. This is the one place that
 * writes them to IndexedDB and reads them back. Everything in it can be had again: papers from their sources, work from
 * the journal. Writes that find the disk full throw an error that `isDiskFull` knows.
 */
export class Store {
  /** What became of annotations in the versions they were carried to. */
  readonly carried: CarriedStore;
  /** Where the pages of one version went on in another. */
  readonly pageMaps: PageMapStore;
  readonly #db: LecternDatabase;
  readonly #news: StoreNews;

  /** @param windows over which the app's other windows, which share the library, tell of records that they change */
  constructor(db = new LecternDatabase(), windows?: WindowChannel) {
    this.#db = db;
    this.#news = new StoreNews(windows, changed => this.#rowsOf(changed));
    this.carried = new CarriedStore(db, this.#news);
    this.pageMaps = new PageMapStore(db);
  }

  /** Follows records as they change, in this window and in others. @returns a function that ends it */
  followRecords(listener: RecordsListener): () => void {
    return this.#news.followRecords(listener);
  }

  /** Records that another window has changed. While the library is being closed nobody needs to know. */
  async #rowsOf(changed: readonly RecordId[]): Promise<readonly RecordRow[]> {
    if (!this.#db.isOpen()) return [];
    return (await this.#db.records.bulkGet([...changed])).filter(row => row !== undefined);
  }

  /**
   * Opens the library. One that a newer release has changed is given up and begun anew: this release would write rows
   * into it that the newer one never brings up to date, and all of it can be had again.
   *
   * @returns whether it was begun anew
   */
  async open(): Promise<boolean> {
    const opened = await this.#db.open();
    // The standard counts in tenths of Dexie's versions.
    if (opened.backendDB().version <= LIBRARY_VERSION * 10) return false;
    await this.#db.delete();
    await this.#db.open();
    return true;
  }

  /** All papers whose rows this release can read. */
  async papers(): Promise<Paper[]> {
    return (await this.#db.papers.toArray()).flatMap(row => paperSchema.safeParse(row).data ?? []);
  }

  async paper(sha256: Sha256): Promise<Paper | undefined> {
    return paperSchema.safeParse(await this.#db.papers.get(sha256)).data;
  }

  async detail(sha256: Sha256): Promise<PaperDetail | undefined> {
    return paperDetailSchema.safeParse(await this.#db.details.get(sha256)).data;
  }

  /** What the file of a paper says, whatever an earlier release understood of it. */
  async facts(sha256: Sha256): Promise<PaperFacts | undefined> {
    return paperFactsSchema.safeParse(await this.#db.details.get(sha256)).data;
  }

  async addPaper(paper: Paper): Promise<void> {
    await this.#db.papers.put(paper);
  }

  async changePaper(sha256: Sha256, changes: Partial<Paper>): Promise<void> {
    await this.#db.papers.update(sha256, { ...changes });
  }

  /** Keeps what is known of a paper once it is opened or understood, with the text it was read from, in one step. */
  async putDetail(detail: PaperDetail, changes: Partial<Paper>, texts: readonly PageText[] = []): Promise<void> {
    const { papers, details, pages } = this.#db;
    await this.#db.transaction('rw', papers, details, pages, async () => {
      await details.put(detail);
      await pages.bulkPut([...texts]);
      await papers.update(detail.sha256, { ...changes });
    });
  }

  /** Forgets a paper that turned out not to be one. The member's work on it, if any, is left alone. */
  async removePaper(sha256: Sha256): Promise<void> {
    const { papers, details, chunks, pages, snapshots, search, carried, pageMaps } = this.#db;
    await this.#db.transaction(
      'rw',
      [papers, details, chunks, pages, snapshots, search, carried, pageMaps],
      async () => {
        await papers.delete(sha256);
        await details.delete(sha256);
        await snapshots.delete(sha256);
        await search.delete(sha256);
        await chunks.where('[sha256+index]').between([sha256, 0], [sha256, MAX_KEY]).delete();
        await pages.where('[sha256+pageIndex]').between([sha256, 0], [sha256, MAX_KEY]).delete();
        await carried.where('[target+id]').between([sha256, ''], [sha256, MAX_KEY]).delete();
        await pageMaps.where('target').equals(sha256).delete();
      },
    );
  }

  async putChunk(sha256: Sha256, index: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#db.chunks.put({ sha256, index, bytes });
  }

  async chunk(sha256: Sha256, index: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return (await this.#db.chunks.get([sha256, index]))?.bytes;
  }

  /** The chunks of a paper that are here, by index. */
  async chunkIndexes(sha256: Sha256): Promise<ReadonlySet<number>> {
    const keys = await this.#db.chunks.where('[sha256+index]').between([sha256, 0], [sha256, MAX_KEY]).primaryKeys();
    return new Set(keys.map(([, index]) => index));
  }

  /** Removes the chunks of files that never became papers. Only while no file is being taken. */
  async removeHalfPapers(): Promise<void> {
    const { papers, chunks } = this.#db;
    await this.#db.transaction('rw', papers, chunks, async () => {
      const whole = new Set<string>(await papers.toCollection().primaryKeys());
      const half = (await chunks.toCollection().primaryKeys()).filter(([sha256]) => !whole.has(sha256));
      await chunks.bulkDelete(half);
    });
  }

  /** Keeps the text of pages, and how many are kept by then. */
  async putPageTexts(sha256: Sha256, texts: readonly PageText[], changes: Partial<Paper>): Promise<void> {
    await this.#db.transaction('rw', this.#db.pages, this.#db.papers, async () => {
      await this.#db.pages.bulkPut([...texts]);
      await this.#db.papers.update(sha256, { ...changes });
    });
  }

  async pageText(sha256: Sha256, pageIndex: number): Promise<string | undefined> {
    return (await this.page(sha256, pageIndex))?.text;
  }

  /** The words of a page and where they stand. */
  async page(sha256: Sha256, pageIndex: number): Promise<PageText | undefined> {
    return this.#db.pages.get([sha256, pageIndex]);
  }

  /** The words of some pages of one or more papers and where they stand, in the order they are asked for. */
  pagesAt(places: readonly (readonly [Sha256, number])[]): Promise<(PageText | undefined)[]> {
    return this.#db.pages.bulkGet(places.map(([sha256, pageIndex]) => [sha256, pageIndex]));
  }

  /** The words of the pages read so far, by pageIndex. */
  async pageTexts(sha256: Sha256): Promise<readonly (PageText | undefined)[]> {
    const rows = await this.#db.pages.where('[sha256+pageIndex]').between([sha256, 0], [sha256, MAX_KEY]).toArray();
    const texts: (PageText | undefined)[] = [];
    for (const row of rows) texts[row.pageIndex] = row;
    return texts;
  }

  /** What is printed on the pages of papers, in the order they are asked for; nothing of one that is not known. */
  async labelsOf(papers: readonly Sha256[]): Promise<(readonly (string | null)[])[]> {
    const rows = await this.#db.details.bulkGet([...papers]);
    return rows.map(row => paperDetailSchema.shape.labels.safeParse(row?.labels).data ?? []);
  }

  /** The papers that have a segment to be searched by, made by these rules. */
  async searchable(madeBy: string): Promise<ReadonlySet<Sha256>> {
    return new Set(await this.#db.search.where('madeBy').equals(madeBy).primaryKeys());
  }

  async segment(sha256: Sha256): Promise<SearchRow | undefined> {
    return this.#db.search.get(sha256);
  }

  async removeSegment(sha256: Sha256): Promise<void> {
    await this.#db.search.delete(sha256);
  }

  /** Keeps a segment, unless its paper has been removed meanwhile. */
  async putSegment(row: SearchRow): Promise<void> {
    await this.#db.transaction('rw', this.#db.papers, this.#db.search, async () => {
      if ((await this.#db.papers.where('sha256').equals(row.sha256).count()) > 0) await this.#db.search.put(row);
    });
  }

  arrivals(): Promise<Arrival[]> {
    return this.#db.arrivals.toArray();
  }

  arrival({ source, path }: Pick<Arrival, 'source' | 'path'>): Promise<Arrival | undefined> {
    return this.#db.arrivals.get([source, path]);
  }

  async putArrival(arrival: Arrival): Promise<void> {
    await this.#db.arrivals.put(arrival);
  }

  async removeArrivals(keys: readonly (readonly [SourceId, string])[]): Promise<void> {
    await this.#db.arrivals.bulkDelete(keys.map(([source, path]) => [source, path] as [string, string]));
  }

  snapshot(sha256: Sha256): Promise<SnapshotRow | undefined> {
    return this.#db.snapshots.get(sha256);
  }

  async putSnapshot(snapshot: SnapshotRow): Promise<void> {
    await this.#db.snapshots.put(snapshot);
  }

  /** The fold of a record, deleted ones included. */
  async record(id: RecordId): Promise<FoldedRecord | undefined> {
    return (await this.#db.records.get(id))?.folded;
  }

  async recordsOfKind(kind: string): Promise<FoldedRecord[]> {
    return (await this.#db.records.where('kind').equals(kind).toArray()).map(row => row.folded);
  }

  /** All records of a kind about a paper, deleted ones included. */
  async recordsOfPaper(paper: Sha256, kind: string): Promise<FoldedRecord[]> {
    const rows = await this.#ofPaper(paper, kind, '', MAX_KEY).toArray();
    return rows.map(row => row.folded);
  }

  /** The records of a kind about a paper whose place lies between two, in order; deleted ones are left out. */
  async recordsBetween(paper: Sha256, kind: string, from: string, to: string): Promise<FoldedRecord[]> {
    const rows = await this.#ofPaper(paper, kind, from, to).toArray();
    return rows.map(row => row.folded);
  }

  /** The ids of the records of a kind about a paper, in the order of their places; deleted ones are left out. */
  async recordIdsOfPaper(paper: Sha256, kind: string): Promise<readonly RecordId[]> {
    return this.#ofPaper(paper, kind, FIRST_PLACE, MAX_KEY).primaryKeys();
  }

  /** Where each record of a paper lies in it; deleted ones are left out. */
  async placesOnPaper(
    paper: Sha256,
    kind: string,
  ): Promise<readonly { readonly id: RecordId; readonly place: string }[]> {
    const found: { readonly key: unknown; readonly primaryKey: unknown }[] = [];
    await this.#ofPaper(paper, kind, FIRST_PLACE, MAX_KEY).eachKey((key, { primaryKey }) =>
      found.push({ key, primaryKey }),
    );
    return found.map(({ key, primaryKey }) => ({
      id: recordIdSchema.parse(primaryKey),
      place: placeKeySchema.parse(key)[2],
    }));
  }

  /** Some records; those that are not here are left out. */
  async recordsWithIds(ids: readonly RecordId[]): Promise<FoldedRecord[]> {
    return (await this.#db.records.bulkGet([...ids])).flatMap(row => (row ? [row.folded] : []));
  }

  /** How many records of a kind there are about each paper; deleted ones are not counted. */
  async countByPaper(kind: string): Promise<ReadonlyMap<Sha256, number>> {
    const { records } = this.#db;
    const counts = new Map<Sha256, number>();
    await this.#db.transaction('r', records, async () => {
      // From paper to paper: to go over all records would hold up the window.
      const nextFrom = async (from: unknown[]): Promise<string | undefined> => {
        const next = records.where('[kind+paper+place]').between(from, [kind, MAX_KEY], false, true).limit(1);
        return placeKeysSchema.parse(await next.keys())[0]?.[1];
      };
      for (let about = await nextFrom([kind]); about !== undefined; about = await nextFrom([kind, about, MAX_KEY])) {
        const paper = sha256Schema.safeParse(about).data;
        const count = paper === undefined ? 0 : await this.#ofPaper(paper, kind, FIRST_PLACE, MAX_KEY).count();
        if (paper && count > 0) counts.set(paper, count);
      }
    });
    return counts;
  }

  #ofPaper(paper: Sha256, kind: string, from: string, to: unknown) {
    return this.#db.records.where('[kind+paper+place]').between([kind, paper, from], [kind, paper, to], true, true);
  }

  /** The annotations that the member decided on for a paper. */
  async decidedOn(paper: Sha256): Promise<FoldedRecord[]> {
    return (await this.#db.records.where('decidedOn').equals(paper).toArray()).map(row => row.folded);
  }

  /** The papers that the member decided for on any annotation. */
  async papersDecidedFor(): Promise<readonly Sha256[]> {
    return z.array(sha256Schema).parse(await this.#db.records.orderBy('decidedOn').uniqueKeys());
  }

  /** The picture of an area, and of which place it is; undefined where none is kept. */
  areaPicture(id: RecordId): Promise<AreaPictureRow | undefined> {
    return this.#db.areaPictures.get(id);
  }

  async putAreaPicture(row: AreaPictureRow): Promise<void> {
    await this.#db.areaPictures.put(row);
  }

  /** How many bytes of each segment (`device/number`) of the journal are folded in. */
  async cursors(): Promise<ReadonlyMap<string, number>> {
    return new Map((await this.#db.cursors.toArray()).map(row => [row.segment, row.bytes]));
  }

  /**
   * Folds entries of the journal in, some at a time, and notes with the last of them how far their segments have been read.
   * Entries that are here already change nothing, so a journal may be read again from any point.
   *
   * @param together how many are folded in at a time
   */
  async applyEntries(
    entries: readonly Entry[],
    cursors: readonly CursorRow[] = [],
    together = FOLDED_TOGETHER,
  ): Promise<void> {
    for (let at = 0; at === 0 || at < entries.length; at += together) {
      const isLast = at + together >= entries.length;
      await this.#apply(entries.slice(at, at + together), isLast ? cursors : []);
    }
  }

  async #apply(entries: readonly Entry[], cursors: readonly CursorRow[]): Promise<void> {
    const db = this.#db;
    const changed = await db.transaction('rw', db.histories, db.records, db.cursors, async () => {
      const touched = [...new Set(entries.map(entry => entry.record))];
      const before = await db.histories.bulkGet(touched);
      const histories = historiesAfter(
        before.filter(row => row !== undefined),
        entries,
      );
      const changed = histories.flatMap(({ entries: all }) => {
        const folded = fold(all, isKeptApart);
        return folded ? [recordRow(folded)] : [];
      });
      await db.histories.bulkPut([...histories]);
      await db.records.bulkPut([...changed]);
      await db.cursors.bulkPut([...cursors]);
      return changed;
    });
    if (changed.length > 0) this.#news.recordsChanged(changed);
  }

  close(): void {
    this.#db.close();
  }
}

/** The histories that are others once these entries have come in; an entry that is known already changes nothing. */
function historiesAfter(before: readonly HistoryRow[], entries: readonly Entry[]): readonly HistoryRow[] {
  const known = new Map(
    before.map(({ record, entries: all }) => [record, new Map(all.map(entry => [entry.id, entry]))]),
  );
  const changed = new Set<RecordId>();
  for (const entry of entries) {
    const history = known.get(entry.record) ?? new Map<EntryId, Entry>();
    if (history.has(entry.id)) continue;
    known.set(entry.record, history.set(entry.id, entry));
    changed.add(entry.record);
  }
  return [...changed].map(record => ({ record, entries: [...(known.get(record)?.values() ?? [])] }));
}
