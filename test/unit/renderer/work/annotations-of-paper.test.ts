import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { LecternDatabase } from '../../../../renderer/db/database.ts';
import { AnnotationsOfPaper, type PaperMarks } from '../../../../renderer/work/annotations-of-paper.ts';
import { Store } from '../../../../renderer/db/store.ts';
import { decisionFields } from '../../../../renderer/work/placing-fields.ts';
import type { RecordId } from '../../../../shared/ids.ts';
import type { Entry, Json } from '../../../../shared/journal/entry.ts';
import { sortIndex } from '../../../../shared/annotations/sort-index.ts';
import { entryId, entryOf, recordId, sha256 } from '../../../support/made-up.ts';
import { carriedRow, noteEntry, pointOn } from '../../../support/carried-notes.ts';
import { memoryStore, storeOn } from '../../../support/memory-store.ts';
import { channels } from '../../../support/window-channels.ts';

const PAPER = sha256(1);
const quote = { exact: 'the levy', prefix: '', suffix: '', start: 0, end: 8 };

let made = 0;
function marked(name: string, pageIndex: number, rest: Record<string, Json> = {}): Entry {
  made += 1;
  const place = { pageIndex, rects: [[72, 700, 300, 712]], quote, sortIndex: sortIndex(pageIndex, 0, 100) };
  const fields = { paper: PAPER, type: 'highlight', colour: 'yellow', comment: '', ...place, ...rest };
  return entryOf(entryId(made), fields, [], { record: recordId(name) });
}

function changed(entry: Entry, fields: Record<string, Json>): Entry {
  made += 1;
  return entryOf(entryId(made), fields, [entry.id], { record: entry.record });
}

async function follow(store: Store, nearPage = 0): Promise<AnnotationsOfPaper> {
  const live = new AnnotationsOfPaper(store, PAPER, nearPage);
  await vi.waitFor(() => expect(live.marks().isWhole).toBe(true));
  return live;
}

const names = ({ all }: PaperMarks): readonly RecordId[] => all.map(({ id }) => id);

describe('the annotations of a paper', () => {
  it('are all there in reading order, and by page', async () => {
    const store = memoryStore();
    await store.applyEntries([marked('c', 30), marked('a', 0), marked('b', 1)]);
    const { marks } = await follow(store, 30);
    expect(names(marks())).toEqual(['a', 'b', 'c']);
    expect(
      marks()
        .byPage.get(1)
        ?.map(({ id }) => id),
    ).toEqual(['b']);
    expect(marks().byPage.has(2)).toBe(false);
  });

  it('come first where the member is', async () => {
    const store = memoryStore();
    await store.applyEntries([marked('far', 0), marked('near', 30)]);
    const live = new AnnotationsOfPaper(store, PAPER, 30);
    const seen: (readonly RecordId[])[] = [];
    live.subscribe(() => seen.push(names(live.marks())));
    await vi.waitFor(() => expect(live.marks().isWhole).toBe(true));
    expect(seen).toEqual([['near'], ['far', 'near']]);
  });

  it('let what the member waits to see go before those elsewhere', async () => {
    const store = memoryStore();
    await store.applyEntries([marked('far', 0), marked('near', 30)]);
    let beCalm: () => void = () => undefined;
    const calm = new Promise<void>(resolve => (beCalm = resolve));
    const live = new AnnotationsOfPaper(store, PAPER, 30, () => calm);
    await vi.waitFor(() => expect(names(live.marks())).toEqual(['near']));
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(live.marks().isWhole).toBe(false);
    beCalm();
    await vi.waitFor(() => expect(names(live.marks())).toEqual(['far', 'near']));
  });

  it('are many, in the same order as few', async () => {
    const store = memoryStore();
    const pages = Array.from({ length: 700 }, (_, index) => (index * 37) % 101);
    await store.applyEntries(pages.map((page, index) => marked(`many:${index}`, page)));
    const { marks } = await follow(store, 50);
    expect(marks().all.map(({ pageIndex }) => pageIndex)).toEqual(pages.toSorted((a, b) => a - b));
  });

  it('follow what is added, changed and deleted, and leave all others the same objects', async () => {
    const store = memoryStore();
    const [a, b] = [marked('a', 0), marked('b', 1)];
    await store.applyEntries([a, b]);
    const live = await follow(store);
    const [first, second] = live.marks().all;
    const onFirst = live.marks().byPage.get(0);
    const added = marked('between', 1, { sortIndex: sortIndex(1, 0, 50) });
    await store.applyEntries([added]);
    expect(names(live.marks())).toEqual(['a', 'between', 'b']);
    expect(live.marks().all[0]).toBe(first);
    expect(live.marks().all[2]).toBe(second);
    expect(live.marks().byPage.get(0)).toBe(onFirst);

    await store.applyEntries([changed(b, { colour: 'pink', pageIndex: 4, sortIndex: sortIndex(4, 0, 0) })]);
    expect(live.marks().byPage.get(4)?.[0]?.colour).toBe('pink');
    expect(
      live
        .marks()
        .byPage.get(1)
        ?.map(({ id }) => id),
    ).toEqual(['between']);
    await store.applyEntries([changed(added, { deleted: true })]);
    expect(live.marks().byPage.has(1)).toBe(false);
    expect(names(live.marks())).toEqual(['a', 'b']);
    expect(live.marks().all[0]).toBe(first);
  });

  it('stand on both pages where they go on over a page break', async () => {
    const store = memoryStore();
    const mark = marked('a', 0, { continued: [{ pageIndex: 1, rects: [[72, 700, 300, 712]], quote }] });
    await store.applyEntries([mark]);
    const live = await follow(store);
    expect(live.marks().byPage.get(1)).toEqual(live.marks().all);
    await store.applyEntries([changed(mark, { continued: [] })]);
    expect(live.marks().byPage.has(1)).toBe(false);
  });

  it.each(['recordsBetween', 'recordIdsOfPaper', 'recordsWithIds'] as const)(
    'are there in the end where %s fails at first, which is told once',
    async method => {
      const store = memoryStore();
      await store.applyEntries([marked('a', 0), marked('far', 90)]);
      for (let times = 0; times < 2; times += 1) vi.spyOn(store, method).mockRejectedValueOnce(new Error('unreadable'));
      const told = vi.fn<(reason: unknown) => void>();
      const live = new AnnotationsOfPaper(store, PAPER, 0, undefined, told);
      await vi.waitFor(() => expect(live.marks().isWhole).toBe(true), 3000);
      expect(names(live.marks())).toEqual(['a', 'far']);
      expect(told).toHaveBeenCalledTimes(1);
    },
  );

  it('are not read again once they are closed', async () => {
    const store = memoryStore();
    const read = vi.spyOn(store, 'recordsBetween').mockRejectedValue(new Error('unreadable'));
    const live: AnnotationsOfPaper = new AnnotationsOfPaper(store, PAPER, 0, undefined, () => live.close());
    await new Promise(resolve => setTimeout(resolve, 600));
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('are not those of other papers, nor other records', async () => {
    const store = memoryStore();
    const live = await follow(store);
    const told = vi.fn<() => void>();
    live.subscribe(told);
    await store.applyEntries([marked('other', 0, { paper: sha256(2) })]);
    await store.applyEntries([{ ...marked('flag', 0), kind: 'flag' }]);
    expect(told).not.toHaveBeenCalled();
    await store.applyEntries([marked('own', 0)]);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('take what comes in while they are being read, and nothing after they are closed', async () => {
    const store = memoryStore();
    const entries = Array.from({ length: 600 }, (_, index) => marked(`early:${index}`, 50));
    await store.applyEntries(entries);
    const live = new AnnotationsOfPaper(store, PAPER, 0);
    const first = entries[0] ?? marked('none', 0);
    await store.applyEntries([changed(first, { colour: 'blue' }), marked('late', 60)]);
    await vi.waitFor(() => expect(live.marks().isWhole).toBe(true));
    expect(live.marks().all).toHaveLength(601);
    expect(live.marks().all.find(({ id }) => id === first.record)?.colour).toBe('blue');
    live.close();
    await store.applyEntries([marked('later', 70)]);
    expect(live.marks().all).toHaveLength(601);
  });
});

describe('the annotations that were carried over to a paper', () => {
  const OLD = sha256(2);
  /** A note made on the old version. */
  const old = (name: string, fields: Record<string, Json> = {}): Entry => {
    made += 1;
    return noteEntry({ paper: OLD, ...fields }, name, made);
  };
  const row = (name: string, pageIndex: number, rest: Parameters<typeof carriedRow>[2] = {}) =>
    carriedRow(PAPER, { kind: 'same', at: pointOn(pageIndex) }, { id: recordId(name), source: OLD, ...rest });
  const pagesOf = ({ all }: PaperMarks): readonly (readonly [string, number])[] =>
    all.map(({ id, pageIndex }) => [id, pageIndex] as const);

  it('are there among its own in reading order, as those that stand on it', async () => {
    const store = memoryStore();
    await store.applyEntries([old('near'), old('far'), marked('own', 5), old('elsewhere')]);
    await store.carried.change([row('near', 1), row('far', 60)], []);
    const { marks } = await follow(store);
    expect(pagesOf(marks())).toEqual([
      ['near', 1],
      ['own', 5],
      ['far', 60],
    ]);
    expect(marks().byPage.get(60)).toMatchObject([{ id: 'far', paper: PAPER, carriedFrom: OLD }]);
  });

  it('come first where the member is, too', async () => {
    const store = memoryStore();
    await store.applyEntries([old('near'), old('far')]);
    await store.carried.change([row('near', 30), row('far', 0)], []);
    const live = new AnnotationsOfPaper(store, PAPER, 30);
    const seen: (readonly RecordId[])[] = [];
    live.subscribe(() => seen.push(names(live.marks())));
    await vi.waitFor(() => expect(live.marks().isWhole).toBe(true));
    expect(seen).toEqual([['near'], ['far', 'near']]);
  });

  it('come, go and change their place as they are carried, while the paper is open', async () => {
    const store = memoryStore();
    await store.applyEntries([old('a'), old('b')]);
    const live = await follow(store);
    expect(names(live.marks())).toEqual([]);
    await store.carried.change([row('a', 1), row('b', 2)], []);
    await vi.waitFor(() => expect(names(live.marks())).toEqual(['a', 'b']));
    await store.carried.change([row('a', 7)], []);
    await vi.waitFor(() =>
      expect(pagesOf(live.marks())).toEqual([
        ['b', 2],
        ['a', 7],
      ]),
    );
    expect(live.marks().byPage.has(1)).toBe(false);
    await store.carried.change([carriedRow(PAPER, { kind: 'gone' }, { id: recordId('b') })], [[PAPER, recordId('a')]]);
    await vi.waitFor(() => expect(names(live.marks())).toEqual([]));
    expect(live.marks().byPage.size).toBe(0);
  });

  it('come when a worker or another window has carried them', async () => {
    storeOn(new IDBFactory());
    const [here, there] = channels();
    const [own, worker] = [new Store(new LecternDatabase(), here), new Store(new LecternDatabase(), there)];
    await own.applyEntries([old('a')]);
    const live = await follow(own);
    await worker.carried.change([row('a', 3)], []);
    await vi.waitFor(() => expect(pagesOf(live.marks())).toEqual([['a', 3]]));
  });

  it('change with what is changed on the old version, and go with what is deleted there', async () => {
    const store = memoryStore();
    const mark = old('a');
    await store.applyEntries([mark]);
    await store.carried.change([row('a', 3)], []);
    const live = await follow(store);
    const comment = changed(mark, { comment: 'Ask why', colour: 'pink' });
    await store.applyEntries([comment]);
    expect(live.marks().all).toMatchObject([{ comment: 'Ask why', colour: 'pink', pageIndex: 3 }]);
    const remove = changed(comment, { deleted: true });
    await store.applyEntries([{ ...remove, base: [mark.id, comment.id] }]);
    expect(names(live.marks())).toEqual([]);
  });

  it('stand where the member puts them at once, and not where a matcher puts them later', async () => {
    const store = memoryStore();
    const mark = old('a');
    await store.applyEntries([mark]);
    await store.carried.change([row('a', 3)], []);
    const live = await follow(store);
    const placed = changed(mark, { ...decisionFields(PAPER, { choice: 'placed', at: pointOn(9) }) });
    await store.applyEntries([placed]);
    expect(pagesOf(live.marks())).toEqual([['a', 9]]);
    const told = vi.fn<() => void>();
    live.subscribe(told);
    await store.carried.change([row('a', 4)], []);
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
    expect(pagesOf(live.marks())).toEqual([['a', 9]]);
    await store.applyEntries([changed(placed, { ...decisionFields(PAPER, { choice: 'kept' }) })]);
    expect(names(live.marks())).toEqual([]);
  });

  it('stand where another device confirmed them, though nothing was carried over here yet', async () => {
    const store = memoryStore();
    const confirmed = decisionFields(PAPER, { choice: 'accepted', at: pointOn(4) });
    await store.applyEntries([old('early', { ...confirmed })]);
    const live = await follow(store, 50);
    expect(pagesOf(live.marks())).toEqual([['early', 4]]);
    await store.applyEntries([old('late', { ...confirmed })]);
    expect(names(live.marks())).toEqual(['early', 'late']);
  });

  it('are there though their records come in after it is known what became of them', async () => {
    const store = memoryStore();
    await store.carried.change([row('a', 3)], []);
    const live = await follow(store);
    expect(names(live.marks())).toEqual([]);
    await store.applyEntries([old('a')]);
    expect(pagesOf(live.marks())).toEqual([['a', 3]]);
  });

  it.each(['carried', 'records'] as const)(
    'are as they were told last, though that was while their %s were being read',
    async which => {
      const store = memoryStore();
      const entries = Array.from({ length: 300 }, (_, index) => old(`many:${String(index).padStart(3, '0')}`));
      await store.applyEntries(entries);
      await store.carried.change(
        entries.map(({ record }) => row(record, 50)),
        [],
      );
      const live = new AnnotationsOfPaper(store, PAPER, 0);
      const first = entries[0]?.record ?? '';
      const second = recordId(entries[1]?.record ?? '');
      const tellOnce = async (): Promise<void> => {
        await store.carried.change([row(first, 61)], [[PAPER, second]]);
        await vi.waitFor(() => expect(live.marks().all).toMatchObject([{ id: first, pageIndex: 61 }]));
      };
      const [carriedTo, recordsWithIds] = [store.carried.to.bind(store.carried), store.recordsWithIds.bind(store)];
      let isTold = false;
      /** Tells while what was asked for is on its way: with the first of them, or the second, when the first are read. */
      const telling = async <Rows>(ids: readonly RecordId[], rows: Promise<Rows>): Promise<Rows> => {
        const read = await rows;
        const isNow = ids.length > 2 && ids.includes(recordId(first)) === (which === 'carried');
        if (isNow && !isTold) {
          isTold = true;
          await tellOnce();
        }
        return read;
      };
      if (which === 'carried') {
        vi.spyOn(store.carried, 'to').mockImplementation((paper, ids) => telling(ids, carriedTo(paper, ids)));
      } else vi.spyOn(store, 'recordsWithIds').mockImplementation(ids => telling(ids, recordsWithIds(ids)));
      await vi.waitFor(() => expect(live.marks().isWhole).toBe(true), 3000);
      expect(isTold).toBe(true);
      expect(live.marks().all).toHaveLength(299);
      const [entry] = entries;
      if (entry) await store.applyEntries([changed(entry, { comment: 'Ask' })]);
      expect(live.marks().all.at(-1)).toMatchObject({ id: first, pageIndex: 61, comment: 'Ask' });
    },
  );

  it.each(['between', 'ids', 'to', 'decidedOn'] as const)(
    'are there in the end where %s fails at first',
    async method => {
      const store = memoryStore();
      await store.applyEntries([old('near'), old('far')]);
      await store.carried.change([row('near', 0), row('far', 90)], []);
      const reason = new Error('unreadable');
      if (method === 'decidedOn') vi.spyOn(store, method).mockRejectedValueOnce(reason);
      else vi.spyOn(store.carried, method).mockRejectedValueOnce(reason);
      const live = new AnnotationsOfPaper(store, PAPER, 0, undefined, () => undefined);
      await vi.waitFor(() => expect(live.marks().isWhole).toBe(true), 3000);
      expect(names(live.marks())).toEqual(['near', 'far']);
    },
  );
});
