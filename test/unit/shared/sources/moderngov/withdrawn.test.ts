import { describe, expect, it } from 'vitest';
import { withdrawnNow } from '../../../../../shared/sources/moderngov/withdrawn.ts';
import { document, listed, meetingWith } from './told-of.ts';

describe('the files that a site has taken away', () => {
  const pack = {
    kind: 'pack',
    name: 'pack',
    title: 'Pack',
    address: 'https://democracy.invalid/p',
    sizeWords: '5 MB',
  } as const;

  it('are withdrawn when held back, or when neither meeting nor page leads to them', () => {
    const about = {
      listed: listed('9', '2026-12-01'),
      standing: 'planned' as const,
      has: [],
      had: ['3/9/s1.pdf', '3/9/pack.pdf'],
    };
    const held = meetingWith(document('1', { isRestricted: true }));
    expect(withdrawnNow({ ...about, told: held, onPage: [pack] })).toEqual(['3/9/s1.pdf']);
    expect(withdrawnNow({ ...about, told: held, onPage: null })).toEqual(['3/9/s1.pdf']);
    expect(withdrawnNow({ ...about, told: meetingWith(), onPage: [] })).toEqual(about.had);
    expect(withdrawnNow({ ...about, told: meetingWith(), onPage: null })).toEqual([]);
    expect(withdrawnNow({ ...about, told: meetingWith(), onPage: [], standing: 'cancelled' })).toEqual([]);
  });
});
