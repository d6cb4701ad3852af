import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CarryClient } from '../../../../renderer/carry/carry-client.ts';
import type { CarryReport, CarryRequest } from '../../../../renderer/carry/carry-messages.ts';
import type { RecordId, Sha256 } from '../../../../shared/ids.ts';
import { recordId, sha256 } from '../../../support/made-up.ts';

const [OLD, ALONE] = [sha256(1), sha256(9)] as const;
const MINUTE = 60_000;

/** Stands in for the browser's worker: does nothing by itself, and notes what it is asked. */
class MadeUpWorker extends EventTarget {
  readonly asked: CarryRequest[] = [];
  isEnded = false;

  postMessage(request: CarryRequest): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(report: CarryReport): void {
    this.dispatchEvent(new MessageEvent('message', { data: report }));
  }

  /** It has done what it was asked; of these papers later versions are known. */
  finish(...replaced: readonly Sha256[]): void {
    this.say({ kind: 'done', replaced });
  }

  breakDown(): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  }
}

let workers: MadeUpWorker[];
let troubles: (readonly [string, string])[];
let client: CarryClient;
const worker = (): MadeUpWorker => workers.at(-1) ?? expect.fail('No worker was started');
const all: CarryRequest = { kind: 'carry', only: undefined };
const some = (...only: readonly RecordId[]): CarryRequest => ({ kind: 'carry', only });
const mark = (name: string, paper = OLD) => ({ id: recordId(name), paper });

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  troubles = [];
  client = new CarryClient(
    () => {
      workers.push(new MadeUpWorker());
      return worker();
    },
    (problem, reason) => troubles.push([problem, reason]),
  );
});
afterEach(() => vi.useRealTimers());

describe('the worker that carries annotations over', () => {
  it('is not started before it is needed', () => {
    client.carry([mark('a')]);
    expect(workers).toEqual([]);
    client.carryAll();
    expect(worker().asked).toEqual([all]);
  });

  it('does one thing at a time: what changes meanwhile comes next, and all of it together', () => {
    client.carryAll();
    client.carry([mark('a')]);
    client.carry([mark('b'), mark('a')]);
    expect(worker().asked).toEqual([all]);
    worker().finish(OLD);
    expect(worker().asked).toEqual([all, some(recordId('a'), recordId('b'))]);
    worker().finish(OLD);
    expect(worker().asked).toHaveLength(2);
  });

  it('is not asked about annotations of papers that nothing took the place of', () => {
    client.carryAll();
    worker().finish(OLD);
    client.carry([mark('a', ALONE)]);
    expect(worker().asked).toEqual([all]);
    client.carry([mark('a', ALONE), mark('b')]);
    expect(worker().asked).toEqual([all, some(recordId('b'))]);
  });

  it('leaves the run in hand when papers came in, and does all instead', () => {
    client.carryAll();
    worker().finish(OLD);
    client.carry([mark('a')]);
    client.carryAll();
    expect(worker().asked.slice(1)).toEqual([some(recordId('a')), { kind: 'stop' }]);
    worker().finish(OLD);
    expect(worker().asked.slice(3)).toEqual([all]);
    worker().finish(OLD);
    expect(worker().asked).toHaveLength(4);
  });

  it('is ended once it has had nothing to do for a minute, and begun again when it is needed', () => {
    client.carryAll();
    worker().finish(OLD);
    vi.advanceTimersByTime(MINUTE - 1);
    client.carry([mark('a')]);
    vi.advanceTimersByTime(MINUTE);
    expect(worker().isEnded).toBe(false);
    worker().finish(OLD);
    vi.advanceTimersByTime(MINUTE);
    expect(worker().isEnded).toBe(true);
    client.carry([mark('b')]);
    expect([workers.length, worker().asked]).toEqual([2, [some(recordId('b'))]]);
  });
});

describe('a run that fails', () => {
  it('is told with its reason, and is not begun again by itself', () => {
    client.carryAll();
    worker().say({ kind: 'trouble', problem: 'disk-full', reason: 'QuotaExceededError' });
    expect(troubles).toEqual([['disk-full', 'QuotaExceededError']]);
    vi.advanceTimersByTime(10 * MINUTE);
    expect(workers).toHaveLength(1);
    expect(worker().asked).toEqual([all]);
  });

  it('is made up for with the next change, whatever that is of', () => {
    client.carryAll();
    worker().say({ kind: 'trouble', problem: 'unforeseen', reason: 'a fault' });
    client.carry([mark('a', ALONE)]);
    expect(worker().asked).toEqual([all, all]);
    worker().finish(OLD);
    client.carry([mark('a')]);
    expect(worker().asked).toEqual([all, all, some(recordId('a'))]);
    worker().say({ kind: 'trouble', problem: 'unforeseen', reason: 'a fault' });
    client.carry([mark('b', ALONE)]);
    expect(worker().asked.slice(3)).toEqual([all]);
  });

  it('does not hold up what was asked for meanwhile', () => {
    client.carryAll();
    client.carryAll();
    worker().say({ kind: 'trouble', problem: 'unforeseen', reason: 'a fault' });
    expect(worker().asked).toEqual([all, { kind: 'stop' }, all]);
  });

  it('ends a worker that broke down, and the next run has a fresh one', () => {
    client.carryAll();
    const broken = worker();
    broken.breakDown();
    expect([broken.isEnded, troubles]).toEqual([true, [['unforeseen', 'out of memory']]]);
    client.carry([mark('a')]);
    expect([workers.length, worker().asked]).toEqual([2, [all]]);
  });
});
