import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Carried } from '../../shared/anchoring/carrying/carried.ts';
import type { OutcomeKind } from '../../shared/anchoring/outcome.ts';
import type { RecordId, Sha256 } from '../../shared/ids.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import type { FoldedRecord } from '../../shared/journal/fold.ts';
import type { PageSpan } from '../../shared/pack/page-span.ts';
import type { Paper, PaperDetail, PageText } from '../../shared/pack/paper.ts';
import type { Arrival } from './arrival.ts';
import { gatherHistories } from './gather-histories.ts';
import { makeRecordRowsAnew } from './place-records.ts';
import { readPapersAnew } from './read-papers-anew.ts';

/** A piece of a paper's bytes: CHUNK_BYTES long, the last one shorter. */
export type ChunkRow = { readonly sha256: Sha256; readonly index: number; readonly bytes: Uint8Array<ArrayBuffer> };

/** All entries of one record that have come in, in the order in which they came: what its fold is made from. */
export type HistoryRow = { readonly record: RecordId; readonly entries: readonly Entry[] };

/** The fold of one record, with what it is looked up by. */
export type RecordRow = {
  readonly id: RecordId;
  readonly kind: string;
  /** The paper the record is about; '' where it is about none. */
  readonly paper: string;
  /** Where it comes in the order of its paper; '' where it has no place, and for what is deleted. */
  readonly place: string;
  /** The papers that the member decided for, where the record is an annotation. */
  readonly decidedOn: readonly Sha256[];
  readonly folded: FoldedRecord;
};

/**
 * What carried annotations are found by: the outcome in a paper in force; `asked` for one that is the same there, where that
 * is the member's to say or they have decided; `passed` for any outcome in a paper that is not in force.
 */
export type CarriedKind = OutcomeKind | 'asked' | 'passed';

/** What became of an annotation in a later version of its paper; made from the papers, so it can be made again. */
export type CarriedRow = Carried & {
  readonly kind: CarriedKind;
  /** Where it comes in the order of the target; '' where it has no place there. */
  readonly place: string;
  /** What it was made from, and by which rules: it is made again when that changes. */
  readonly stamp: string;
};

/** Which page of a later paper continues a page; made from the papers, so it can be made again. */
export type PageMapRow = {
  readonly source: Sha256;
  readonly target: Sha256;
  readonly madeBy: string;
  /** By pageIndex of the source that of the target; null where no page continues it. */
  readonly pages: readonly (number | null)[];
  /** The pages of the source that may go on in the target; left out for all. */
  readonly parts?: readonly PageSpan[];
  /** The pages of the source that are wholly as they were. */
  readonly unchanged: readonly number[];
};

/** How far a segment of the journal has been folded in. */
export type CursorRow = { readonly segment: string; readonly bytes: number };

/** Pictures of the pages a member had before them when they left a paper, to be shown while pdf.js opens it. */
export type SnapshotRow = {
  readonly sha256: Sha256;
  /** `theme` names how the page looked; without it, as printed. */
  readonly pictures: readonly { readonly pageIndex: number; readonly picture: Blob; readonly theme?: string }[];
};

/** What finding a paper's words draws on; made from its text, so it can be made again. */
export type SearchRow = {
  readonly sha256: Sha256;
  /** The rules it was made by; one made by others is made again. */
  readonly madeBy: string;
  readonly segment: Uint8Array<ArrayBuffer>;
};

/** The picture of what an area holds, made from the page: `key` says of which area, at which place. */
export type AreaPictureRow = { readonly id: string; readonly key: string; readonly picture: Blob };

/** The version of the tables. */
export const LIBRARY_VERSION = 6;

/** The tables. Only store.ts uses them: it is the one place that writes what a member reads and makes. */
export class LecternDatabase extends Dexie {
  declare readonly papers: EntityTable<Paper, 'sha256'>;
  declare readonly details: EntityTable<PaperDetail, 'sha256'>;
  declare readonly chunks: Table<ChunkRow, [string, number]>;
  declare readonly pages: Table<PageText, [string, number]>;
  declare readonly arrivals: Table<Arrival, [string, string]>;
  declare readonly histories: EntityTable<HistoryRow, 'record'>;
  declare readonly records: EntityTable<RecordRow, 'id'>;
  declare readonly cursors: EntityTable<CursorRow, 'segment'>;
  declare readonly snapshots: EntityTable<SnapshotRow, 'sha256'>;
  declare readonly search: EntityTable<SearchRow, 'sha256'>;
  declare readonly areaPictures: EntityTable<AreaPictureRow, 'id'>;
  declare readonly carried: Table<CarriedRow, [string, string]>;
  declare readonly pageMaps: Table<PageMapRow, [string, string]>;

  constructor(name = 'lectern') {
    super(name);
    this.version(1).stores({
      papers: 'sha256',
      details: 'sha256',
      chunks: '[sha256+index]',
      pages: '[sha256+pageIndex]',
      arrivals: '[source+path], sha256',
      entries: 'id, record',
      records: 'id, kind, [paper+kind]',
      cursors: 'segment',
      snapshots: 'sha256',
    });
    this.version(2).stores({}).upgrade(readPapersAnew);
    this.version(3)
      .stores({ search: 'sha256, madeBy', areaPictures: 'id', records: 'id, kind, [kind+paper+place]' })
      .upgrade(makeRecordRowsAnew);
    this.version(4)
      .stores({
        carried: '[target+id], id, [target+place], [target+kind], kind',
        pageMaps: '[source+target], target',
        records: 'id, kind, [kind+paper+place], *decidedOn',
      })
      .upgrade(makeRecordRowsAnew);
    this.version(5).stores({ histories: 'record' }).upgrade(gatherHistories);
    // A table can only go once nothing draws on it any more.
    this.version(LIBRARY_VERSION).stores({ entries: null });
  }
}
