import { describe, expect, it } from 'vitest';
import { flagsByItem } from '../../../../shared/interests/flags-by-item.ts';
import { flagsOfMeeting } from '../../../../shared/interests/flags-of-meeting.ts';
import { livingMeeting } from '../../../../shared/pack/meeting/living-meeting.ts';
import { flag, item, paper } from '../../renderer-views/made-up.ts';

describe('the flags of a meeting', () => {
  const living = livingMeeting([paper(1, { agenda: [item('3'), item('4')] })]);
  const on = (number: number, of: string, pageIndex: number) =>
    flag(number, { item: { number: of, title: `Item ${of}`, pageIndex } });

  it('are in the order of the agenda, those of one item as they were made, and those of none last', () => {
    const flags = [on(1, '9', 0), on(2, '4', 8), on(3, '4', 5), on(4, '3', 30)];
    expect(flagsOfMeeting(flags, living).map(({ flag: { createdAtMs } }) => createdAtMs)).toEqual([4, 2, 3, 1]);
  });

  it('are told by item, each of several on one', () => {
    const byItem = flagsByItem(flagsOfMeeting([on(1, '9', 0), on(2, '4', 8), on(3, '4', 5)], living));
    expect(
      Array.from(byItem, ([{ number }, flags]) => [number, flags.map(({ flag: { createdAtMs } }) => createdAtMs)]),
    ).toEqual([['4', [2, 3]]]);
  });
});
