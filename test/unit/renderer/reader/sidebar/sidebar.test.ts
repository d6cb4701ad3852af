import { describe, expect, it } from 'vitest';
import { bookmarkName, isNamed } from '../../../../../renderer/reader/sidebar/bookmark-words.ts';
import { tabAfter } from '../../../../../renderer/reader/sidebar/tab-keys.ts';

describe('tabAfter', () => {
  it('goes round by the arrows and to the ends by Home and End', () => {
    expect(tabAfter('agenda', 'ArrowRight')).toBe('outline');
    expect(tabAfter('bookmarks', 'ArrowRight')).toBe('agenda');
    expect(tabAfter('agenda', 'ArrowLeft')).toBe('bookmarks');
    expect(tabAfter('pages', 'Home')).toBe('agenda');
    expect(tabAfter('agenda', 'End')).toBe('bookmarks');
  });

  it('leaves all other keys alone', () => {
    for (const key of ['ArrowDown', 'Enter', 'a', 'Tab']) expect(tabAfter('agenda', key)).toBeUndefined();
  });
});

describe('bookmarkName', () => {
  const LABELS = ['i', null, '1'];

  it('is the first line of what the member wrote', () => {
    expect(bookmarkName({ comment: '  The budget gap\nSee appendix B', pageIndex: 2 }, LABELS)).toBe('The budget gap');
  });

  it('is the page where they wrote nothing', () => {
    expect(bookmarkName({ comment: '', pageIndex: 0 }, LABELS)).toBe('Page i');
    expect(bookmarkName({ comment: ' \n', pageIndex: 1 }, LABELS)).toBe('PDF page 2');
  });

  it('has the page beside it only where it is not the page itself', () => {
    expect([isNamed({ comment: ' \n' }), isNamed({ comment: 'The budget gap' })]).toEqual([false, true]);
  });
});
