import { describe, expect, it } from 'vitest';
import { changedWords } from '../../../../../shared/anchoring/changes/changed-words.ts';
import type { Spot, WordSpan } from '../../../../../shared/anchoring/outcome.ts';

/** Words that are all of a page. */
function spot(words: string): Spot {
  return { spans: [{ pageIndex: 3, start: 0, end: words.length }], words };
}

function wordsOf({ words }: Spot, changed: readonly WordSpan[]): readonly string[] {
  return changed.map(({ start, end }) => words.slice(start, end));
}

describe('the words of a passage that were changed', () => {
  it('are the figure that is another', () => {
    const [was, now] = [spot('The fee is £12.50 a day.'), spot('The fee is £14 a day.')];
    const changed = changedWords(was, now);
    expect(wordsOf(was, changed.was)).toEqual(['£12.50']);
    expect(wordsOf(now, changed.now)).toEqual(['£14']);
  });

  it('are found however the lines are broken', () => {
    const was = spot('The har-\nbour office opens   at\neight on week-\ndays.');
    const now = spot('The harbour office opens at nine\non weekdays.');
    const changed = changedWords(was, now);
    expect(wordsOf(was, changed.was)).toEqual(['eight']);
    expect(wordsOf(now, changed.now)).toEqual(['nine']);
  });

  it('are a span on each page that they stand on', () => {
    const was = { spans: [{ pageIndex: 4, start: 10, end: 20 }], words: 'Boats pay.' };
    const now = {
      spans: [
        { pageIndex: 4, start: 10, end: 23 },
        { pageIndex: 5, start: 30, end: 43 },
      ],
      words: 'Boats pay two\nkinds of fee.',
    };
    expect(changedWords(was, now)).toEqual({
      was: [],
      now: [
        { pageIndex: 4, start: 20, end: 23 },
        { pageIndex: 5, start: 30, end: 42 },
      ],
    });
  });

  it('are all of a passage that is new or gone', () => {
    const fresh = spot('A letter was added.');
    expect(changedWords(null, fresh)).toEqual({ was: [], now: fresh.spans });
    expect(changedWords(fresh, null)).toEqual({ was: fresh.spans, now: [] });
  });
});
