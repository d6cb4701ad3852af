import { describe, expect, it, vi } from 'vitest';
import { AnnotationsOfPaper, type PaperMarks } from '../../../../renderer/work/annotations-of-paper.ts';
import type { Store } from '../../../../renderer/db/store.ts';
import type { RecordId } from '../../../../shared/ids.ts';
import type { Entry, Json } from '../../../../shared/journal/entry.ts';
import { sortIndex } from '../../../../shared/annotations/sort-index.ts';
import { entryId, entryOf, recordId, sha256 } from '../../../support/made-up.ts';
import { memoryStore } from '../../../support/memory-store.ts';

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
