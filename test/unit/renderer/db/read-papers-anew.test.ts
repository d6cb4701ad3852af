import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { LecternDatabase } from '../../../../renderer/db/database.ts';
import { Store } from '../../../../renderer/db/store.ts';
import { entryId, entryOf, sha256, sourceId } from '../../../support/made-up.ts';

const NAME = 'library-of-version-1';
const [IN_FOLDER, OPENED, FILE_GONE, NO_BODY] = [sha256(1), sha256(2), sha256(3), sha256(4)] as const;

afterEach(() => Dexie.delete(NAME));

/** A library as the first release wrote it. */
async function writeFirstLibrary(): Promise<void> {
  const first = new Dexie(NAME);
  first.version(1).stores({
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
  await first.open();
  const paper = {
    fileName: 'Pack.pdf',
    size: 3,
    pageCount: 2,
    stage: 'indexed',
    textPages: 2,
    hasText: true,
    kind: 'pack',
    title: 'Agenda pack',
    committee: 'Cabinet',
    date: '2026-07-10',
    time: '10:00',
    venue: 'Town Hall',
    itemCount: 12,
    addedAtMs: 77,
  };
  for (const sha of [IN_FOLDER, OPENED, FILE_GONE]) await first.table('papers').put({ ...paper, sha256: sha });
  await first.table('papers').put({ ...paper, sha256: NO_BODY, committee: '' });
  const arrival = {
    source: sourceId(0),
    fileName: 'Pack.pdf',
    size: 3,
    modifiedMs: 1,
    problem: null,
    dismissed: false,
  };
  await first.table('arrivals').put({ ...arrival, path: 'Cabinet/Pack.pdf', committee: 'Cabinet', sha256: IN_FOLDER });
  await first.table('arrivals').put({ ...arrival, path: 'Pack.pdf', committee: null, sha256: IN_FOLDER });
  await first.table('arrivals').put({ ...arrival, path: 'Opened.pdf', committee: null, sha256: OPENED });
  await first.table('details').put({ sha256: IN_FOLDER, pages: [], labels: ['5', '6'], outline: [], agenda: [] });
  await first.table('pages').put({ sha256: IN_FOLDER, pageIndex: 0, text: 'Agenda', stamp: '5' });
  await first.table('chunks').put({ sha256: IN_FOLDER, index: 0, bytes: new Uint8Array([1, 2, 3]) });
  await first.table('entries').put(entryOf(entryId(0), { paper: IN_FOLDER, comment: 'Ask' }));
  const folded = { id: 'annotation:1', kind: 'annotation', fields: { paper: IN_FOLDER, comment: 'Ask' } };
  await first.table('records').put({ id: 'annotation:1', kind: 'annotation', paper: IN_FOLDER, folded });
  await first.table('cursors').put({ segment: 'a/1', bytes: 100 });
  await first.table('snapshots').put({ sha256: IN_FOLDER, pictures: [] });
  first.close();
}

describe('a library of the first release', () => {
  it('keeps its papers, to be opened and read again from their bytes', async () => {
    await writeFirstLibrary();
    const store = new Store(new LecternDatabase(NAME));
    expect(await store.open()).toBe(false);
    expect(await store.paper(IN_FOLDER)).toEqual({
      sha256: IN_FOLDER,
      fileName: 'Pack.pdf',
      size: 3,
      pageCount: 0,
      stage: 'stored',
      textPages: 0,
      hasText: false,
      kind: 'report',
      title: 'Pack',
      folder: 'Cabinet',
      committee: 'Cabinet',
      body: null,
      date: null,
      time: null,
      venue: null,
      published: null,
      createdAt: null,
      agenda: [],
      supplement: null,
      rules: 0,
      addedAtMs: 77,
      modifiedMs: 1,
    });
    expect(await store.papers()).toHaveLength(4);
    expect(await store.chunk(IN_FOLDER, 0)).toEqual(new Uint8Array([1, 2, 3]));
    expect(await store.detail(IN_FOLDER)).toBeUndefined();
    expect(await store.pageTexts(IN_FOLDER)).toEqual([]);
    store.close();
  });

  it('keeps all of the member’s work, and what is known of the files', async () => {
    await writeFirstLibrary();
    const store = new Store(new LecternDatabase(NAME));
    await store.open();
    expect(await store.recordsOfPaper(IN_FOLDER, 'annotation')).toMatchObject([{ fields: { comment: 'Ask' } }]);
    expect(await store.cursors()).toEqual(new Map([['a/1', 100]]));
    expect(await store.snapshot(IN_FOLDER)).toBeDefined();
    expect(await store.arrivals()).toHaveLength(3);
    await store.applyEntries([entryOf(entryId(1), { comment: 'Ask again' }, [entryId(0)])]);
    expect(await store.recordsOfPaper(IN_FOLDER, 'annotation')).toMatchObject([{ fields: { comment: 'Ask again' } }]);
    store.close();
  });

  it('leaves papers in their committee, unless it is known that no folder named it', async () => {
    await writeFirstLibrary();
    const store = new Store(new LecternDatabase(NAME));
    await store.open();
    const folders = [IN_FOLDER, OPENED, FILE_GONE, NO_BODY].map(async sha => (await store.paper(sha))?.folder);
    expect(await Promise.all(folders)).toEqual(['Cabinet', null, 'Cabinet', null]);
    store.close();
  });
});
