import Dexie from 'dexie';
import type { RecordId, Sha256, SourceId } from '../../shared/ids.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import { fold, type FoldedRecord } from '../../shared/journal/fold.ts';
import { textFieldsOf } from '../../shared/journal/kinds.ts';
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
import { LecternDatabase, LIBRARY_VERSION, type RecordRow, type SnapshotRow } from './database.ts';

const MAX_KEY = Dexie.maxKey as unknown;

/**
 * The library's store: papers, the text of their pages, and the fold of the member's work. This is the one place that
 * writes them to IndexedDB and reads them back. Everything in it can be had again: papers from their sources, work from
 * the journal. Writes that find the disk full throw an error that
 * `isDiskFull` knows.
 */
export class Store {
  readonly #db: LecternDatabase;

  constructor(db = new LecternDatabase()) {
    this.#db = db;
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
    const { papers, details, chunks, pages, snapshots } = this.#db;
    await this.#db.transaction('rw', [papers, details, chunks, pages, snapshots], async () => {
      await papers.delete(sha256);
      await details.delete(sha256);
      await snapshots.delete(sha256);
      await chunks.where('[sha256+index]').between([sha256, 0], [sha256, MAX_KEY]).delete();
      await pages.where('[sha256+pageIndex]').between([sha256, 0], [sha256, MAX_KEY]).delete();
    });
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
    return (await this.#db.pages.get([sha256, pageIndex]))?.text;
  }

  /** The words of the pages read so far, by pageIndex. */
  async pageTexts(sha256: Sha256): Promise<readonly (PageText | undefined)[]> {
    const rows = await this.#db.pages.where('[sha256+pageIndex]').between([sha256, 0], [sha256, MAX_KEY]).toArray();
    const texts: (PageText | undefined)[] = [];
    for (const row of rows) texts[row.pageIndex] = row;
    return texts;
  }

  arrivals(): Promise<Arrival[]> {
    return this.#db.arrivals.toArray();
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

  async recordsOfPaper(paper: Sha256, kind: string): Promise<FoldedRecord[]> {
    const rows = await this.#db.records.where('[paper+kind]').equals([paper, kind]).toArray();
    return rows.map(row => row.folded);
  }

  /** How many bytes of each segment (`device/number`) of the journal are folded in. */
  async cursors(): Promise<ReadonlyMap<string, number>> {
    return new Map((await this.#db.cursors.toArray()).map(row => [row.segment, row.bytes]));
  }

  /**
   * Folds entries of the journal in, and notes how far their segment has been read, in one step. Entries that are here
   * already change nothing, so a journal may be read again from any point.
   */
  async applyEntries(
    entries: readonly Entry[],
    cursor?: { readonly segment: string; readonly bytes: number },
  ): Promise<void> {
    const db = this.#db;
    await db.transaction('rw', db.entries, db.records, db.cursors, async () => {
      const known = new Set(
        await db.entries
          .where('id')
          .anyOf(entries.map(entry => entry.id))
          .primaryKeys(),
      );
      const fresh = entries.filter(entry => !known.has(entry.id));
      await db.entries.bulkPut([...fresh]);
      const touched = [...new Set(fresh.map(entry => entry.record))];
      await db.records.bulkPut(foldAll(await db.entries.where('record').anyOf(touched).toArray()));
      if (cursor) await db.cursors.put(cursor);
    });
  }

  close(): void {
    this.#db.close();
  }
}

function foldAll(history: readonly Entry[]): RecordRow[] {
  const byRecord = new Map<RecordId, Entry[]>();
  for (const entry of history) {
    const entries = byRecord.get(entry.record);
    if (entries) entries.push(entry);
    else byRecord.set(entry.record, [entry]);
  }
  return [...byRecord.values()].flatMap(entries => {
    const folded = fold(entries, textFieldsOf);
    return folded ? [{ id: folded.id, kind: folded.kind, paper: paperOf(folded), folded }] : [];
  });
}

function paperOf(folded: FoldedRecord): string {
  const paper = folded.fields['paper'];
  return typeof paper === 'string' ? paper : '';
}
