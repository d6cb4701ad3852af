import { describe, expect, it } from 'vitest';
import { quotedWithSource, type Source } from '../../../../shared/annotations/citation.ts';

const paper = {
  kind: 'pack',
  supplement: null,
  body: 'Cabinet',
  committee: 'Executive',
  title: 'Agenda pack',
  date: '2026-01-29',
} as const;
const source: Source = { paper, labels: [null, '22', '23', '24'], item: '5', firstPage: 2, lastPage: 2 };

describe('quotedWithSource', () => {
  it('gives the words, the item, the printed page and the meeting', () => {
    expect(quotedWithSource(['the levy\nrises'], source)).toBe(
      '“the levy rises” (Item 5, page 23, Cabinet 29 January 2026)',
    );
  });

  it('joins what stands on both sides of a page break, and names both pages', () => {
    expect(quotedWithSource(['the levy', 'rises'], { ...source, lastPage: 3 })).toBe(
      '“the levy rises” (Item 5, pages 23–24, Cabinet 29 January 2026)',
    );
  });

  it('leaves out what is not known', () => {
    const bare = { ...paper, body: null, committee: '', date: null };
    expect(quotedWithSource(['rises'], { ...source, paper: bare, item: '', firstPage: 0, lastPage: 0 })).toBe(
      '“rises” (PDF page 1, Agenda pack)',
    );
  });

  it('names the supplement that a page is of', () => {
    const late = { ...paper, kind: 'supplement' as const, supplement: { ordinal: null, items: ['7'] } as never };
    expect(quotedWithSource(['rises'], { ...source, paper: late, labels: ['1', '2', '3'] })).toBe(
      '“rises” (Item 5, page 3 of the supplement for item 7, Cabinet 29 January 2026)',
    );
  });
});
