import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportWorker, type JobOutcome } from '../../../../renderer/import/worker-client.ts';
import type { WorkerReport, WorkerRequest } from '../../../../renderer/import/worker-messages.ts';
import { importProblemWords } from '../../../../shared/pack/import-problem.ts';
import { sha256Of } from '../../../support/fake-folder.ts';

const SHA = sha256Of(Uint8Array.of(1));
const MINUTE = 60_000;

/** Stands in for the browser's worker: does nothing by itself, and notes what it is asked. */
class MadeUpWorker extends EventTarget {
  static readonly started: MadeUpWorker[] = [];
  readonly asked: WorkerRequest[] = [];
  isEnded = false;

  constructor() {
    super();
    MadeUpWorker.started.push(this);
  }

  postMessage(request: WorkerRequest): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(report: WorkerReport): void {
    this.dispatchEvent(new MessageEvent('message', { data: report }));
  }
}

/** A job that was begun: its outcome once there is one, and how to stop it. */
function begin(client: ImportWorker) {
  const stop = new AbortController();
  const job = { outcome: undefined as JobOutcome | undefined, stop: () => stop.abort() };
  void client.run('read', SHA, stop.signal, () => undefined).then(outcome => (job.outcome = outcome));
  return job;
}

function latest(): MadeUpWorker {
  const worker = MadeUpWorker.started.at(-1);
  if (!worker) throw new Error('No worker was started.');
  return worker;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', MadeUpWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  MadeUpWorker.started.length = 0;
});

describe('a worker that says nothing', () => {
  it('is given up after a minute and no sooner, and its paper is told to be too tangled', async () => {
    const job = begin(new ImportWorker());
    await vi.advanceTimersByTimeAsync(MINUTE - 1);
    expect([job.outcome, latest().isEnded]).toEqual([undefined, false]);
    await vi.advanceTimersByTimeAsync(1);
    expect([job.outcome, latest().isEnded]).toEqual([{ kind: 'failed', problem: 'unmanageable' }, true]);
    expect(importProblemWords('unmanageable')).toMatch(/^This PDF is too large or too tangled to be read here\. Ask/);
  });

  it('is not given up for a wait in which the computer slept', () => {
    const job = begin(new ImportWorker());
    // Of all waits, only the one in hand ends when the computer wakes, however late.
    vi.advanceTimersToNextTimer();
    expect([job.outcome, latest().isEnded]).toEqual([undefined, false]);
  });

  it('has a minute more whenever it tells how far it is', async () => {
    const job = begin(new ImportWorker());
    for (const progress of [0.2, 0.4, 0.6]) {
      await vi.advanceTimersByTimeAsync(MINUTE - 1);
      latest().say({ kind: 'progress', progress });
    }
    await vi.advanceTimersByTimeAsync(MINUTE - 1);
    expect(job.outcome).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(job.outcome).toMatchObject({ problem: 'unmanageable' });
  });

  it('may rest for as long as it is held, and has its minute after that', async () => {
    const client = new ImportWorker();
    const job = begin(client);
    client.hold(true);
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    client.hold(false);
    await vi.advanceTimersByTimeAsync(MINUTE - 1);
    expect(job.outcome).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(job.outcome).toMatchObject({ problem: 'unmanageable' });
  });

  it('is ended three seconds after it was told to stop, whatever it tells meanwhile', async () => {
    const job = begin(new ImportWorker());
    job.stop();
    await vi.advanceTimersByTimeAsync(2999);
    latest().say({ kind: 'progress', progress: 0.5 });
    expect(latest().isEnded).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect([job.outcome, latest().isEnded]).toEqual([{ kind: 'stopped' }, true]);
  });
});

describe('the job after a worker was given up', () => {
  it('is done by a fresh one', async () => {
    const client = new ImportWorker();
    begin(client);
    await vi.advanceTimersByTimeAsync(MINUTE);
    const next = begin(client);
    expect(MadeUpWorker.started).toHaveLength(2);
    expect(latest().asked).toEqual([{ kind: 'read', sha256: SHA }]);
    latest().say({ kind: 'done' });
    await vi.advanceTimersByTimeAsync(0);
    expect(next.outcome).toEqual({ kind: 'done' });
  });

  it('is done by a fresh one too where the worker broke down', async () => {
    const client = new ImportWorker();
    const broken = begin(client);
    latest().dispatchEvent(new Event('error'));
    await vi.advanceTimersByTimeAsync(0);
    expect(broken.outcome).toEqual({ kind: 'failed', problem: 'damaged' });
    begin(client);
    expect(MadeUpWorker.started).toHaveLength(2);
  });
});

describe('a worker that is started while reading is held', () => {
  it('is told so before its first job, since nobody watches it until then', () => {
    const client = new ImportWorker();
    client.hold(true);
    begin(client);
    expect(latest().asked).toEqual([
      { kind: 'hold', held: true },
      { kind: 'read', sha256: SHA },
    ]);
  });
});

describe('a worker that has done its job', () => {
  it('is kept for the next one, however late that comes', async () => {
    const client = new ImportWorker();
    begin(client);
    latest().say({ kind: 'done' });
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    begin(client);
    expect([MadeUpWorker.started.length, latest().isEnded]).toEqual([1, false]);
  });
});

describe('a worker that is made ready ahead', () => {
  it('is the one that the first job is given to', () => {
    const client = new ImportWorker();
    client.warmUp();
    client.warmUp();
    begin(client);
    expect(MadeUpWorker.started).toHaveLength(1);
    expect(latest().asked).toEqual([{ kind: 'read', sha256: SHA }]);
  });

  it('rests when the reader had asked for rest before', () => {
    const client = new ImportWorker();
    client.hold(true);
    client.warmUp();
    expect(latest().asked).toEqual([{ kind: 'hold', held: true }]);
  });
});
