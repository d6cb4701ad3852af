import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BIG_FILE,
  isBig,
  LANES,
  LANES_IN_ALL,
  POLITE_LANES,
  type Size,
} from '../../../../../shared/sources/fetch-lanes.ts';
import { LaneSchedule, type LaneUser, type Load } from '../../../../../electron/sources/remote/lane-schedule.ts';

/** Somebody with files of these sizes to fetch; `running` are under way, in the order in which they began. */
function someone(host: string, sizes: readonly Size[], rest: Partial<LaneUser> = {}) {
  const waiting = [...sizes];
  const running: Load[] = [];
  const user: LaneUser = {
    host,
    betweenMs: 0,
    isPolite: false,
    waiting: () => waiting,
    begin(index, load) {
      waiting.splice(index, 1);
      running.push(load);
    },
    ...rest,
  };
  return { user, waiting, running };
}

describe('LaneSchedule', () => {
  it('shares the lanes of a server among those who wait for it, in turns', () => {
    const schedule = new LaneSchedule();
    const [a, b] = [someone('x', [1, 1, 1, 1]), someone('x', [1, 1])];
    schedule.enter(a.user);
    expect(a.running).toHaveLength(LANES.all);
    schedule.enter(b.user);
    expect(b.running).toHaveLength(0);
    for (const load of a.running.slice(0, 2)) schedule.end(load);
    expect([a.running.length, b.running.length]).toEqual([4, 1]);
  });

  it('keeps a lane of each server for small files, also where a file turns out to be big', () => {
    const schedule = new LaneSchedule();
    const a = someone('x', [null, null, null]);
    schedule.enter(a.user);
    expect(a.running.map(load => schedule.mayGrow(load, BIG_FILE + 1))).toEqual([true, true, false]);
  });

  it('begins no more than all servers together may have', () => {
    const schedule = new LaneSchedule();
    const all = Array.from({ length: 6 }, (_, index) => someone(`host${index}`, [1, 1, 1]));
    for (const { user } of all) schedule.enter(user);
    const running = () => all.flatMap(one => one.running);
    expect(running()).toHaveLength(LANES_IN_ALL.all);
    const [first] = running();
    if (first) schedule.end(first);
    expect(running()).toHaveLength(LANES_IN_ALL.all + 1);
  });

  it('knows how much was promised to those who came first', () => {
    const schedule = new LaneSchedule();
    const { user, running } = someone('x', [1, 1, 1]);
    schedule.enter(user);
    const [a, b, c] = running;
    if (!a || !b || !c) throw new Error('All three begin.');
    schedule.expect(b, 100);
    schedule.expect(a, 10);
    schedule.expect(b, 60);
    expect([a, b, c].map(load => schedule.promisedBefore(load))).toEqual([60, 0, 70]);
    schedule.end(b);
    expect(schedule.promisedBefore(a)).toBe(0);
  });

  it('begins nothing for a polite one while the server is looked at', async () => {
    const schedule = new LaneSchedule();
    const a = someone('x', [1], { isPolite: true });
    await schedule.whileLooking('x', async () => {
      schedule.enter(a.user);
      expect(a.running).toEqual([]);
    });
    expect(a.running).toHaveLength(1);
  });

  it('begins every file in the end, keeps all bounds on the way, and leaves no small file waiting for big ones alone', () => {
    const size = fc.constantFrom<Size>(null, 5, BIG_FILE + 1);
    const users = fc.array(fc.tuple(fc.constantFrom('x', 'y', 'polite'), fc.array(size, { maxLength: 8 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(users, fc.infiniteStream(fc.nat()), (told, picks) => {
        const schedule = new LaneSchedule();
        const all = told.map(([host, sizes]) => someone(host, sizes, { isPolite: host === 'polite' }));
        const underWay = (): readonly Load[] => all.flatMap(({ running }) => running).filter(load => !ended.has(load));
        const ended = new Set<Load>();
        for (const { user } of all) schedule.enter(user);
        for (let now = underWay(); now.length > 0; now = underWay()) {
          expect(now.length).toBeLessThanOrEqual(LANES_IN_ALL.all);
          for (const host of ['x', 'y', 'polite']) {
            const lanes = host === 'polite' ? POLITE_LANES : LANES;
            const here = now.filter(load => load.user.host === host);
            const small = here.filter(load => !isBig(load.size));
            expect(here.length).toBeLessThanOrEqual(lanes.all);
            expect(small.length).toBeLessThanOrEqual(lanes.small);
            expect(here.length - small.length).toBeLessThanOrEqual(lanes.big);
            const waits = all.some(({ user, waiting }) => user.host === host && waiting.some(one => !isBig(one)));
            if (waits && now.length < LANES_IN_ALL.all) expect(small.length).toBeGreaterThan(0);
          }
          const [pick = 0] = picks.take(1);
          const load = now[pick % now.length];
          if (!load) throw new Error('One is under way.');
          ended.add(load);
          schedule.end(load);
        }
        expect(all.every(({ waiting }) => waiting.length === 0)).toBe(true);
      }),
    );
  });
});
