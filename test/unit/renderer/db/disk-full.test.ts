import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { isDiskFull } from '../../../../renderer/db/disk-full.ts';

const quota = new DOMException('The quota has been exceeded.', 'QuotaExceededError');

describe('isDiskFull', () => {
  it.each([
    ['the browser’s own error', quota],
    ['Dexie’s error for a write', new Dexie.QuotaExceededError('full')],
    ['the abort of a transaction', new Dexie.AbortError('aborted', quota)],
    ['an abort within an abort', new Dexie.AbortError('aborted', new Dexie.AbortError('aborted', quota))],
    ['one failed write of many', new Dexie.BulkError('2 of 3 failed', [new Error('odd'), quota])],
  ])('knows %s', (_, reason) => {
    expect(isDiskFull(reason)).toBe(true);
  });

  it.each([
    ['another abort', new Dexie.AbortError('aborted')],
    ['a closed database', new Dexie.DatabaseClosedError('closed')],
    ['other failed writes', new Dexie.BulkError('1 of 3 failed', [new Error('odd')])],
    ['what is no error', 'QuotaExceededError'],
    ['nothing', undefined],
  ])('is not misled by %s', (_, reason) => {
    expect(isDiskFull(reason)).toBe(false);
  });
});
