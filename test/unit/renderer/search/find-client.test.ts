import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FindClient } from '../../../../renderer/search/find-client.ts';
import type { FindQuestion, FindReport, FindRequest } from '../../../../renderer/search/find-messages.ts';

class FakeWorker extends EventTarget {
  readonly asked: FindRequest[] = [];
  isEnded = false;
  postMessage(request: FindRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.isEnded = true;
  }
  tell(data: FindReport): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const answer = (id: number): FindReport => ({
  kind: 'answer',
  answer: { id, pageCount: 0, ownCount: 0, paperCount: 0, papers: [] },
});
const question = (id: number): FindQuestion => ({ id, typed: 'levy', papers: [], mostPapers: 10, hitsEach: 3 });

let workers: FakeWorker[];
let answered: number[];
let failed: number[];
let client: FindClient;
const worker = (): FakeWorker => workers.at(-1) ?? new FakeWorker();

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  answered = [];
  failed = [];
  client = new FindClient({
    start: () => {
      workers.push(new FakeWorker());
      return worker() as unknown as Worker;
    },
    onAnswer: ({ id }) => answered.push(id),
    onFailure: id => failed.push(id),
    onChange: () => undefined,
    onIndexed: () => undefined,
    onTrouble: () => undefined,
  });
});
afterEach(() => vi.useRealTimers());

describe('the worker that finds', () => {
  it('answers the latest question alone', () => {
    client.find(question(1));
    client.find(question(2));
    worker().tell(answer(1));
    worker().tell(answer(2));
    expect(answered).toEqual([2]);
  });

  it('is ended once it has indexed, unless it was asked something', () => {
    client.index();
    worker().tell({ kind: 'indexed', unsearchable: [] });
    expect(worker().isEnded).toBe(true);
    client.index();
    client.find(question(1));
    worker().tell({ kind: 'indexed', unsearchable: [] });
    expect([workers.length, worker().isEnded]).toEqual([2, false]);
  });

  it('is ended when nobody has asked it anything for long, but not while it indexes', () => {
    client.find(question(1));
    vi.advanceTimersByTime(4 * 60_000);
    client.find(question(2));
    vi.advanceTimersByTime(4 * 60_000);
    expect(worker().isEnded).toBe(false);
    client.index();
    vi.advanceTimersByTime(2 * 60_000);
    expect(worker().isEnded).toBe(false);
    worker().tell({ kind: 'indexed', unsearchable: [] });
    expect(worker().isEnded).toBe(true);
  });

  it('that is lost leaves its question unanswered, and the next starts a fresh one', () => {
    client.find(question(1));
    worker().dispatchEvent(Object.assign(new Event('error'), { message: 'lost' }));
    expect(failed).toEqual([1]);
    client.find(question(2));
    worker().tell(answer(2));
    expect([workers.length, answered]).toEqual([2, [2]]);
  });
});
