import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { LecternDatabase, type HistoryRow } from '../../../../renderer/db/database.ts';
import { Store } from '../../../../renderer/db/store.ts';
import { decisionField } from '../../../../shared/annotations/decision.ts';
import type { Entry } from '../../../../shared/journal/entry.ts';
import { fold } from '../../../../shared/journal/fold.ts';
import { isKeptApart } from '../../../../shared/journal/kinds.ts';
import { entryId, entryOf, recordId, sha256, sourceId } from '../../../support/made-up.ts';
import { A4 } from '../../../support/marks.ts';
import { detailOf, pageTextOf, paperOf } from '../../../support/papers.ts';

const NAME = 'library-of-version-3';
const [OLD, NEW] = [sha256(1), sha256(2)] as const;

afterEach(() => Dexie.delete(NAME));

const made = entryOf(entryId(0), { paper: OLD, comment: 'Ask', sortIndex: '00003|000000|000000' });
const decided = entryOf(entryId(1), { [decisionField(NEW)]: { choice: 'kept' } }, [made.id]);
const removed = entryOf(
  entryId(2),
  { paper: OLD, sortIndex: '00004|000000|000000', [decisionField(NEW)]: { choice: 'kept' }, deleted: true },
  [],
  { record: recordId('annotation:2') },
);
const read = entryOf(entryId(3), { paper: OLD }, [], { record: recordId('reading:1'), kind: 'reading' });
const ENTRIES: readonly Entry[] = [made, decided, removed, read];

/** A library as the release before this one wrote it, with something in every table. */
async function writeLibrary(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const before = new Dexie(NAME);
  before.version(3).stores({
    papers: 'sha256',
    details: 'sha256',
    chunks: '[sha256+index]',
    pages: '[sha256+pageIndex]',
    arrivals: '[source+path], sha256',
    entries: 'id, record',
    records: 'id, kind, [kind+paper+place]',
    cursors: 'segment',
    snapshots: 'sha256',
    search: 'sha256, madeBy',
    areaPictures: 'id',
  });
  await before.open();
  for (const sha of [OLD, NEW]) await before.table('papers').put(paperOf(sha));
  await before.table('details').put(detailOf(OLD, { pages: [A4] }));
  await before.table('pages').put(pageTextOf(OLD, 0, 'The coastal path'));
  await before.table('chunks').put({ sha256: OLD, index: 0, bytes: new Uint8Array([1, 2, 3]) });
  const arrival = { source: sourceId(0), path: 'Cabinet/Pack.pdf', fileName: 'Pack.pdf', size: 3, modifiedMs: 1 };
  await before
    .table('arrivals')
    .put({ ...arrival, committee: 'Cabinet', sha256: OLD, problem: null, dismissed: false });
  await before.table('entries').bulkPut([...ENTRIES]);
  for (const record of new Set(ENTRIES.map(entry => entry.record))) {
    const folded = fold(
      ENTRIES.filter(entry => entry.record === record),
      isKeptApart,
    );
    const place = folded?.deleted === true ? '' : (folded?.fields['sortIndex'] ?? '');
    await before.table('records').put({ id: record, kind: folded?.kind, paper: OLD, place, folded });
  }
  await before.table('cursors').put({ segment: 'a/1', bytes: 100 });
  await before.table('snapshots').put({ sha256: OLD, pictures: [] });
  await before.table('search').put({ sha256: OLD, madeBy: 'rules', segment: new Uint8Array([4]) });
  await before.table('areaPictures').put({ id: 'annotation:1', key: 'a', picture: 'a picture' });
  const rows = await rowsOf(before);
  before.close();
  return rows;
}

async function rowsOf(library: Dexie): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const tables = library.tables.map(async table => [table.name, await table.toArray()] as const);
  return Object.fromEntries(await Promise.all(tables));
}

async function openUpgraded(): Promise<{ readonly store: Store; readonly library: LecternDatabase }> {
  const library = new LecternDatabase(NAME);
  const store = new Store(library);
  expect(await store.open()).toBe(false);
  return { store, library };
}

describe('a library of a release before', () => {
  it('keeps every row of every table, the entries of each record together, and has nothing carried over yet', async () => {
    const before = await writeLibrary();
    expect(Object.values(before).every(rows => rows.length > 0)).toBe(true);
    const { store, library } = await openUpgraded();
    const { carried, pageMaps, histories, ...after } = await rowsOf(library);
    const { entries, ...others } = before;
    expect(after).toMatchObject(others);
    expect(Object.keys(after)).not.toContain('entries');
    expect((histories ?? []).flatMap(row => (row as HistoryRow).entries)).toEqual(entries);
    expect([carried, pageMaps]).toEqual([[], []]);
    expect((await store.papers()).map(paper => paper.stage)).toEqual(['indexed', 'indexed']);
    store.close();
  });

  it('finds the annotations by their places as before', async () => {
    await writeLibrary();
    const { store } = await openUpgraded();
    expect(await store.recordIdsOfPaper(OLD, 'annotation')).toEqual(['annotation:1']);
    expect(await store.countByPaper('annotation')).toEqual(new Map([[OLD, 1]]));
    store.close();
  });

  it('finds what a newer release on another device has decided, but not on what is deleted', async () => {
    await writeLibrary();
    const { store } = await openUpgraded();
    expect((await store.decidedOn(NEW)).map(({ id }) => id)).toEqual(['annotation:1']);
    store.close();
  });

  it('takes up the journal where it was', async () => {
    await writeLibrary();
    const { store } = await openUpgraded();
    expect(await store.cursors()).toEqual(new Map([['a/1', 100]]));
    await store.applyEntries([...ENTRIES, entryOf(entryId(9), { [decisionField(NEW)]: null }, [decided.id])]);
    expect(await store.decidedOn(NEW)).toEqual([]);
    expect(await store.record(recordId('annotation:1'))).toMatchObject({ fields: { comment: 'Ask' } });
    store.close();
  });
});
