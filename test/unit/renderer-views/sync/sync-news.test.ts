import { describe, expect, it } from 'vitest';
import { NO_SYNC_NEWS, syncNews, type SyncNews } from '../../../../renderer/shell/sync-news.ts';
import type { SyncStatus } from '../../../../shared/sync/status.ts';
import { IDLE, OFFLINE, problem, working } from './made-up-status.ts';

/** What is said, one after another, while sync goes through these states at these seconds. */
function said(steps: readonly (readonly [second: number, status: SyncStatus])[]): readonly string[] {
  const words: string[] = [];
  let news: SyncNews = NO_SYNC_NEWS;
  for (const [second, status] of steps) {
    const next = syncNews(news, status, 1_800_000_000_000 + 1000 * second);
    if (next.words !== news.words) words.push(next.words);
    news = next;
  }
  return words;
}

describe('what is said aloud of sync', () => {
  it('is nothing while all goes its ordinary way, nor at the start', () => {
    expect(
      said([
        [0, { state: 'off' }],
        [0, IDLE],
        [40, working(3, 9)],
        [41, IDLE],
        [90, working(null)],
        [95, IDLE],
      ]),
    ).toEqual([]);
  });

  it('is that it stopped working, once, and that it works again', () => {
    const words = said([
      [0, IDLE],
      [40, working(null)],
      [41, OFFLINE],
      [71, working(null)],
      [72, OFFLINE],
      [120, working(null)],
      [121, IDLE],
    ]);
    expect(words).toEqual(['The folder cannot be reached at the moment. Nothing waits.', 'Syncing works again.']);
  });

  it('is another problem than the one before too', () => {
    const words = said([
      [0, problem('busy')],
      [100, problem('sign-in')],
      [101, problem('sign-in')],
    ]);
    expect(words).toEqual([
      expect.stringContaining('left alone for a while'),
      expect.stringContaining('name and password'),
    ]);
  });

  it('is never much at once: what comes soon after another is held back, and is dropped when it has passed', () => {
    const off = said([
      [0, OFFLINE],
      [5, IDLE],
      [10, OFFLINE],
      [15, IDLE],
      [20, IDLE],
      [35, IDLE],
    ]);
    expect(off).toEqual(['The folder cannot be reached at the moment. Nothing waits.', 'Syncing works again.']);
    expect(
      said([
        [0, OFFLINE],
        [5, IDLE],
        [10, OFFLINE],
        [200, OFFLINE],
      ]),
    ).toHaveLength(1);
  });

  it('is of a long run how far it is, once a minute, and that it has ended', () => {
    const run = Array.from({ length: 200 }, (_, second) => [second, working(second, 200)] as const);
    expect(said([...run, [200, IDLE], [212, IDLE]])).toEqual([
      'Syncing: 30 %',
      'Syncing: 60 %',
      'Syncing: 90 %',
      expect.stringContaining('Everything is synced.'),
    ]);
  });
});
