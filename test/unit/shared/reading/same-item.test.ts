import { describe, expect, it } from 'vitest';
import { counterpartOf } from '../../../../shared/reading/same-item.ts';
import { item } from './made-up-meeting.ts';

describe('counterpartOf', () => {
  const items = [item('4', 'Harbour dues'), item('5', 'Plans'), item('6', 'Plans'), item('7', 'Lamps on the quay')];

  it('is the item of the same number and title, of several with one title too', () => {
    expect(counterpartOf({ number: '6', title: 'Plans' }, items)).toBe(items[2]);
  });

  it('is known by its title where it was given another number', () => {
    expect(counterpartOf({ number: '3', title: 'Harbour dues' }, items)).toBe(items[0]);
  });

  it('is known by its number where its title was amended', () => {
    expect(counterpartOf({ number: '7', title: 'Lamps on the quay and the pier' }, items)).toBe(items[3]);
  });

  it('is none where another item has the number by then', () => {
    expect(counterpartOf({ number: '4', title: 'Library opening hours' }, items)).toBeUndefined();
  });
});
