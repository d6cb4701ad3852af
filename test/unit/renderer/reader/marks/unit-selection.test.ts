import { describe, expect, it } from 'vitest';
import { spread, unitAt } from '../../../../../renderer/reader/marks/unit-selection.ts';

const PAGES = [
  'Harbour Council\nThe quay is deep enough. Another sentence is broken in a compli-\nPage 1 of 3\n',
  'Harbour Council\ncated word over the break. A third waits for the\nPage 2 of 3\n',
  'Harbour Council\nwinter. No more is said.\nPage 3 of 3\n',
];

/** The words, with a stroke at each page break, that a triple click on a word takes. */
function sentenceAt(word: string, isSelectable: (page: number) => boolean, known = PAGES): string | undefined {
  const pageIndex = PAGES.findIndex(text => text.includes(word));
  const place = { pageIndex, offset: PAGES[pageIndex]?.indexOf(word) ?? 0 };
  const unit = unitAt(place, 'sentence', { textOf: page => known[page], isSelectable });
  return unit && wordsOf(unit);
}

function wordsOf({ from, to }: NonNullable<ReturnType<typeof unitAt>>): string {
  return PAGES.slice(from.pageIndex, to.pageIndex + 1)
    .map((text, at, { length }) => text.slice(at === 0 ? from.offset : 0, at === length - 1 ? to.offset : undefined))
    .join('|');
}

describe('a sentence that is selected', () => {
  it('goes over the page break where the next page can be selected', () => {
    expect(sentenceAt('broken', () => true)).toBe(
      'Another sentence is broken in a compli-\nPage 1 of 3\n|Harbour Council\ncated word over the break.',
    );
  });

  it('stays on its page, without what is stamped there, where that is not there to be selected', () => {
    expect(sentenceAt('broken', page => page === 0)).toBe('Another sentence is broken in a compli-');
    expect(sentenceAt('cated', page => page === 1)).toBe('cated word over the break.');
    expect(sentenceAt('third', page => page <= 1)).toBe('A third waits for the');
  });

  it('leaves a page number out even where nothing is known of other pages', () => {
    expect(sentenceAt('broken', page => page === 0, PAGES.slice(0, 1))).toBe('Another sentence is broken in a compli-');
  });
});

describe('dragging on from a word', () => {
  it('takes both words and all between, whichever way', () => {
    const word = (offset: number) => {
      const pages = { textOf: (page: number) => PAGES[page], isSelectable: () => true };
      const found = unitAt({ pageIndex: 0, offset }, 'word', pages);
      if (!found) throw new Error('No word');
      return found;
    };
    const [quay, deep] = [word(21), word(29)];
    expect(spread(quay, deep)).toEqual({ anchor: quay.from, focus: deep.to });
    expect(spread(deep, quay)).toEqual({ anchor: deep.to, focus: quay.from });
    expect(spread(quay, quay)).toEqual({ anchor: quay.from, focus: quay.to });
  });
});
