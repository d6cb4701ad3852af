import { describe, expect, it } from 'vitest';
import { meetingStart } from '../../../../../../electron/sources/remote/oparl/meeting-start.ts';

describe('meetingStart', () => {
  it.each([
    ['2025-03-25T18:30:00+01:00', '2025-03-25', '18:30'],
    ['2025-06-25T18:30:00.000+0200', '2025-06-25', '18:30'],
    ['2025-06-25 18:30', '2025-06-25', '18:30'],
    ['2025-03-25T17:30:00Z', '2025-03-25', '18:30'],
    ['2025-06-25T22:30:00Z', '2025-06-26', '00:30'],
    ['2025-03-25T00:00:00+01:00', '2025-03-25', null],
    ['2025-03-25', '2025-03-25', null],
    ['2025-03-25T29:00:00+01:00', '2025-03-25', null],
  ])('reads %s', (text, date, time) => {
    expect(meetingStart(text)).toEqual({ date, time });
  });

  it.each(['', 'morgen', '2025-02-30T18:30:00+01:00', '25.03.2025 18:30'])('knows no day of “%s”', text => {
    expect(meetingStart(text)).toBeUndefined();
  });
});
