import { describe, expect, it } from 'vitest';
import { standingBy } from '../../../../../shared/sources/moderngov/meeting-standing.ts';

describe('how a meeting stands', () => {
  it.each([
    ['Cancelled', 'cancelled'],
    ['Confirmed; Cancelled', 'cancelled'],
    ['Postponed', 'postponed'],
    ['Rescheduled', 'postponed'],
    ['Confirmed; Special Meeting', 'planned'],
    ['Provisional', 'planned'],
    ['', 'planned'],
  ])('takes %j for %s', (status, standing) => expect(standingBy(status)).toBe(standing));

  it('takes what is written over a meeting for its status too', () => {
    expect(standingBy('Confirmed', 'MEETING CANCELLED - Licensing Panel')).toBe('cancelled');
  });
});
