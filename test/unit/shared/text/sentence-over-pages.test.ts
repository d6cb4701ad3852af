import { describe, expect, it } from 'vitest';
import { sentenceOverPages, type PlaceAround } from '../../../../shared/text/sentence-over-pages.ts';

const BEFORE =
  'Harbour Council 4\nThe quay is deep enough for the ferry. It is agreed that the work be let in two lots, the\n4\n';
const PAGE =
  'Harbour Council 5\nfirst of them before the winter. The second lot waits for the grant that is asked of\n5\n';
const AFTER = 'Harbour Council 6\nthe county. Nothing else is asked for.\n6\n';

/** The words of a sentence, with a stroke at each page break. */
function wordsAt(texts: readonly [string | undefined, string, string | undefined], offset: number): string | undefined {
  const [before, page, after] = texts;
  const found = sentenceOverPages({ before, page, after }, offset);
  if (!found) return undefined;
  const { from, to } = found;
  const cut = (pagesOn: PlaceAround['pagesOn']): string =>
    (texts[pagesOn + 1] ?? '').slice(
      from.pagesOn === pagesOn ? from.offset : 0,
      to.pagesOn === pagesOn ? to.offset : undefined,
    );
  const pages = ([-1, 0, 1] as const).filter(on => on >= from.pagesOn && on <= to.pagesOn);
  return pages.map(cut).join('|').replaceAll('\n', '/');
}

describe('a sentence at a page break', () => {
  it('goes on on the next page, past what is stamped on both', () => {
    expect(wordsAt([BEFORE, PAGE, AFTER], PAGE.indexOf('grant'))).toBe(
      'The second lot waits for the grant that is asked of/5/|Harbour Council 6/the county.',
    );
  });

  it('begins on the page before', () => {
    expect(wordsAt([BEFORE, PAGE, AFTER], PAGE.indexOf('winter'))).toBe(
      'It is agreed that the work be let in two lots, the/4/|Harbour Council 5/first of them before the winter.',
    );
  });

  it('stays on its page where it ends there, or where no other page is at hand', () => {
    expect(wordsAt([undefined, BEFORE, PAGE], BEFORE.indexOf('ferry'))).toBe('The quay is deep enough for the ferry.');
    expect(wordsAt([undefined, AFTER, undefined], AFTER.indexOf('else'))).toBe('Nothing else is asked for.');
  });

  it('is not joined to a heading or to a page without words', () => {
    const page = 'The levy rises by four per cent from April on and it is for the council to decide.\n';
    expect(wordsAt([undefined, page, 'Background\nIt began in spring.\n'], 3)).toBe(page.trim());
    expect(wordsAt([undefined, 'The levy rises and\n', ''], 3)).toBe('The levy rises and');
    expect(wordsAt(['', 'and the levy rises.\n', undefined], 3)).toBe('and the levy rises.');
  });

  it('is none where there are no words', () => {
    expect(wordsAt([undefined, '', undefined], 0)).toBeUndefined();
  });

  it('is what is stamped where that is pressed', () => {
    expect(wordsAt([undefined, BEFORE, PAGE], BEFORE.length - 1)).toMatch(/4$/);
  });
});
