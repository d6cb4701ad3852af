import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sha256Schema } from '../../../../../shared/ids.ts';
import type { PaperAnswer, PaperQuestion } from '../../../../../renderer/reader/find/find-messages.ts';
import { FindSession } from '../../../../../renderer/reader/find/find-session.ts';
import { HitWriter, type FindHit } from '../../../../../renderer/reader/find/hits.ts';

/** A worker that answers when it is told to. */
class FakeWorker extends EventTarget {
  readonly asked: PaperQuestion[] = [];
  isEnded = false;
  postMessage(question: PaperQuestion): void {
    this.asked.push(question);
  }
  terminate(): void {
    this.isEnded = true;
  }
  /** Answers a question, the last one unless told: hits as pages and offsets. */
  answer(hits: readonly (readonly [number, number])[], id = this.asked.at(-1)?.id ?? 0): void {
    const writer = new HitWriter();
    for (const [pageIndex, start] of hits) writer.add({ pageIndex, start, end: start + 1, across: 0, down: start });
    const data: PaperAnswer = { kind: 'found', id, packed: writer.packed(), pagesRead: 9 };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

let workers: FakeWorker[];
let revealed: FindHit[];
let left: number;
let session: FindSession;
const worker = (): FakeWorker => workers.at(-1) ?? new FakeWorker();
const state = () => session.store.getState();

beforeEach(() => {
  workers = [];
  revealed = [];
  left = 0;
  session = new FindSession(sha256Schema.parse('a'.repeat(64)), () => {
    workers.push(new FakeWorker());
    return worker() as unknown as Worker;
  });
  session.follow({
    whereMemberIs: () => ({ pageIndex: 2, down: 100 }),
    onLeave: () => (left += 1),
    reveal: hit => revealed.push(hit),
  });
});

const HITS = [
  [0, 5],
  [2, 50],
  [2, 150],
  [7, 1],
] as const;

describe('finding in a paper', () => {
  it('begins where the member is, and notes that place once', () => {
    session.open();
    session.type('levy');
    worker().answer(HITS);
    expect(state().current).toBe(2);
    expect(revealed.map(({ pageIndex, start }) => [pageIndex, start])).toEqual([[2, 150]]);
    session.step(1);
    expect([state().current, left]).toEqual([3, 1]);
  });

  it('goes from the last hit to the first, and back', () => {
    session.open();
    session.type('levy');
    worker().answer(HITS);
    session.step(1);
    session.step(1);
    expect(state().current).toBe(0);
    session.step(-1);
    expect(state().current).toBe(3);
  });

  it('begins anew at the first where nothing follows the member’s place', () => {
    session.open();
    session.type('levy');
    worker().answer([
      [0, 5],
      [1, 5],
    ]);
    expect(state().current).toBe(0);
  });

  it('stays where it is while more is typed, if that is found there too', () => {
    session.open();
    session.type('le');
    worker().answer(HITS);
    session.type('lev');
    worker().answer([HITS[2], HITS[3]]);
    expect(state().hits.at(state().current)?.start).toBe(150);
  });

  it('takes no answer to an earlier question', () => {
    session.open();
    session.type('le');
    session.type('lev');
    worker().answer(HITS, 1);
    expect(state().hits.count).toBe(0);
    worker().answer([HITS[0]]);
    expect([state().hits.count, state().found]).toEqual([1, 'lev']);
  });

  it('finds nothing, and asks nobody, where nothing is typed', () => {
    session.open();
    session.type(' ');
    expect([workers.length, state().hits.count, state().current]).toEqual([0, 0, -1]);
  });

  it('lets its worker go when it is closed, keeps what was typed, and tells the hit the member was at', () => {
    session.open();
    session.type('levy');
    worker().answer(HITS);
    expect(session.close()?.start).toBe(150);
    expect(worker().isEnded).toBe(true);
    expect([state().isOpen, state().typed, state().hits.count]).toEqual([false, 'levy', 0]);
    session.open();
    expect(worker().asked.at(-1)?.typed).toBe('levy');
    expect(workers).toHaveLength(2);
  });

  it('shows what was found in everything at its place, without taking the focus', () => {
    session.showFound('levy road', { pageIndex: 2, start: 50 });
    expect([worker().asked.at(-1)?.as, state().asked]).toEqual(['query', 0]);
    worker().answer(HITS);
    expect([state().current, left]).toEqual([1, 0]);
    session.type('levy');
    expect(worker().asked.at(-1)?.as).toBe('letters');
  });

  it('looks again as the paper is read, and does not move the member by it', () => {
    session.readUpTo(4, false);
    session.open();
    session.type('levy');
    worker().answer(HITS);
    session.readUpTo(4, false);
    expect(worker().asked).toHaveLength(1);
    session.readUpTo(9, true);
    expect(worker().asked).toHaveLength(2);
    worker().answer([...HITS, [8, 1]]);
    expect([state().hits.count, revealed.length]).toEqual([5, 1]);
  });

  it('says that it did not work, and works again', () => {
    const report = vi.fn<(reason: unknown) => void>();
    vi.stubGlobal('reportError', report);
    session.open();
    session.type('levy');
    worker().dispatchEvent(Object.assign(new Event('error'), { message: 'lost' }));
    expect([state().state, report.mock.calls.length]).toEqual(['failed', 1]);
    session.type('levy ');
    expect(workers).toHaveLength(2);
    worker().answer(HITS);
    expect(state().state).toBe('resting');
    vi.unstubAllGlobals();
  });
});
