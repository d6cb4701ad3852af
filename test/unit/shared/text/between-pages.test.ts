import { describe, expect, it } from 'vitest';
import { withoutStamps, type SelectedText } from '../../../../shared/text/between-pages.ts';

const PAGE = 'Harbour Council 4\nThe work is let in two lots, the\n4\n';
const NEXT = 'Harbour Council 5\nfirst of them before the winter.\n5\n';

const selected = (text: string, from: string, to?: string): SelectedText => ({
  text,
  start: text.indexOf(from),
  end: to === undefined ? text.length : text.indexOf(to) + to.length,
});

const words = (before: SelectedText | undefined, here: SelectedText, after: SelectedText | undefined): string => {
  const { start, end } = withoutStamps(before, here, after);
  return here.text.slice(start, end);
};

describe('a selection over a page break', () => {
  it('leaves out page numbers and running heads between its words', () => {
    const [first, last] = [selected(PAGE, 'two lots'), selected(NEXT, 'Harbour', 'them')];
    expect(words(undefined, first, last)).toBe('two lots, the');
    expect(words(first, last, undefined)).toBe('first of them');
  });

  it('holds what it holds where it goes over none', () => {
    expect(words(undefined, selected(PAGE, 'the\n'), undefined)).toBe('the\n4\n');
  });

  it('holds a page number where that is all that is selected of a page', () => {
    const last = selected(NEXT, 'Harbour', 'Council');
    expect(words(selected(PAGE, 'two lots'), last, undefined)).toBe('Harbour Council');
  });
});
