import { describe, expect, it } from 'vitest';
import { planFetch, type FetchedBefore, type FetchSituation } from '../../../../shared/sources/plan-fetch.ts';
import { passingVersion } from '../../../../shared/sources/passing-version.ts';
import type { PublishedFile } from '../../../../shared/sources/published.ts';
import { publishedFile } from '../../../support/published.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 23, 12);
const TODAY = '2026-11-23';

const before = (rest: Partial<FetchedBefore> = {}): FetchedBefore => ({
  size: 100,
  version: null,
  isAskable: true,
  askedMs: NOW - HOUR,
  fetchedAtMs: NOW - HOUR,
  ...rest,
});

function situation(known: Readonly<Record<string, FetchedBefore>>, rest: Partial<FetchSituation> = {}): FetchSituation {
  return {
    known: new Map(Object.entries(known)),
    failed: new Map(),
    isAskedFor: false,
    nowMs: NOW,
    today: TODAY,
    ...rest,
  };
}

/** What is to be done for one file that was fetched before. */
function howFor(file: Partial<PublishedFile>, known: Partial<FetchedBefore> = {}): string {
  return planFetch([publishedFile('a', file)], situation({ a: before(known) }))[0]?.how ?? 'nothing';
}

describe('planFetch', () => {
  it('fetches what is not here, in the order in which it is wanted, and each once', () => {
    const files = [publishedFile('a', { date: '2026-12-24' }), publishedFile('b', { date: TODAY }), publishedFile('a')];
    expect(planFetch(files, situation({}))).toEqual([
      { file: files[1], how: 'fetch' },
      { file: files[2], how: 'fetch' },
    ]);
  });

  it('fetches what the source says is another, and leaves what it says is the same', () => {
    expect(howFor({ version: 'one' }, { version: 'one', askedMs: 0, fetchedAtMs: 0 })).toBe('nothing');
    expect(howFor({ version: 'two' }, { version: 'one' })).toBe('fetch');
    expect(howFor({ version: 'one', size: 101 }, { version: 'one' })).toBe('fetch');
    expect(howFor({ version: 'one', size: 100 }, { version: 'one' })).toBe('nothing');
  });

  it('asks after a file whose version may have stayed as it is, until it has been asked once more', () => {
    const passing = passingVersion('one');
    expect(howFor({ version: passing, date: TODAY }, { version: passing })).toBe('ask');
    expect(howFor({ version: passing, date: TODAY }, { version: passing, askedMs: NOW })).toBe('nothing');
    expect(howFor({ version: 'one', date: TODAY }, { version: passing })).toBe('ask');
    expect(howFor({ version: 'one', date: TODAY }, { version: 'one' })).toBe('nothing');
    expect(howFor({ version: passingVersion('two'), date: TODAY }, { version: 'one', askedMs: NOW })).toBe('fetch');
  });

  it('asks after a file whose version may have stayed as it is whenever the member wants', () => {
    const file = publishedFile('a', { version: passingVersion('one') });
    const known = { a: before({ version: passingVersion('one'), askedMs: NOW }) };
    const steps = (isAskedFor: boolean): readonly string[] =>
      planFetch([file], situation(known, { isAskedFor })).map(step => step.how);
    expect([steps(true), steps(false)]).toEqual([['ask'], []]);
  });

  it('asks every hour after papers of the coming fortnight of which no version is told, and whenever the member wants', () => {
    for (const date of [TODAY, '2026-12-07']) {
      const file = publishedFile('a', { date });
      expect(howFor({ date }, { askedMs: NOW - HOUR })).toBe('ask');
      expect(howFor({ date }, { askedMs: NOW - HOUR + 1 })).toBe('nothing');
      expect(planFetch([file], situation({ a: before({ askedMs: NOW }) }, { isAskedFor: true }))).toHaveLength(1);
    }
  });

  it('asks less often after what is further away or has no day, and seldom after what is long over', () => {
    for (const date of ['2026-12-08', '2026-11-22', null]) {
      expect(howFor({ date }, { askedMs: NOW - 11 * HOUR })).toBe('nothing');
      expect(howFor({ date }, { askedMs: NOW - 12 * HOUR })).toBe('ask');
    }
    expect(howFor({ date: '2026-01-01' }, { askedMs: NOW - 6 * DAY })).toBe('nothing');
    expect(howFor({ date: '2026-01-01' }, { askedMs: NOW - 7 * DAY })).toBe('ask');
  });

  it('reads a file again at times where asking tells nothing, but not one that is long over', () => {
    const old = { isAskable: false, fetchedAtMs: NOW - DAY };
    expect(howFor({ date: TODAY }, old)).toBe('compare');
    expect(howFor({ date: TODAY }, { ...old, fetchedAtMs: NOW - DAY + 1 })).toBe('ask');
    expect(howFor({ date: TODAY }, { ...old, isAskable: true })).toBe('ask');
    expect(howFor({}, old)).toBe('nothing');
    expect(howFor({}, { ...old, fetchedAtMs: NOW - 7 * DAY })).toBe('compare');
    expect(howFor({ date: '2026-01-01' }, { ...old, askedMs: 0, fetchedAtMs: 0 })).toBe('ask');
  });

  it('reads a paper of the coming fortnight again when the member wants, where asking tells nothing', () => {
    const known = { a: before({ isAskable: false, askedMs: NOW, fetchedAtMs: NOW }) };
    const steps = (date: string): readonly unknown[] =>
      planFetch([publishedFile('a', { date })], situation(known, { isAskedFor: true })).map(step => step.how);
    expect(steps(TODAY)).toEqual(['compare']);
    expect(steps('2027-01-01')).toEqual([]);
  });

  it('asks once when a source begins to tell versions, or ends to', () => {
    expect(howFor({ version: 'one', date: TODAY }, { version: null })).toBe('ask');
    expect(howFor({ version: null, date: TODAY }, { version: 'one' })).toBe('ask');
  });

  it('is not held up by a clock that was set back', () => {
    expect(howFor({}, { askedMs: NOW + 100 * DAY })).toBe('ask');
  });

  it('leaves alone what failed, longer each time, at most six hours', () => {
    const files = [publishedFile('a')];
    const isTried = (count: number, sinceMs: number, rest: Partial<FetchSituation> = {}): boolean =>
      planFetch(
        files,
        situation({}, { failed: new Map([['a', { count, atMs: NOW - sinceMs, version: null }]]), ...rest }),
      ).length === 1;
    const minute = 60_000;
    expect([isTried(1, 5 * minute - 1), isTried(1, 5 * minute)]).toEqual([false, true]);
    expect([isTried(3, 20 * minute - 1), isTried(3, 20 * minute)]).toEqual([false, true]);
    expect([isTried(99, 6 * HOUR - 1), isTried(99, 6 * HOUR)]).toEqual([false, true]);
    expect(isTried(99, 0, { isAskedFor: true })).toBe(true);
  });

  it('tries what failed at once when the source offers another version', () => {
    const failed = new Map([['a', { count: 9, atMs: NOW, version: 'one' }]]);
    expect(planFetch([publishedFile('a', { version: 'one' })], situation({}, { failed }))).toEqual([]);
    expect(planFetch([publishedFile('a', { version: 'two' })], situation({}, { failed }))).toHaveLength(1);
  });
});
