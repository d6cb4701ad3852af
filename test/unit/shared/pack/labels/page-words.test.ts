import { describe, expect, it } from 'vitest';
import {
  citation,
  pageName,
  paperPageWords,
  paperRangeWords,
  rangeWords,
} from '../../../../../shared/pack/labels/page-words.ts';
import type { Supplement } from '../../../../../shared/pack/supplement/supplement.ts';

const LABELS = [null, '3', '4', '5'];
const supplement = (
  items: readonly string[],
  ordinal: string | null = null,
): { kind: 'supplement'; supplement: Supplement } => ({
  kind: 'supplement',
  supplement: { ordinal, items, replaces: [], says: null },
});

describe('A page in words', () => {
  it('goes by its printed number, and says so where it has none', () => {
    expect(pageName(LABELS, 1)).toBe('3');
    expect(pageName(LABELS, 0)).toBe('PDF 1');
    expect(rangeWords(LABELS, 1, 3)).toBe('pages 3–5');
    expect(rangeWords(LABELS, 0, 3)).toBe('PDF pages 1–4');
  });

  it.each([
    [supplement(['7']), 'page 3 of the supplement for item 7'],
    [supplement(['7', '9', '10']), 'page 3 of the supplement for items 7, 9 and 10'],
    [supplement(['7'], '2'), 'page 3 of supplement 2 for item 7'],
    [supplement([]), 'page 3 of the supplement'],
    [{ kind: 'supplement', supplement: null } as const, 'page 3 of the supplement'],
    [{ kind: 'pack', supplement: null } as const, 'page 3'],
  ])('tells a supplement’s from the pack’s: %j', (paper, words) => {
    expect(paperPageWords(paper, LABELS, 1)).toBe(words);
  });

  it('says so of several pages', () => {
    expect(paperRangeWords(supplement(['7']), LABELS, 1, 2)).toBe('pages 3–4 of the supplement for item 7');
  });
});

describe('citation', () => {
  const paper = {
    ...supplement(['7']),
    body: 'Cabinet',
    committee: 'cabinet',
    title: 'Supplement',
    date: '2025-01-30',
  };

  it('names the body, the day and the page', () => {
    expect(citation(paper, LABELS, 1)).toBe('Cabinet, 30 January 2025, page 3 of the supplement for item 7');
  });

  it('falls back on the folder, then the title, and leaves out a day that is not known', () => {
    const unknown = { ...paper, kind: 'pack', body: null, date: null } as const;
    expect(citation(unknown, LABELS, 2)).toBe('cabinet, page 4');
    expect(citation({ ...unknown, committee: '' }, LABELS, 0)).toBe('Supplement, PDF page 1');
  });
});
