import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CarriedMark } from '../../../renderer/work/carried-mark.ts';
import type { CarriedOutcome } from '../../../shared/anchoring/carrying/carried.ts';
import type { Annotation } from '../../../shared/annotations/model.ts';
import { placementOf } from '../../../shared/annotations/placement.ts';
import { freshWindow } from '../../support/fresh-window.ts';
import { sha256 } from '../../support/made-up.ts';
import { markOf } from '../../support/marks.ts';
import { MemoryJournal } from '../../support/memory-journal.ts';

const [OLD, NEW, SUPPLEMENT] = [sha256(1), sha256(2), sha256(3)] as const;
const AREA = markOf('area', { pageIndex: 4 });
const WORDS = markOf('highlight', { pageIndex: 4 });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A window in which the member begins to place a mark that waits. */
async function startedWith(was: Annotation, outcome: CarriedOutcome = { kind: 'gone' }) {
  freshWindow(new MemoryJournal());
  const { store } = await import('../../../renderer/db/the-store.ts');
  const work = await import('../../../renderer/work/work.ts');
  const navigation = await import('../../../renderer/state/navigation.ts');
  const { useReader } = await import('../../../renderer/reader/reader-state.ts');
  const { useNotices } = await import('../../../renderer/state/notices.ts');
  const { usePlacing, startPlacing } = await import('../../../renderer/review/placing.ts');
  const pages = [0, 1, null, 2, null, null];
  await store.pageMaps.put({ source: OLD, target: NEW, madeBy: 'rules', pages, unchanged: [] });
  const { id, type, paper, colour, comment } = was;
  const fields = { type, paper, colour, comment, ...(structuredClone(placementOf(was)) as object) };
  await work.keep(() => Promise.resolve([{ record: id, kind: 'annotation', fields }]));
  const mark: CarriedMark = {
    made: was,
    was,
    target: NEW,
    outcome,
    decision: undefined,
    standing: undefined,
    asks: undefined,
    needsLook: true,
  };
  await startPlacing(mark);
  return {
    work,
    id,
    navigation,
    isPlacing: () => usePlacing.getState().mark !== undefined,
    tool: () => useReader.getState().tool,
    /** What the member was told. */
    told: () => useNotices.getState().shown.map(({ text }) => text),
    /** The papers that are open, and the pages that they opened at. */
    open: () =>
      navigation.useNavigation
        .getState()
        .panes.map(pane => [pane.paper, (pane.target as { readonly pageIndex?: number } | undefined)?.pageIndex]),
  };
}

describe('beginning to place a mark by hand', () => {
  it('opens the old version at the mark, and the new one at the page that continues the last page before it', async () => {
    const { open } = await startedWith(AREA);
    expect(open()).toEqual([
      [OLD, 4],
      [NEW, 2],
    ]);
  });

  it('opens the new one at the likeliest place, where there are some in it', async () => {
    const at = { ...placementOf(AREA), pageIndex: 9 };
    const candidates = [
      { paper: SUPPLEMENT, at: { ...at, pageIndex: 1 }, words: '' },
      { paper: NEW, at, words: '' },
    ];
    const { open } = await startedWith(AREA, { kind: 'unsure', because: 'repeated', candidates });
    expect(open()[1]).toEqual([NEW, 9]);
  });

  it('has a click place what lies on no words, and words be selected for what lies on some', async () => {
    expect((await startedWith(AREA)).tool()).toBe('note');
    expect((await startedWith(WORDS)).tool()).toBe('read');
  });
});

describe('placing a mark by hand', () => {
  it('ends when the new version is closed, and gives the mouse back', async () => {
    const { navigation, isPlacing, tool } = await startedWith(AREA);
    const { panes } = navigation.useNavigation.getState();
    const newPane = panes.find(({ paper }) => paper === NEW);
    expect(isPlacing()).toBe(true);
    if (newPane) navigation.closePane(newPane.id);
    expect([isPlacing(), tool()]).toEqual([false, 'read']);
  });

  it('ends when the reader is left', async () => {
    const { navigation, isPlacing } = await startedWith(AREA);
    navigation.showView('meetings');
    expect(isPlacing()).toBe(false);
  });

  it('ends with a word when the mark is deleted, and goes on when another one is, or it is changed', async () => {
    const { work, id, isPlacing, told } = await startedWith(AREA);
    const change = (record: typeof id, fields: { readonly comment: string } | { readonly deleted: boolean }) =>
      work.keep(() => Promise.resolve([{ record, kind: 'annotation', fields: { ...fields } }]));
    await change(markOf('note', { id: 'annotation:other' }).id, { deleted: true });
    await change(id, { comment: 'Ask' });
    expect([isPlacing(), told()]).toEqual([true, []]);
    await change(id, { deleted: true });
    expect([isPlacing(), told()]).toEqual([
      false,
      ['The area that you were placing was deleted. There is nothing left to place.'],
    ]);
  });
});
