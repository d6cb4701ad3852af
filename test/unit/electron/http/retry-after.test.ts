import { expect, test } from 'vitest';
import { retryAfterMs } from '../../../../electron/http/retry-after.ts';

const NOW = Date.UTC(2026, 4, 12, 10, 0, 0);

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Tue, 12 May 2026 10:02:00 GMT', 120_000],
  ['Tue, 12 May 2026 09:00:00 GMT', 0],
  ['99999999999999999999', 86_400_000],
  ['Tue, 12 May 2099 10:02:00 GMT', 86_400_000],
  ['', undefined],
  ['-5', undefined],
  ['soon', undefined],
  ['2026-05-12', undefined],
  ['Xyz, 99 Abc 2026 10:02:00 GMT', undefined],
])('to be asked again after %j is in %s ms', (value, ms) => {
  expect(retryAfterMs(new Map([['retry-after', value]]), NOW)).toBe(ms);
});

test('a server that says nothing of it is asked again whenever it suits', () => {
  expect(retryAfterMs(new Map(), NOW)).toBeUndefined();
});
