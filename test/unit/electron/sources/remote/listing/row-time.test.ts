import { describe, expect, it } from 'vitest';
import { rowTime } from '../../../../../../electron/sources/remote/listing/row-time.ts';

const TODAY = '2026-11-23';
const shown = (row: string): string | undefined => {
  const ms = rowTime(row, TODAY);
  return ms === null ? undefined : new Date(ms).toISOString().slice(0, 16);
};

describe('rowTime', () => {
  it.each([
    ['2026-03-02 10:16 1.2M', '2026-03-02T10:16'],
    ['02-Mar-2026 10:16 1258291', '2026-03-02T10:16'],
    ['2026-Mar-02 10:16:01 1.2M', '2026-03-02T10:16'],
    ['23/11/2026 22:16', '2026-11-23T22:16'],
    ['1.2 MiB 11/23/2026 10:16:01 PM', '2026-11-23T22:16'],
    ['11/23/2026 12:16 AM', '2026-11-23T00:16'],
    ['24/11/2026 03:00', '2026-11-24T03:00'],
  ])('reads %s', (row, time) => {
    expect(shown(row)).toBe(time);
  });

  it('reads a day that may be one of two as the later that has come', () => {
    expect(shown('3/2/2026 10:16 AM')).toBe('2026-03-02T10:16');
    expect(shown('12/11/2026 10:16 AM')).toBe('2026-11-12T10:16');
  });

  it.each(['', '10:16', '2026-03-02', '31-Feb-2026 10:16', '2026-Foo-02 10:16', '2027-03-02 10:16'])(
    'reads nothing out of "%s"',
    row => {
      expect(rowTime(row, TODAY)).toBeNull();
    },
  );
});
