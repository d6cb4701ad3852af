import { describe, expect, it } from 'vitest';
import { isStanding } from '../../../../../shared/pack/meeting/standing-items.ts';

describe('an item that stands on every agenda', () => {
  it.each([
    'Apologies for absence',
    'APOLOGIES',
    'To receive apologies for absence',
    'Declarations of interest',
    'Declarations of Disclosable Pecuniary Interests or Other Significant Interests in items on the agenda',
    'Minutes of the Meeting held on 9th January 2025',
    'To approve the minutes of the previous meeting',
    'Chair’s announcements',
    'Public questions and petitions',
    'Any other urgent business',
    'Exclusion of the press and public',
    'Date of next meeting',
  ])('is known by its title: %s', title => {
    expect(isStanding({ title })).toBe(true);
  });

  it.each([
    'Slipway closure: urgent business',
    'Moorings: charges for the coming season',
    'English Devolution White Paper',
    'Review of members’ allowances',
    'Public health annual report',
    'Chief Executive’s performance report',
    '',
  ])('is no other item: %s', title => {
    expect(isStanding({ title })).toBe(false);
  });
});
