import { describe, expect, it } from 'vitest';
import { HostSchedule } from '../../../../../electron/sources/remote/schedule-hosts.ts';

const signal = new AbortController().signal;

/** Tasks that begin and end as a test tells, and the order in which they began. */
function tasks() {
  const began: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    began,
    task: (name: string) => () => {
      began.push(name);
      return new Promise<string>(resolve => ends.set(name, () => resolve(name)));
    },
    end: async (name: string) => {
      ends.get(name)?.();
      await new Promise(resolve => setImmediate(resolve));
    },
  };
}

const settle = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

describe('HostSchedule', () => {
  it('runs one task of a host at a time, and those of others meanwhile', async () => {
    const hosts = new HostSchedule(4);
    const { began, task, end } = tasks();
    const runs = [
      hosts.run('a', signal, task('a1')),
      hosts.run('a', signal, task('a2')),
      hosts.run('b', signal, task('b1')),
    ];
    await settle();
    expect(began).toEqual(['a1', 'b1']);
    await end('a1');
    expect(began).toEqual(['a1', 'b1', 'a2']);
    await end('a2');
    await end('b1');
    expect(await Promise.all(runs)).toEqual(['a1', 'a2', 'b1']);
  });

  it('runs no more hosts at once than it may', async () => {
    const hosts = new HostSchedule(2);
    const { began, task, end } = tasks();
    const runs = ['a', 'b', 'c'].map(host => hosts.run(host, signal, task(host)));
    await settle();
    expect(began).toEqual(['a', 'b']);
    await end('b');
    expect(began).toEqual(['a', 'b', 'c']);
    await end('a');
    await end('c');
    await Promise.all(runs);
  });

  it('never runs what is aborted while it waits, and lets the next have its turn', async () => {
    const hosts = new HostSchedule(1);
    const { began, task, end } = tasks();
    const stopping = new AbortController();
    const first = hosts.run('a', signal, task('first'));
    const aborted = hosts.run('a', stopping.signal, task('aborted'));
    const last = hosts.run('a', signal, task('last'));
    stopping.abort();
    expect(await aborted).toBeUndefined();
    expect(await hosts.run('a', stopping.signal, task('too late'))).toBeUndefined();
    await end('first');
    await end('last');
    expect(began).toEqual(['first', 'last']);
    await Promise.all([first, last]);
  });

  it('frees the host of a task that fails', async () => {
    const hosts = new HostSchedule(1);
    await expect(hosts.run('a', signal, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await hosts.run('a', signal, async () => 'next')).toBe('next');
  });
});
