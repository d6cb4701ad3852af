import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CarryReport, CarryRequest } from '../../../../renderer/carry/carry-messages.ts';
import { decisionFields } from '../../../../renderer/work/placing-fields.ts';
import type { Entry } from '../../../../shared/journal/entry.ts';
import { knownPaperId } from '../../../../shared/reading/known-paper.ts';
import { noteEntry, pointOn } from '../../../support/carried-notes.ts';
import { freshWindow } from '../../../support/fresh-window.ts';
import { sha256 } from '../../../support/made-up.ts';
import { MemoryJournal } from '../../../support/memory-journal.ts';
import { paperOf } from '../../../support/papers.ts';

/** Stands in for the browser's worker: notes what it is asked. */
class MadeUpWorker extends EventTarget {
  static readonly asked: CarryRequest[] = [];
  static latest: MadeUpWorker | undefined;

  constructor() {
    super();
    MadeUpWorker.latest = this;
  }

  postMessage(request: CarryRequest): void {
    MadeUpWorker.asked.push(request);
  }

  terminate(): void {
    MadeUpWorker.latest = undefined;
  }
}

function say(data: CarryReport): void {
  MadeUpWorker.latest?.dispatchEvent(new MessageEvent('message', { data }));
}

const all: CarryRequest = { kind: 'carry', only: undefined };
const trouble = (problem: 'disk-full' | 'unforeseen'): CarryReport => ({ kind: 'trouble', problem, reason: 'a fault' });

/** A window that carries annotations over, or waits for the one that does. */
async function openWindow({ isFirst = true, kept = [] as readonly Entry[] } = {}) {
  freshWindow(new MemoryJournal());
  vi.stubGlobal('Worker', MadeUpWorker);
  vi.stubGlobal('reportError', vi.fn<(reason: unknown) => void>());
  const request = (_name: string, hold: () => Promise<never>) => (isFirst ? hold() : new Promise(() => undefined));
  vi.stubGlobal('navigator', { locks: { request } });
  const { store } = await import('../../../../renderer/db/the-store.ts');
  const { useNotices } = await import('../../../../renderer/state/notices.ts');
  const { useImportActivity } = await import('../../../../renderer/import/activity.ts');
  const { startCarrying } = await import('../../../../renderer/carry/start-carrying.ts');
  await store.applyEntries(kept);
  startCarrying();
  return {
    store,
    useImportActivity,
    notices: () => useNotices.getState().shown.map(({ tone, text }) => [tone, text] as const),
  };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  MadeUpWorker.asked.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('carrying over in the background', () => {
  it('begins a while after the start, in one window alone', async () => {
    await openWindow();
    vi.advanceTimersByTime(1999);
    expect(MadeUpWorker.asked).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(MadeUpWorker.asked).toEqual([all]);
    await openWindow({ isFirst: false });
    vi.advanceTimersByTime(5000);
    expect(MadeUpWorker.asked).toEqual([all]);
  });

  it('follows annotations as they change, those that change together as one', async () => {
    const { store } = await openWindow();
    vi.advanceTimersByTime(2000);
    say({ kind: 'done', replaced: [sha256(1)] });
    await store.applyEntries([noteEntry({}, 'annotation:1', 1)]);
    await store.applyEntries([noteEntry({}, 'annotation:2', 2)]);
    vi.advanceTimersByTime(300);
    expect(MadeUpWorker.asked.slice(1)).toEqual([{ kind: 'carry', only: ['annotation:1', 'annotation:2'] }]);
  });

  it('does all again when the import has come to rest', async () => {
    const { useImportActivity } = await openWindow();
    vi.advanceTimersByTime(2000);
    say({ kind: 'done', replaced: [] });
    const current = { fileName: 'pack.pdf' } as never;
    useImportActivity.setState({ current });
    expect(MadeUpWorker.asked).toEqual([all]);
    useImportActivity.setState({ current: undefined });
    expect(MadeUpWorker.asked).toEqual([all, all]);
  });
});

describe('what is told to other devices', () => {
  const known = async (store: Awaited<ReturnType<typeof openWindow>>['store']): Promise<readonly unknown[]> =>
    (await store.recordsOfKind('paper')).map(({ id }) => id).toSorted();

  it.each(['before the start', 'while it runs'])(
    'is of what papers annotations are, those they were made on and those they were confirmed on: %s',
    async when => {
      const decision = decisionFields(sha256(2), { choice: 'placed', at: pointOn(3) });
      const decided = noteEntry(decision, 'annotation:1', 1);
      const { store } = await openWindow({ kept: when === 'before the start' ? [decided] : [] });
      for (const paper of [1, 2, 3]) await store.addPaper(paperOf(sha256(paper)));
      vi.advanceTimersByTime(2000);
      if (when === 'while it runs') await store.applyEntries([decided]);
      vi.advanceTimersByTime(300);
      vi.useRealTimers();
      await vi.waitFor(async () => expect(await known(store)).toEqual([sha256(1), sha256(2)].map(knownPaperId)));
    },
  );
});

describe('where annotations cannot be carried over', () => {
  it.each([
    ['disk-full', /disk is full\. They are safe on the old one\. Free some space, then start Lectern again\.$/],
    ['unforeseen', /went wrong on the way\. They are safe on the old one\. Start Lectern again/],
  ] as const)('the member is told why and what to do, once: %s', async (problem, sentence) => {
    const { notices, store } = await openWindow();
    vi.advanceTimersByTime(2000);
    say(trouble(problem));
    expect(notices()).toEqual([['look', expect.stringMatching(sentence)]]);
    const { putAway, useNotices } = await import('../../../../renderer/state/notices.ts');
    for (const { id } of useNotices.getState().shown) putAway(id);
    await store.applyEntries([noteEntry({}, 'annotation:1', 1)]);
    vi.advanceTimersByTime(300);
    say(trouble(problem));
    expect(MadeUpWorker.asked).toEqual([all, all]);
    expect(notices()).toEqual([]);
  });
});
