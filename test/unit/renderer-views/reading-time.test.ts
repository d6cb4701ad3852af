import { describe, expect, it } from 'vitest';
import { MINUTES_A_PAGE, timeLeftWords } from '../../../renderer/library/reading-time.ts';

describe('the time left to read', () => {
  it.each([
    [0, undefined],
    [-3, undefined],
    [1, 'about 2 min left'],
    [8, 'about 10 min left'],
    [10, 'about 10 min left'],
    [41, 'about 50 min left'],
    [47, 'about 55 min left'],
    [48, 'about 1 hour left'],
    [75, 'about 1½ hours left'],
    [90, 'about 2 hours left'],
    [400, 'about 8 hours left'],
  ])('of %i pages', (pages, words) => {
    expect(timeLeftWords(pages)).toBe(words);
  });

  it('never goes down when there is more to read', () => {
    const inMinutes = (words: string | undefined): number => {
      const number = Number(/[\d]+/.exec(words ?? '')?.[0] ?? 0) + (words?.includes('½') ? 0.5 : 0);
      return words?.includes('hour') ? number * 60 : number;
    };
    let before = 0;
    for (let pages = 1; pages <= 600; pages += 1) {
      const minutes = inMinutes(timeLeftWords(pages));
      expect(minutes).toBeGreaterThanOrEqual(before);
      expect(Math.abs(minutes - pages * MINUTES_A_PAGE)).toBeLessThanOrEqual(15);
      before = minutes;
    }
  });
});
