import { describe, expect, it } from 'vitest';
import type { FetchStep } from '../../../../../shared/sources/plan-fetch.ts';
import { FetchQueue, type Found } from '../../../../../electron/sources/remote/fetch-queue.ts';
import { publishedFile } from '../../../../support/published.ts';

const NONE = new Set<string>();
const steps = (...names: readonly string[]): readonly FetchStep[] =>
  names.map(name => ({ file: publishedFile(name), how: 'fetch' }));
const found = (names: readonly string[], rest: Partial<Found> = {}): Found => ({
  steps: steps(...names),
  offered: new Set(names),
  withdrawn: [],
  today: '2026-11-23',
  ...rest,
});
const drained = (queue: FetchQueue): readonly string[] =>
  queue.sizes.map(() => queue.take(0)?.step.file.path ?? 'nothing');

describe('FetchQueue', () => {
  it('says what is new, and what waits no more since the source does not offer it', () => {
    const queue = new FetchQueue();
    expect(queue.renew(found(['a', 'b']), NONE)).toEqual({ added: steps('a', 'b'), dropped: [] });
    expect(queue.renew(found(['c', 'b']), NONE)).toEqual({ added: steps('c'), dropped: ['a'] });
    expect(drained(queue)).toEqual(['b', 'c']);
  });

  it('is in the order in which files are wanted, whichever look found them', () => {
    const queue = new FetchQueue();
    const later = { file: publishedFile('later', { date: '2026-12-20' }), how: 'fetch' } as const;
    const next = { file: publishedFile('next', { date: '2026-11-24' }), how: 'fetch' } as const;
    const offered = new Set(['later', 'next']);
    queue.renew(found([], { steps: [later], offered }), NONE);
    queue.renew(found([], { steps: [next], offered }), NONE);
    expect(drained(queue)).toEqual(['next', 'later']);
  });

  it('keeps what an earlier look wanted and a later one finds in no hurry', () => {
    const queue = new FetchQueue();
    queue.renew(found(['a', 'b']), NONE);
    expect(queue.renew(found([], { offered: new Set(['a']) }), NONE).dropped).toEqual(['b']);
    expect(drained(queue)).toEqual(['a']);
  });

  it('keeps what a look that broke off did not come to, but not what it says is withdrawn', () => {
    const queue = new FetchQueue();
    queue.renew(found(['a', 'b', 'c']), NONE);
    queue.renew(found(['d', 'c'], { offered: null, withdrawn: ['a'] }), NONE);
    expect(drained(queue)).toEqual(['b', 'c', 'd']);
  });

  it('does not begin again what is on its way', () => {
    const queue = new FetchQueue();
    queue.renew(found(['a', 'b']), NONE);
    queue.take(0);
    expect(queue.renew(found(['a', 'b', 'c']), new Set(['a'])).added).toEqual(steps('c'));
    expect(drained(queue)).toEqual(['b', 'c']);
  });

  it('puts what could not go on back in its place, and keeps in mind how large it proved to be', () => {
    const queue = new FetchQueue();
    queue.renew(found(['a', 'b', 'c']), NONE);
    const second = queue.take(1);
    if (second) queue.putBack({ ...second, size: 5 });
    expect(queue.sizes).toEqual([null, 5, null]);
    queue.renew(found(['a', 'b', 'c']), NONE);
    expect(queue.sizes).toEqual([null, 5, null]);
    expect(drained(queue)).toEqual(['a', 'b', 'c']);
  });
});
