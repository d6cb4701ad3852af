import { describe, expect, it } from 'vitest';
import { flaggedItemOf } from '../../../../shared/interests/flag-on-item.ts';
import { sha256 } from '../../../support/made-up.ts';
import { contentsItem, part } from '../reading/made-up-meeting.ts';

const HEALTH = contentsItem('5', [part(1, [4, 9])], { title: 'Public Health – annual report' });
const HOMES = contentsItem('6', [part(2, [0, 9])], { title: 'Homes' });
const CONTENTS = [contentsItem('', [part(1, [0, 2])], { is: 'agenda', title: 'Agenda' }), HEALTH, HOMES];

function flag(number: string, title: string, paper = 1) {
  return { paper: sha256(paper), item: { number, title, pageIndex: 4 } };
}

describe('flaggedItemOf', () => {
  it('finds the item of the number and title, however it is spaced and written', () => {
    expect(flaggedItemOf(flag('5', 'Public health: annual  report', 7), CONTENTS)).toBe(HEALTH);
  });

  it('finds an item in another paper of the meeting than the one it was flagged in', () => {
    expect(flaggedItemOf(flag('6', 'Homes', 1), CONTENTS)).toBe(HOMES);
  });

  it('finds an item that was given another number when the pack was published again', () => {
    expect(flaggedItemOf(flag('4', 'Homes', 7), CONTENTS)).toBe(HOMES);
  });

  it('takes the number alone only in the paper that was flagged', () => {
    expect(flaggedItemOf(flag('5', 'As an earlier release read it', 1), CONTENTS)).toBe(HEALTH);
    expect(flaggedItemOf(flag('5', 'As an earlier release read it', 7), CONTENTS)).toBeUndefined();
    expect(flaggedItemOf(flag('6', 'Something else', 1), CONTENTS)).toBeUndefined();
  });

  it('does not choose between two items of one title', () => {
    const twice = [contentsItem('1', [], { title: 'Plans' }), contentsItem('2', [], { title: 'Plans' })];
    expect(flaggedItemOf(flag('3', 'Plans', 7), twice)).toBeUndefined();
    expect(flaggedItemOf(flag('2', 'Plans', 7), twice)).toBe(twice[1]);
  });

  it('knows a paper without an agenda by being the only one', () => {
    const whole = contentsItem('', [part(1, [0, 99])], { is: 'paper', title: 'Supplement for item 7' });
    expect(flaggedItemOf(flag('', 'Supplement 2', 1), [whole])).toBe(whole);
    expect(flaggedItemOf(flag('', 'Supplement 2', 7), [whole])).toBeUndefined();
  });
});
