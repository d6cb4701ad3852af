import { describe, expect, it } from 'vitest';
import { versionsOf } from '../../../../../shared/pack/meeting/versions.ts';
import { itemOf, packOf } from '../../../../support/meeting-papers.ts';

const OPENING = [itemOf('1', 'Apologies for absence'), itemOf('2', 'Declarations of interest')];
const SLIPWAY = itemOf('3', 'Slipway closure: urgent business', [2, 4]);
const ORDINARY = [
  itemOf('3', 'Minutes of the previous meeting', [2, 3]),
  itemOf('4', 'Moorings: charges for the coming season', [4, 7]),
  itemOf('5', 'Dredging of the inner harbour', [8, 11]),
];

const countOf = (...papers: Parameters<typeof versionsOf>): number => versionsOf(...papers).series.length;

describe('two agendas of one body on one day', () => {
  it('are two meetings where only what stands on every agenda is on both', () => {
    const [extraordinary, ordinary] = [
      [...OPENING, SLIPWAY],
      [...OPENING, ...ORDINARY],
    ];
    expect(countOf([packOf(1, extraordinary), packOf(2, ordinary)])).toBe(1);
    expect(countOf([packOf(1, extraordinary, { time: '17:00' }), packOf(2, ordinary, { time: '18:30' })])).toBe(1);
  });

  it('are two meetings where the second goes on with an item of the first at another time', () => {
    const ordinary = [...OPENING, ...ORDINARY, { ...SLIPWAY, number: '6' }];
    const [first, second] = [
      packOf(1, [...OPENING, SLIPWAY], { time: '17:00' }),
      packOf(2, ordinary, { time: '18:30' }),
    ];
    expect(countOf([first, second])).toBe(1);
  });

  it('are versions where the meeting was moved to another time', () => {
    const moved = [packOf(1, [...OPENING, ...ORDINARY], { time: '18:30' }), packOf(2, ORDINARY, { time: '17:00' })];
    expect(countOf(moved)).toBe(2);
  });

  it('are versions where an item was taken off', () => {
    expect(countOf([packOf(1, [...OPENING, ...ORDINARY]), packOf(2, [...OPENING, ...ORDINARY.slice(1)])])).toBe(2);
  });

  it('are versions where neither has more than what stands on every agenda', () => {
    expect(countOf([packOf(1, OPENING), packOf(2, OPENING)])).toBe(2);
    expect(countOf([packOf(1, OPENING, { time: '17:00' }), packOf(2, OPENING, { time: '18:30' })])).toBe(1);
  });
});
